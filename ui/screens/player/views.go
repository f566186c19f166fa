package player

import (
	"unknot/session/live"
	"unknot/session/retime"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// setView changes to another view, or from that one back to the usual.
func (pl *Player) setView(v view) {
	if pl.view == v {
		v = near
	}
	was := pl.view
	pl.view = v
	switch {
	case v == glance:
		pl.SetColours(glanceSteps[pl.dim])
	case was == glance:
		pl.SetColours(look.System)
	}
	for _, o := range pl.root.Objects {
		switch o {
		case pl.glance.box:
			layouts.SetVisible(o, v == glance)
		case pl.target, pl.flash.box, pl.pause, pl.alarm:
		case pl.round, pl.spent:
			layouts.SetVisible(o, v == near)
		default:
			if o != pl.body && o != pl.picture && o != pl.how && o != pl.title { // the layout decides
				layouts.SetVisible(o, v != glance)
			}
		}
	}
	pl.pause.Weigh(pauseWeights[v == glance])
	pl.Show(live.Update{Status: pl.status})
}

// pauseWeights are those in a glance, where a filled button would shine, and
// elsewhere.
var pauseWeights = map[bool]look.Weight{true: look.Plain, false: look.Strong}

// dimmer goes round the steps of brightness of a glance.
func (pl *Player) dimmer() {
	if pl.view == glance {
		pl.dim = (pl.dim + 1) % len(glanceSteps)
		pl.SetColours(glanceSteps[pl.dim])
		pl.Show(live.Update{Status: pl.status})
	}
}

// rebook changes how long the appointment is, while the session runs.
func (pl *Player) rebook() {
	if pl.view == glance {
		pl.Booked = retime.NextAppointment(pl.Booked)
		pl.Show(live.Update{Status: pl.status})
	}
}
