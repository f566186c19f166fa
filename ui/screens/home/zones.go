package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/message"
	"unknot/ui/bodymap"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// hatched are the zones to show on the body: those that are never pressed, if the
// person asked for them.
func (h *home) hatched() []body.Zone {
	if *h.ShowZones {
		return h.Zones
	}
	return nil
}

// toggleZones shows where not to press, or what to pick.
func (h *home) toggleZones() {
	*h.ShowZones, h.zone = !*h.ShowZones, nil
	h.never.Set(*h.ShowZones)
	h.figure.SetZones(h.hatched())
	h.showOffers()
}

// shown are the offers, or the zones. In one column, where there is no other
// room for it, the pill that changes between them is there as well.
func (h *home) shown() []fyne.CanvasObject {
	objects := h.offerObjects()
	switch {
	case !h.inline:
		return objects
	case *h.ShowZones:
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
	title := look.Wrapped(h.Printer.Text("common.where-not-to-press", "Where not to press"), look.Section, true, look.Ink, 2)
	objects := []fyne.CanvasObject{container.New(&layouts.PictureText{Picture: swatch, Text: title}, swatch, title)}
	if h.zone != nil {
		objects = append(objects, zoneAbout(h.zone, look.Body, look.WarnTint))
	} else {
		objects = append(objects, look.Wrapped(h.Printer.Text("home.press-a-hatched-place", "Press a hatched place to see what it is. All of them:"), look.Body, false, look.Ink2, 3))
	}
	for i := range h.Zones {
		if z := &h.Zones[i]; z != h.zone {
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

// sayPlace speaks the place that the keyboard has come to, unless the voice is
// off.
func (h *home) sayPlace(p body.Pick, z *body.Zone) {
	now := h.Settings.Now()
	if h.Say == nil || now.Muted || now.Wordiness() == cue.Tones {
		return
	}
	if z != nil {
		h.Say(message.Languages()[0], z.Area) // which is English in any window
		return
	}
	h.Say(h.Printer.Language(), h.onItsSide(h.placeName(p), p.Side))
}
