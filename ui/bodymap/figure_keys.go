package bodymap

import (
	"math"

	"fyne.io/fyne/v2"

	"unknot/session/body"
)

// FocusGained is for Fyne. The keyboard begins at the last region picked, or
// at the upper trapezius, from where the way is short to everything.
func (f *Figure) FocusGained() {
	f.keys = true
	start := Pick{Tile: "upper_trap", Side: body.Left}
	if n := len(f.picked); n > 0 {
		start = f.picked[n-1]
	}
	if _, ok := f.stop(f.at); !ok {
		f.at = f.best(start)
	}
	f.Refresh()
}

// FocusLost is for Fyne.
func (f *Figure) FocusLost() {
	f.keys = false
	f.Refresh()
}

// TypedRune is for Fyne.
func (f *Figure) TypedRune(rune) {}

// TypedKey is for Fyne.
func (f *Figure) TypedKey(e *fyne.KeyEvent) {
	f.keys = true
	switch e.Name {
	case fyne.KeyUp:
		f.walk(spot{0, -1})
	case fyne.KeyDown:
		f.walk(spot{0, 1})
	case fyne.KeyLeft:
		f.walk(spot{-1, 0})
	case fyne.KeyRight:
		f.walk(spot{1, 0})
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if _, ok := f.stop(f.at); ok {
			f.pick(f.at)
		}
	}
}

// walk goes to the next region in a direction: the nearest one ahead, where
// going astray sideways counts more than distance. At the edge it stays.
func (f *Figure) walk(way spot) {
	from, ok := f.stop(f.at)
	if !ok {
		return
	}
	p := place(f.Size(), len(f.views))
	a := p.lens(f.index(from)).at(from.in)
	best, least := from, math.Inf(1)
	for _, s := range f.stops {
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
	f.at, f.over = best.pick, Pick{}
	f.Refresh()
}

// stop returns the first stop of a pick; a pick of any view is found in the
// first view that shows it.
func (f *Figure) stop(p Pick) (stop, bool) {
	for _, s := range f.stops {
		if s.pick.Tile == p.Tile && s.pick.Side == p.Side && (p.View == 0 || p.View == s.pick.View) {
			return s, true
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
