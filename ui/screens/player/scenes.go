package player

import (
	"unknot/session"
	"unknot/session/body"
	"unknot/session/posture"
	"unknot/ui/bodymap"
	"unknot/ui/phase"
	pictures "unknot/ui/posture"
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

// posturesOf is how each stage of a plan is done, nil where no picture shows it.
func posturesOf(p session.Plan, o Options) []*posture.Posture {
	r, postures := o.Script.Routine(), make([]*posture.Posture, p.Len())
	for i, st := range p.Stages() {
		if how, ok := o.Postures.Of(r, &r.Stages[st.Item], o.Places); ok {
			postures[i] = how
		}
	}
	return postures
}

// taught are the kinds of stages in which it matters how something is done. While
// a place is held, or rests, the body has the room.
var taught = map[session.Kind]bool{session.Find: true, session.Switch: true, session.Area: true, session.Pace: true}

// showHow sets the picture of how a stage is done, where it matters.
func (pl *Player) showHow(at int) {
	stage := pl.plan.Stage(at)
	pl.teaches = taught[stage.Kind] && pl.postures[at] != nil
	if !pl.teaches {
		return
	}
	style := pictures.Moving
	if stage.Kind != session.Pace {
		style = pictures.Finding
		style.Accent = phase.Of(stage.Kind, false).Color
	}
	pl.picture.Set(pl.postures[at], stage.Side, style)
}
