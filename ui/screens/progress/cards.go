package progress

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/ui/bodymap"
	"unknot/ui/chart"
	"unknot/ui/layouts"
	"unknot/ui/legend"
	"unknot/ui/look"
)

// cardTitle is the title of a card, and what can be done with it.
func cardTitle(printer *message.Printer, title string, save func()) fyne.CanvasObject {
	words := look.Wrapped(title, look.Section, true, look.Ink, 4)
	if save == nil {
		return words
	}
	link := look.NewLink(printer.Text("progress.save-as-picture", "Save as picture"), look.Secondary, save)
	return container.New(&layouts.TextEnd{Text: words, End: link}, words, link)
}

// pressedParts show when the body was pressed, and where.
func (r progressRead) pressedParts(o Options, save func(), now time.Time) []fyne.CanvasObject {
	figure := bodymap.NewRecent(o.Printer, o.Figure)
	figure.Set(agesOf(o, r.progress.Pressed, now))
	ages := layouts.Stack(legend.Ages(o.Printer)...)
	l := &mapLayout{ages, figure}
	return []fyne.CanvasObject{cardTitle(o.Printer, o.Printer.Text("progress.last-pressed", "Last pressed"), save), container.New(l, ages, figure)}
}

// easeParts show how soon points eased, one below the other.
func (r progressRead) easeParts(o Options, save func(), now time.Time) []fyne.CanvasObject {
	objects := []fyne.CanvasObject{
		cardTitle(o.Printer, o.Printer.Text("progress.time-to-ease", "Time to ease"), save),
		look.Wrapped(o.Printer.Text("progress.time-to-ease-what", "How many seconds of a hold it took until you said that the spot had eased."), look.Secondary, false, look.Ink2, 3),
	}
	teller := report.Teller{Places: o.Places, Printer: o.Printer}
	eased := false
	for i, t := range r.trends {
		name := look.Wrapped(teller.Place(t.Point, t.Side), look.Body, true, look.Ink, 2)
		objects = append(objects, name, look.Wrapped(pointWords(teller, t, r.progress.Pressed[i].At, now), look.Secondary, false, look.Ink, 3))
		if len(t.Weeks) > 0 {
			eased = true
			drawn := chart.NewTrend(o.Printer)
			drawn.Set(t, r.filter.Since, now)
			objects = append(objects, container.New(&layouts.FixedHeight{Object: drawn, Height: max(110, drawn.MinSize().Height)}, drawn))
		}
	}
	if len(r.trends) == 0 {
		objects = append(objects, look.Wrapped(o.Printer.Text("progress.no-point", "No point was held here in this time."), look.Body, false, look.Ink, 3))
	} else if !eased {
		objects = append(objects, look.Wrapped(o.Printer.Text("progress.when-it-eases", "When a spot eases during a hold, press Enter or anywhere: how soon that was stands here then."), look.Body, false, look.Ink, 4))
	}
	return append(objects, look.Wrapped(o.Printer.Say(report.Limits), look.Secondary, false, look.Ink2, 4))
}

// pointWords are when a point was pressed last, and how soon it eased.
func pointWords(t report.Teller, v history.Trend, at, now time.Time) string {
	printer := t.Printer
	pressed := printer.Text("progress.pressed", "Pressed {{.Day}}", "Day", t.Day(at, now))
	if len(v.Weeks) == 0 {
		return printer.Text("progress.not-eased", "{{.Pressed}}; not said to have eased yet", "Pressed", pressed)
	}
	return printer.Text("progress.eased", "{{.Pressed}}; {{.Eased}}, {{.Holds}}", "Pressed", pressed, "Eased", t.Eased(v, now), "Holds", t.Holds(v))
}
