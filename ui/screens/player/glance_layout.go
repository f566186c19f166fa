package player

import (
	"fyne.io/fyne/v2"

	"unknot/ui/layouts"
	"unknot/ui/look"
)

// Layout puts the stage left and the times right of a line, or above them in a
// narrow window. Pause stands at the end of the times' first line, or where there
// is no room below them.
func (g *glanceView) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if !g.box.Visible() {
		return // pause is where another view has it
	}
	if layouts.IsPortrait(size) {
		g.tall(size)
		return
	}
	z := layouts.Scale(size, fyne.NewSize(1280, 800))
	margin, split := 64*z, size.Width*0.545
	g.resize(z, z)
	g.stage(margin, 40*z, split-2*margin+8*z, size.Height-64*z, z)
	g.rule.Position1, g.rule.Position2 = fyne.NewPos(split, 70*z), fyne.NewPos(split, size.Height-62*z)
	x := split + 48*z
	g.times(x, 52*z, size.Width-x-margin, size.Height-44*z, z)
}

func (g *glanceView) tall(size fyne.Size) {
	z := layouts.Scale(size, fyne.NewSize(640, 1240))
	margin := 32 * z
	share := float32(0.72)
	if g.due.Visible() {
		share = 0.5
	}
	small := 0.8 * z
	g.resize(z, small)
	g.stage(margin, 16*z, size.Width-2*margin, size.Height*share-8*z, z)
	y := size.Height * (share + 0.015)
	g.rule.Position1, g.rule.Position2 = fyne.NewPos(margin, y), fyne.NewPos(size.Width-margin, y)
	g.times(margin, y+10*z, size.Width-2*margin, size.Height-16*z, small)
}

// resize sets the sizes of the stage and those of the times.
func (g *glanceView) resize(z, times float32) {
	g.phase.SetSize(84 * z)
	g.where.SetSize(84 * z)
	for _, l := range []*look.Label{g.caption, g.booked, g.next} {
		l.SetSize(max(look.Body, glanceWord*times))
	}
	g.left.SetSize(glanceTime * times)
	g.due.SetSize(glanceTime * times)
	g.scale.resize(times)
}

// Lines of large digits stand closer than lines of text: they have nothing
// under the line.
const (
	underText  = 0.66
	underTimes = 0.87
)

// stage stacks what is going on, from the bottom up so that the seconds get
// what is left.
func (g *glanceView) stage(x, y, w, bottom, z float32) {
	whereH := g.where.HeightFor(w)
	top := bottom + 14*z - whereH
	layouts.Place(g.where, x, top, w, whereH)
	phaseH := g.phase.MinSize().Height
	top -= 0.8 * phaseH
	layouts.Place(g.mark, x, top+(phaseH-72*z)/2, 72*z, 72*z)
	layouts.Place(g.phase, x+96*z, top, w-96*z, phaseH)
	top -= 30 * z
	layouts.Place(g.meter.box, x, top, w, 22*z)
	// digits are 0.714 of their size high, and stand at 0.785 of their line
	end := top - 32*z
	g.seconds.SetSize(min(450*z, (end-y)/0.74))
	numberH := g.seconds.MinSize().Height
	layouts.Place(g.seconds, x, end-0.785*numberH, w, numberH)
}

// times stacks what is left of the routine and of the booked time, and puts what
// is next at the bottom, beside the button for what is wrong. What there is no
// room for is left out, from the bottom up.
func (g *glanceView) times(x, y, w, end, z float32) {
	pause := fyne.NewSize(g.pause.MinSize().Width, max(look.Target, look.PlayerHeight*z))
	beside := max(g.caption.Wide(), g.left.Wide()) + look.Space12
	layouts.Place(g.alarm, x+w-look.Target, end-look.Target, look.Target, look.Target)
	nextW, clear := w-look.Target-look.Space8, end-look.Target // of the button
	if room := w - beside; room >= leastPause {
		pause.Width = min(pause.Width, room)
		layouts.Place(g.pause, x+w-pause.Width, y, pause.Width, pause.Height)
	} else {
		pause.Width = min(pause.Width, nextW)
		end -= pause.Height
		layouts.Place(g.pause, x, end, pause.Width, pause.Height)
		end -= look.Space8 * z
		nextW, clear = w, end
	}
	pair := func(caption, clock *look.Label, w float32) {
		h := caption.HeightFor(w)
		layouts.Place(caption, x, y, w, h)
		y += underText * h
		h = clock.MinSize().Height
		layouts.Place(clock, x, y, w, h)
		y += underTimes * h
	}
	pair(g.caption, g.left, min(w, max(beside, w-pause.Width)))
	y += 16 * z
	if g.due.Visible() {
		pair(g.booked, g.due, w)
		h := g.scale.HeightFor(w)
		layouts.Place(g.scale.box, x, y+16*z, w, h)
		layouts.SetVisible(g.scale.box, y+16*z+h <= clear)
		y += 16*z + h
	} else {
		h := g.booked.HeightFor(w)
		layouts.Place(g.booked, x, y, w, h)
		layouts.SetVisible(g.booked, y+h <= clear)
		y += h
	}
	h := g.next.HeightFor(nextW)
	layouts.Place(g.next, x, end-h, nextW, h)
	layouts.SetVisible(g.next, y <= end-h)
}

// leastPause is the width in which pause has its word.
const leastPause = 96
