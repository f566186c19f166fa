package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/words"
	"unknot/ui/bodymap"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// hatched are the zones to show on a body: those that are never pressed, if a
// person asked for them.
func (w *Window) hatched() []body.Zone {
	if w.zones {
		return w.deps.Zones
	}
	return nil
}

// zonesPill asks for the zones, or takes them away.
func (w *Window) zonesPill(toggle func()) *look.Pill {
	return look.NewPill("Where not to press", w.zones, func(bool) { toggle() })
}

// toggleZones shows where not to press, or what to pick.
func (h *home) toggleZones() {
	h.w.zones, h.zone = !h.w.zones, nil
	h.never.Set(h.w.zones)
	h.figure.SetZones(h.w.hatched())
	h.showOffers()
}

// shown are the offers, or the zones. In one column, where there is no other
// room for it, the pill that changes between them is there as well.
func (h *home) shown() []fyne.CanvasObject {
	objects := h.offerObjects()
	switch {
	case !h.inline:
		return objects
	case h.w.zones:
		return append([]fyne.CanvasObject{layouts.Row(h.never)}, objects...)
	}
	return append(objects, layouts.Row(h.never))
}

// tellZone says what a zone is and why it is never pressed.
func (h *home) tellZone(z *body.Zone) {
	h.zone = z
	h.showOffers()
}

// zoneObjects are what the hatching means, the zone pressed last, and all the
// zones in full.
func (h *home) zoneObjects() []fyne.CanvasObject {
	swatch := bodymap.NewSwatch()
	title := look.Wrapped("Where not to press", look.Section, true, look.Ink, 2)
	objects := []fyne.CanvasObject{container.New(&layouts.PictureText{Picture: swatch, Text: title}, swatch, title)}
	if h.zone != nil {
		objects = append(objects, zoneAbout(h.zone, look.Body, look.WarnTint))
	} else {
		objects = append(objects, look.Wrapped("Press a hatched place to see what it is. All of them:", look.Body, false, look.Ink2, 3))
	}
	for i := range h.w.deps.Zones {
		if z := &h.w.deps.Zones[i]; z != h.zone {
			objects = append(objects, zoneAbout(z, look.Secondary, look.Surface))
		}
	}
	return objects
}

// zoneAbout is a panel about a zone.
func zoneAbout(z *body.Zone, size float32, fill fyne.ThemeColorName) fyne.CanvasObject {
	text, _ := layouts.NewColumn(look.Space4, 0, look.Wrapped(z.Area, size, true, look.Ink, 3), look.Wrapped(z.Why, size, false, look.Ink, 8))
	return look.NewPanel(text).Filled(fill).Padded(look.Space16, look.Space12)
}

// sayPlace speaks the place that the keyboard has come to, in English as
// everything that is spoken, unless the voice is off.
func (h *home) sayPlace(p bodymap.Pick, z *body.Zone) {
	now := h.w.deps.Settings.Now()
	if h.w.deps.Say == nil || now.Muted || now.Wordiness() == cue.Tones {
		return
	}
	if z != nil {
		h.w.deps.Say(z.Area)
		return
	}
	h.w.deps.Say(words.Capital(p.Side.String()) + " " + h.w.deps.placeName(p))
}
