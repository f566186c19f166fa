package ui_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"unknot/session"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/bodymap"
	"unknot/ui/look"
)

// smallSizes are windows of small screens, and what a large scale leaves of
// larger ones: 640 x 400 is 1280 x 800 at a scale of 2.
var smallSizes = []fyne.Size{{Width: 480, Height: 320}, {Width: 640, Height: 400}, {Width: 640, Height: 480}, {Width: 800, Height: 480}, {Width: 1024, Height: 600}}

// A target is what can be pressed, and where.
type target struct {
	what     fyne.Tappable
	at       fyne.Position
	size     fyne.Size
	within   []fyne.CanvasObject // what it is a part of
	scrolled bool
}

// targets are what can be pressed in the window, without what is scrolled out
// of view and what is pressed anywhere.
func (s *stand) targets() (out []target) {
	var each func(o fyne.CanvasObject, at fyne.Position, top, bottom float32, in []fyne.CanvasObject, scrolled bool)
	each = func(o fyne.CanvasObject, at fyne.Position, top, bottom float32, in []fyne.CanvasObject, scrolled bool) {
		if o == nil || !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		if t, ok := o.(fyne.Tappable); ok && reflect.TypeOf(o).String() != "*press.Target" {
			y, end := max(at.Y, top), min(at.Y+o.Size().Height, bottom)
			if end > y {
				out = append(out, target{t, fyne.NewPos(at.X, y), fyne.NewSize(o.Size().Width, end-y), in, scrolled})
			}
		}
		in = append(in[:len(in):len(in)], o)
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				each(c, at, top, bottom, in, scrolled)
			}
		case *container.Scroll:
			each(o.Content, at, max(top, at.Y), min(bottom, at.Y+o.Size().Height), in, true)
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				each(c, at, top, bottom, in, scrolled)
			}
		}
	}
	root := s.root
	if root == nil {
		root = s.canvas.Content()
	}
	each(root, fyne.Position{}, -1e6, 1e6, nil, false)
	return out
}

// leastTarget is what a finger can hit.
const leastTarget = 40

// checkPresses fails where what can be pressed leaves the window, is too small
// or lies over another.
func (s *stand) checkPresses(where string, size fyne.Size) {
	s.t.Helper()
	all := s.targets()
	for i, a := range all {
		name := fmt.Sprintf("%T", a.what)
		if a.at.X < -1 || a.at.Y < -1 || a.at.X+a.size.Width > size.Width+1 || a.at.Y+a.size.Height > size.Height+1 {
			s.t.Errorf("%s: %s leaves the window: at %v, %v", where, name, a.at, a.size)
		}
		if b, ok := a.what.(*look.Button); ok && (a.size.Width < leastTarget || a.size.Height < leastTarget) {
			s.t.Errorf("%s: %s is %v large, want %d each way", where, name, b.Size(), leastTarget)
		}
		for _, b := range all[i+1:] {
			if a.holds(b) || b.holds(a) || a.covers(b) { // a star lies on the card of its routine
				continue
			}
			w := min(a.at.X+a.size.Width, b.at.X+b.size.Width) - max(a.at.X, b.at.X)
			h := min(a.at.Y+a.size.Height, b.at.Y+b.size.Height) - max(a.at.Y, b.at.Y)
			if w > 2 && h > 2 {
				s.t.Errorf("%s: %s at %v, %v lies over %T at %v, %v", where, name, a.at, a.size, b.what, b.at, b.size)
			}
		}
	}
}

func (a target) holds(b target) bool {
	for _, o := range b.within {
		if o == a.what.(fyne.CanvasObject) {
			return true
		}
	}
	return false
}

// covers reports whether b lies within a.
func (a target) covers(b target) bool {
	return b.at.X >= a.at.X && b.at.Y >= a.at.Y &&
		b.at.X+b.size.Width <= a.at.X+a.size.Width && b.at.Y+b.size.Height <= a.at.Y+a.size.Height
}

// checkPause fails where pause is not there to be pressed, and presses it.
func (s *stand) checkPause(where string, size fyne.Size) {
	s.t.Helper()
	s.pressDrawn(where, look.Pause, size)
	if got := s.guide.session.Status(s.guide.now).State; got != session.Paused {
		s.t.Errorf("%s: after a press on pause the session is %v", where, got)
	}
	s.key(fyne.KeySpace)
}

// pressDrawn presses the button with the icon, all of which is in the window.
func (s *stand) pressDrawn(where string, icon look.Icon, size fyne.Size) {
	s.t.Helper()
	for _, t := range s.targets() {
		b, ok := t.what.(*look.Button)
		if ok && b.Shows(icon) && t.at.X >= 0 && t.at.Y >= 0 && t.at.X+t.size.Width <= size.Width && t.at.Y+t.size.Height <= size.Height {
			test.TapCanvas(s.canvas, t.at.AddXY(t.size.Width/2, t.size.Height/2))
			return
		}
	}
	s.t.Errorf("%s: there is no %s to press", where, icon)
}

// resize gives the window another size.
func (s *stand) resize(size fyne.Size) {
	fyne.CurrentApp().Driver().AllWindows()[0].Resize(size)
}

func TestPauseCanBePressedInEveryViewOfEveryWindow(t *testing.T) {
	all := append([]fyne.Size{{Width: 320, Height: 240}, {Width: 360, Height: 640}, {Width: 480, Height: 500}, {Width: 1280, Height: 300}}, smallSizes...)
	all = append(all, sizes...)
	for _, language := range []string{"en", "de"} {
		for _, percent := range []int{100, 200} {
			if !walks && (language == "de") != (percent == 200) {
				continue
			}
			s := open(t, look.Light, all[0], speaking(t, language), func(s *settings.Settings) { s.Screen.TextSize = percent })
			s.play("desk-neck-reset")
			s.into(3) // a hold
			for _, size := range all {
				s.resize(size)
				for _, view := range [][]fyne.KeyName{{}, {fyne.KeyF}, {fyne.KeyG}, {fyne.KeyT}} {
					s.key(view...)
					where := fmt.Sprintf("%.0fx%.0f %d %% %s %v", size.Width, size.Height, percent, language, view)
					if size.Height >= 300 { // the smallest only has to have its buttons
						s.checkFit(where, size, true)
					}
					s.checkPresses(where, size)
					s.checkPause(where, size)
				}
				s.key(fyne.KeyT, fyne.KeyG)
			}
		}
	}
}

func TestEveryPageHasRoomInASmallWindow(t *testing.T) {
	for i, c := range []struct {
		language string
		percent  int
	}{{"en", 100}, {"de", 200}, {"de", 150}} {
		for k, size := range append(smallSizes, sizes[0]) {
			if !walks && i+k > 0 || i == 2 && k != 2 {
				continue
			}
			s := open(t, look.Light, size, speaking(t, c.language), func(s *settings.Settings) { s.Screen.TextSize = c.percent })
			for n, p := range pages {
				home := strings.HasPrefix(p.name, "home")
				if !walks && n%3 > 0 || walks && !home && (n+k)%2 > 0 { // each in every other size
					continue
				}
				where := fmt.Sprintf("%.0fx%.0f %d %% %s %s", size.Width, size.Height, c.percent, c.language, p.name)
				s.turnTo(p)
				s.checkFit(where, size, true)
				s.checkScrolled(where)
				s.checkPresses(where, size)
				if home {
					s.checkBody(where, p.name == "home")
				}
			}
		}
	}
}

// checkBody fails where the body is too small to be pressed, or where neither it
// nor the way to the list is in view.
func (s *stand) checkBody(where string, first bool) {
	s.t.Helper()
	if h := s.figure().Size().Height; h < 200 {
		s.t.Errorf("%s: the body is %.0f px high, want 200 at least", where, h)
	}
	seen := float32(0)
	for _, t := range s.targets() {
		if _, ok := t.what.(*bodymap.Figure); ok {
			seen = t.size.Height
		}
	}
	if first && seen < 100 && !s.reads(s.printer().Text("home.list", "List")) {
		s.t.Errorf("%s: %.0f px of the body are in view, and no way to the list", where, seen)
	}
}

// A label, a routine's name and a file's place are a person's own, and may be a
// word of any length.
func TestAWordOfAnyLengthCanBeReadOrEndsInDots(t *testing.T) {
	long := strings.Repeat("Bücherwurm", 13)
	for i, size := range []fyne.Size{{Width: 420, Height: 820}, {Width: 480, Height: 320}, {Width: 800, Height: 480}, desk} {
		if !walks && i > 0 {
			continue
		}
		s := open(t, look.Light, size)
		card := heron
		card.Label = long
		if err := s.keeper.ChangeClient(t.Context(), s.fewClients(), card); err != nil {
			t.Fatal(err)
		}
		named := *named(t, "desk-neck-reset")
		named.Name = long
		s.turnOn()
		s.play("desk-neck-reset")
		s.key(fyne.KeyEscape, fyne.KeyReturn)
		for _, p := range slices.Concat(slices.DeleteFunc(slices.Clone(pages), func(p page) bool { return !p.clients || p.kept != nil }), []page{
			{name: "progress of the client", show: func(s *stand) { s.window.ShowProgressOf(s.heron) }},
			{name: "a routine", show: func(s *stand) { s.window.ShowRoutine(&named) }},
			{name: "a session", show: func(s *stand) { s.window.Play(&named, nil); s.guide.tell(nil) }},
			{name: "a notice", show: func(s *stand) {
				s.window.Notice(message.New("finder.not-understood", "not understood: {{.Typed}}", "Typed", "/home/"+long))
			}},
		}) {
			where := fmt.Sprintf("%.0fx%.0f %s", size.Width, size.Height, p.name)
			s.turnTo(p)
			s.checkFit(where, size, true)
			s.checkScrolled(where)
			s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
				if text, ok := o.(*canvas.Text); ok && text.Text != "" && text.TextSize < 11 {
					t.Errorf("%s: %q is drawn in %.1f px, want 11 at least", where, text.Text, text.TextSize)
				}
			})
		}
	}
}

func TestANoticeLeavesTheSessionItsRoom(t *testing.T) {
	line := message.New("window.settings-unwritten", "Your settings could not be written: {{.Error}}", "Error", "open /home/somebody/.config/unknot/settings.json: there is no room left on this disk, and nothing can be written to it until some of it is made free")
	for _, percent := range []int{100, 200} {
		s := open(t, look.Light, smallSizes[0], func(s *settings.Settings) { s.Screen.TextSize = percent })
		s.play("desk-neck-reset")
		s.into(3)
		s.window.Notice(line)
		for _, size := range []fyne.Size{{Width: 480, Height: 320}, {Width: 640, Height: 480}, {Width: 420, Height: 820}} {
			s.resize(size)
			for _, view := range [][]fyne.KeyName{{}, {fyne.KeyF}, {fyne.KeyG}} {
				s.key(view...)
				where := fmt.Sprintf("%.0fx%.0f %d %% %v", size.Width, size.Height, percent, view)
				s.mustSay("some of it is made free")
				s.checkFit(where, size, true)
				s.checkPresses(where, size)
				s.checkPause(where, size)
			}
			s.key(fyne.KeyG)
		}
	}
}

func TestTheQuestionBeforeAnEndFitsInASmallWindow(t *testing.T) {
	for _, percent := range []int{100, 200} {
		for i, size := range append(smallSizes, sizes[0]) {
			if !walks && i > 1 {
				continue
			}
			s := open(t, look.Light, size, speaking(t, "de"), func(s *settings.Settings) { s.Screen.TextSize = percent })
			s.play("desk-neck-reset")
			s.into(3)
			s.key(fyne.KeyEscape)
			s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
				if c, ok := o.(*fyne.Container); ok && fmt.Sprintf("%T", c.Layout) == "player.endQuestion" {
					s.root = c
				}
			})
			where := fmt.Sprintf("%.0fx%.0f %d %%", size.Width, size.Height, percent)
			s.checkFit(where, size, true)
			s.checkPresses(where, size)
			if n := len(s.targets()); n != 2 {
				t.Errorf("%s: there are %d answers, want 2", where, n)
			}
		}
	}
}
