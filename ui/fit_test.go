package ui_test

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"unknot/session"
	"unknot/ui/look"
	"unknot/ui/settings"
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
	if testing.Short() {
		t.Skip("walks hundreds of screens")
	}
	for _, size := range sizes {
		s := open(t, look.Light, size)
		for n, r := range routines(t) {
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
				if i%4 == 1 && n%6 == 0 {
					for _, view := range []fyne.KeyName{fyne.KeyF, fyne.KeyG, fyne.KeyT} {
						s.key(view) // the last one books a time in a glance
						s.checkFit(fmt.Sprintf("%.0fx%.0f %s stage %d view %s", size.Width, size.Height, r.ID, i, view), size, true)
					}
					s.key(fyne.KeyG)
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

// A page is a screen and how to come there.
type page struct {
	name string
	show func(*stand)
}

// pages are all screens but the player and the pages of routines.
var pages = []page{
	{"home", func(*stand) {}},
	{"home, a place picked", func(s *stand) { s.pick() }},
	{"places", func(s *stand) { s.window.ShowPlaces() }},
	{"routines", func(s *stand) { s.window.ShowRoutines() }},
	{"safety", func(s *stand) { s.window.ShowSafety() }},
	{"sounds", func(s *stand) { s.window.ShowSounds() }},
	{"progress", func(s *stand) { s.window.ShowProgress() }},
	{"progress of a client", func(s *stand) { s.window.ShowProgressOf(1) }},
	{"a record", (*stand).showRecord},
	{"deleting a record", func(s *stand) {
		s.showRecord()
		s.key(fyne.KeyDelete)
	}},
	{"settings", func(s *stand) { s.window.ShowSettings() }},
	{"about", func(s *stand) { s.window.ShowAbout() }},
	{"done", func(s *stand) {
		s.play("desk-neck-reset")
		s.key(fyne.KeyEscape, fyne.KeyReturn)
	}},
}

// showRecord opens the first session of the list.
func (s *stand) showRecord() {
	s.window.ShowProgress()
	s.key(fyne.KeyEnd) // in one column the list is below everything else
	s.firstCard()
}

// pick picks a place from the list.
func (s *stand) pick() {
	s.window.ShowPlaces()
	s.firstCard()
}

// firstCard presses the first card there is, in view or not.
func (s *stand) firstCard() {
	done := false
	all := *s
	all.whole = true
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if c, ok := o.(*look.Card); ok && !done {
			done = true
			c.Tapped(nil)
		}
	})
}

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
	if testing.Short() {
		t.Skip("walks hundreds of screens")
	}
	for _, size := range sizes {
		for _, percent := range textSizes {
			larger := func(s *settings.Settings) {
				s.Screen.TextSize = percent
				s.Last = settings.Last{Routine: "therapist-lower-leg-and-foot", At: time.Now()}
			}
			s := open(t, look.Light, size, larger)
			for _, p := range pages {
				where := fmt.Sprintf("%.0fx%.0f %d %% %s", size.Width, size.Height, percent, p.name)
				s.window.Home()
				p.show(s)
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
			s.window.ShowRoutine(routines(t)[0])
			s.key(fyne.KeyReturn)
			s.mustSay("questions first")
			s.checkFit(fmt.Sprintf("%v %d %% questions", size, percent), size, true)
			s.checkScrolled(fmt.Sprintf("%v %d %% questions", size, percent))
		}
	}
}
