package anatomy_test

import (
	"testing"

	"unknot/session/anatomy"
	"unknot/session/body"
)

// Where muscles begin and end, by the bones that they are attached to: places just
// within an end, and beside one where it had been drawn before.
func TestMusclesReachTheirBones(t *testing.T) {
	f, a := facts(t)
	for _, c := range []struct {
		id   string
		view body.View
		x, y float64 // in units of the drawing's file
		on   bool
	}{
		{"levator-scapulae", body.Back, 23.5, 100, true}, // the upper bones of the neck, at their side
		{"levator-scapulae", body.Back, 18, 120, false},
		{"levator-scapulae", body.Back, 42, 192, true}, // the upper corner of the blade
		{"middle-trapezius", body.Back, 3, 166, true},  // the neck bump
		{"middle-trapezius", body.Back, 3, 220, false},
		{"rhomboids", body.Back, 3.5, 172, true},
		{"neck-extensors-lower", body.Back, 12, 112, true},
		{"neck-extensors-lower", body.Back, 12, 202, false},
		{"gluteus-maximus", body.LegSide, 54, 455, true},
		{"gluteus-maximus", body.LegSide, 52, 440, false}, // not up to the rim of the hip bone
		{"thoracic-erector", body.Back, 36, 260, true},    // the angles of the ribs
		{"wrist-flexors", body.Back, 182, 496, true},      // the thumb side of the wrist
		{"wrist-flexors", body.Back, 199.5, 497, true},    // and that of the little finger
	} {
		m, _ := a.Muscle(c.id)
		d := f.Figure.Drawing(c.view, body.Left)
		side := body.Left
		if c.view == body.Back {
			side = body.Right
		}
		at := body.Vec{X: c.x * c.view.Unit(), Y: c.y * c.view.Unit()}
		if got := onMuscle(m, d, side, at); got != c.on {
			t.Errorf("%s on %v at %v, %v: covered %v, want %v", c.id, c.view, c.x, c.y, got, c.on)
		}
	}
	for id, want := range map[string]anatomy.Depth{"levator-scapulae": anatomy.Part, "teres-minor": anatomy.Part, "pectoralis-minor": anatomy.Deep} {
		if m, _ := a.Muscle(id); m.Depth != want {
			t.Errorf("%s: %v, want %v", id, m.Depth, want)
		}
	}
}
