package body

import (
	"fmt"
	"slices"
)

// A Question is asked before a session. A yes does not start it but shows what
// to do instead.
type Question struct {
	ID      string     `json:"id"`
	When    When       `json:"when"`
	Ask     string     `json:"ask"`
	Instead string     `json:"instead"`
	Regions []RegionID `json:"regions"` // it is about these, which a yes leaves out; none means everywhere
	Flag    string     `json:"flag"`    // the id of the red flag, or of what is left alone, that a yes is
	Group   string     `json:"group"`   // the id of the group that a yes belongs to
	Under   string     `json:"under"`   // of a standing one without a group: as Group has it
	Mine    string     `json:"mine"`    // of a standing one without a group: what a person says of whom it is true
	Sources []Source   `json:"sources"`
}

// A When says how long an answer is good for.
type When uint8

const (
	// Today is what can change from one day to the next: it is asked before
	// every session.
	Today When = iota + 1
	// Standing is what stays true: it is kept, and asked again once a year.
	Standing
)

var whenNames = [...]string{"", "today", "standing"}

func (w When) String() string {
	if int(w) < len(whenNames) {
		return whenNames[w]
	}
	return fmt.Sprintf("when(%d)", uint8(w))
}

// UnmarshalText reads a word that String writes.
func (w *When) UnmarshalText(word []byte) error {
	for i, name := range whenNames {
		if name == string(word) && i > 0 {
			*w = When(i)
			return nil
		}
	}
	return fmt.Errorf("when: want today or standing, got %q", word)
}

// about reports whether the question is about one of the regions, or about no
// region in particular.
func (q *Question) about(regions []RegionID) bool {
	return len(q.Regions) == 0 || slices.ContainsFunc(regions, func(id RegionID) bool { return slices.Contains(q.Regions, id) })
}

// QuestionsFor are the questions that are about a region, the gravest first.
// Those about no region in particular are not among them.
func (s *Safety) QuestionsFor(region RegionID) []Question {
	var all []Question
	for _, q := range s.Questions {
		if slices.Contains(q.Regions, region) {
			all = append(all, q)
		}
	}
	return all
}

// Ask are the questions of one kind before a session in some regions, each of
// them once, with those that are about no region in particular.
func (s *Safety) Ask(when When, regions []RegionID) []Question {
	var all []Question
	for _, q := range s.Questions {
		if q.When == when && q.about(regions) {
			all = append(all, q)
		}
	}
	return all
}

func (s *Safety) checkQuestion(i int, ids uniqueIDs, p *problems) {
	q, at := &s.Questions[i], fmt.Sprintf("questions[%d].", i)
	ids.own(at, q.ID, p)
	p.question(at+"ask", q.Ask)
	p.text(at+"instead", q.Instead)
	p.given(at+"sources", q.Sources)
	if q.When == 0 {
		p.add(at+"when", "want today or standing, got nothing")
	}
	if _, ok := s.Flag(q.Flag); !ok && q.Flag != "" {
		p.add(at+"flag", "want the id of a red flag or of what is left alone, got %q", q.Flag)
	}
	if _, ok := s.Group(q.Group); !ok && q.Group != "" {
		p.add(at+"group", "want the id of a group, got %q", q.Group)
	}
	if q.When == Standing && q.Group == "" {
		p.text(at+"under", q.Under)
		p.text(at+"mine", q.Mine)
	}
}
