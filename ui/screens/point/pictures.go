package point

import (
	"cmp"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/words"
	"unknot/ui/bodymap"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// mostSmall is how many pictures there are beside the large one.
const mostSmall = 2

// pictures are the muscle and the pattern on the drawing that shows them best, so
// high, then what the marks mean, and below it the same on the others on which most
// of the pattern is seen.
func (c *card) pictures(height float32) []fyne.CanvasObject {
	views := c.views()
	large := c.picture(views[0])
	objects := []fyne.CanvasObject{container.New(&layouts.FixedHeight{Object: large, Height: height}, large), bodymap.NewReferralLegend(c.Printer)}
	if len(views) == 1 {
		return objects
	}
	row := container.NewGridWithColumns(len(views) - 1)
	for _, v := range views[1:] {
		row.Add(c.picture(v))
	}
	return append(objects, container.New(&layouts.FixedHeight{Object: row, Height: 0.5 * height}, row))
}

func (c *card) picture(v body.View) fyne.CanvasObject {
	p := bodymap.NewCloseup(c.Printer, c.Figure)
	p.Set(bodymap.SceneOn(c.Figure, v, c.region, &bodymap.Referral{Point: c.Point, Side: c.side, Pattern: c.pattern}))
	return p
}

// views are the point's own drawing, or first the larger one of a part of the body on
// which the point lies, and then others on which most of the pattern is seen. Of two
// that show the same part of the body, the larger stands for both.
func (c *card) views() []body.View {
	first := c.Point.View
	for _, v := range []body.View{body.HeadSide, body.LegSide} {
		_, lies := c.pattern.Place(c.Figure.Drawing(v, c.side), c.side)
		if onHead := c.region.Tiles[0] == "head"; lies && (v == body.HeadSide) == onHead && (onHead || c.Point.Views[0] == body.Outer) {
			first = v
		}
	}
	seen := map[body.View]float64{}
	for _, v := range c.pattern.Views() {
		d := c.Figure.Drawing(v, c.side)
		main, spill := c.pattern.On(d, c.side)
		for _, s := range main {
			seen[v] += s.Area()
		}
		for _, s := range spill {
			seen[v] += s.Area() / 4
		}
	}
	delete(seen, first)
	for _, same := range [...][2]body.View{{body.HeadFront, body.Front}, {body.HeadBack, body.Back}} {
		if first == same[1] {
			delete(seen, same[0])
		} else if seen[same[0]] > 0 && seen[same[1]] <= 1.2*seen[same[0]] {
			delete(seen, same[1])
		}
	}
	others := slices.SortedFunc(maps.Keys(seen), func(a, b body.View) int {
		return cmp.Or(cmp.Compare(seen[b], seen[a]), cmp.Compare(a, b))
	})
	return append([]body.View{first}, others[:min(mostSmall, len(others))]...)
}

// felt says in words where pressure may be felt.
func (c *card) felt() fyne.CanvasObject {
	lines := []fyne.CanvasObject{look.Wrapped(c.Printer.Text("point.where-felt", "Where it may be felt"), look.Body, true, look.Ink, 2)}
	for _, r := range c.Point.Refers {
		text := words.Capital(r.Area)
		if r.Unchecked {
			text = c.Printer.Text("point.unchecked", "{{.Area}} (from pain charts, unchecked)", "Area", text)
		}
		lines = append(lines, layouts.SmallBullet(text))
	}
	lines = append(lines, look.Wrapped(c.Printer.Text("point.yours-may-differ", "A common pattern. Yours may differ."), look.Secondary, false, look.Ink2, 3))
	return look.NewPanel(layouts.Stack(lines...))
}
