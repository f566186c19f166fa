package recovery

import (
	"slices"

	"unknot/session/history"
	"unknot/session/routine"
	"unknot/session/words"
)

// Past are presses that were recorded, as Check takes them. A spot was sore if its
// session has SoreTag, if the number for its region was higher after the session
// than before, or if the spot was more tender than in the session before.
func Past(recorded []history.Press, places routine.Places) []Press {
	all := make([]Press, 0, len(recorded))
	for _, p := range recorded {
		all = append(all, Press{Point: p.Point, Side: p.Side, Level: p.Level, When: p.When, Sore: p.Worse || leftSore(p, places)})
	}
	return all
}

// leftSore reports whether the session of a press left its spot sore.
func leftSore(p history.Press, places routine.Places) bool {
	if slices.ContainsFunc(p.Tags, func(tag string) bool { return words.Same(tag, SoreTag) }) {
		return true
	}
	at, ok := places.Point(p.Point)
	return ok && slices.Contains(p.Higher, at.Region)
}
