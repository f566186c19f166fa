package ui

import (
	"slices"

	"unknot/session"
	"unknot/session/body"
	"unknot/ui/bodymap"
)

// workedOn returns where a session was: the places of which every hold came
// before its end, and those of which some or none did.
func workedOn(d Deps, r route) (done, partly []bodymap.Pick) {
	for i, st := range r.plan.Stages() {
		if st.Kind != session.Hold {
			continue
		}
		reached := r.status.State == session.Done || i < r.status.Stage
		for _, p := range bodymap.PicksAt(d.Figure, d.Places, st.Point, st.Side) {
			if !reached && !slices.Contains(partly, p) {
				partly = append(partly, p)
			}
			if reached && !slices.Contains(done, p) {
				done = append(done, p)
			}
		}
	}
	done = slices.DeleteFunc(done, func(p bodymap.Pick) bool { return slices.Contains(partly, p) })
	return done, partly
}

// frontTiles are those that are seen best from the front.
var frontTiles = []body.Tile{"chest", "front_thigh", "inner_thigh", "shin", "abdomen", "waist"}

// mostSeen is the view that shows most of the places.
func mostSeen(picks []bodymap.Pick) body.View {
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
