package bodymap

import (
	"slices"

	"unknot/session"
	"unknot/session/body"
)

// WorkedOn returns where a session was: the places of which every hold came
// before its end, and those of which some or none did.
func WorkedOn(figure *body.Figure, places *body.Atlas, plan session.Plan, ended session.Status) (done, partly []body.Pick) {
	for i, st := range plan.Stages() {
		if st.Kind != session.Hold {
			continue
		}
		reached := ended.State == session.Done || i < ended.Stage
		for _, p := range PicksAt(figure, places, st.Point, st.Side) {
			if !reached && !slices.Contains(partly, p) {
				partly = append(partly, p)
			}
			if reached && !slices.Contains(done, p) {
				done = append(done, p)
			}
		}
	}
	done = slices.DeleteFunc(done, func(p body.Pick) bool { return slices.Contains(partly, p) })
	return done, partly
}

// frontTiles are those that are seen best from the front.
var frontTiles = []body.Tile{"chest", "front_thigh", "inner_thigh", "shin", "abdomen", "waist"}

// MostSeen is the view that shows most of the places.
func MostSeen(picks []body.Pick) body.View {
	front := 0
	for _, p := range picks {
		if slices.Contains(frontTiles, p.Tile) {
			front++
		}
	}
	if 2*front > len(picks) {
		return body.Front
	}
	return body.Back
}
