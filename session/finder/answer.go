package finder

import (
	"cmp"
	"slices"
	"strings"

	"unknot/session/body"
	"unknot/session/lexicon"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/retime"
	"unknot/session/triage"
	"unknot/session/words"
)

// An Answer is what there is to say about where it hurts, in the order in which
// it should be said.
type Answer struct {
	// Outcome is Points, Nothing, or what leads. Only Points has results.
	Outcome  triage.Outcome
	Danger   triage.Reading   // what the words were read for before any place; its Lead comes first
	RedFlags []body.Statement // signs that belong to a doctor, for the places, the most urgent first
	Asked    []Asked          // what was understood
	Unknown  []string         // words that were not
	Near     []string         // if no place was understood, or may be pressed: what could be written
	NoPress  []Forbidden
	Results  []Result  // the likeliest point first
	LeftOut  []LeftOut // likely points that are not among the results, because of what is true of whoever it hurts
	allowed  prepare.Allowance
}

// A LeftOut is likely points that are not offered for one reason.
type LeftOut struct {
	Points []*body.Point
	Why    prepare.Reason
}

// Message says so to a person.
func (l LeftOut) Message() message.Message {
	var names []message.Message
	for _, p := range l.Points[:min(mostNames, len(l.Points))] {
		names = append(names, p.ShortMessage())
	}
	said := message.Join(names, "; ")
	if len(names) < len(l.Points) {
		said = message.New("list.and-more", "{{.Names}} and more", "Names", said)
	}
	return message.New("finder.left-out", "left out: {{.Points}} ({{.Why}})", "Points", said, "Why", l.Why.Line)
}

// mostNames is how many points are named that are left out.
const mostNames = 3

// LeadID is the id of what leads, or nothing.
func (a Answer) LeadID() string {
	if a.Danger.Lead == nil {
		return ""
	}
	return a.Danger.Lead.ID
}

// Ask answers a query. Its words are read for danger first; what leads then
// ends the search. They are read in the language that is spoken, and in English
// where that understands more, or sees more danger.
func (f *Finder) Ask(q Query) Answer {
	a := f.ask(f.spoken(), q)
	if f.spoken() == f.english() || q.Words == "" || a.Outcome == triage.Points && len(a.Unknown) == 0 {
		return a
	}
	if other := f.ask(f.english(), q); other.Outcome > a.Outcome {
		return other
	}
	return a
}

// ask answers a query in one language.
func (f *Finder) ask(v *vocabulary, q Query) Answer {
	typed := v.spell.lexicon.Words(q.Words)
	if v != f.spoken() {
		for i := range typed {
			typed[i].Sure = f.spoken().isWord(typed[i].Text)
		}
	}
	a := Answer{Danger: v.danger.Read(typed, f.facts.Safety.Number(q.Country), q.Denied...)}
	var said understood
	if len(q.Words) <= lexicon.Longest { // of a longer text nobody knows what its end says
		said = v.understand(typed, q.Side, a.Danger.Hidden)
	}
	a.Unknown = said.unknown
	a.Asked = f.asked(v, q, said.asked)
	if a.Danger.Outcome > triage.Points {
		a.Outcome, a.Near = a.Danger.Outcome, v.names(a.Danger.Lead.Near)
		return a
	}
	if len(a.Asked) == 0 {
		a.Near = f.near(v, q.Words)
		return a
	}
	places := f.concerned(a.Asked)
	a.RedFlags = f.redFlags(func(r *FlagRule) bool { return f.concerns(r, places) })
	a.NoPress = f.forbidden(v, a.Asked)
	a.allowed = f.gate.Allow(q.Subject, append(a.Danger.GroupIDs(), q.Said...), q.Now)
	a.Results, a.LeftOut = f.allow(f.rank(a.Asked), a.allowed)
	offered := slices.ContainsFunc(a.Results, func(r Result) bool { return r.Barred == Offered })
	if offered || len(a.Results) > 0 && len(a.LeftOut) == 0 {
		a.Outcome = triage.Points
		return a
	}
	a.Results = nil
	switch {
	case len(a.Danger.Groups) > 0:
		a.Outcome, a.Danger.Lead = triage.Leave, &a.Danger.Groups[0]
	case len(a.LeftOut) > 0:
		a.Outcome, a.Danger.Lead = triage.Leave, f.left(v, a.LeftOut[0])
	case len(a.NoPress) > 0:
		no := a.NoPress[0]
		a.Outcome, a.Danger.Lead = triage.Named, &triage.Lead{ID: "no-press", Text: no.Message().Sentence() + " " + no.Why, Sources: no.Sources}
	}
	return a
}

// allow takes from results what is not pressed of whoever it hurts, and says what
// of it would have been among the first.
func (f *Finder) allow(all []Result, allowed prepare.Allowance) (results []Result, left []LeftOut) {
	most := strongest(all)
	for i, r := range all {
		why, out := allowed.Out(r.Point)
		if !out {
			results = append(results, r)
			continue
		}
		if r.Barred != Offered || i >= retime.MostPoints || r.Score*relevant < most {
			continue
		}
		at := slices.IndexFunc(left, func(l LeftOut) bool { return l.Why.Line.String() == why.Line.String() })
		if at < 0 {
			at, left = len(left), append(left, LeftOut{Why: why})
		}
		left[at].Points = append(left[at].Points, r.Point)
	}
	return results, left
}

// left is what leads where nothing stays for a reason: what is said to those of
// whom it is true, or the reason itself.
func (f *Finder) left(v *vocabulary, l LeftOut) *triage.Lead {
	if lead, ok := v.danger.Group(l.Why.Condition); ok {
		return &lead
	}
	lead := triage.Lead{ID: l.Why.Condition, Text: l.Why.Line.Sentence()}
	for _, q := range f.facts.Safety.Questions {
		if q.ID == l.Why.Condition {
			lead.Text, lead.Sources = q.Instead, q.Sources
		}
	}
	return &lead
}

// names are what places are called.
func (v *vocabulary) names(ids []string) []string {
	var names []string
	for _, id := range ids {
		if p := v.finder.byID[PlaceID(id)]; p != nil {
			names = append(names, v.name(p))
		}
	}
	return names
}

// redFlags lists the statements of the rules that hold, the most urgent first.
func (f *Finder) redFlags(holds func(*FlagRule) bool) []body.Statement {
	var all []body.Statement
	for _, section := range f.facts.Safety.Sections {
		for _, item := range section.Items {
			for i := range f.places.RedFlags {
				if r := &f.places.RedFlags[i]; r.Flag == item.ID && holds(r) {
					all = append(all, item)
					break
				}
			}
		}
	}
	slices.SortStableFunc(all, func(x, y body.Statement) int {
		return cmp.Compare(x.Urgency-1, y.Urgency-1) // one without urgency last
	})
	return all
}

// concerned are the places asked about. For a muscle or a region they are those
// where its points lie.
func (f *Finder) concerned(asked []Asked) []*Place {
	var all []*Place
	for _, a := range asked {
		all = slices.Concat(all, a.what.places, a.whole, f.neverAt(a))
		if len(a.what.places) > 0 {
			continue
		}
		for i := range f.points {
			p := &f.points[i]
			if slices.Contains(a.what.points, p.Point) || slices.ContainsFunc(a.what.regions, func(r *body.Region) bool { return r.ID == p.Point.Region }) {
				all = append(all, p.lies...)
			}
		}
	}
	return all
}

func (f *Finder) concerns(r *FlagRule, places []*Place) bool {
	return r.Everywhere || slices.ContainsFunc(places, func(p *Place) bool {
		return slices.ContainsFunc(r.Places, func(id PlaceID) bool { return f.touches(id, p.ID) })
	})
}

// near lists three names of places that are closest to what was written, or
// examples if nothing is close.
func (f *Finder) near(v *vocabulary, text string) []string {
	type match struct {
		name string
		far  int
	}
	if len(text) > longestNear {
		text = ""
	}
	var all []match
	want := strings.Join(strings.Fields(strings.ToLower(text)), " ")
	for i := range f.places.Places {
		p := &f.places.Places[i]
		best := len(want)
		for _, w := range v.placeWords(p) {
			far, _ := words.Slips(want, w)
			best = min(best, far)
		}
		if best < len(want) && best <= len(want)/2 {
			all = append(all, match{v.name(p), best})
		}
	}
	slices.SortStableFunc(all, func(x, y match) int { return cmp.Compare(x.far, y.far) })
	var names []string
	for _, m := range all[:min(3, len(all))] {
		names = append(names, m.name)
	}
	if len(names) == 0 {
		return v.names([]string{"side-of-head", "between-blades", "heel"})
	}
	return names
}

// longestNear is how many bytes of text a name may be near to.
const longestNear = 40
