package ui_test

import (
	"cmp"
	"slices"

	"unknot/session/adviser"
	"unknot/session/body"
	"unknot/session/routine"
	"unknot/ui/screens/home"
)

// byRegions stands in for the finder, which the window knows nothing of: it offers
// the routines for the regions of the places, those first that are for little else,
// and those for a therapist last.
func byRegions(a *body.Atlas, all []*routine.Routine, where adviser.Where) adviser.Advice {
	picks := where.Shown()
	type match struct {
		offer adviser.Offer
		score int
	}
	var found []match
	for _, r := range all {
		score := 0
		for _, p := range picks {
			for n, region := range home.RegionsAt(a, p) {
				if slices.Contains(r.Regions, region.ID) && !region.OffByDefault {
					score += 10 - 4*n
				}
			}
		}
		if score == 0 {
			continue
		}
		score -= 2 * (len(r.Regions) - 1)
		if r.ByTherapist {
			score -= 100
		}
		found = append(found, match{adviser.Offer{Routine: r}, score})
	}
	slices.SortStableFunc(found, func(x, y match) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.offer.Routine.Length(), y.offer.Routine.Length()))
	})
	var offers []adviser.Offer
	for _, m := range found {
		offers = append(offers, m.offer)
	}
	return adviser.Advice{Offers: offers}
}
