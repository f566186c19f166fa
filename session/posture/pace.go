package posture

import (
	"slices"
	"strings"

	"unknot/session/body"
	"unknot/session/routine"
	"unknot/session/words"
)

// A pace says of which pace stages a posture is. What it leaves out does not
// matter; the first one that fits counts.
type pace struct {
	Names     []string         `json:"names"` // words that follow each other in the name of the stage
	Told      []string         `json:"told"`  // the same in what it says, or in the position of the routine
	Technique body.TechniqueID `json:"technique"`
	By        string           `json:"by"`
	Asks      bool             `json:"asks"`
	Breath    bool             `json:"breath"`
	Posture   ID               `json:"posture"`
}

// Who does a routine, as routine files say it.
const (
	bySelf      = "self"
	byTherapist = "therapist"
)

// catchesAll reports whether the rule is for whatever no other is for.
func (r pace) catchesAll() bool {
	return len(r.Names)+len(r.Told) == 0 && r.Technique == "" && !r.Asks && !r.Breath
}

func (r pace) fits(by string, of *routine.Routine, stage *routine.Stage) bool {
	return (r.By == "" || r.By == by) &&
		(r.Technique == "" || r.Technique == stage.Technique) &&
		(!r.Asks || stage.Asks) && (!r.Breath || stage.Breath != routine.Breath{}) &&
		(len(r.Names) == 0 || hasAny(stage.Name, r.Names)) &&
		(len(r.Told) == 0 || hasAny(stage.How+"; "+of.Position, r.Told))
}

// hasAny reports whether a text has some words in a row.
func hasAny(text string, any []string) bool {
	text = " " + words.Key(text) + " "
	return slices.ContainsFunc(any, func(words string) bool { return strings.Contains(text, " "+words+" ") })
}

func (s *Set) pace(r *routine.Routine, stage *routine.Stage) (*Posture, bool) {
	rule, ok := s.rule(r, stage)
	if !ok {
		return nil, false
	}
	found, ok := s.postures[rule.Posture]
	return found, ok
}

// rule is the first that fits a stage.
func (s *Set) rule(r *routine.Routine, stage *routine.Stage) (pace, bool) {
	by := bySelf
	if r.ByTherapist {
		by = byTherapist
	}
	i := slices.IndexFunc(s.paces, func(rule pace) bool { return rule.fits(by, r, stage) })
	if i < 0 {
		return pace{}, false
	}
	return s.paces[i], true
}
