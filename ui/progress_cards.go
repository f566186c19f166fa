package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/ui/bodymap"
	"unknot/ui/chart"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// newLegend is a line of signs, each with its word.
func newLegend(pairs ...fyne.CanvasObject) *fyne.Container {
	return container.New(&layouts.IconFlow{Objects: pairs}, pairs...)
}

// signed gives a drawn sign the size of a small icon.
func signed(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(square{look.Scaled(16)}, o)
}

// A square layout has its one object as wide as high.
type square struct{ side float32 }

func (s square) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(s.side) }

func (s square) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(objects[0], 0, 0, size.Width, size.Height)
}

func legendWord(s string) *look.Label { return look.Text(s, look.Secondary, false, look.Ink) }

// numbersLegend says what is hollow and what is solid.
func numbersLegend() *fyne.Container {
	hollow, solid := canvas.NewCircle(nil), canvas.NewCircle(nil)
	chart.Hollow(hollow)
	chart.Solid(solid)
	return newLegend(signed(hollow), legendWord("before"), signed(solid), legendWord("after"))
}

// agesLegend says how long ago a colour is, one below the other.
func agesLegend() []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for age := bodymap.Today; ; age-- {
		plate := canvas.NewRectangle(nil)
		name, _ := age.Fill()
		plate.FillColor, plate.CornerRadius = look.Color(name), look.Space4
		plate.StrokeColor, plate.StrokeWidth = look.Color(look.Accent), look.Border
		lines = append(lines, newLegend(signed(plate), legendWord(ageWords[age])))
		if age == bodymap.Longer {
			return lines
		}
	}
}

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
func (r progressRead) pressedParts(d Deps, save func(), now time.Time) []fyne.CanvasObject {
	figure := bodymap.NewRecent(d.Figure)
	figure.Set(agesOf(d, r.progress.Pressed, now))
	legend, _ := layouts.NewColumn(look.Space8, 0, agesLegend()...)
	l := &mapLayout{legend, figure}
	return []fyne.CanvasObject{cardTitle("Last pressed", save), container.New(l, legend, figure)}
}

// easeParts show how soon points eased, one below the other.
func (r progressRead) easeParts(d Deps, save func(), now time.Time) []fyne.CanvasObject {
	objects := []fyne.CanvasObject{
		cardTitle("Time to ease", save),
		look.Wrapped("How many seconds of a hold it took until you said that the spot had eased.", look.Secondary, false, look.Ink2, 3),
	}
	teller := report.Teller{Places: d.Places, Say: tongue.L}
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
	pressed := tongue.F("Pressed %s", dayOf(at, now))
	if len(v.Weeks) == 0 {
		return tongue.F("%s; not said to have eased yet", pressed)
	}
	return tongue.F("%s; %s, %s", pressed, t.Eased(v, now), t.Holds(v))
}

// spaced is a column of a card.
func spaced(objects ...fyne.CanvasObject) *fyne.Container {
	c, _ := layouts.NewColumn(look.Space8, 0, objects...)
	return c
}
