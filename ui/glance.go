package ui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/cue"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// A view is a way to show a session under way.
type view uint8

const (
	near   view = iota // everything, for a metre away
	far                // point and phase large, for three metres
	glance             // a therapist's look from the table, in a dim room
)

// glanceSteps are the brightnesses of a glance, the brightest first.
var glanceSteps = [...]look.Choice{look.Glance, look.GlanceDim, look.GlanceFaint}

// A glanceView is what there is to see of a session at a glance: the seconds,
// the stage as a bar, the phase, the point, and the time the routine has left.
// It has one hue; shape and word carry everything.
type glanceView struct {
	box     *fyne.Container
	seconds *look.Label
	mark    *look.Picture
	phase   *look.Label
	where   *look.Label
	rule    *canvas.Line
	caption *look.Label
	left    *look.Label
	next    *look.Label
	track   *canvas.Rectangle
	bar     *canvas.Rectangle
	share   float32 // of the stage left
}

func newGlanceView() *glanceView {
	g := &glanceView{
		seconds: look.Text("", 450, true, look.Ink).Trailing().Unscaled(),
		mark:    look.Draw(look.MarkFind, 72, look.Ink),
		phase:   look.Text("", 84, true, look.Ink).Unscaled(),
		where:   look.Wrapped("", 84, true, look.Ink, 2).Unscaled(),
		rule:    canvas.NewLine(nil),
		caption: look.Text("Routine left", 38, false, look.Ink2).Unscaled(),
		left:    look.Text("", 104, true, look.Ink).Unscaled(),
		next:    look.Wrapped("", 38, false, look.Ink2, 3).Unscaled(),
		track:   canvas.NewRectangle(nil),
		bar:     canvas.NewRectangle(nil),
	}
	g.box = container.New(g, g.seconds, g.track, g.bar, g.mark, g.phase, g.where, g.rule, g.caption, g.left, g.next)
	return g
}

// show takes over a status. The colours are those in force now.
func (g *glanceView) show(st session.Status, stage session.Stage, place, short, next string) {
	f := faceOf(stage.Kind, st.State == session.Paused)
	number := fmt.Sprint(cue.Seconds(st.Left))
	switch {
	case stage.Wait:
		number = "–"
	case st.Left > 99e9:
		number = cue.Clock(cue.Seconds(st.Left))
	}
	g.seconds.SetText(number, "")
	g.mark.Set(f.mark, look.Ink)
	g.phase.SetText(f.word, "")
	g.where.SetText(place, short)
	g.left.SetText(cue.Clock(cue.Seconds(st.Remaining)), "")
	g.next.SetText(tongue.F("Next: %s", next), "")
	g.share = 1
	if st.Length > 0 {
		g.share = float32(st.Left) / float32(st.Length)
	}
	g.rule.StrokeColor, g.rule.StrokeWidth = look.Color(look.Line), 2
	g.track.FillColor, g.bar.FillColor = look.Color(look.Line), look.Color(look.Ink)
	g.Layout(nil, g.box.Size())
	g.box.Refresh()
}

func (g *glanceView) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout puts the stage left and the time right of a line, or above it in a
// narrow window.
func (g *glanceView) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.Width < narrow {
		g.tall(size)
		return
	}
	z := zoom(size, fyne.NewSize(1280, 800))
	margin, split := 64*z, size.Width*0.545
	w := split - 2*margin
	g.resize(z)
	g.stage(margin, 40*z, w, size.Height-80*z, z)
	g.rule.Position1, g.rule.Position2 = fyne.NewPos(split, 70*z), fyne.NewPos(split, size.Height-62*z)
	x := split + 48*z
	g.times(x, 64*z, size.Width-x-margin, size.Height-64*z, z)
}

func (g *glanceView) tall(size fyne.Size) {
	z := zoom(size, fyne.NewSize(640, 1240))
	margin := 32 * z
	g.resize(z)
	g.stage(margin, 16*z, size.Width-2*margin, size.Height*0.72, z)
	y := size.Height * 0.74
	g.rule.Position1, g.rule.Position2 = fyne.NewPos(margin, y), fyne.NewPos(size.Width-margin, y)
	g.times(margin, y+16*z, size.Width-2*margin, size.Height-16*z, z)
}

func (g *glanceView) resize(z float32) {
	g.phase.SetSize(84 * z)
	g.where.SetSize(84 * z)
	g.caption.SetSize(38 * z)
	g.left.SetSize(104 * z)
	g.next.SetSize(38 * z)
}

// stage stacks what is going on, from the bottom up so that the seconds get
// what is left.
func (g *glanceView) stage(x, y, w, h, z float32) {
	whereH := g.where.HeightFor(w)
	place(g.where, x, y+h-whereH, w, whereH)
	phaseH := g.phase.MinSize().Height
	top := y + h - whereH - phaseH
	place(g.mark, x, top+(phaseH-72*z)/2, 72*z, 72*z)
	place(g.phase, x+96*z, top, w-96*z, phaseH)
	barH := 22 * z
	top -= barH + 12*z
	place(g.track, x, top, w, barH)
	place(g.bar, x, top, w*g.share, barH)
	// digits are 0.714 of their size high, and stand at 0.785 of their line
	bottom := top - 24*z
	g.seconds.SetSize(min(450*z, (bottom-y)/0.74))
	numberH := g.seconds.MinSize().Height
	place(g.seconds, x, bottom-0.785*numberH, w, numberH)
}

func (g *glanceView) times(x, y, w, end, z float32) {
	h := g.caption.MinSize().Height
	place(g.caption, x, y, w, h)
	y += h
	h = g.left.MinSize().Height
	place(g.left, x, y, w, h)
	y += h
	h = g.next.HeightFor(w)
	place(g.next, x, end-h, w, h)
	setVisible(g.next, y <= end-h)
}
