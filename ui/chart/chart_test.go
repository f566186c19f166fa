package chart_test

import (
	"bytes"
	"image/png"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"unknot/session/history"
	"unknot/ui/chart"
	"unknot/ui/look"
)

func number(n int) *int { return &n }

// circles are those that are seen, by the middle of each, in drawing order.
func circles(w fyne.Widget) (middles []fyne.Position, all []*canvas.Circle) {
	for _, o := range test.WidgetRenderer(w).Objects() {
		if c, ok := o.(*canvas.Circle); ok && c.Visible() {
			half := c.Size().Width / 2
			middles, all = append(middles, c.Position().AddXY(half, half)), append(all, c)
		}
	}
	return middles, all
}

func TestADumbbellStandsAtItsNumbers(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	d := chart.NewDumbbell()
	d.Resize(fyne.NewSize(300, 40))
	for _, c := range []struct {
		before, after *int
		want          []int
	}{
		{number(6), number(3), []int{6, 3}},
		{number(4), number(5), []int{4, 5}},
		{number(0), nil, []int{0}},
		{nil, number(10), []int{10}},
		{nil, nil, nil},
	} {
		d.Set(c.before, c.after)
		got, _ := circles(d)
		if len(got) != len(c.want) {
			t.Errorf("got %d circles, want %v", len(got), c.want)
			continue
		}
		for i, n := range c.want {
			if want := fyne.NewPos(chart.At(n, 300), 20); got[i] != want {
				t.Errorf("got %v, want %v for %d", got[i], want, n)
			}
		}
	}
	d.Set(number(5), number(5))
	if _, all := circles(d); len(all) != 2 || all[0].Size().Width <= all[1].Size().Width+4 {
		t.Error("of two numbers that are the same, one hides the other")
	}
}

// over is a trend with a week for each of the seconds, the last one this week.
func over(seconds ...float64) (v history.Trend, now time.Time) {
	monday := time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)
	for i, s := range seconds {
		v.Weeks = append(v.Weeks, history.Mean{From: monday.AddDate(0, 0, -7*(len(seconds)-1-i)), Seconds: s, Eased: 1, Holds: 2})
	}
	return v, monday.AddDate(0, 0, 6)
}

func TestATrendGoesFromLeftToRightAndMoreIsHigher(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, 1))
	w := chart.NewTrend(nil)
	w.Resize(fyne.NewSize(400, 120))
	v, now := over(24, 18, 20, 12)
	w.Set(v, time.Time{}, now)
	got, _ := circles(w)
	if len(got) != 4 {
		t.Fatalf("got %d dots, want 4", len(got))
	}
	for i := range got[1:] {
		a, b := got[i], got[i+1]
		if b.X <= a.X || (v.Weeks[i+1].Seconds > v.Weeks[i].Seconds) != (b.Y < a.Y) {
			t.Errorf("dot %d is at %v after %v, of %v", i+1, b, a, v.Weeks)
		}
	}
	long := make([]float64, 520)
	for i := range long {
		long[i] = 15
	}
	v, now = over(long...)
	w.Set(v, time.Time{}, now)
	if got, _ := circles(w); len(got) > 60 || len(got) < 40 {
		t.Errorf("ten years have %d dots", len(got))
	}
}

func TestTheDaysUnderATrendDoNotTouch(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		test.NewTempApp(t).Settings().SetTheme(look.New(look.Light, scale))
		for _, weeks := range []int{1, 4, 13, 52, 300, 1500} {
			for _, width := range []float32{240, 436, 900} {
				w := chart.NewTrend(nil)
				w.Resize(fyne.NewSize(width, 150))
				v, now := over(make([]float64, weeks)...)
				w.Set(v, time.Time{}, now)
				var last *look.Label
				words := 0
				for _, o := range test.WidgetRenderer(w).Objects() {
					l, ok := o.(*look.Label)
					if !ok || l.Position().Y < 100 || l.Position().X < 40 {
						continue
					}
					words++
					if last != nil && l.Position().X < last.Position().X+last.Size().Width {
						t.Errorf("%d weeks at %v, scale %v: two days touch", weeks, width, scale)
					}
					last = l
				}
				if words == 0 {
					t.Errorf("%d weeks at %v, scale %v: no day is written", weeks, width, scale)
				}
			}
		}
	}
}

func TestAPictureIsTwiceAsFine(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Dark, 1))
	d := chart.NewDumbbell()
	d.Set(number(6), number(3))
	var b bytes.Buffer
	if err := chart.WritePNG(&b, d, fyne.NewSize(200, 40)); err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if got := picture.Bounds().Size(); got.X != 2*264 || got.Y != 2*104 {
		t.Errorf("got %v, want 528 x 208", got)
	}
	// margin and widget to the middle of the number after
	x, y := int(2*(32+chart.At(3, 200))), 2*(32+20)
	r, g, bl, _ := picture.At(x, y).RGBA()
	wr, wg, wb, _ := look.Color(look.Accent).RGBA()
	if r != wr || g != wg || bl != wb {
		t.Errorf("at the number after the picture is %v", picture.At(x, y))
	}
}
