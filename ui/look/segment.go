package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// A Segment is a row of words of which one is chosen, or several rows where one
// is too narrow for them. The chosen one is filled with ink and has a tick, so
// that it is not told by colour alone.
type Segment struct {
	widget.BaseWidget
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
	s := &Segment{words: words, picked: picked, OnPick: onPick}
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
	switch e.Name {
	case fyne.KeyLeft:
		s.choose(s.picked - 1)
	case fyne.KeyRight:
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

// CreateRenderer is for Fyne.
func (s *Segment) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentRenderer{segment: s, focus: canvas.NewRectangle(nil), frame: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil)}
	r.tick = Draw(Tick, tickSize, Bg)
	r.objects = []fyne.CanvasObject{r.focus, r.frame, r.fill, r.tick}
	for _, w := range s.words {
		l, beside, above := Text(w, Body, false, Ink).Centered(), canvas.NewLine(nil), canvas.NewLine(nil)
		r.words, r.beside, r.above = append(r.words, l), append(r.beside, beside), append(r.above, above)
		r.objects = append(r.objects, l, beside, above)
	}
	r.Refresh()
	return r
}

type segmentRenderer struct {
	segment            *Segment
	focus, frame, fill *canvas.Rectangle
	tick               *Picture
	words              []*Label
	beside, above      []*canvas.Line // of each word, left of it and over it
	objects            []fyne.CanvasObject
}

// MinSize asks for one row as long as the segment has no other width.
func (r *segmentRenderer) MinSize() fyne.Size {
	s := r.segment
	if w := s.Size().Width; w > 0 && w < s.Wide() {
		return fyne.NewSize(w, s.HeightFor(w))
	}
	return fyne.NewSize(s.Wide(), s.rowHeight())
}

func (r *segmentRenderer) Layout(size fyne.Size) {
	r.frame.Resize(size)
	r.focus.Move(fyne.NewPos(-4, -4))
	r.focus.Resize(size.AddWidthHeight(8, 8))
	r.fill.Hide()
	r.tick.Hide()
	for i, c := range r.segment.cells(size.Width) {
		x, w := c.x+Space4, c.w-2*Space4
		if i == r.segment.picked {
			r.fill.Move(fyne.NewPos(c.x, c.y))
			r.fill.Resize(fyne.NewSize(c.w, c.h))
			r.fill.TopLeftCornerRadius, r.fill.BottomLeftCornerRadius = corner(c.left && c.top), corner(c.left && c.below)
			r.fill.TopRightCornerRadius, r.fill.BottomRightCornerRadius = corner(c.right && c.top), corner(c.right && c.below)
			r.fill.Show()
			tick := r.tick.MinSize()
			word := min(r.words[i].MinSize().Width, w-tick.Width-Space4)
			start := c.x + (c.w-tick.Width-Space4-word)/2
			r.tick.Resize(tick)
			r.tick.Move(fyne.NewPos(start, c.y+(c.h-tick.Height)/2))
			r.tick.Show()
			x, w = start+tick.Width+Space4, word
		}
		r.words[i].Resize(fyne.NewSize(w, c.h))
		r.words[i].Move(fyne.NewPos(x, c.y))
		for _, l := range []struct {
			line     *canvas.Line
			from, to fyne.Position
			is       bool
		}{
			{r.beside[i], fyne.NewPos(c.x, c.y+1), fyne.NewPos(c.x, c.y+c.h-1), !c.left},
			{r.above[i], fyne.NewPos(c.x+1, c.y), fyne.NewPos(c.x+c.w-1, c.y), !c.top},
		} {
			l.line.Position1, l.line.Position2, l.line.Hidden = l.from, l.to, !l.is
		}
	}
}

func corner(outer bool) float32 {
	if outer {
		return RadiusRow
	}
	return 0
}

func (r *segmentRenderer) Refresh() {
	s := r.segment
	r.frame.FillColor, r.frame.CornerRadius = Color(Surface), RadiusRow
	r.frame.StrokeColor, r.frame.StrokeWidth = Color(Edge), Border
	r.fill.FillColor = Color(Ink)
	r.focus.StrokeColor, r.focus.StrokeWidth, r.focus.CornerRadius = nil, 0, RadiusRow+3
	if s.focus {
		r.focus.StrokeColor, r.focus.StrokeWidth = Color(Accent), BorderStrong
	}
	for i := range r.words {
		r.beside[i].StrokeColor, r.beside[i].StrokeWidth = Color(Edge), Border
		r.above[i].StrokeColor, r.above[i].StrokeWidth = Color(Edge), Border
	}
	for i, w := range r.words {
		w.bold = i == s.picked
		w.color = Ink
		if w.bold {
			w.color = Bg
		}
		w.Refresh()
	}
	r.tick.Refresh()
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *segmentRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *segmentRenderer) Destroy() {}
