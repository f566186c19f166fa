package home

import (
	"slices"

	"fyne.io/fyne/v2"

	"unknot/session/settings"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// andKeep adds an offer to keep what typed words said of the person, so that it
// holds for every session to come, where not all of it is kept.
func (h *home) andKeep(objects []fyne.CanvasObject) []fyne.CanvasObject {
	said := h.Settings.Now().Safety.About.Unkept(h.typed.meant.Said)
	var lines []fyne.CanvasObject
	for _, c := range h.Safety.Conditions() {
		if slices.Contains(said, c.ID) {
			lines = append(lines, layouts.Bullet(h.Printer.Say(c.Mine)))
		}
	}
	if len(lines) == 0 {
		return objects
	}
	lines = slices.Insert(lines, 0, fyne.CanvasObject(look.Wrapped(h.Printer.Text("home.counts-as-written", "It counts for this search, as you wrote:"), look.Body, true, look.Ink, 2)))
	lines = append(lines, layouts.NaturalSize(look.NewFocusButton(look.Plain, look.Tick, h.Printer.Text("home.keep-this-about-me", "Keep this about me"), "", func() { h.keep(said) }).Small()))
	content := layouts.Stack(lines...)
	return append(objects, look.NewPanel(content))
}

// keep keeps what is true of the person.
func (h *home) keep(conditions []string) {
	now := h.Now()
	h.Change(func(s *settings.Settings) {
		for _, id := range conditions {
			s.Safety.About = s.Safety.About.With(id, true, now)
		}
	})
	h.showOffers()
	h.News(h.Printer.Text("home.kept-it-stands-under", "Kept. It stands under 'What is true of me' in the settings."))
}
