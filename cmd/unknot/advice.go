//go:build !nowindow

package main

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/library"
	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui"
	"unknot/ui/bodymap"
)

// An adviser says what to do about places on the figure. It reads what is known
// about places when it is first asked.
type adviser struct {
	library func() *library.Library
	finder  func() (*finder.Finder, error)
	names   map[bodymap.Pick]string
}

func newAdviser(l func() *library.Library) *adviser {
	return &adviser{library: l, finder: sync.OnceValues(openFinder), names: map[bodymap.Pick]string{}}
}

// spots are the pieces of the drawings that stand for a pick. One without a
// view is in both.
func spots(p bodymap.Pick) []finder.Spot {
	if p.View != 0 {
		return []finder.Spot{{View: p.View, Tile: p.Tile, Side: p.Side}}
	}
	return []finder.Spot{{View: body.Front, Tile: p.Tile, Side: p.Side}, {View: body.Back, Tile: p.Tile, Side: p.Side}}
}

// name is what the place of a pick is called.
func (a *adviser) name(p bodymap.Pick) string {
	p.Side = body.Left
	if name, ok := a.names[p]; ok {
		return name
	}
	f, err := a.finder()
	if err != nil {
		return ""
	}
	var names []string
	for _, asked := range f.Ask(finder.Query{Spots: spots(p)}).Asked {
		for _, name := range strings.Split(asked.Name, " or ") {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	name := ""
	if len(names) == 1 { // of several, the region has a better one
		name = names[0]
	}
	a.names[p] = name
	return name
}

// advise offers a routine built for the places, and those that have most to do
// with them.
func (a *adviser) advise(picks []bodymap.Pick) ui.Advice {
	f, err := a.finder()
	if err != nil {
		return ui.Advice{}
	}
	var q finder.Query
	for _, p := range picks {
		q.Spots = append(q.Spots, spots(p)...)
	}
	answer := f.Ask(q)
	var out ui.Advice
	for _, flag := range answer.RedFlags {
		if flag.Urgency == body.Emergency || flag.Urgency == body.SameDay {
			out.Heed = append(out.Heed, flag.Text)
		}
	}
	for _, no := range answer.NoPress {
		out.Heed = append(out.Heed, words.Sentence(no.Line().String()))
	}
	offers := fitting(a.library().All(), answer.Results)
	if r, _, err := f.Build(answer.Results, body.Both, body.Gentle, 0); err == nil {
		built := ui.Offer{Routine: r, Why: "Put together for just this."}
		offers = slices.Insert(offers, min(1, len(offers)), built)
	}
	out.Offers = offers
	return out
}

// fitting are the routines that press what the results name, those first that
// press most of that and little else.
func fitting(all []*routine.Routine, results []finder.Result) []ui.Offer {
	worth, top := map[body.ID]float64{}, 0.0
	for i, r := range results {
		if r.Barred != finder.Offered {
			continue
		}
		worth[r.Point.ID] = float64(r.Score)
		if i < 4 {
			top += float64(r.Score)
		}
	}
	type match struct {
		offer ui.Offer
		score float64
	}
	var found []match
	for _, r := range all {
		points, sum, best := map[body.ID]bool{}, 0.0, 0.0
		for _, st := range r.Stages {
			if st.Kind != session.Hold || points[st.Point] {
				continue
			}
			points[st.Point] = true
			sum += worth[st.Point]
			best = max(best, worth[st.Point])
		}
		if sum == 0 || best < 0.3*float64(results[0].Score) {
			continue
		}
		score := sum/top + sum/float64(len(points))/float64(results[0].Score)
		if r.ByTherapist {
			score -= 10
		}
		found = append(found, match{ui.Offer{Routine: r}, score})
	}
	slices.SortStableFunc(found, func(x, y match) int { return cmp.Compare(y.score, x.score) })
	var offers []ui.Offer
	for _, m := range found {
		offers = append(offers, m.offer)
	}
	return offers
}
