package record

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/progressstrip"
)

// strips are the beads of what was planned and of what was done.
func (p *recordPage) strips() fyne.CanvasObject {
	v := p.read.record
	strip := func(b []progressstrip.Segment, ink fyne.ThemeColorName) fyne.CanvasObject {
		string := progressstrip.Still(b, 0, ink)
		return container.New(&layouts.FixedHeight{Object: string, Height: 26}, string)
	}
	return look.NewPanel(layouts.Stack(
		look.Wrapped(p.Printer.Text("record.planned", "Planned"), look.Secondary, false, look.Ink2, 2), strip(progressstrip.Segments(v.Plan.Stages()), look.Edge),
		look.Wrapped(p.Printer.Text("record.done-strip", "Done: filled is what you did, hollow what you skipped"), look.Secondary, false, look.Ink2, 3), strip(doneBeads(v.Done), look.Accent),
	))
}

// doneBeads are what was done in the order it ended, as long as it lasted. What
// was skipped is hollow, and as long as it should have been.
func doneBeads(done []history.StageRecord) []progressstrip.Segment {
	stages := make([]session.Stage, len(done))
	for i, d := range done {
		stages[i] = session.Stage{Kind: d.Kind, Point: d.Point, Side: d.Side, Length: d.Lasted}
		if !wasDone(d) {
			stages[i].Length = d.Planned
		}
	}
	out := progressstrip.Segments(stages)
	for i, d := range done {
		out[i].Solid = wasDone(d)
	}
	return out
}

// wasDone reports whether a stage was not skipped, or a hold was long enough to
// count.
func wasDone(d history.StageRecord) bool {
	if d.Kind == session.Hold {
		return d.Lasted >= history.PressedFrom
	}
	return d.Ending == session.Full || d.Lasted >= d.Planned/2
}

// stages are the holds, those of a point and side together.
func (p *recordPage) stages() fyne.CanvasObject {
	v := p.read.record
	teller := report.Teller{Places: p.Places, Printer: p.Printer}
	objects := []fyne.CanvasObject{look.Wrapped(p.Printer.Text("record.what-you-held", "What you held"), look.Section, true, look.Ink, 2)}
	for i := 0; i < len(v.Done); {
		d := v.Done[i]
		if d.Kind != session.Hold {
			i++
			continue
		}
		said := ""
		var held []history.StageRecord
		for ; i < len(v.Done) && (v.Done[i].Kind == session.Rest || v.Done[i].Point == d.Point && v.Done[i].Side == d.Side); i++ {
			if v.Done[i].Kind == session.Hold {
				held = append(held, v.Done[i])
				if more := heldWords(p.Printer, v.Done[i]); said == "" {
					said = more
				} else {
					said = said + "; " + more
				}
			}
		}
		strip := container.New(layouts.CenterY{}, progressstrip.Still(doneBeads(held), perSecond, look.Hold))
		group, _ := layouts.NewColumn(look.Space4, 0, look.Wrapped(teller.Place(d.Point, d.Side), look.Body, true, look.Ink, 2),
			container.New(&layouts.FixedHeight{Object: strip, Height: 22}, strip),
			look.Wrapped(words.Capital(said), look.Secondary, false, look.Ink2, 6))
		objects = append(objects, group)
	}
	if len(objects) == 1 {
		objects = append(objects, look.Wrapped(p.Printer.Text("record.no-hold-had-begun", "No hold had begun yet."), look.Body, false, look.Ink2, 2))
	}
	column, _ := layouts.NewColumn(look.Space16, 0, objects...)
	return column
}

// perSecond is how long the bead of a hold is, in pixels.
const perSecond = 2.5

// heldWords say how a hold went.
func heldWords(printer *message.Printer, d history.StageRecord) string {
	lasted, planned := cue.Seconds(d.Lasted), cue.Seconds(d.Planned)
	switch {
	case d.Eased():
		return printer.Text("record.eased", "eased after {{.Held}} of {{.Planned}} s", "Held", lasted, "Planned", planned)
	case !wasDone(d):
		return printer.Text("record.skipped", "skipped")
	case d.Extended() > 0 && d.Ending == session.Full:
		return printer.Text("record.longer", "{{.Held}} s, {{.More}} s more than planned", "Held", lasted, "More", cue.Seconds(d.Extended()))
	case d.Ending == session.Full:
		return printer.Text("unit.seconds", "{{.Seconds}} s", "Seconds", lasted)
	}
	return printer.Text("record.shorter", "{{.Held}} of {{.Planned}} s", "Held", lasted, "Planned", planned)
}
