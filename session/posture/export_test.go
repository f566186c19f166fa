package posture

import "unknot/session/routine"

// Find returns the posture of an id.
func (s *Set) Find(id ID) *Posture { return s.postures[id] }

// Unnamed reports whether no rule but those for anything is for a stage.
func (s *Set) Unnamed(r *routine.Routine, stage *routine.Stage) bool {
	rule, ok := s.rule(r, stage)
	return !ok || rule.catchesAll()
}
