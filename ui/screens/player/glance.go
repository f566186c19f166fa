package player

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/message"
	"unknot/session/retime"
	"unknot/session/words"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/phase"
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
// the stage as a bar or as beads, the phase, the point, the time the routine has
// left, the time booked and how the two agree, pause, and that something is wrong. It has one hue; shape
// and word carry everything.
type glanceView struct {
	printer *message.Printer
	box     *fyne.Container
	seconds *look.Label
	mark    *look.Picture
	phase   *look.Label
	where   *look.Label
	rule    *canvas.Line
	caption *look.Label
	left    *look.Label
	next    *look.Label
	booked  *look.Label // what the time under it is, or how to say it
	due     *look.Label
	scale   *paceScale
	meter   *meter

	pause, alarm *look.Button // the player's, which lie under the rest
}

func newGlanceView(printer *message.Printer, pause, alarm *look.Button) *glanceView {
	g := &glanceView{
		printer: printer,
		pause:   pause,
		alarm:   alarm,
		seconds: look.Text("", 450, true, look.Ink).Trailing().Unscaled().Counting(),
		mark:    look.Draw(look.MarkFind, 72, look.Ink),
		phase:   look.Text("", 84, true, look.Ink).Unscaled(),
		where:   look.Wrapped("", 84, true, look.Ink, 2).Unscaled(),
		rule:    canvas.NewLine(nil),
		caption: look.Text(printer.Text("player.routine-left", "Routine left"), glanceWord, false, look.Ink2).Unscaled(),
		left:    look.Text("", glanceTime, true, look.Ink).Unscaled().Counting(),
		next:    look.Wrapped("", glanceWord, false, look.Ink2, 2).Unscaled(),
		booked:  look.Wrapped("", glanceWord, false, look.Ink2, 2).Unscaled(),
		due:     look.Text("", glanceTime, true, look.Ink).Unscaled().Counting(),
		scale:   newPaceScale(printer),
		meter:   newMeter(),
	}
	g.box = container.New(g, g.seconds, g.meter.box, g.mark, g.phase, g.where, g.rule,
		g.caption, g.left, g.booked, g.due, g.scale.box, g.next)
	return g
}

const (
	glanceWord = 38
	glanceTime = 104
)

// A glimpse is what a glance shows of one moment.
type glimpse struct {
	status             session.Status
	stage              session.Stage
	place, short, next string
	booked, passed     time.Duration // of the appointment; booked is 0 for none
}

// show takes over a moment. The colours are those in force now.
func (g *glanceView) show(m glimpse) {
	st := m.status
	f := phase.Of(m.stage.Kind, st.State == session.Paused)
	number := fmt.Sprint(cue.Seconds(st.Left))
	switch {
	case m.stage.Wait:
		number = "–"
	case st.Left > 99*time.Second:
		number = cue.Clock(st.Left)
	}
	g.seconds.SetText(number, "")
	g.mark.Set(f.Mark, look.Ink)
	g.phase.SetText(words.Capital(g.printer.Say(f.Word)), "")
	g.where.SetText(m.place, m.short)
	g.left.SetText(cue.Clock(st.Remaining), "")
	g.next.SetText(g.printer.Text("player.next", "Next: {{.Next}}", "Next", m.next), "")
	g.meter.show(st, m.stage)
	layouts.SetVisible(g.due, m.booked > 0)
	layouts.SetVisible(g.scale.box, m.booked > 0) // the layout may have no room for it
	g.booked.Show()
	if m.booked > 0 {
		standing := retime.Against(m.booked, m.passed, st.Remaining)
		g.booked.SetText(g.printer.Text("player.booked-time-left", "Booked time left"), "")
		g.due.SetText(cue.Clock(standing.Left), "")
		g.scale.show(standing)
	} else {
		g.booked.SetText(g.printer.Text("player.t-sets-the-booked", "T sets the booked time"), "")
	}
	g.rule.StrokeColor, g.rule.StrokeWidth = look.Color(look.Line), 2
	g.Layout(nil, g.box.Size())
	g.box.Refresh()
}

func (g *glanceView) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
