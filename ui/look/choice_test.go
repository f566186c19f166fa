package look_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"unknot/ui/look"
)

func TestASegmentTakesMoreRowsWhereItIsNarrow(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		themed(t, look.Light, scale)
		picked := -1
		s := look.NewSegment([]string{"Left", "Right", "Left only", "Right only"}, 0, func(i int) { picked = i })
		one := s.HeightFor(s.Wide())
		for _, width := range []float32{s.Wide(), s.Wide() * 0.6, s.Wide() * 0.3} {
			height := s.HeightFor(width)
			s.Resize(fyne.NewSize(width, height))
			r := test.TempWidgetRenderer(t, s)
			for _, o := range r.Objects() {
				l, ok := o.(*look.Label)
				if !ok {
					continue
				}
				if at := l.Position(); at.X < 0 || at.X+l.Size().Width > width+1 || at.Y+l.Size().Height > height+1 {
					t.Errorf("%.0f px: a word is at %v, %v, outside", width, at, l.Size())
				}
			}
			// A tap in the last corner is one on the last word.
			picked = -1
			s.Pick(0)
			s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(width-10, height-10)})
			if picked != 3 {
				t.Errorf("%.0f px: a tap on the last word picks %d", width, picked)
			}
		}
		if s.HeightFor(s.Wide()*0.6) < 2*one {
			t.Error("there is still one row in 60 % of the width")
		}
	}
}

func TestEveryNumberIsPickedWhereItIsDrawn(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		themed(t, look.Light, scale)
		for _, width := range []float32{300, 405, 900} {
			picked := -1
			n := look.NewNumbers(-1, 64, func(i int) { picked = i })
			n.Resize(fyne.NewSize(width, n.HeightFor(width)))
			for i := range look.MostNumber + 1 {
				n.Tapped(&fyne.PointEvent{Position: n.At(i)})
				if picked != i {
					t.Errorf("%.0f px: a tap on %d picks %d", width, i, picked)
				}
				if at := n.At(i); at.X > width || at.Y > n.Size().Height {
					t.Errorf("%.0f px: %d is outside", width, i)
				}
			}
			n.TypedRune('7')
			key(n, fyne.KeyLeft)
			if picked != 6 {
				t.Errorf("7 and the left arrow pick %d, want 6", picked)
			}
		}
	}
}

func TestAToggleIsPressedByKeyAndPointer(t *testing.T) {
	themed(t, look.Light, 1)
	var said []bool
	s := look.NewToggle("Off", "On", false, func(on bool) { said = append(said, on) })
	test.Tap(s)
	key(s, fyne.KeySpace)
	if len(said) != 2 || !said[0] || said[1] || s.On() {
		t.Errorf("got %v, want on and off again", said)
	}
}

// key presses a key while something has the focus.
func key(f desktop.Keyable, name fyne.KeyName) {
	e := &fyne.KeyEvent{Name: name}
	f.KeyDown(e)
	f.TypedKey(e)
	f.KeyUp(e)
}

func TestHeldSpaceOrEnterPushesOnce(t *testing.T) {
	test.NewTempApp(t)
	pushed := 0
	push := func() { pushed++ }
	for _, w := range []interface {
		fyne.Focusable
		desktop.Keyable
	}{
		look.NewFocusButton(look.Main, "", "Save", "", push),
		look.NewToggle("Off", "On", false, func(bool) { push() }),
		look.NewPill("Too firm", false, func(bool) { push() }),
		look.NewLink("List", look.Body, push),
		look.NewCard(nil, push),
		look.NewTab(look.Home, "Home", false, push),
	} {
		for _, name := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn} {
			e := &fyne.KeyEvent{Name: name}
			pushed = 0
			w.KeyDown(e)
			for range 30 {
				w.TypedKey(e)
			}
			w.KeyUp(e)
			w.TypedKey(e) // of a press that began elsewhere
			if pushed != 1 {
				t.Errorf("%s, held, pushes %T %d times, want once", name, w, pushed)
			}
		}
	}
}

func TestHeldArrowsChooseOnce(t *testing.T) {
	test.NewTempApp(t)
	s, n := look.NewSegment([]string{"a", "b", "c"}, 0, nil), look.NewNumbers(3, look.Target, nil)
	e := &fyne.KeyEvent{Name: fyne.KeyRight}
	for _, w := range []interface {
		fyne.Focusable
		desktop.Keyable
	}{s, n} {
		w.KeyDown(e)
		for range 30 {
			w.TypedKey(e)
		}
		w.KeyUp(e)
	}
	if s.Picked() != 1 || n.Picked() != 4 {
		t.Errorf("one press each chooses %d and %d, want 1 and 4", s.Picked(), n.Picked())
	}
}

func TestTenIsTyped(t *testing.T) {
	test.NewTempApp(t)
	n := look.NewNumbers(-1, look.Target, nil)
	for _, tt := range []struct {
		typed rune
		want  int
	}{{'1', 1}, {'0', 10}, {'0', 0}, {'7', 7}, {'0', 0}} {
		n.TypedRune(tt.typed)
		if got := n.Picked(); got != tt.want {
			t.Errorf("after %c the number is %d, want %d", tt.typed, got, tt.want)
		}
	}
}
