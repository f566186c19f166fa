package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

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
