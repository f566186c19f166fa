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

// bare is a text without what breaking it into lines changes.
func bare(s string) string { return strings.ReplaceAll(s, " ", "") }

func TestTextIsNotCutWhileItCanBeRead(t *testing.T) {
	themed(t, look.Light, 2)
	for _, s := range []string{instruction, "Schulterblattheberansatz", "Schulterblattheber-Ansatzstelle links", "a"} {
		for _, width := range []float32{90, 133, 260, 400} {
			for _, l := range []*look.Label{
				look.Text(s, look.Body, true, look.Ink),
				look.Wrapped(s, look.Body, true, look.Ink, 3),
			} {
				lines, size := drawn(t, l, width)
				got := bare(strings.Join(lines, ""))
				if cut := strings.HasSuffix(got, "…"); got != bare(s) && !(cut && len(lines) == 1) {
					t.Errorf("%.0f px: got %q, want all of %q", width, got, s)
				} else if cut && fyne.MeasureText(s, 11, fyne.TextStyle{Bold: true}).Width <= width {
					t.Errorf("%.0f px: got %q, want all of %q, which can be read in 11 px", width, got, s)
				}
				if size < 11 {
					t.Errorf("%.0f px: %q is drawn in %.1f px, want 11 at least", width, got, size)
				}
			}
		}
	}
}

func TestWhatIsTooLongToReadEndsInDots(t *testing.T) {
	label := strings.Repeat("Bücherwurm", 13)
	accents := strings.Repeat("e\u0301", 130) // two code points a letter
	for _, scale := range []float32{1, 2} {
		themed(t, look.Light, scale)
		for _, s := range []string{label, accents, "To Heron " + label} {
			for _, width := range []float32{60, 140, 420, 700} {
				for n, l := range map[int]*look.Label{
					1: look.Text("", look.Title, true, look.Ink).Verbatim(s),
					2: look.Wrapped("", look.Title, true, look.Ink, 2).Verbatim(s),
				} {
					lines, size := drawn(t, l, width)
					all := strings.Join(lines, "")
					if whole := bare(all) == bare(s); !whole && !strings.HasSuffix(all, "…") {
						t.Errorf("%.0f px, %d lines: got %q, want dots at its end", width, n, lines)
					}
					if len(lines) > n {
						t.Errorf("%.0f px: got %d lines, want %d at most", width, len(lines), n)
					}
					if size < 0.6*look.Title {
						t.Errorf("%.0f px, %d lines: drawn in %.1f px, want %.1f at least", width, n, size, 0.6*look.Title)
					}
					if strings.Contains(all, "e…") && s == accents {
						t.Errorf("%.0f px: a letter of %q lost its accent", width, lines)
					}
				}
			}
		}
	}
}

// A message is never cut: a name in it may be what it is about.
func TestALongWordInAMessageGoesOnInTheNextLine(t *testing.T) {
	themed(t, look.Light, 1)
	message := "/home/somebody/" + strings.Repeat("very", 40) + "/records.db: there is no room left"
	lines, size := drawn(t, look.Wrapped("", look.Body, false, look.Ink, 3).Verbatim(message), 300)
	if got := bare(strings.Join(lines, "")); got != bare(message) || size < 0.6*look.Body {
		t.Errorf("got %q in %.1f px, want all of %q", lines, size, message)
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
