package point

import (
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

// pictures are the muscle and the pattern on the point's own drawing, so high, and
// below it on the others on which most of the pattern is seen.
func (c *card) pictures(height float32) []fyne.CanvasObject {
	large := c.picture(c.Point.View)
	objects := []fyne.CanvasObject{container.New(&layouts.FixedHeight{Object: large, Height: height}, large)}
	views := c.others()
	if len(views) == 0 {
		return objects
	}
	row := container.NewGridWithColumns(len(views))
	for _, v := range views {
		row.Add(c.picture(v))
	}
	return append(objects, container.New(&layouts.FixedHeight{Object: row, Height: 0.5 * height}, row))
}

func (c *card) picture(v body.View) fyne.CanvasObject {
	p := bodymap.NewCloseup(c.Printer, c.Figure)
	p.SetReferral(&bodymap.Referral{Point: c.Point, Side: c.side, Pattern: c.pattern})
	p.Set(bodymap.SceneOn(c.Figure, v, c.region, c.Point, c.side))
	return p
}

// others are the drawings, besides the point's own, on which most of the pattern is
// seen.
func (c *card) others() []body.View {
	seen := map[body.View]float64{}
	for _, v := range c.pattern.Views() {
		d := c.Figure.Drawing(v, c.side)
		if v == c.Point.View || d.View != v {
			continue
		}
		main, spill := c.pattern.On(d, c.side)
		for _, s := range main {
			seen[v] += s.Area()
		}
		for _, s := range spill {
			seen[v] += s.Area() / 4
		}
	}
	var views []body.View
	for v := range seen {
		views = append(views, v)
	}
	slices.SortFunc(views, func(a, b body.View) int {
		if seen[a] != seen[b] && seen[a] > seen[b] {
			return -1
		}
		return int(a) - int(b)
	})
	return views[:min(mostSmall, len(views))]
}

// felt says in words where pressure may be felt, and what the marks mean.
func (c *card) felt() fyne.CanvasObject {
	lines := []fyne.CanvasObject{look.Wrapped(c.Printer.Text("point.where-felt", "Where it may be felt"), look.Body, true, look.Ink, 2)}
	for _, r := range c.Point.Refers {
		text := words.Capital(r.Area)
		if r.Unchecked {
			text = c.Printer.Text("point.unchecked", "{{.Area}} (from pain charts, unchecked)", "Area", text)
		}
		lines = append(lines, layouts.SmallBullet(text))
	}
	lines = append(lines, bodymap.NewReferralLegend(c.Printer),
		look.Wrapped(c.Printer.Text("point.yours-may-differ", "A common pattern. Yours may differ."), look.Secondary, false, look.Ink2, 3))
	return look.NewPanel(layouts.Stack(lines...))
}
