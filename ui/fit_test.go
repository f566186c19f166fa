package ui_test

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/session"
	"unknot/ui/look"
)

var sizes = []fyne.Size{{Width: 420, Height: 820}, {Width: 700, Height: 600}, {Width: 1280, Height: 800}, {Width: 1920, Height: 1080}}

// A box is a text and its place in the window.
type box struct {
	text string
	at   fyne.Position
	size fyne.Size
}

func (s *stand) boxes() []box {
	var out []box
	s.walk(func(o fyne.CanvasObject, at fyne.Position) {
		if t, ok := o.(*canvas.Text); ok && t.Text != "" {
			min := t.MinSize()
			switch t.Alignment {
			case fyne.TextAlignCenter:
				at.X += (t.Size().Width - min.Width) / 2
			case fyne.TextAlignTrailing:
				at.X += t.Size().Width - min.Width
			}
			// letters take the middle of their line: half of it, and a little
			at.Y += 0.23 * min.Height
			min.Height *= 0.57
			out = append(out, box{text: t.Text, at: at, size: min})
		}
	})
	return out
}

// checkFit fails where a text leaves the window or runs into another.
func (s *stand) checkFit(where string, size fyne.Size, whole bool) {
	s.t.Helper()
	boxes := s.boxes()
	for i, b := range boxes {
		if b.at.X < -1 || b.at.X+b.size.Width > size.Width+1 || whole && (b.at.Y < -1 || b.at.Y+b.size.Height > size.Height+1) {
			s.t.Errorf("%s: %q leaves the window: at %v, %v", where, b.text, b.at, b.size)
		}
		for _, o := range boxes[i+1:] {
			w := min(b.at.X+b.size.Width, o.at.X+o.size.Width) - max(b.at.X, o.at.X)
			h := min(b.at.Y+b.size.Height, o.at.Y+o.size.Height) - max(b.at.Y, o.at.Y)
			if w > 2 && h > 2 {
				s.t.Errorf("%s: %q runs into %q by %.0f x %.0f", where, b.text, o.text, w, h)
			}
		}
	}
}

func TestThePlayersTextsFitInEveryStage(t *testing.T) {
	for _, size := range sizes {
		s := open(t, look.Light, size)
		for _, r := range routines(t) {
			s.play(r.ID)
			p := s.guide.session.Plan()
			seen := map[string]bool{}
			for i := range p.Len() {
				st := p.Stage(i)
				key := fmt.Sprint(st.Kind, st.Point, st.Side, st.Item)
				if seen[key] {
					s.key(fyne.KeyRight)
					continue
				}
				seen[key] = true
				s.checkFit(fmt.Sprintf("%.0fx%.0f %s stage %d", size.Width, size.Height, r.ID, i), size, true)
				if i%5 == 0 {
					s.key(fyne.KeySpace)
					s.guide.advance(2 * time.Second)
					s.checkFit(fmt.Sprintf("%.0fx%.0f %s stage %d paused", size.Width, size.Height, r.ID, i), size, true)
					s.key(fyne.KeySpace)
				}
				s.key(fyne.KeyRight)
			}
			if got := s.guide.session.Status(s.guide.now).State; got != session.Done {
				t.Fatalf("%s ended %v", r.ID, got)
			}
			s.checkFit(fmt.Sprintf("%.0fx%.0f %s done", size.Width, size.Height, r.ID), size, false)
		}
	}
}

func TestThePagesTextsFit(t *testing.T) {
	for _, size := range sizes {
		s := open(t, look.Light, size)
		where := fmt.Sprintf("%.0fx%.0f", size.Width, size.Height)
		s.checkFit(where+" home", size, false)
		for _, r := range routines(t) {
			s.window.ShowRoutine(r)
			s.checkFit(where+" "+r.ID, size, false)
		}
		s.window.ShowSafety()
		s.checkFit(where+" safety", size, false)
		s.window.ShowSounds()
		s.checkFit(where+" sounds", size, false)
	}
}
