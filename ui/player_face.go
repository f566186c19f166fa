package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"unknot/session"
	"unknot/session/cue"
	"unknot/ui/dial"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// A face is how a phase is told: by shape, by a word and by colour, never by
// colour alone.
type face struct {
	word    string
	shape   dial.Shape
	mark    look.Icon
	color   fyne.ThemeColorName
	caption string // what the seconds count
}

var faces = map[session.Kind]face{
	session.Find:   {shape: dial.Find, mark: look.MarkFind, color: look.Find, caption: "seconds to start"},
	session.Hold:   {shape: dial.Hold, mark: look.MarkHold, color: look.Hold, caption: "seconds"},
	session.Rest:   {shape: dial.Rest, mark: look.MarkRest, color: look.Rest, caption: "seconds of rest"},
	session.Switch: {shape: dial.Switch, mark: look.MarkSwitch, color: look.Switch, caption: "seconds to move"},
	session.Area:   {shape: dial.Area, mark: look.MarkArea, color: look.Area, caption: "seconds to move"},
	session.Pace:   {shape: dial.Pace, mark: look.MarkPace, color: look.Pace, caption: "seconds"},
}

func faceOf(k session.Kind, paused bool) face {
	f := faces[k]
	f.word = cue.Phase(k)
	if paused {
		f.word, f.shape, f.mark, f.color, f.caption = "Paused", dial.Paused, look.MarkPaused, look.Ink2, "seconds left"
	}
	return f
}

// dialState is what the dial shows of a session's status.
func dialState(st session.Status, stage session.Stage) dial.State {
	f := faceOf(stage.Kind, st.State == session.Paused)
	d := dial.State{
		Shape:   f.shape,
		Seconds: cue.Seconds(st.Left),
		Length:  int(st.Length / time.Second),
		Caption: f.caption,
	}
	if st.Length > 0 {
		d.Fraction = float64(st.Left) / float64(st.Length)
	}
	if d.Clock() {
		d.Caption = "minutes and seconds"
	}
	if stage.Wait && d.Shape != dial.Paused {
		d.Shape, d.Caption = dial.Wait, "press when ready"
	}
	d.Caption = tongue.L(d.Caption)
	return d
}
