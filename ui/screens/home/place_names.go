package home

import (
	"cmp"
	"slices"
	"strings"

	"unknot/session/adviser"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/choices"
)

// RegionsAt returns the regions that have points on a piece of the figure,
// those first of which it is the main one. The neck has one region in front
// and one at the back.
func RegionsAt(a *body.Atlas, p body.Pick) []*body.Region {
	type match struct {
		region *body.Region
		rank   int
	}
	var all []match
	for i := range a.Regions {
		r := &a.Regions[i]
		n := slices.Index(r.Tiles, p.Tile)
		if n < 0 {
			continue
		}
		if front := r.ID == "neck-front"; p.Tile == "neck" && front == (p.View == body.Back) {
			n++ // it lies on the other side of the neck
		}
		all = append(all, match{r, n})
	}
	slices.SortStableFunc(all, func(x, y match) int { return cmp.Compare(x.rank, y.rank) })
	var out []*body.Region
	for _, m := range all {
		out = append(out, m.region)
	}
	return out
}

// placeName is what a place is called within a sentence, without its side.
func (o Options) placeName(p body.Pick) string {
	if o.PlaceName != nil {
		if name := o.PlaceName(p); name != "" {
			return name
		}
	}
	if all := RegionsAt(o.Places, p); len(all) > 0 {
		return o.Printer.Say(all[0].EverydayMessage())
	}
	return strings.ReplaceAll(string(p.Tile), "_", " ")
}

// wherever is a pick without its view, if the place is the same in front and at
// the back. The neck never is.
func (o Options) wherever(p body.Pick) body.Pick {
	other := p
	other.View = body.Front + body.Back - p.View
	if p.View != 0 && p.Tile != "neck" && o.placeName(p) == o.placeName(other) {
		p.View = 0
	}
	return p
}

// onItsSide is what a place is called, the side first.
func (o Options) onItsSide(name string, side body.Side) string {
	if side != body.Right {
		side = body.Left
	}
	return words.Capital(o.Printer.Say(side.At(message.Verbatim(name))))
}

// Names are those of the places where it hurts, or nothing.
func (o Options) Names() string { return o.placeNames(o.where()) }

// placeNames joins the names of places, each once.
func (o Options) placeNames(where adviser.Where) string {
	var names []string
	for _, n := range where.Named {
		names = append(names, n.Asked.Name)
	}
	for _, p := range where.Picks {
		if name := o.placeName(p); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	switch n := len(names); {
	case n == 0:
		return ""
	case n == 1:
		return names[0]
	case n <= 3:
		return o.Printer.Text("list.and", "{{.First}} and {{.Last}}", "First", strings.Join(names[:n-1], ", "), "Last", names[n-1])
	}
	return o.Printer.Text("list.and-more", "{{.Names}} and more", "Names", strings.Join(names[:2], ", "))
}

// advise says what to do about places that hurt.
func (o Options) advise(where adviser.Where) adviser.Advice {
	if o.ForPlaces == nil {
		return adviser.Advice{}
	}
	return o.ForPlaces(where)
}

// shortOnes are a few short routines for oneself, for somebody who has picked
// nothing. What the gate leaves nothing of is none.
func (h *home) shortOnes(most int) []adviser.Offer {
	said := h.typed.meant.Said
	all := slices.DeleteFunc(slices.Clone(h.Library().All()), func(r *routine.Routine) bool { return r.ByTherapist })
	slices.SortStableFunc(all, func(x, y *routine.Routine) int { return cmp.Compare(x.Length(), y.Length()) })
	var offers []adviser.Offer
	for _, r := range all {
		if len(offers) == most {
			break
		}
		wanted := choices.New(r)
		wanted.Said, wanted.Resting = said, h.resting
		if _, err := h.Prepare(wanted); err == nil {
			offers = append(offers, adviser.Offer{Routine: r})
		}
	}
	return offers
}
