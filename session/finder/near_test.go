package finder

import (
	"math/rand/v2"
	"os"
	"testing"

	"unknot/session/anatomy"
	"unknot/session/body"
)

// TestNearerIsNeverRankedLower presses beside every point, moves one thing at a
// time of it nearer (an area, a muscle, the spot) and looks whether it is worth as
// much as before or more.
func TestNearerIsNeverRankedLower(t *testing.T) {
	f := shaped(t)
	random := rand.New(rand.NewPCG(3, 9))
	tried := 0
	for i := range f.points {
		p := &f.points[i]
		for s, l := range p.on {
			for range 40 {
				at := l.anyPlace(random)
				e := Exact{View: s.view, Side: s.side, At: at}
				pick, ok := e.Pick(f.facts.Figure)
				if !ok {
					continue
				}
				a := Asked{Name: "it", at: &pressed{Exact: e, pick: pick, sides: []body.Side{s.side}, shows: map[*Place]bool{}}}
				before, _ := f.likelyAt(p, a)
				for what, nearer := range l.nearer(at, 0.3+0.7*random.Float64()) {
					tried++
					moved := *p
					moved.on = map[surface]*laid{s: nearer}
					if after, _ := f.likelyAt(&moved, a); after.score < before.score-1e-9 {
						t.Errorf("%s on %v at %.3f: %s came nearer, and %.2f became %.2f", p.ID, s.view, at, what, before.score, after.score)
					}
				}
			}
		}
	}
	if tried < 5000 {
		t.Errorf("tried %d times", tried)
	}
}

// anyPlace is a place among what is laid.
func (l *laid) anyPlace(random *rand.Rand) body.Vec {
	var all []body.Shape
	for _, list := range [][]felt{l.main, l.spill} {
		for _, a := range list {
			all = append(all, a.shape)
		}
	}
	for _, b := range l.bellies {
		all = append(all, b.shape)
	}
	if l.marked {
		all = append(all, body.Shape{l.spot})
	}
	low, high := all[random.IntN(len(all))].Box()
	return body.Vec{
		X: low.X - 0.02 + (high.X-low.X+0.04)*random.Float64(),
		Y: low.Y - 0.02 + (high.Y-low.Y+0.04)*random.Float64(),
	}
}

// nearer are copies of what is laid, in each of which one thing is drawn toward a
// place, so far as a part of the way. What covers the place stays.
func (l *laid) nearer(at body.Vec, part float64) map[string]*laid {
	toward := func(v body.Vec) body.Vec {
		return body.Vec{X: v.X + part*(at.X-v.X), Y: v.Y + part*(at.Y-v.Y)}
	}
	shifted := func(s body.Shape) body.Shape {
		if s.Contains(at) {
			return s
		}
		by := nearestOn(s, at)
		to := toward(by)
		out := make(body.Shape, len(s))
		for i, v := range s {
			out[i] = body.Vec{X: v.X + to.X - by.X, Y: v.Y + to.Y - by.Y}
		}
		return out
	}
	out := map[string]*laid{}
	copied := func(name string) *laid {
		c := *l
		out[name] = &c
		return &c
	}
	if l.marked {
		copied("the spot").spot = toward(l.spot)
	}
	if len(l.main) > 0 {
		c := copied("a main area")
		c.main = append([]felt{{box(shifted(l.main[0].shape)), l.main[0].refer}}, l.main[1:]...)
	}
	if len(l.spill) > 0 {
		c := copied("a spill area")
		c.spill = append([]felt{{box(shifted(l.spill[0].shape)), l.spill[0].refer}}, l.spill[1:]...)
	}
	if len(l.bellies) > 0 {
		c := copied("a muscle")
		c.bellies = append([]belly{{box(shifted(l.bellies[0].shape)), l.bellies[0].muscle}}, l.bellies[1:]...)
	}
	return out
}

// nearestOn is the place on an outline that is nearest to another.
func nearestOn(s body.Shape, at body.Vec) body.Vec {
	best, least := s[0], -1.0
	for i, a := range s {
		b := s[(i+1)%len(s)]
		for k := 0; k <= 200; k++ {
			v := body.Vec{X: a.X + float64(k)/200*(b.X-a.X), Y: a.Y + float64(k)/200*(b.Y-a.Y)}
			if far := (v.X-at.X)*(v.X-at.X) + (v.Y-at.Y)*(v.Y-at.Y); least < 0 || far < least {
				best, least = v, far
			}
		}
	}
	return best
}

// shaped is a finder for the shapes of the program.
func shaped(t *testing.T) *Finder {
	t.Helper()
	files := os.DirFS("../../assets")
	facts, err := body.LoadFacts(files)
	if err != nil {
		t.Fatal(err)
	}
	muscles, err := anatomy.Load(os.DirFS("../../assets/anatomy"), facts.Atlas)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("../../assets/places.json")
	if err != nil {
		t.Fatal(err)
	}
	places, err := ReadPlaces(data)
	if err != nil {
		t.Fatal(err)
	}
	languages, err := LoadLanguages(files, "en", facts.Safety)
	if err != nil {
		t.Fatal(err)
	}
	f, err := New(facts, muscles, places, languages...)
	if err != nil {
		t.Fatal(err)
	}
	return f
}
