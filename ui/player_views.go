package ui

import (
	"unknot/session/live"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// setView changes to another view, or from that one back to the usual.
func (pl *player) setView(v view) {
	if pl.view == v {
		v = near
	}
	was := pl.view
	pl.view = v
	switch {
	case v == glance:
		pl.wear(glanceSteps[pl.dim])
	case was == glance:
		pl.wear(look.System)
	}
	for _, o := range pl.root.Objects {
		switch o {
		case pl.glance.box:
			layouts.SetVisible(o, v == glance)
		case pl.target, pl.flash.box, pl.pause, pl.alarm:
		case pl.round, pl.spent:
			layouts.SetVisible(o, v == near)
		default:
			if o != pl.body && o != pl.how && o != pl.title { // the layout decides
				layouts.SetVisible(o, v != glance)
			}
		}
	}
	pl.pause.Weigh(pauseWeights[v == glance])
	pl.show(live.Update{Status: pl.status})
}

// pauseWeights are those in a glance, where a filled button would shine, and
// elsewhere.
var pauseWeights = map[bool]look.Weight{true: look.Plain, false: look.Strong}

// dimmer goes round the steps of brightness of a glance.
func (pl *player) dimmer() {
	if pl.view == glance {
		pl.dim = (pl.dim + 1) % len(glanceSteps)
		pl.wear(glanceSteps[pl.dim])
		pl.show(live.Update{Status: pl.status})
	}
}

// wear changes the colours of the whole window; System is those of the settings.
func (w *Window) wear(c look.Choice) {
	w.worn = c
	w.drawing(func() { w.app.Settings().SetTheme(w.theme(c)) })
}

// drawing does something while OpenGL draws in the window. With another theme
// Fyne frees the texture of every text, but not in the context they are in, so
// that without this none of them is ever freed.
func (w *Window) drawing(do func()) {
	if d, ok := w.window.(interface{ RunWithContext(func()) }); ok && w.running {
		d.RunWithContext(do)
		return
	}
	do()
}
