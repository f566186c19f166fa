package chart

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"unknot/session/history"
	"unknot/session/message"
	"unknot/ui/look"
)

// A Trend shows how soon a point eased over time: a dot for every week, on a
// scale of seconds from 0 to the longest hold there is, which is the same for
// every point.
type Trend struct {
	widget.BaseWidget
	printer    *message.Printer
	means      []history.Mean
	from, till time.Time
}

// mostSeconds is the top of the scale; a hold lasts no longer.
const mostSeconds = 30

// mostDots is how many dots are drawn; more are joined.
const mostDots = 60

// NewTrend returns the scale without dots.
func NewTrend(printer *message.Printer) *Trend {
	t := &Trend{printer: printer}
	t.ExtendBaseWidget(t)
	return t
}

// Set shows a trend in a period. A zero beginning stands for the first week.
func (t *Trend) Set(v history.Trend, from, till time.Time) {
	t.means, t.from, t.till = v.Joined(mostDots), from, till
	if t.from.IsZero() && len(t.means) > 0 {
		t.from = t.means[0].From
	}
	// The middle of a week is where its dot stands, and a period of a few days
	// would put the dots at the edge.
	if least := 28 * 24 * time.Hour; t.till.Sub(t.from) < least {
		t.from = t.till.Add(-least)
	}
	t.Refresh()
}

// CreateRenderer is for Fyne.
func (t *Trend) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &trendRenderer{trend: t}
	r.Refresh()
	return r
}

type trendRenderer struct {
	trend   *Trend
	grid    []*canvas.Rectangle
	seconds []*look.Label // at the lines of the grid
	days    []*look.Label
	ticks   []tick
	dots    []*canvas.Circle
	ways    []*canvas.Line
	objects []fyne.CanvasObject
}

const trendDot = 5

func (r *trendRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, 5*look.Text("0", look.Smallest, false, look.Ink2).MinSize().Height+look.Space16)
}

// Refresh makes everything anew: a trend changes only with what is asked for.
func (r *trendRenderer) Refresh() {
	t := r.trend
	*r = trendRenderer{trend: t}
	small := func(s string) *look.Label { return look.Text(s, look.Smallest, false, look.Ink2) }
	for s := 0; s <= mostSeconds; s += 10 {
		line := canvas.NewRectangle(look.Color(look.Line))
		r.grid = append(r.grid, line)
		r.objects = append(r.objects, line)
		word := small(r.trend.printer.Text("unit.seconds", "{{.Seconds}} s", "Seconds", s)).Trailing()
		r.seconds, r.objects = append(r.seconds, word), append(r.objects, word)
	}
	r.ticks = ticks(r.trend.printer, t.from, t.till, r.across(t.Size()), func(s string) float32 { return small(s).Wide() })
	for _, tick := range r.ticks {
		word := small(tick.word).Centered()
		r.days, r.objects = append(r.days, word), append(r.objects, word)
	}
	for i := range t.means {
		if i > 0 {
			line := canvas.NewLine(look.Color(look.Edge))
			line.StrokeWidth = look.Border
			r.ways, r.objects = append(r.ways, line), append(r.objects, line)
		}
	}
	for range t.means {
		dot := canvas.NewCircle(look.Color(look.Accent))
		r.dots, r.objects = append(r.dots, dot), append(r.objects, dot)
	}
	r.place(t.Size())
	canvas.Refresh(t)
}

// across is the width of the time that is shown.
func (r *trendRenderer) across(size fyne.Size) float32 {
	return size.Width - r.left() - 3*look.Space8
}

// left is the room for the seconds of the scale.
func (r *trendRenderer) left() float32 {
	return look.Text(r.trend.printer.Text("unit.seconds", "{{.Seconds}} s", "Seconds", mostSeconds), look.Smallest, false, look.Ink2).Wide() + look.Space16
}

// Layout asks again which days there is room for.
func (r *trendRenderer) Layout(fyne.Size) { r.Refresh() }

func (r *trendRenderer) place(size fyne.Size) {
	t := r.trend
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	line := look.Text("0", look.Smallest, false, look.Ink2).MinSize().Height
	left, top, bottom := r.left(), line/2, size.Height-line
	at := func(seconds float64) float32 {
		return bottom - (bottom-top)*float32(min(max(seconds, 0), mostSeconds)/mostSeconds)
	}
	when := func(day time.Time) float32 {
		share := day.Sub(t.from).Hours() / max(1, t.till.Sub(t.from).Hours())
		return left + look.Space8 + r.across(size)*float32(min(max(share, 0), 1))
	}
	for i, g := range r.grid {
		g.Move(fyne.NewPos(left-look.Space8, at(float64(10*i))-0.5))
		g.Resize(fyne.NewSize(size.Width-left+look.Space8, 1))
	}
	for i, w := range r.seconds {
		w.Move(fyne.NewPos(0, at(float64(10*i))-line/2))
		w.Resize(fyne.NewSize(left-look.Space12, line))
	}
	for i, w := range r.days {
		wide := w.Wide()
		w.Move(fyne.NewPos(min(max(left, when(r.ticks[i].at)-wide/2), size.Width-wide), size.Height-line))
		w.Resize(fyne.NewSize(wide, line))
	}
	last := fyne.Position{}
	for i, m := range t.means {
		x, y := when(m.From.Add(84*time.Hour)), at(m.Seconds)
		round(r.dots[i], x, y, trendDot)
		if i > 0 {
			r.ways[i-1].Position1, r.ways[i-1].Position2 = last, fyne.NewPos(x, y)
		}
		last = fyne.NewPos(x, y)
	}
}

func (r *trendRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *trendRenderer) Destroy() {}
