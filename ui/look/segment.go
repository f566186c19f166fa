package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// A Segment is a row of words of which one is chosen. The chosen one is filled
// with ink and has a tick, so that it is not told by colour alone.
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
	for i, right := range s.rights(s.Size().Width) {
		if e.Position.X < right {
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
		out[i] = textWidth(w, Scaled(Body), true) + Scaled(tickSize) + Space8 + 2*Space12
	}
	return out
}

const tickSize float32 = 18

// rights are the right edges of the words in a given width, which is shared
// out in proportion to what they need.
func (s *Segment) rights(width float32) []float32 {
	out := s.widths()
	var sum float32
	for _, w := range out {
		sum += w
	}
	var x float32
	for i, w := range out {
		x += w * width / sum
		out[i] = x
	}
	return out
}

// CreateRenderer is for Fyne.
func (s *Segment) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentRenderer{segment: s, focus: canvas.NewRectangle(nil), frame: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil)}
	r.tick = Draw(Tick, tickSize, Bg)
	r.objects = []fyne.CanvasObject{r.focus, r.frame, r.fill, r.tick}
	for i, w := range s.words {
		l := Text(w, Body, false, Ink).Centered()
		r.words = append(r.words, l)
		r.objects = append(r.objects, l)
		if i > 0 {
			line := canvas.NewLine(nil)
			r.lines = append(r.lines, line)
			r.objects = append(r.objects, line)
		}
	}
	r.Refresh()
	return r
}

type segmentRenderer struct {
	segment            *Segment
	focus, frame, fill *canvas.Rectangle
	tick               *Picture
	words              []*Label
	lines              []*canvas.Line
	objects            []fyne.CanvasObject
}

func (r *segmentRenderer) MinSize() fyne.Size {
	var w float32
	for _, x := range r.segment.widths() {
		w += x
	}
	return fyne.NewSize(w, max(Target+4, lineHeight(Scaled(Body), true)+Space16))
}

func (r *segmentRenderer) Layout(size fyne.Size) {
	r.frame.Resize(size)
	r.focus.Move(fyne.NewPos(-4, -4))
	r.focus.Resize(size.AddWidthHeight(8, 8))
	r.fill.Hide()
	r.tick.Hide()
	var left float32
	last := len(r.words) - 1
	for i, right := range r.segment.rights(size.Width) {
		x, w := left, right-left
		if i == r.segment.picked {
			r.fill.Move(fyne.NewPos(left, 0))
			r.fill.Resize(fyne.NewSize(w, size.Height))
			r.fill.TopLeftCornerRadius, r.fill.BottomLeftCornerRadius = corner(i == 0), corner(i == 0)
			r.fill.TopRightCornerRadius, r.fill.BottomRightCornerRadius = corner(i == last), corner(i == last)
			r.fill.Show()
			tick := r.tick.MinSize()
			word := r.words[i].MinSize().Width
			start := left + (w-tick.Width-Space8-word)/2
			r.tick.Resize(tick)
			r.tick.Move(fyne.NewPos(start, (size.Height-tick.Height)/2))
			r.tick.Show()
			x, w = start+tick.Width+Space8, word
		}
		r.words[i].Resize(fyne.NewSize(w, size.Height))
		r.words[i].Move(fyne.NewPos(x, 0))
		if i < last {
			r.lines[i].Position1, r.lines[i].Position2 = fyne.NewPos(right, 1), fyne.NewPos(right, size.Height-1)
		}
		left = right
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
	for _, l := range r.lines {
		l.StrokeColor, l.StrokeWidth = Color(Edge), Border
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
