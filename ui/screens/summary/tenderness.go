package summary

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/painscale"
)

// A tenderness asks how tender the points of a session were, each alone, once a
// person wants to say so.
type tenderness struct {
	printer *message.Printer
	places  *body.Atlas
	points  []history.Tenderness // in the order of the session; noNumber until it is said
	open    bool
	redraw  func()
	said    func() // another number was said
	root    *fyne.Container
	column  *layouts.Column
}

// newTenderness asks about the points of which a hold was reached.
func newTenderness(o Options, redraw, said func()) *tenderness {
	t := &tenderness{printer: o.Printer, places: o.Places, redraw: redraw, said: said}
	for i, st := range o.Plan.Stages() {
		if o.Ended.State != session.Done && i > o.Ended.Stage {
			break
		}
		asked := history.Tenderness{Point: st.Point, Side: st.Side, Number: painscale.None}
		if _, known := o.Places.Point(st.Point); known && st.Kind == session.Hold && !slices.Contains(t.points, asked) {
			t.points = append(t.points, asked)
		}
	}
	return t
}

func (t *tenderness) any() bool { return len(t.points) > 0 }

// given are the points of which it was said.
func (t *tenderness) given() []history.Tenderness {
	return slices.DeleteFunc(slices.Clone(t.points), func(p history.Tenderness) bool { return p.Number == painscale.None })
}

// content is a link, or a row of numbers for each point.
func (t *tenderness) content() fyne.CanvasObject {
	t.root, t.column = layouts.NewColumn(look.Space12, 0, t.objects()...)
	return t.root
}

func (t *tenderness) objects() []fyne.CanvasObject {
	if !t.open {
		return []fyne.CanvasObject{layouts.NaturalSize(look.NewLink(t.printer.Text("summary.how-tender-was-each", "How tender was each point?"), look.Body, t.unfold))}
	}
	objects := []fyne.CanvasObject{
		look.Wrapped(t.printer.Text("summary.how-tender-was-each", "How tender was each point?"), look.Section, true, look.Ink, 2),
		look.Wrapped(t.printer.Text("summary.only-those-you-want", "Only those you want to tell apart."), look.Secondary, false, look.Ink2, 3),
	}
	teller := report.Teller{Places: t.places, Printer: t.printer}
	var rows []fyne.CanvasObject
	for i := range t.points {
		p := &t.points[i]
		rows = append(rows, layouts.Titled(teller.Place(p.Point, p.Side), "", look.NewNumbers(p.Number, look.Target, func(n int) {
			p.Number = n
			t.said()
		})))
	}
	return append(objects, container.New(&layouts.Masonry{Objects: rows}, rows...))
}

func (t *tenderness) unfold() {
	t.open = true
	t.root.Objects = t.objects()
	t.column.Objects = t.root.Objects
	t.redraw()
}
