package player

import (
	"unknot/session"
	"unknot/session/body"
	"unknot/ui/bodymap"
)

var bodyPhases = map[session.Kind]bodymap.Phase{
	session.Find:   bodymap.Find,
	session.Hold:   bodymap.Hold,
	session.Rest:   bodymap.Rest,
	session.Switch: bodymap.Switch,
	session.Area:   bodymap.Area,
}

// scenesOf is what the close-up shows in each stage of a plan. A stage without
// a point has a scene without a phase.
func scenesOf(p session.Plan, o Options) []bodymap.Scene {
	type spot struct {
		point body.ID
		side  body.Side
	}
	scenes, seen := make([]bodymap.Scene, p.Len()), map[spot]*bodymap.Referral{}
	for i, st := range p.Stages() {
		point, ok := o.Places.Point(st.Point)
		if !ok {
			continue
		}
		if region, ok := o.Places.Region(point.Region); ok {
			scenes[i] = bodymap.SceneOf(o.Figure, region, point, st.Side, bodyPhases[st.Kind])
			at := spot{st.Point, st.Side}
			if pattern, ok := o.Anatomy.Pattern(st.Point); ok && seen[at] == nil {
				seen[at] = &bodymap.Referral{Point: point, Side: st.Side, Pattern: pattern}
			}
			scenes[i].Referral = seen[at]
		}
	}
	return scenes
}

// showBody sets what the body shows, if the stage is anywhere on it.
func (pl *Player) showBody(stage int, paused bool) {
	scene := pl.scenes[stage]
	pl.placed = scene.Phase != bodymap.None
	if !pl.placed {
		return
	}
	if paused {
		scene.Phase = bodymap.Paused
	}
	pl.body.Set(scene)
}
