package ui_test

import (
	"math"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// texts are all that can be read in the window. A number is one text, though its
// figures are drawn one by one.
func (s *stand) texts() []string {
	var out []string
	var last *canvas.Text
	end := fyne.Position{}
	s.walk(func(o fyne.CanvasObject, at fyne.Position) {
		t, ok := o.(*canvas.Text)
		if !ok || t.Text == "" {
			return
		}
		if last != nil && at.Y == end.Y && math.Abs(float64(at.X-end.X)) < 0.1 && t.TextSize == last.TextSize {
			out[len(out)-1] += t.Text
		} else {
			out = append(out, t.Text)
		}
		last, end = t, at.AddXY(t.MinSize().Width, 0)
	})
	return out
}

// walk visits every visible object with its place in the window. What is
// scrolled out of view, or partly so, is not visible.
func (s *stand) walk(visit func(o fyne.CanvasObject, at fyne.Position)) {
	var each func(o fyne.CanvasObject, at fyne.Position, top, bottom float32)
	each = func(o fyne.CanvasObject, at fyne.Position, top, bottom float32) {
		if o == nil || !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		if _, ok := o.(*canvas.Text); ok && !s.whole && (at.Y < top || at.Y+o.Size().Height > bottom) {
			return
		}
		visit(o, at)
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				each(c, at, top, bottom)
			}
		case *container.Scroll:
			each(o.Content, at, max(top, at.Y), min(bottom, at.Y+o.Size().Height))
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				each(c, at, top, bottom)
			}
		}
	}
	root := s.root
	if root == nil {
		root = s.canvas.Content()
	}
	each(root, fyne.Position{}, -1e6, 1e6)
}

func (s *stand) reads(text string) bool {
	for _, t := range s.texts() {
		if t == text {
			return true
		}
	}
	return false
}

// says reports whether the text is in the window, however it is broken into
// lines.
func (s *stand) says(text string) bool { return strings.Contains(strings.Join(s.texts(), " "), text) }

func (s *stand) mustSay(text string) {
	s.t.Helper()
	if !s.says(text) {
		s.t.Errorf("the window does not say %q; it says %q", text, s.texts())
	}
}

// press presses what has the word on it, where a pointer would.
func (s *stand) press(word string) {
	s.t.Helper()
	s.clock.pass(time.Second)
	test.TapCanvas(s.canvas, s.at(word))
	s.answer()
}

// at is the middle of a word.
func (s *stand) at(word string) fyne.Position {
	s.t.Helper()
	at := fyne.NewPos(-1, -1)
	s.walk(func(o fyne.CanvasObject, p fyne.Position) {
		if t, ok := o.(*canvas.Text); ok && t.Text == word && at.X < 0 {
			at = p.AddXY(t.Size().Width/2, t.Size().Height/2)
			if t.Alignment == fyne.TextAlignLeading {
				at.X = p.X + t.MinSize().Width/2
			}
		}
	})
	if at.X < 0 {
		s.t.Fatalf("there is no %q to press among %q", word, s.texts())
	}
	return at
}

func (s *stand) mustRead(text string) {
	s.t.Helper()
	if !s.reads(text) {
		s.t.Errorf("the window does not say %q; it says %q", text, s.texts())
	}
}
