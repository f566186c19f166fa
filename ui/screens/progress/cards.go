package progress

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/ui/bodymap"
	"unknot/ui/chart"
	"unknot/ui/layouts"
	"unknot/ui/legend"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// cardTitle is the title of a card, and what can be done with it.
func cardTitle(title string, save func()) fyne.CanvasObject {
	words := look.Wrapped(title, look.Section, true, look.Ink, 4)
	if save == nil {
		return words
	}
	link := look.NewLink("Save as picture", look.Secondary, save)
	return container.New(&layouts.TextEnd{Text: words, End: link}, words, link)
}

// pressedParts show when the body was pressed, and where.
func (r progressRead) pressedParts(o Options, save func(), now time.Time) []fyne.CanvasObject {
	figure := bodymap.NewRecent(o.Figure)
	figure.Set(agesOf(o, r.progress.Pressed, now))
	ages := layouts.Stack(legend.Ages()...)
	l := &mapLayout{ages, figure}
	return []fyne.CanvasObject{cardTitle("Last pressed", save), container.New(l, ages, figure)}
}

// easeParts show how soon points eased, one below the other.
func (r progressRead) easeParts(o Options, save func(), now time.Time) []fyne.CanvasObject {
	objects := []fyne.CanvasObject{
		cardTitle("Time to ease", save),
		look.Wrapped("How many seconds of a hold it took until you said that the spot had eased.", look.Secondary, false, look.Ink2, 3),
	}
	teller := report.Teller{Places: o.Places, Say: tongue.L}
	eased := false
	for i, t := range r.trends {
		name := look.Wrapped(teller.Place(t.Point, t.Side), look.Body, true, look.Ink, 2)
		objects = append(objects, name, look.Wrapped(pointWords(teller, t, r.progress.Pressed[i].At, now), look.Secondary, false, look.Ink, 3))
		if len(t.Weeks) > 0 {
			eased = true
			drawn := chart.NewTrend()
			drawn.Set(t, r.filter.Since, now)
			objects = append(objects, container.New(&layouts.FixedHeight{Object: drawn, Height: max(110, drawn.MinSize().Height)}, drawn))
		}
	}
	if len(r.trends) == 0 {
		objects = append(objects, look.Wrapped("No point was held here in this time.", look.Body, false, look.Ink, 3))
	} else if !eased {
		objects = append(objects, look.Wrapped("When a spot eases during a hold, press Enter or anywhere: how soon that was stands here then.", look.Body, false, look.Ink, 4))
	}
	return append(objects, look.Wrapped(report.Limits, look.Secondary, false, look.Ink2, 4))
}

// pointWords are when a point was pressed last, and how soon it eased.
func pointWords(t report.Teller, v history.Trend, at, now time.Time) string {
	pressed := tongue.F("Pressed %s", report.Teller{Say: tongue.L}.Day(at, now))
	if len(v.Weeks) == 0 {
		return tongue.F("%s; not said to have eased yet", pressed)
	}
	return tongue.F("%s; %s, %s", pressed, t.Eased(v, now), t.Holds(v))
}
