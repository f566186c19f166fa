package point

import (
	"maps"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// basis are the sources of what the card says, once the person asks for them.
func (c *card) basis() []fyne.CanvasObject {
	if !c.sources {
		return []fyne.CanvasObject{layouts.NaturalSize(look.NewLink(c.Printer.Text("point.sources", "Sources"), look.Secondary, func() {
			c.sources = true
			c.rebuild()
		}))}
	}
	all, err := c.Sources()
	if err != nil {
		c.TellError(err)
		return nil
	}
	lines := []fyne.CanvasObject{look.Wrapped(c.Printer.Text("point.sources", "Sources"), look.Secondary, true, look.Ink2, 2)}
	for _, s := range c.cited() {
		text := string(s)
		if n, err := strconv.Atoi(text); err == nil {
			i := slices.IndexFunc(all.Works, func(w body.Work) bool { return w.ID == n })
			if i < 0 {
				continue
			}
			text = "[" + text + "] " + all.Works[i].Reference()
			if all.Works[i].Opened == "" {
				text = c.Printer.Text("point.unopened", "{{.Source}} (not read by us)", "Source", text)
			}
		}
		lines = append(lines, look.Wrapped("", look.Secondary, false, look.Ink2, 6).Verbatim(text))
	}
	return []fyne.CanvasObject{layouts.Stack(lines...)}
}

// cited are the sources of the point and of where it is felt, each once.
func (c *card) cited() []body.Source {
	var all []body.Source
	add := func(some []body.Source) {
		for _, s := range some {
			if !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	for _, field := range slices.Sorted(maps.Keys(c.Point.Sources)) {
		add(c.Point.Sources[field])
	}
	for _, r := range c.Point.Refers {
		add(r.Sources)
	}
	return all
}
