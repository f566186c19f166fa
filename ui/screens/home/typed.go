package home

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"unknot/session/body"
	"unknot/session/words"
	"unknot/ui/fields"
	"unknot/ui/look"
)

// nameOf is what a piece of the figure is called: as it was typed, if it was,
// and without a side where it hurts on both.
func (o Options) nameOf(p body.Pick) string {
	where := o.where()
	name := o.placeName(p)
	if i := where.NamedAt(p); i >= 0 {
		name = where.Named[i].Asked.Name
	}
	if where.OnBoth(p) {
		return words.Capital(name)
	}
	return o.onItsSide(name, p.Side)
}

// A placeEntry is where a person types where it hurts. Enter takes it.
type placeEntry struct {
	fields.Entry
	frame fyne.CanvasObject // the entry as it is placed
}

// newPlaceEntry returns the entry of a home screen.
func newPlaceEntry(h *home) *placeEntry {
	e := &placeEntry{}
	e.Begin(e, h.KeyTime, h.typed.text, h.Printer.Text("home.or-type-side", "or type: side of head"), 1)
	e.Leave = func() {
		h.Unfocus()
		h.typing = false
		h.root.Refresh()
	}
	e.OnSubmitted = h.take
	e.frame = container.NewThemeOverride(e, look.WithoutBars{Theme: theme.Current()})
	return e
}

// take shows what was typed on the figure, in place of what was typed before.
// The same text again goes to what is offered first.
func (h *home) take(text string) {
	text = strings.TrimSpace(text)
	if text == h.typed.text && h.first != nil {
		h.first()
		return
	}
	if *h.ShowZones {
		h.toggleZones()
	}
	h.typed = typed{text: text}
	if text != "" {
		h.typed.meant = h.ForWords(text, nil)
	}
	if shown := h.where().Shown(); len(shown) > 0 && !slices.ContainsFunc(shown, func(p body.Pick) bool { return p.View == 0 || p.View == h.State.view }) {
		h.turn(shown[0].View)
	}
	h.firstThing()
	h.show()
}

// onSide is what is picked, moved to the side of that number.
func onSide(picked []body.Pick, side int) []body.Pick {
	var out, seen []body.Pick
	for _, p := range picked {
		p.Side = body.NoSide
		if slices.Contains(seen, p) {
			continue
		}
		seen = append(seen, p)
		if side != 1 {
			p.Side = body.Left
			out = append(out, p)
		}
		if side != 0 {
			p.Side = body.Right
			out = append(out, p)
		}
	}
	return out
}

// said is how what was typed is understood, if that is not plain.
func (h *home) said() string {
	var lines []string
	for _, l := range h.typed.meant.Lines {
		lines = append(lines, h.Printer.Sentence(l))
	}
	return strings.Join(lines, " ")
}

// turnTo moves everything to the side of that number.
func (h *home) turnTo(side int) {
	named := slices.Clone(h.typed.meant.Named)
	for i := range named {
		named[i].Picks = onSide(named[i].Picks, side)
	}
	h.typed.meant.Named = named
	h.exact = exactOn(h.exact, side)
	h.setPicked(onSide(h.picked, side))
}
