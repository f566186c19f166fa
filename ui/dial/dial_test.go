package dial_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"unknot/ui/dial"
	"unknot/ui/look"
)

var shapes = map[string]dial.State{
	"find":   {Shape: dial.Find, Seconds: 3, Fraction: 0.6, Length: 5},
	"wait":   {Shape: dial.Wait},
	"hold":   {Shape: dial.Hold, Seconds: 18, Fraction: 0.6, Length: 30},
	"rest":   {Shape: dial.Rest, Seconds: 5, Fraction: 0.6, Length: 8},
	"switch": {Shape: dial.Switch, Seconds: 8, Fraction: 0.7, Length: 12},
	"area":   {Shape: dial.Area, Seconds: 9, Fraction: 0.6, Length: 15},
	"pace":   {Shape: dial.Pace, Seconds: 40, Fraction: 0.7, Length: 60},
	"paused": {Shape: dial.Paused, Seconds: 18, Fraction: 0.6, Length: 30},
	"done":   {Shape: dial.Done},
}

// The pictures are without the number: letters are the one thing that may
// differ between machines.
func TestEveryPhaseHasItsShape(t *testing.T) {
	app := test.NewTempApp(t)
	for palette, choice := range map[string]look.Choice{"light": look.Light, "dark": look.Dark} {
		app.Settings().SetTheme(look.New(choice, 1))
		for name, state := range shapes {
			d := dial.New(nil)
			d.Set(state)
			d.Resize(fyne.NewSquareSize(124))
			d.Move(fyne.NewPos(4, 4))
			for _, text := range texts(test.TempWidgetRenderer(t, d)) {
				text.Text = ""
			}
			ground := canvas.NewRectangle(look.Color(look.Bg))
			ground.Resize(fyne.NewSquareSize(132))
			framed := container.NewWithoutLayout(ground, d)
			framed.Resize(ground.Size())
			test.AssertObjectRendersToImage(t, fmt.Sprintf("%s-%s.png", name, palette), framed)
		}
	}
}

func sized(t *testing.T, side float32) (*dial.Dial, fyne.WidgetRenderer) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	d := dial.New(nil)
	d.Resize(fyne.NewSquareSize(side))
	return d, test.TempWidgetRenderer(t, d)
}

func texts(r fyne.WidgetRenderer) (out []*canvas.Text) {
	for _, o := range r.Objects() {
		if text, ok := o.(*canvas.Text); ok {
			out = append(out, text)
		}
	}
	return out
}

// A figured is the number as it is drawn, figure by figure.
type figured struct {
	text                     string
	size, middle, top, width float32
}

func number(r fyne.WidgetRenderer) (n figured) {
	for _, t := range texts(r) {
		if !t.TextStyle.Bold || t.Hidden {
			continue
		}
		if n.text == "" {
			n.size, n.top, n.middle = t.TextSize, t.Position().Y, t.Position().X
		}
		n.text += t.Text
		n.width += t.MinSize().Width
	}
	n.middle += n.width / 2
	return n
}

// Fyne keeps each text it has drawn for a minute, as a picture of its size.
func TestASecondTakesNoPictureOfItsOwn(t *testing.T) {
	d, r := sized(t, 496)
	drawn := map[string]bool{}
	for seconds := 900; seconds > 0; seconds-- {
		d.Set(dial.State{Shape: dial.Pace, Seconds: seconds, Fraction: float64(seconds) / 900, Length: 900, Caption: "left"})
		for _, text := range texts(r) {
			if !text.Hidden {
				drawn[text.Text] = true
			}
		}
	}
	if got, want := len(drawn), len("0123456789:")+1; got > want {
		t.Errorf("%d texts were drawn, want %d at most: %v", got, want, drawn)
	}
}

func TestSecondsAreAsBigAsTheDesignSays(t *testing.T) {
	for _, side := range []float32{496, 248, 992} {
		d, r := sized(t, side)
		d.Set(dial.State{Shape: dial.Hold, Seconds: 18, Fraction: 0.6, Length: 30, Caption: "seconds"})
		if got, want := texts(r)[0].TextSize, 276*side/496; got != want {
			t.Errorf("dial of %.0f px: got figures of %.1f px, want %.1f", side, got, want)
		}
	}
}

func TestNothingMovesWhenTheNumberChanges(t *testing.T) {
	for _, length := range []int{30, 120, 900} {
		d, r := sized(t, 496)
		for seconds := length; seconds >= 0; seconds-- {
			d.Set(dial.State{Shape: dial.Pace, Seconds: seconds, Fraction: float64(seconds) / float64(length), Length: length, Caption: "left"})
			now := number(r)
			d.Set(dial.State{Shape: dial.Pace, Seconds: length, Fraction: 1, Length: length, Caption: "left"})
			first := number(r)
			if math.Abs(float64(first.middle-now.middle)) > 0.1 || first.top != now.top || first.size != now.size {
				t.Fatalf("%d of %d s: figures of %.1f px round %v, and at the start %.1f px round %v", seconds, length, now.size, now.middle, first.size, first.middle)
			}
			if now.width > 330 {
				t.Fatalf("%q is %.0f px wide, want 330 at most", now.text, now.width)
			}
		}
	}
}

func TestCaptionStaysInsideTheDisc(t *testing.T) {
	for _, side := range []float32{160, 240, 496} {
		for _, caption := range []string{"seconds", "press when ready", "Sekunden bis zum Start der Sitzung"} {
			d, r := sized(t, side)
			d.Set(dial.State{Shape: dial.Rest, Seconds: 8, Fraction: 1, Length: 8, Caption: caption})
			all := texts(r)
			if got, want := all[len(all)-1].MinSize().Width, side*0.5; got > want {
				t.Errorf("dial of %.0f px: %q is %.0f px wide, want %.0f at most", side, caption, got, want)
			}
		}
	}
}

func TestDialIsThereAgainAfterItsScreenWasHidden(t *testing.T) {
	d, r := sized(t, 496)
	d.Set(shapes["hold"])
	want := len(r.Objects())
	if got := len(d.CreateRenderer().Objects()); got != want {
		t.Errorf("got %d objects, want %d", got, want)
	}
}

func TestTimeMakesNoNewObjects(t *testing.T) {
	for name, state := range shapes {
		d, r := sized(t, 496)
		d.Set(state)
		before := slices.Clone(r.Objects())
		state.Fraction -= 0.1
		d.Set(state)
		state.Seconds--
		d.Set(state)
		if !slices.Equal(before, r.Objects()) {
			t.Errorf("%s: the objects changed while the stage ran", name)
		}
	}
}

func TestStagesOfOverTwoDigitsShowMinutes(t *testing.T) {
	for _, c := range []struct {
		seconds, length int
		want            string
	}{{99, 99, "99"}, {100, 100, "1:40"}, {9, 100, "0:09"}, {600, 600, "10:00"}} {
		d, r := sized(t, 496)
		state := dial.State{Shape: dial.Pace, Seconds: c.seconds, Length: c.length, Fraction: 1}
		d.Set(state)
		if got := number(r).text; got != c.want {
			t.Errorf("%d of %d s: got %q, want %q", c.seconds, c.length, got, c.want)
		}
		if got, want := state.Clock(), c.length > 99; got != want {
			t.Errorf("%d of %d s: got clock %v, want %v", c.seconds, c.length, got, want)
		}
	}
}

func TestWholeDialCanBePressedAndTakesNoFocus(t *testing.T) {
	d, _ := sized(t, 496)
	pressed := 0
	d.OnTap = func() { pressed++ }
	test.TapAt(d, fyne.NewPos(2, 2))
	if pressed != 1 {
		t.Errorf("got %d presses, want 1", pressed)
	}
	if _, ok := any(d).(fyne.Focusable); ok {
		t.Error("the dial can be focused, and would keep keys from the session")
	}
}

func BenchmarkFrameOfAHold(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(look.New(look.Light, 1))
	d := dial.New(nil)
	d.Resize(fyne.NewSquareSize(496))
	test.WidgetRenderer(d)
	state := dial.State{Shape: dial.Hold, Seconds: 18, Fraction: 0.6, Length: 30, Caption: "seconds"}
	d.Set(state)
	b.ReportAllocs()
	for b.Loop() {
		state.Fraction = 1.1 - state.Fraction
		d.Set(state)
	}
}
