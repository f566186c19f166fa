//go:build !nowindow

package main

import (
	"cmp"
	"slices"
	"strings"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/builtin"
	"unknot/session/finder"
	"unknot/session/library"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/triage"
	"unknot/session/words"
	"unknot/ui"
	"unknot/ui/bodymap"
)

// An adviser says what to do about places on the figure. It reads what is known
// about places when it is first asked, and anew in another language. It is used
// by one goroutine.
type adviser struct {
	*program
	routines func() *library.Library
	asks     func() finder.Query // who asks, where and when
	language func() string       // that people type in

	read   *finder.Finder // in that language
	speaks string
	names  map[bodymap.Pick]string
}

func newAdviser(prog *program, l func() *library.Library, asks func() finder.Query, language func() string) *adviser {
	return &adviser{program: prog, routines: l, asks: asks, language: language}
}

// finder is for the language that is in force.
func (a *adviser) finder() (*finder.Finder, error) {
	if language := a.language(); a.read == nil || language != a.speaks {
		f, err := builtin.Finder(language)
		if err != nil {
			return nil, err
		}
		a.read, a.speaks, a.names = f, language, map[bodymap.Pick]string{}
	}
	return a.read, nil
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
	f, err := a.finder()
	if err != nil {
		return ""
	}
	if name, ok := a.names[p]; ok {
		return name
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

// mostSigns is how many signs are shown beside what there is to do, besides
// those that the person spoke of; all are under Safety.
const mostSigns = 3

// mostLikely is how many muscles are named with a routine that is built.
const mostLikely = 3

// advise offers a routine built for the places, and those that have most to do
// with them.
func (a *adviser) advise(where ui.Where) ui.Advice {
	f, err := a.finder()
	if err != nil {
		return ui.Advice{}
	}
	q := a.asks()
	q.Said = where.Said
	for _, p := range where.Picks {
		q.Spots = append(q.Spots, spots(p)...)
	}
	for _, n := range where.Named {
		n.Asked.Side = sideOfPicks(n.Picks)
		q.Again = append(q.Again, n.Asked)
	}
	answer := f.Ask(q)
	var out ui.Advice
	for _, flag := range answer.RedFlags {
		if urgent := flag.Urgency == body.Emergency || flag.Urgency == body.SameDay; urgent && len(out.Heed) < mostSigns {
			out.Heed = append(out.Heed, flag.Text)
		}
	}
	for _, no := range answer.NoPress {
		out.Never = append(out.Never, no.Line())
	}
	for _, left := range answer.LeftOut {
		out.LeftOut = append(out.LeftOut, left.Line())
	}
	offers := a.fitting(q, answer.Results)
	if r, _, err := f.Build(answer, body.NoSide, body.Gentle, 0); err == nil {
		built := ui.Offer{Routine: r, Why: "Put together for just this, the likeliest place first:", Likely: likely(r, answer.Results)}
		offers = slices.Insert(offers, min(1, len(offers)), built)
	}
	out.Offers = offers
	return out
}

// sideOfPicks is the side that all picks are on, or both.
func sideOfPicks(picks []bodymap.Pick) body.Side {
	for _, p := range picks {
		if p.Side != picks[0].Side {
			return body.Both
		}
	}
	return picks[0].Side
}

// likely are the first of the results that are in the routine, each with its
// strongest reason.
func likely(r *routine.Routine, results []finder.Result) []words.Line {
	var lines []words.Line
	for _, result := range results {
		inIt := slices.ContainsFunc(r.Stages, func(st routine.Stage) bool { return st.Point == result.Point.ID })
		if !inIt || len(lines) == mostLikely {
			continue
		}
		why := result.Why[0]
		if why.Unchecked {
			lines = append(lines, words.Linef("%s: %s (from pain charts, unchecked)", result.Point.Short, why.How()))
			continue
		}
		lines = append(lines, words.Linef("%s: %s", result.Point.Short, why.How()))
	}
	return lines
}

// understand says which places words mean. Denied are the signs in them that are
// passed over.
func (a *adviser) understand(text string, denied []string) ui.Meant {
	f, err := a.finder()
	if err != nil {
		return ui.Meant{}
	}
	q := a.asks()
	q.Words, q.Denied = text, denied
	answer := f.Ask(q)
	out := ui.Meant{Said: answer.Danger.GroupIDs()}
	for _, left := range answer.LeftOut {
		if answer.Outcome > triage.Points { // else the advice says it
			out.Lines = append(out.Lines, left.Line())
		}
	}
	for _, lead := range answer.Danger.Groups {
		out.Heed = append(out.Heed, lead.Text)
	}
	if answer.Outcome >= triage.Doctor {
		out.Stop = a.stop(text, answer.Danger)
		return out
	}
	if lead := answer.Danger.Lead; lead != nil {
		out.Heed = append([]string{lead.Text}, out.Heed...)
	}
	if answer.Outcome > triage.Points {
		return out
	}
	for _, asked := range answer.Asked {
		named := ui.Named{Asked: asked}
		for _, s := range f.Spots(asked) {
			named.Picks = append(named.Picks, bodymap.Pick(s))
		}
		if asked.As != "" {
			out.Lines = append(out.Lines, words.Linef("%s is taken for the %s", quoted([]string{asked.As}), asked.Name))
		}
		out.Named = append(out.Named, named)
	}
	switch {
	case answer.Outcome == triage.Nothing:
		out.Lines = append(out.Lines, words.Linef("%s is no place that is known here. Try %s", quoted([]string{text}), quoted(answer.Near)))
	case len(answer.Unknown) > 0:
		out.Lines = append(out.Lines, words.Linef("not understood: %s", quoted(answer.Unknown)))
	}
	return out
}

// stop is what ends the search, with the question behind its sign.
func (a *adviser) stop(text string, danger triage.Reading) *ui.Stop {
	lead := danger.Lead
	out := &ui.Stop{ID: lead.ID, Urgency: lead.Urgency, Text: lead.Text, Ask: lead.Ask}
	for _, s := range danger.Words {
		out.Words = append(out.Words, text[s.From:s.To])
	}
	for _, also := range danger.Also {
		out.Also = append(out.Also, also.Text)
	}
	return out
}

// quoted is what somebody wrote or might write.
func quoted(all []string) words.Line {
	var parts []words.Line
	for _, text := range all {
		parts = append(parts, words.Linef("“%s”", text))
	}
	return words.Join(parts, ", ")
}

// fitting are the routines that press what the results name, those first that
// press most of that and little else, as far as the gate lets them.
func (a *adviser) fitting(q finder.Query, results []finder.Result) []ui.Offer {
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
	for _, r := range a.routines().All() {
		best, _, _ := worthOf(r, worth)
		if best == 0 || best < 0.3*float64(results[0].Score) {
			continue
		}
		p, err := a.Gate.Prepare(prepare.Request{Routine: r, Subject: q.Subject, Said: q.Said, Now: q.Now})
		if err != nil {
			continue
		}
		best, sum, points := worthOf(p.Routine, worth)
		if best < 0.3*float64(results[0].Score) {
			continue
		}
		score := sum/top + sum/float64(points)/float64(results[0].Score)
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

// worthOf is what the points of a routine are worth: the best of them and all,
// and how many there are.
func worthOf(r *routine.Routine, worth map[body.ID]float64) (best, sum float64, points int) {
	seen := map[body.ID]bool{}
	for _, st := range r.Stages {
		if st.Kind != session.Hold || seen[st.Point] {
			continue
		}
		seen[st.Point] = true
		best, sum = max(best, worth[st.Point]), sum+worth[st.Point]
	}
	return best, sum, len(seen)
}
