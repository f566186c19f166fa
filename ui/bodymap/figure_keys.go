package bodymap

import (
	"math"

	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/ui/press"
)

// FocusGained is for Fyne. The keyboard begins at the last region picked, or
// at the upper trapezius, from where the way is short to everything.
func (f *Figure) FocusGained() {
	f.keys = true
	f.begin()
	f.Refresh()
}

// begin puts the keyboard somewhere, unless it is somewhere already.
func (f *Figure) begin() {
	if _, ok := f.stop(f.at); ok {
		f.reached()
		return
	}
	start := body.Pick{Tile: "upper_trap", Side: body.Left}
	if n := len(f.picked); n > 0 {
		start = f.picked[n-1]
	}
	f.at = f.best(start)
	if f.zones != nil && len(f.patches) > 0 {
		f.at = f.patches[0].pick
	}
	f.reached()
}

// reached tells where the keyboard has come.
func (f *Figure) reached() {
	if s, ok := f.stop(f.at); ok && f.OnReach != nil {
		f.OnReach(s.pick, s.zone)
	}
}

// FocusLost is for Fyne.
func (f *Figure) FocusLost() {
	f.keys = false
	f.Refresh()
}

// TypedRune is for Fyne.
func (f *Figure) TypedRune(r rune) { f.do(f.Rune(r)) }

// TypedKey is for Fyne.
func (f *Figure) TypedKey(e *fyne.KeyEvent) {
	f.keys = true
	f.do(f.Typed(e))
}

func (f *Figure) do(p press.Press) {
	if p.Key == "" || p.Again {
		return
	}
	switch p.Key {
	case fyne.KeyUp:
		f.walk(spot{0, -1})
	case fyne.KeyDown:
		f.walk(spot{0, 1})
	case fyne.KeyLeft:
		f.walk(spot{-1, 0})
	case fyne.KeyRight:
		f.walk(spot{1, 0})
	case fyne.KeyReturn, fyne.KeySpace:
		if _, ok := f.stop(f.at); ok {
			f.pick(f.at, nil)
		}
	default:
		if f.OnKey != nil {
			f.OnKey(p.Key)
		}
	}
}

// walk goes to the next region in a direction: sideways to the first one at the
// same height, if there is one, else to the nearest one ahead, where going
// astray counts more than distance. At the edge it stays.
func (f *Figure) walk(way spot) {
	from, ok := f.stop(f.at)
	if !ok {
		return
	}
	p := f.placing()
	a := p.lens(f.index(from)).at(from.in)
	best, least := from, math.Inf(1)
	if s, ok := f.beside(from, way, p); ok {
		best, least = s, 0
	}
	for _, s := range f.ground() {
		b := p.lens(f.index(s)).at(s.in)
		ahead := (b.x-a.x)*way.x + (b.y-a.y)*way.y
		aside := math.Abs((b.x-a.x)*way.y) + math.Abs((b.y-a.y)*way.x)
		if ahead < 1 || aside > 2*ahead {
			continue
		}
		if far := ahead + 2*aside; far < least {
			best, least = s, far
		}
	}
	moved := f.at != best.pick
	f.at, f.over = best.pick, body.Pick{}
	if moved {
		f.reached()
	}
	f.Refresh()
}

// beside is the first region that is met on the way to one side.
func (f *Figure) beside(from stop, way spot, p placing) (stop, bool) {
	if way.x == 0 {
		return stop{}, false
	}
	const step = 2 // in units of size
	at := p.lens(f.index(from)).at(from.in)
	for width := float64(f.Size().Width); at.x >= 0 && at.x <= width; at.x += step * way.x {
		for _, s := range f.ground() {
			if s.pick != from.pick && s.shape.Contains(p.lens(f.index(s)).back(at)) {
				return s, true
			}
		}
	}
	return stop{}, false
}

// stop returns the first stop of a pick; a pick of any view is found in the
// first view that shows it.
func (f *Figure) stop(p body.Pick) (stop, bool) {
	for _, all := range [][]stop{f.stops, f.patches} {
		for _, s := range all {
			if s.pick.Tile == p.Tile && s.pick.Side == p.Side && (p.View == 0 || p.View == s.pick.View) {
				return s, true
			}
		}
	}
	return stop{}, false
}

// index is the number of a stop's view, from the left.
func (f *Figure) index(s stop) int {
	for i, v := range f.views {
		if v == s.pick.View {
			return i
		}
	}
	return 0
}
