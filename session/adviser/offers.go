package adviser

import (
	"cmp"
	"slices"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/routine"
)

// mostSigns is how many signs are shown beside what there is to do, besides
// those that the person spoke of; all are under Safety.
const mostSigns = 3

// mostLikely is how many muscles are named with a routine that is built.
const mostLikely = 3

// ForPlaces offers a routine built for the places, and those that have most to do
// with them.
func (a *Adviser) ForPlaces(where Where) Advice {
	f, err := a.finder()
	if err != nil {
		return Advice{}
	}
	q := a.asks()
	q.Said, q.Spots, q.Exact = where.Said, where.Picks, where.Exact
	q.Subject.Resting = where.Resting
	for _, n := range where.Named {
		n.Asked.Side = sideOfPicks(n.Picks)
		q.Again = append(q.Again, n.Asked)
	}
	answer := f.Ask(q)
	var out Advice
	for _, flag := range answer.RedFlags {
		if urgent := flag.Urgency == body.Emergency || flag.Urgency == body.SameDay; urgent && len(out.Heed) < mostSigns {
			out.Heed = append(out.Heed, flag.Text)
		}
	}
	for _, no := range answer.NoPress {
		out.Never = append(out.Never, no.Message())
	}
	for _, left := range answer.LeftOut {
		out.LeftOut = append(out.LeftOut, left.Message())
	}
	for _, r := range answer.Results {
		out.Candidates = append(out.Candidates, candidate(r))
	}
	offers := a.fitting(q, answer.Results)
	if r, _, err := f.Build(answer, body.NoSide, body.Gentle, 0); err == nil {
		built := Offer{Routine: r, Why: message.New("finder.put-together", "Put together for just this, the likeliest place first:"), Likely: likely(r, answer.Results)}
		offers = slices.Insert(offers, min(1, len(offers)), built)
	}
	out.Offers = offers
	return out
}

func candidate(r finder.Result) Candidate {
	out := Candidate{Point: r.Point, Side: r.Side, Pattern: r.Pattern, Explains: r.Explained(), Barred: r.Barred.Message()}
	said := map[string]bool{}
	for _, why := range r.Why {
		if line := why.How(); !said[line.String()] {
			said[line.String()] = true
			out.Whys = append(out.Whys, line)
		}
	}
	return out
}

// sideOfPicks is the side that all picks are on, or both.
func sideOfPicks(picks []body.Pick) body.Side {
	for _, p := range picks {
		if p.Side != picks[0].Side {
			return body.Both
		}
	}
	return picks[0].Side
}

// likely are the first of the results that are in the routine, each with its
// strongest reason.
func likely(r *routine.Routine, results []finder.Result) []message.Message {
	var lines []message.Message
	for _, result := range results {
		inIt := slices.ContainsFunc(r.Stages, func(st routine.Stage) bool { return st.Point == result.Point.ID })
		if !inIt || len(lines) == mostLikely {
			continue
		}
		why := result.Why[0]
		if why.Unchecked {
			lines = append(lines, message.New("finder.unchecked", "{{.Point}}: {{.Why}} (from pain charts, unchecked)", "Point", result.Point.ShortMessage(), "Why", why.How()))
			continue
		}
		lines = append(lines, message.New("list.of", "{{.Name}}: {{.What}}", "Name", result.Point.ShortMessage(), "What", why.How()))
	}
	return lines
}

// fitting are the routines that press what the results name, those first that
// press most of that and little else, as far as the gate lets them.
func (a *Adviser) fitting(q finder.Query, results []finder.Result) []Offer {
	worth, top, most := map[body.ID]float64{}, 0.0, 0.0
	for i, r := range results {
		if r.Barred != finder.Offered {
			continue
		}
		worth[r.Point.ID] = r.Score * float64(max(r.Explains, 1))
		most = max(most, worth[r.Point.ID])
		if i < 4 {
			top += worth[r.Point.ID]
		}
	}
	type match struct {
		offer Offer
		score float64
	}
	var found []match
	for _, r := range a.library().All() {
		best, _, _ := worthOf(r, worth)
		if best == 0 || best < 0.3*most {
			continue
		}
		p, err := a.known.Gate.Prepare(prepare.Request{Routine: r, Subject: q.Subject, Said: q.Said, Now: q.Now})
		if err != nil {
			continue
		}
		best, sum, points := worthOf(p.Routine, worth)
		if best < 0.3*most {
			continue
		}
		score := sum/top + sum/float64(points)/most
		if r.ByTherapist {
			score -= 10
		}
		found = append(found, match{Offer{Routine: r}, score})
	}
	slices.SortStableFunc(found, func(x, y match) int { return cmp.Compare(y.score, x.score) })
	var offers []Offer
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
