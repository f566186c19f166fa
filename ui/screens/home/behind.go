package home

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/adviser"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/bodymap"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// How many points are listed at first, and where one column shows them.
const (
	mostCandidates   = 4
	mostCandidatesIn = 3
)

// behind lists the points that may be behind what hurts. The one that the pointer or
// the keyboard comes to is drawn on the body, the likeliest at first.
func (h *home) behind(all []adviser.Candidate) []fyne.CanvasObject {
	if len(all) == 0 {
		return nil
	}
	h.draw(all[0])
	most := mostCandidates
	if h.inline {
		most = mostCandidatesIn
	}
	if h.allCandidates {
		most = len(all)
	}
	rows := []fyne.CanvasObject{look.Wrapped(h.Printer.Text("home.what-may-be-behind", "What may be behind it"), look.Body, true, look.Ink, 2)}
	for _, c := range all[:min(most, len(all))] {
		rows = append(rows, h.candidateCard(c))
	}
	if len(all) > most {
		rows = append(rows, layouts.NaturalSize(look.NewLink(h.Printer.Text("home.show-all-points", "Show all {{.Count}}", "Count", len(all)), look.Secondary, func() {
			h.allCandidates = true
			h.showOffers()
		})))
	}
	rows = append(rows, bodymap.NewReferralLegend(h.Printer),
		look.Wrapped(h.Printer.Text("home.common-patterns", "Common patterns, not a finding. Yours may differ."), look.Secondary, false, look.Ink2, 3))
	return []fyne.CanvasObject{layouts.Stack(rows...)}
}

// draw shows a point on the body.
func (h *home) draw(c adviser.Candidate) {
	h.figure.SetReferral(&bodymap.Referral{Point: c.Point, Side: c.Side, Pattern: c.Pattern})
}

// candidateCard leads to the card of a point.
func (h *home) candidateCard(c adviser.Candidate) fyne.CanvasObject {
	name := words.Capital(h.Printer.Say(c.Point.NameMessage()))
	why := []message.Message{c.Whys[0]}
	if region, ok := h.Places.Region(c.Point.Region); ok {
		why = slices.Insert(why, 0, region.EverydayMessage())
	}
	if !c.Barred.IsZero() {
		why = append(why, c.Barred)
	}
	text, _ := layouts.NewColumn(0, 0, look.Wrapped(name, look.Body, true, look.Ink, 2), look.Wrapped(h.Printer.Sentence(message.Join(why, " · ")), look.Secondary, false, look.Ink2, 2))
	chevron := look.Draw(look.ChevronRight, 24, look.Ink2)
	card := look.NewCard(container.New(&layouts.TextEnd{Text: text, End: chevron}, text, chevron), func() { h.ShowPoint(c.Point.ID, c.Side) })
	card.Padded(look.Space16, look.Space8)
	card.OnReach = func() { h.draw(c) }
	return card
}
