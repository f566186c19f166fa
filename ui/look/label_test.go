package look_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"unknot/ui/look"
)

const instruction = "Lean into the ball. Let the shoulder drop."

// drawn returns the lines of a label at a width.
func drawn(t *testing.T, l *look.Label, width float32) (lines []string, size float32) {
	t.Helper()
	l.Resize(fyne.NewSize(width, l.HeightFor(width)))
	for _, o := range test.TempWidgetRenderer(t, l).Objects() {
		text := o.(*canvas.Text)
		if got := text.MinSize().Width; got > width+0.5 {
			t.Errorf("line %q is %.1f wide, want %.1f at most", text.Text, got, width)
		}
		lines, size = append(lines, text.Text), text.TextSize
	}
	return lines, size
}

func themed(t *testing.T, choice look.Choice, scale float32) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(choice, scale))
}

func TestTextWrapsThenShrinksThenTakesItsShortForm(t *testing.T) {
	themed(t, look.Light, 1)
	full := fyne.MeasureText(instruction, look.Instruction, fyne.TextStyle{}).Width
	for _, c := range []struct {
		claim string
		width float32
		lines int
		size  float32
		short bool
	}{
		{"one line where it fits", full + 1, 1, 26, false},
		{"two lines where one is too long", full * 0.6, 2, 26, false},
		{"smaller where two lines are too long", full * 0.5, 2, 26 * 0.85, false},
		{"the short form where even that is too long", full * 0.3, 1, 26, true},
	} {
		l := look.Wrapped("", look.Instruction, false, look.Ink2, 2)
		l.SetText(instruction, "Lean in.")
		lines, size := drawn(t, l, c.width)
		if len(lines) != c.lines || size != c.size {
			t.Errorf("%s: got %d lines of %.1f px, want %d of %.1f", c.claim, len(lines), size, c.lines, c.size)
		}
		want := instruction
		if c.short {
			want = "Lean in."
		}
		if got := strings.Join(lines, " "); got != want {
			t.Errorf("%s: got %q, want %q", c.claim, got, want)
		}
	}
}

func TestTextIsNeverCut(t *testing.T) {
	themed(t, look.Light, 2)
	for _, s := range []string{instruction, "Schulterblattheberansatz", "Schulterblattheber-Ansatzstelle links", "a"} {
		for _, width := range []float32{90, 133, 260, 400} {
			for _, l := range []*look.Label{
				look.Text(s, look.Body, true, look.Ink),
				look.Wrapped(s, look.Body, true, look.Ink, 2),
			} {
				lines, _ := drawn(t, l, width)
				bare := func(s string) string { return strings.ReplaceAll(s, " ", "") }
				if got := bare(strings.Join(lines, "")); got != bare(s) {
					t.Errorf("%.0f px: got %q, want all of %q", width, got, s)
				}
			}
		}
	}
}

func TestTextFollowsColourAndScaleOfTheTheme(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light, 1))
	l := look.Text("Hold", look.Body, true, look.Ink)
	text := test.TempWidgetRenderer(t, l).Objects()[0].(*canvas.Text)
	test.ApplyTheme(t, look.New(look.Dark, 1.5))
	l.Refresh()
	if got, want := text.Color, in(look.Dark, look.Ink); got != want {
		t.Errorf("got colour %v, want %v", got, want)
	}
	if got, want := text.TextSize, look.Body*1.5; got != want {
		t.Errorf("got %.1f px, want %.1f", got, want)
	}
}
