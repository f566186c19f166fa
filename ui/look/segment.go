package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"unknot/ui/press"
)

// A Segment is a row of words of which one is chosen, or several rows where one
// is too narrow for them. The chosen one is filled with ink and has a tick, so
// that it is not told by colour alone.
type Segment struct {
	widget.BaseWidget
	press.Keys
	OnPick func(i int) // called when a person picks, with a number from 0

	words  []string
	picked int
	focus  bool
}

var (
	_ fyne.Tappable  = (*Segment)(nil)
	_ fyne.Focusable = (*Segment)(nil)
)

// NewSegment returns a segment with word number picked chosen, counted from 0;
// -1 chooses none.
func NewSegment(words []string, picked int, onPick func(i int)) *Segment {
	s := &Segment{picked: picked, OnPick: onPick}
	s.words = append(s.words, words...)
	s.ExtendBaseWidget(s)
	return s
}

// Pick chooses a word without calling OnPick.
func (s *Segment) Pick(i int) {
	if s.picked == i {
		return
	}
	s.picked = i
	s.Refresh()
}

// Picked returns the number of the chosen word, or -1.
func (s *Segment) Picked() int { return s.picked }

// Tapped is for Fyne.
func (s *Segment) Tapped(e *fyne.PointEvent) {
	press.Tapped(e)
	for i, c := range s.cells(s.Size().Width) {
		if e.Position.X < c.x+c.w && e.Position.Y < c.y+c.h {
			s.choose(i)
			return
		}
	}
}

func (s *Segment) choose(i int) {
	if i < 0 || i >= len(s.words) || i == s.picked {
		return
	}
	s.Pick(i)
	if s.OnPick != nil {
		s.OnPick(i)
	}
}

// FocusGained is for Fyne.
func (s *Segment) FocusGained() { s.setFocus(true) }

// FocusLost is for Fyne.
func (s *Segment) FocusLost() { s.setFocus(false) }

func (s *Segment) setFocus(on bool) {
	s.focus = on
	s.Refresh()
}

// TypedRune is for Fyne.
func (s *Segment) TypedRune(rune) {}

// TypedKey is for Fyne: the arrows choose the next word or the one before.
func (s *Segment) TypedKey(e *fyne.KeyEvent) {
	switch s.Typed(e) {
	case press.Press{Key: fyne.KeyLeft}:
		s.choose(s.picked - 1)
	case press.Press{Key: fyne.KeyRight}:
		s.choose(s.picked + 1)
	}
}

// widths are what the words need. Each could be the chosen one, so that
// nothing moves when another is picked.
func (s *Segment) widths() []float32 {
	out := make([]float32, len(s.words))
	for i, w := range s.words {
		out[i] = textWidth(w, Scaled(Body), true) + Scaled(tickSize) + Space4 + 2*Space8
	}
	return out
}

const tickSize float32 = 18

// A cell is the place of one word.
type cell struct {
	x, y, w, h              float32
	left, right, top, below bool // it is at that edge of the whole
}

// cells are the places of the words in a given width, each row of which is
// shared out in proportion to what the words need. A word that has no room in
// a row begins another.
func (s *Segment) cells(width float32) []cell {
	widths := s.widths()
	rows := split(widths, width, len(widths))
	if n := len(rows); n > 1 {
		// Rows of like numbers look better, if they fit.
		if even := split(widths, width, (len(widths)+n-1)/n); len(even) == n {
			rows = even
		}
	}
	h := s.rowHeight()
	out := make([]cell, 0, len(widths))
	for n, row := range rows {
		var sum, x float32
		for _, i := range row {
			sum += widths[i]
		}
		for k, i := range row {
			w := widths[i] * width / sum
			out = append(out, cell{
				x: x, y: float32(n) * h, w: w, h: h,
				left: k == 0, right: k == len(row)-1, top: n == 0, below: n == len(rows)-1,
			})
			x += w
		}
	}
	return out
}

// split puts as many words in each row as fit, and no more than most.
func split(widths []float32, width float32, most int) (rows [][]int) {
	room := float32(-1)
	for i, w := range widths {
		if w > room || len(rows[len(rows)-1]) == most {
			rows = append(rows, nil)
			room = width + 0.5
		}
		room -= w
		rows[len(rows)-1] = append(rows[len(rows)-1], i)
	}
	return rows
}

func (s *Segment) rowHeight() float32 { return max(Target+4, lineHeight(Scaled(Body), true)+Space16) }

// HeightFor returns the height of all rows at a width.
func (s *Segment) HeightFor(width float32) float32 {
	cells := s.cells(width)
	return cells[len(cells)-1].y + s.rowHeight()
}

// Wide returns the width at which all words stand in one row, with room to
// spare.
func (s *Segment) Wide() float32 {
	var sum float32
	for _, w := range s.widths() {
		sum += w + Space12
	}
	return sum
}
