// Package phase has how each kind of stage is told on the screen: by mark, shape,
// word and colour. Screens that show stages import it.
package phase

import (
	"time"

	"fyne.io/fyne/v2"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/message"
	"unknot/ui/dial"
	"unknot/ui/look"
)

// A Face is how a phase is told: by shape, by a word and by colour, never by
// colour alone.
type Face struct {
	Word    message.Message
	shape   dial.Shape
	Mark    look.Icon
	Color   fyne.ThemeColorName
	caption message.Message // what the seconds count
}

var faces = map[session.Kind]Face{
	session.Find:   {shape: dial.Find, Mark: look.MarkFind, Color: look.Find, caption: message.New("phase.seconds-to-start", "seconds to start")},
	session.Hold:   {shape: dial.Hold, Mark: look.MarkHold, Color: look.Hold, caption: message.New("phase.seconds", "seconds")},
	session.Rest:   {shape: dial.Rest, Mark: look.MarkRest, Color: look.Rest, caption: message.New("phase.seconds-of-rest", "seconds of rest")},
	session.Switch: {shape: dial.Switch, Mark: look.MarkSwitch, Color: look.Switch, caption: message.New("phase.seconds-to-move", "seconds to move")},
	session.Area:   {shape: dial.Area, Mark: look.MarkArea, Color: look.Area, caption: message.New("phase.seconds-to-move", "seconds to move")},
	session.Pace:   {shape: dial.Pace, Mark: look.MarkPace, Color: look.Pace, caption: message.New("phase.seconds", "seconds")},
}

// Of is the face of a kind of stage, or of a paused one.
func Of(k session.Kind, paused bool) Face {
	f := faces[k]
	f.Word = cue.Phase(k)
	if paused {
		f.Word, f.shape, f.Mark, f.Color, f.caption = message.New("phase.paused", "paused"), dial.Paused, look.MarkPaused, look.Ink2, message.New("phase.seconds-left", "seconds left")
	}
	return f
}

// Dial is what the dial shows of a session's status.
func Dial(printer *message.Printer, st session.Status, stage session.Stage) dial.State {
	f := Of(stage.Kind, st.State == session.Paused)
	d := dial.State{
		Shape:   f.shape,
		Seconds: cue.Seconds(st.Left),
		Length:  int(st.Length / time.Second),
		Caption: printer.Say(f.caption),
	}
	if st.Length > 0 {
		d.Fraction = float64(st.Left) / float64(st.Length)
	}
	if d.Clock() {
		d.Caption = printer.Text("phase.minutes-and-seconds", "minutes and seconds")
	}
	if stage.Wait && d.Shape != dial.Paused {
		d.Shape, d.Caption = dial.Wait, printer.Text("phase.press-when-ready", "press when ready")
	}
	return d
}
