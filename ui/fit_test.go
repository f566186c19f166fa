package ui_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"unknot/session"
	"unknot/session/settings"
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
	var field fyne.CanvasObject // what is written in it scrolls
	end := float32(0)
	s.walk(func(o fyne.CanvasObject, at fyne.Position) {
		if _, ok := o.(interface{ SelectedText() string }); ok {
			field, end = o, at.X+o.Size().Width
		}
		if t, ok := o.(*canvas.Text); ok && t.Text != "" {
			min := t.MinSize()
			switch t.Alignment {
			case fyne.TextAlignCenter:
				at.X += (t.Size().Width - min.Width) / 2
			case fyne.TextAlignTrailing:
				at.X += t.Size().Width - min.Width
			}
			if field != nil && inside(field, o) {
				min.Width = fyne.Min(min.Width, end-at.X)
			}
			// letters take the middle of their line: half of it, and a little
			at.Y += 0.23 * min.Height
			min.Height *= 0.57
			out = append(out, box{text: t.Text, at: at, size: min})
		}
	})
	return out
}

// inside reports whether a widget is drawn with an object.
func inside(o, drawn fyne.CanvasObject) bool {
	found := false
	(&stand{root: o, whole: true}).walk(func(o fyne.CanvasObject, _ fyne.Position) { found = found || o == drawn })
	return found
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
	if !walks {
		t.Skip(aWalk)
	}
	for i, size := range slices.Concat(sizes, smallSizes) {
		for _, percent := range textSizes {
			s := open(t, look.Light, size, func(s *settings.Settings) { s.Screen.TextSize = percent })
			for n, r := range routines(t) {
				if (percent > 100 || i >= len(sizes)) && n%14 > 0 {
					continue
				}
				s.checkPlayer(fmt.Sprintf("%.0fx%.0f %d %% %s", size.Width, size.Height, percent, r.ID), r.ID, size, n%6 == 0 || percent > 100)
			}
		}
	}
}

// checkPlayer goes through a session and looks at every kind of stage, pauses
// and the other views included; often the latter where it says so.
func (s *stand) checkPlayer(where, id string, size fyne.Size, views bool) {
	s.t.Helper()
	s.play(id)
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
		at := fmt.Sprintf("%s stage %d", where, i)
		s.checkFit(at, size, true)
		s.checkPresses(at, size)
		if i%5 == 0 {
			s.key(fyne.KeySpace)
			s.guide.advance(2 * time.Second)
			s.checkFit(at+" paused", size, true)
			s.key(fyne.KeySpace)
		}
		if i%4 == 1 && views {
			for _, view := range []fyne.KeyName{fyne.KeyF, fyne.KeyG, fyne.KeyT} {
				s.key(view) // the last one books a time in a glance
				s.checkFit(at+" view "+string(view), size, true)
				s.checkPresses(at+" view "+string(view), size)
			}
			s.key(fyne.KeyG)
		}
		s.key(fyne.KeyRight)
	}
	if got := s.guide.session.Status(s.guide.now).State; got != session.Done {
		s.t.Fatalf("%s ended %v", where, got)
	}
	s.checkFit(where+" done", size, false)
}

const passphrase = "four quiet words here"

// checkScrolled fails where texts run into each other in what scrolls, the
// parts out of view included, or are wider than it.
func (s *stand) checkScrolled(where string) {
	s.t.Helper()
	var each func(o fyne.CanvasObject, at fyne.Position)
	each = func(o fyne.CanvasObject, at fyne.Position) {
		if o == nil || !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				each(c, at)
			}
		case *container.Scroll:
			inner := &stand{t: s.t, root: o.Content, whole: true}
			inner.checkFit(where+", scrolled", fyne.NewSize(o.Size().Width, 1e6), false)
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				each(c, at)
			}
		}
	}
	each(s.canvas.Content(), fyne.Position{})
}

var textSizes = []int{100, 150, 200}

func TestThePagesTextsFit(t *testing.T) {
	if !walks {
		t.Skip(aWalk)
	}
	for _, size := range sizes {
		for _, percent := range textSizes {
			larger := func(s *settings.Settings) {
				s.Screen.TextSize = percent
				s.Last = settings.Last{Routine: "therapist-lower-leg-and-foot", At: today}
			}
			s := open(t, look.Light, size, larger)
			for _, p := range pages {
				where := fmt.Sprintf("%.0fx%.0f %d %% %s", size.Width, size.Height, percent, p.name)
				s.turnTo(p)
				s.checkFit(where, size, true)
				s.checkScrolled(where)
			}
			for n, r := range routines(t) {
				if n%9 > 0 && (percent > 100 || size.Height < 800 || size.Width > 1280) {
					continue
				}
				where := fmt.Sprintf("%.0fx%.0f %d %% %s", size.Width, size.Height, percent, r.ID)
				s.window.ShowRoutine(r)
				s.checkFit(where, size, true)
				s.checkScrolled(where)
			}
			s = openNew(t, size, larger)
			s.checkFit(fmt.Sprintf("%v %d %% welcome", size, percent), size, true)
			s.checkScrolled(fmt.Sprintf("%v %d %% welcome", size, percent))
			s.key(fyne.KeyReturn)
			s.asks = true
			s.window.ShowRoutine(routines(t)[0])
			s.key(fyne.KeyReturn)
			s.mustSay("Before you press, today")
			s.checkFit(fmt.Sprintf("%v %d %% questions", size, percent), size, true)
			s.checkScrolled(fmt.Sprintf("%v %d %% questions", size, percent))
		}
	}
}

// signOf is what is said of a sign of danger.
func signOf(t testing.TB, id string) string {
	t.Helper()
	flag, ok := safety(t).Flag(id)
	if !ok {
		t.Fatalf("there is no sign %s", id)
	}
	return flag.Text
}
