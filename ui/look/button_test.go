package look_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"unknot/ui/look"
)

func TestButtonsOfThePlayerTakeNoFocus(t *testing.T) {
	var b fyne.CanvasObject = look.NewButton(look.Strong, look.Pause, "Pause", "Space", nil)
	if _, ok := b.(fyne.Focusable); ok {
		t.Error("a button can be focused, and would keep keys from the session")
	}
	var f fyne.CanvasObject = look.NewFocusButton(look.Main, look.Play, "Start", "Enter", nil)
	if _, ok := f.(fyne.Focusable); !ok {
		t.Error("a focus button cannot be focused")
	}
}

func TestFocusButtonsOfEverySizeTakeTheFocus(t *testing.T) {
	b := look.NewFocusButton(look.Plain, "", "Again", "", nil)
	for _, o := range []fyne.CanvasObject{b.Small(), b.Tall()} {
		if _, ok := o.(fyne.Focusable); !ok {
			t.Errorf("%T cannot be reached with Tab", o)
		}
	}
}

func TestButtonThatIsOffDoesNothing(t *testing.T) {
	themed(t, look.Light, 1)
	pressed := 0
	b := look.NewButton(look.Plain, look.Skip, "Skip", "Right", func() { pressed++ })
	test.Tap(b)
	b.SetOff(true)
	test.Tap(b)
	if pressed != 1 {
		t.Errorf("got %d presses, want 1", pressed)
	}
}

func TestNarrowButtonLeavesOutTheKeyThenTheWord(t *testing.T) {
	themed(t, look.Light, 1)
	b := look.NewButton(look.Plain, look.Back, "Back", "Left", nil)
	full := b.MinSize()
	r := test.TempWidgetRenderer(t, b)
	for _, c := range []struct {
		width     float32
		word, key bool
	}{{full.Width, true, true}, {full.Width - 30, true, false}, {62, false, false}} {
		b.Resize(fyne.NewSize(c.width, full.Height))
		var icon, word, key bool
		for _, o := range r.Objects() {
			switch o.(type) {
			case *look.Picture:
				icon = o.Visible()
			case *look.Label:
				word = o.Visible()
			case *look.KeyCap:
				key = o.Visible()
			}
			if right := o.Position().X + o.Size().Width; o.Visible() && right > c.width+4 {
				t.Errorf("%.0f px: %T ends at %.0f", c.width, o, right)
			}
		}
		if !icon || word != c.word || key != c.key {
			t.Errorf("%.0f px: got icon %v, word %v, key %v; want true, %v, %v", c.width, icon, word, key, c.word, c.key)
		}
	}
}

func TestSegmentPicksUnderThePointerAndKeepsItsSize(t *testing.T) {
	themed(t, look.Light, 1)
	var got []int
	s := look.NewSegment([]string{"Left", "Right", "Both"}, 0, func(i int) { got = append(got, i) })
	size := s.MinSize()
	s.Resize(size)
	test.TapAt(s, fyne.NewPos(size.Width-5, 10))
	test.TapAt(s, fyne.NewPos(size.Width-5, 10))
	test.TapAt(s, fyne.NewPos(5, 10))
	if len(got) != 2 || got[0] != 2 || got[1] != 0 {
		t.Errorf("got picks %v, want [2 0]", got)
	}
	if s.MinSize() != size {
		t.Errorf("got size %v after picking, want %v", s.MinSize(), size)
	}
}
