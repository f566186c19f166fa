package anatomy_test

import (
	"testing"

	"unknot/session/body"
)

// Where pain is felt as a rule, where sometimes, and where charts had it that were
// put right.
func TestPatternsAreAsReviewed(t *testing.T) {
	f, a := facts(t)
	for _, c := range []struct {
		id         body.ID
		view       body.View
		x, y       float64 // in units of the drawing's file
		main, some bool
	}{
		{"HJ1", body.HeadSide, 280, 322, false, true}, // behind the eye
		{"NB2", body.HeadSide, 375, 262, false, true}, // the temple, from the second muscle
		{"NB3", body.HeadSide, 668, 478, true, false}, // the base of the skull
		{"NB3", body.Back, 36, 206, false, true},
		{"UT1", body.HeadSide, 375, 262, true, false}, // the temple is that of the slope
		{"UT2", body.HeadSide, 375, 262, false, false},
		{"UT2", body.HeadSide, 600, 410, true, false}, // behind the ear
		{"LS2", body.Back, 35, 235, false, true},
		{"SH6", body.Front, 139, 230, true, false},
		{"SH6", body.Front, 155, 300, false, true}, // only on the way to the elbow
		{"SH6", body.Front, 187, 440, false, true},
		{"CH2", body.Palm, 560, 400, false, true},
		{"CH2", body.Palm, 210, 300, false, false}, // not the index finger
		{"FA2", body.HandBack, 343, 400, true, false},
		{"FA2", body.HandBack, 343, 200, false, false}, // to the middle joint only
		{"LB1", body.Back, 90, 505, true, false},
		{"LB1", body.Back, 17, 465, false, true},
		{"LB1", body.Back, 44, 526, false, true},
		{"LB3", body.Back, 47, 580, false, true},
		{"QU2", body.Front, 57, 716, false, true},
		{"QU3", body.Front, 73, 716, false, false},
		{"HA2", body.Back, 73, 600, false, true},
		{"HA3", body.Back, 44.5, 780, false, true},
		{"AD1", body.Front, 37, 800, false, true},
		{"CA3", body.Sole, 200, 640, false, true},
		{"CA3", body.Sole, 200, 480, false, false}, // the rear half only
		{"CA4", body.Front, 56, 945, false, true},
		{"SN2", body.Front, 64, 840, false, true},
		{"FO4", body.Sole, 370, 340, true, false},
	} {
		p, _ := a.Pattern(c.id)
		d := f.Figure.Drawing(c.view, body.Left)
		side := body.Left // whose shapes are as files hold them
		if c.view == body.Back || c.view == body.HandBack {
			side = body.Right
		}
		if d.View.OneSided() {
			d = f.Figure.Drawing(c.view, side)
		}
		at := body.Vec{X: c.x * c.view.Unit(), Y: c.y * c.view.Unit()}
		main, spill := p.On(d, side)
		if got := lie(main, at); got != c.main {
			t.Errorf("%s on %v at %v, %v: felt as a rule %v, want %v", c.id, c.view, c.x, c.y, got, c.main)
		}
		if got := lie(spill, at); got != c.some {
			t.Errorf("%s on %v at %v, %v: felt sometimes %v, want %v", c.id, c.view, c.x, c.y, got, c.some)
		}
	}
}

func lie(shapes []body.Shape, at body.Vec) bool {
	for _, s := range shapes {
		if s.Contains(at) {
			return true
		}
	}
	return false
}
