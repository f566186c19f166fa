package finder_test

import (
	"fmt"
	"slices"
	"testing"

	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/triage"
)

func press(all ...finder.Exact) finder.Query { return finder.Query{Exact: all} }

func on(v body.View, side body.Side, x, y float64) finder.Exact {
	return finder.Exact{View: v, Side: side, At: body.Vec{X: x, Y: y}}
}

// grid calls for places all over the drawings of both sides, on the body and
// beside it.
func grid(t testing.TB, steps int, each func(d *body.Drawing, e finder.Exact)) {
	figure := facts(t).Figure
	for _, v := range figure.Views() {
		for _, side := range []body.Side{body.Left, body.Right} {
			d := figure.Drawing(v, side)
			if side == body.Right && d == figure.Drawing(v, body.Left) {
				continue
			}
			low, high := d.Outline.Box()
			for i := -1; i <= steps+1; i++ {
				for j := -1; j <= steps+1; j++ {
					x := low.X + (high.X-low.X)*(float64(i)+0.37)/float64(steps)
					y := low.Y + (high.Y-low.Y)*(float64(j)+0.41)/float64(steps)
					each(d, on(v, side, x, y))
				}
			}
		}
	}
}

// What pain charts put first where it hurts comes first, what lies under the
// finger and what is felt there from elsewhere alike.
func TestWhatAClinicianLooksAtFirstComesFirst(t *testing.T) {
	f := open(t)
	for _, c := range []struct {
		what string
		at   finder.Exact
		want []body.ID // the first, in their order
	}{
		{"front of the shoulder", on(body.Front, 0, 0.100, 0.212), []body.ID{"SH1", "SH5"}},
		{"on the spot of the front deltoid", on(body.Front, 0, 0.110, 0.216), []body.ID{"SH1", "SH5"}},
		{"outer shoulder", on(body.Front, 0, 0.125, 0.230), []body.ID{"SH1"}},
		{"temple", on(body.Front, 0, 0.035, 0.050), []body.ID{"UT1", "HJ1"}},
		{"jaw", on(body.Front, 0, 0.030, 0.100), []body.ID{"HJ2"}},
		{"base of the skull", on(body.Back, 0, -0.020, 0.099), []body.ID{"NB1"}},
		{"back of the neck", on(body.Back, 0, -0.018, 0.125), []body.ID{"UT1", "UT2"}},
		{"top of the shoulder", on(body.Back, 0, -0.060, 0.172), []body.ID{"UT1"}},
		{"between the blades", on(body.Back, 0, -0.028, 0.240), []body.ID{"MB1", "MB2"}},
		{"shoulder blade", on(body.Back, 0, -0.070, 0.235), []body.ID{"SH1"}},
		{"front of the arm", on(body.Front, 0, 0.130, 0.290), []body.ID{"UA2", "SH1"}},
		{"back of the arm", on(body.Back, 0, -0.130, 0.300), []body.ID{"UA1"}},
		{"outer elbow", on(body.Front, 0, 0.165, 0.365), []body.ID{"FA1"}},
		{"back of the forearm", on(body.Front, 0, 0.175, 0.430), []body.ID{"FA2", "FA1"}},
		{"chest", on(body.Front, 0, 0.050, 0.210), []body.ID{"CH2", "CH1"}},
		{"low back", on(body.Back, 0, -0.020, 0.390), []body.ID{"LB2"}},
		{"sacroiliac", on(body.Back, 0, -0.020, 0.465), []body.ID{"GL3"}},
		{"outer thigh in front", on(body.Front, 0, 0.088, 0.580), []body.ID{"GL4", "HF2"}},
		{"outer thigh at the back", on(body.Back, 0, -0.085, 0.600), []body.ID{"GL4", "HF2"}},
		{"front of the thigh", on(body.Front, 0, 0.055, 0.600), []body.ID{"QU2"}},
		{"inner thigh", on(body.Front, 0, 0.025, 0.620), []body.ID{"AD2", "AD1"}},
		{"kneecap", on(body.Front, 0, 0.050, 0.720), []body.ID{"QU3", "QU1"}},
		{"back of the knee", on(body.Back, 0, -0.050, 0.720), []body.ID{"CA1"}},
		{"calf", on(body.Back, 0, -0.055, 0.790), []body.ID{"CA1", "CA2"}},
		{"outer thigh from the side", on(body.LegSide, body.Left, -0.006, 0.577), []body.ID{"GL4", "HF2"}},
		{"outer hip from the side", on(body.LegSide, body.Left, -0.010, 0.473), []body.ID{"GL4"}},
		{"temple, larger", on(body.HeadSide, body.Left, 0.081, 0.044), []body.ID{"UT1", "HJ1"}},
		{"ear, larger", on(body.HeadSide, body.Left, 0.103, 0.063), []body.ID{"HJ2"}},
		{"jaw, larger", on(body.HeadFront, 0, 0.031, 0.090), []body.ID{"HJ2", "HJ1"}},
		{"base of the skull, larger", on(body.HeadBack, 0, -0.010, 0.096), []body.ID{"NB1", "UT2"}},
		{"heel", on(body.Sole, body.Left, 0.200, 0.850), []body.ID{"CA3", "FO3"}},
		{"ball of the foot", on(body.Sole, body.Left, 0.200, 0.300), []body.ID{"FO1"}},
		{"thumb", on(body.Palm, body.Left, 0.130, 0.750), []body.ID{"HD1", "HD2"}},
	} {
		if got := first(f.Ask(press(c.at)), len(c.want)); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v first, want %v", c.what, first(f.Ask(press(c.at)), 6), c.want)
		}
	}
}

func TestAPressSaysWhyInPlainWords(t *testing.T) {
	said := map[body.ID][]string{}
	for _, r := range open(t).Ask(press(on(body.Front, 0, 0.035, 0.050), on(body.Back, 0, -0.050, 0.480))).Results {
		for _, w := range r.Why {
			said[r.Point.ID] = append(said[r.Point.ID], w.How().String())
		}
	}
	for id, want := range map[body.ID][]string{
		"UT1": {"felt here"},
		"HJ1": {"felt here", "the spot is right here", "its muscle lies here"},
		"GL5": {"its muscle lies here, under another", "the spot is right here"},
		"GL3": {"sometimes felt here"},
	} {
		for _, how := range want {
			if !slices.Contains(said[id], how) {
				t.Errorf("%s: got %q, want %q among them", id, said[id], how)
			}
		}
	}
}

// spotsOf calls for each point with every place at which it is marked.
func spotsOf(t *testing.T, each func(p *body.Point, d *body.Drawing, side body.Side, e finder.Exact)) {
	all, anatomy := facts(t), muscles(t)
	for _, r := range all.Atlas.Regions {
		for i := range r.Points {
			p := &r.Points[i]
			pattern, _ := anatomy.Pattern(p.ID)
			for _, v := range all.Figure.Views() {
				for _, side := range []body.Side{body.Left, body.Right} {
					d := all.Figure.Drawing(v, side)
					at, ok := pattern.Place(d, side)
					if d.View == p.View {
						at, ok = d.Place(p, side), true
					}
					if ok {
						each(p, d, side, finder.Exact{View: v, Side: side, At: at})
					}
				}
			}
		}
	}
}

// Whoever presses on a spot has it before all others whose muscle or spot is there,
// but for one whose spot is as near.
func TestAPressOnASpotMeansIt(t *testing.T) {
	f, n := open(t), 0
	spotsOf(t, func(p *body.Point, d *body.Drawing, side body.Side, e finder.Exact) {
		n++
		for _, r := range f.Ask(press(e)).Results {
			if r.Point.ID == p.ID {
				return
			}
			self, _ := facts(t).Atlas.Region(p.Region)
			if p.TherapistOnly || self.OffByDefault {
				continue // it comes behind all that are offered
			}
			for _, w := range r.Why {
				if w.Kind == finder.MuscleHere && w.Close == finder.Here || w.Kind == finder.SpotHere && w.Close == finder.Here && w.Away > 0.001 {
					t.Errorf("%s on %v, %v: %s comes first: %v", p.ID, d.View, side, r.Point.ID, r.Why)
				}
			}
		}
		t.Errorf("%s on %v, %v is not found on its own spot", p.ID, d.View, side)
	})
	if n < 2*65 {
		t.Errorf("pressed %d spots", n)
	}
}

// mostBefore is how far down a point is at most in the middle of an area in which
// it is felt.
const mostBefore = 8

func TestAPressInTheMiddleOfAMainAreaFindsThePoint(t *testing.T) {
	f, all, anatomy := open(t), facts(t), muscles(t)
	worst := 0
	for _, r := range all.Atlas.Regions {
		for i := range r.Points {
			p := &r.Points[i]
			pattern, _ := anatomy.Pattern(p.ID)
			for _, v := range all.Figure.Views() {
				d := all.Figure.Drawing(v, body.Left)
				main, _ := pattern.On(d, body.Left)
				for _, s := range main {
					results := f.Ask(press(on(v, body.Left, s.Center().X, s.Center().Y))).Results
					at := 1 + slices.IndexFunc(results, func(r finder.Result) bool { return r.Point == p || r.Point.ID == p.ID })
					if p.TherapistOnly {
						continue
					}
					if at == 0 || at > mostBefore {
						t.Errorf("%s on %v: got it at %d, want it among the first %d: %v", p.ID, v, at, mostBefore, first(f.Ask(press(on(v, body.Left, s.Center().X, s.Center().Y))), 9))
					}
					worst = max(worst, at)
				}
			}
		}
	}
	t.Logf("the farthest down is at %d", worst)
}

func TestLeftAndRightAreAlike(t *testing.T) {
	f, figure := open(t), facts(t).Figure
	n := 0
	grid(t, 24, func(d *body.Drawing, e finder.Exact) {
		left, right := e, e
		left.Side, right.Side = body.Left, body.Right
		switch other := figure.Drawing(e.View, body.Right); {
		case other == figure.Drawing(e.View, body.Left):
			right.At.X = -e.At.X
		default:
			if e.Side == body.Right {
				return
			}
			right.At = turned(d, other, e.At)
		}
		a, b := f.Ask(press(left)), f.Ask(press(right))
		if len(a.Asked) > 0 {
			n++
		}
		if !slices.Equal(first(a, 99), first(b, 99)) || len(a.RedFlags) != len(b.RedFlags) || len(a.NoPress) != len(b.NoPress) {
			t.Errorf("%v at %.3f: got %v on one side and %v on the other", e.View, e.At, first(a, 5), first(b, 5))
		}
		for i := range min(len(a.Results), len(b.Results)) {
			if a.Results[i].Side != b.Results[i].Side.Other() {
				t.Errorf("%v at %.3f: %s is %v and %v", e.View, e.At, a.Results[i].Point.ID, a.Results[i].Side, b.Results[i].Side)
			}
		}
	})
	if n < 500 {
		t.Errorf("only %d places were on the body", n)
	}
}

// turned is where a place of one drawing lies on that of the other side.
func turned(d, other *body.Drawing, at body.Vec) body.Vec {
	_, high := d.Outline.Box()
	l, _ := other.Outline.Box()
	return body.Vec{X: l.X + high.X - at.X, Y: at.Y}
}

// However exactly somebody presses, all is said that is said of the piece of the
// drawing as a whole: signs that belong to a doctor and what is never pressed.
func TestPressingExactlyNeverMakesItLessSafe(t *testing.T) {
	f, figure := open(t), facts(t).Figure
	pressed, more := 0, 0
	grid(t, 30, func(d *body.Drawing, e finder.Exact) {
		pick, ok := e.Pick(figure)
		if !ok {
			return
		}
		pressed++
		whole, exact := f.Ask(finder.Query{Spots: []body.Pick{pick}}), f.Ask(press(e))
		for _, flag := range whole.RedFlags {
			if !slices.ContainsFunc(exact.RedFlags, func(s body.Statement) bool { return s.ID == flag.ID }) {
				t.Errorf("%v at %.3f: the sign %s is lost", pick, e.At, flag.ID)
			}
		}
		for _, no := range whole.NoPress {
			if !slices.ContainsFunc(exact.NoPress, func(n finder.Forbidden) bool { return n.Name == no.Name }) {
				t.Errorf("%v at %.3f: nobody says that the %s is never pressed", pick, e.At, no.Name)
			}
		}
		zone, _, in := d.ZoneAt(facts(t).Zones, e.At, 0)
		if in && len(exact.NoPress) == 0 {
			t.Errorf("%v at %.3f is in %s, and nothing is said", pick, e.At, zone.ID)
		}
		if len(exact.NoPress) > len(whole.NoPress) {
			more++
		}
		both := f.Ask(finder.Query{Spots: []body.Pick{{Tile: pick.Tile, Side: pick.Side}}, Exact: []finder.Exact{e}})
		for _, v := range []body.View{body.Front, body.Back} {
			for _, flag := range f.Ask(finder.Query{Spots: []body.Pick{{View: v, Tile: pick.Tile, Side: pick.Side}}}).RedFlags {
				if !slices.ContainsFunc(both.RedFlags, func(s body.Statement) bool { return s.ID == flag.ID }) {
					t.Errorf("%v at %.3f: the sign %s of the %v is lost", pick, e.At, flag.ID, v)
				}
			}
		}
	})
	if pressed < 800 || more < 20 {
		t.Errorf("%d places are on the body, %d in zones that the piece does not tell of", pressed, more)
	}
}

// In a place that is never pressed it is said what is felt there, and of nothing
// that it lies there.
func TestAPlaceThatIsNeverPressedShowsOnlyWhatIsFeltThere(t *testing.T) {
	f, zones := open(t), facts(t).Zones
	felt := 0
	grid(t, 40, func(d *body.Drawing, e finder.Exact) {
		zone, _, in := d.ZoneAt(zones, e.At, 0)
		if !in {
			return
		}
		a := f.Ask(press(e))
		for _, r := range a.Results {
			if slices.ContainsFunc(zone.Exceptions, func(x body.Exception) bool { return x.Point == r.Point.ID }) {
				continue
			}
			for _, w := range r.Why {
				if w.Kind == finder.MuscleHere || w.Kind == finder.SpotHere {
					t.Errorf("%v at %.3f, in %s: %s: %v", e.View, e.At, zone.ID, r.Point.ID, w)
				}
				felt++
			}
		}
		if a.Outcome != triage.Points && a.Outcome != triage.Named && len(a.Asked) > 0 {
			t.Errorf("%v at %.3f, in %s: got %v", e.View, e.At, zone.ID, a.Outcome)
		}
	})
	if felt < 50 {
		t.Errorf("got %d reasons", felt)
	}
}

func TestAPressBesideTheBodyAsksNothing(t *testing.T) {
	f, beside := open(t), 0
	grid(t, 16, func(d *body.Drawing, e finder.Exact) {
		if d.Outline.Contains(e.At) {
			return
		}
		if _, _, hit := d.Hit(e.At, 0); hit {
			return // tiles and outline differ by less than a line
		}
		beside++
		if a := f.Ask(press(e)); len(a.Asked) > 0 || len(a.Results) > 0 || len(a.RedFlags) > 0 {
			t.Errorf("%v at %.3f: got %v", e.View, e.At, a.Asked)
		}
	})
	if beside < 200 {
		t.Errorf("only %d places are beside the body", beside)
	}
	for _, v := range []body.View{0, body.Outer, 99} {
		if a := f.Ask(press(on(v, body.Left, 0.05, 0.4))); len(a.Asked) > 0 {
			t.Errorf("view %v: got %v", v, a.Asked)
		}
	}
}

// Every place on the body has something to look at, or is never pressed.
func TestEveryPressFindsSomething(t *testing.T) {
	f := open(t)
	grid(t, 30, func(d *body.Drawing, e finder.Exact) {
		if _, ok := e.Pick(facts(t).Figure); !ok {
			return
		}
		if a := f.Ask(press(e)); a.Outcome == triage.Nothing || a.Outcome == triage.Named && len(a.NoPress) == 0 {
			t.Errorf("%v at %.3f: got %v", e.View, e.At, a.Outcome)
		}
	})
}

func BenchmarkPress(b *testing.B) {
	f := open(b)
	for _, n := range []int{1, 3} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			all := []finder.Exact{on(body.Front, 0, 0.1, 0.212), on(body.Back, 0, -0.06, 0.172), on(body.Back, 0, -0.05, 0.79)}[:n]
			for b.Loop() {
				f.Ask(press(all...))
			}
		})
	}
}
