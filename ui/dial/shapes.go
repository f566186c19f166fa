package dial

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/ui/look"
)

func (r *renderer) buildFind() {
	const gap = 3.5 // degrees on each side
	for i, a := range r.fifths {
		r.use(a)
		r.placeRing(a, outer, inner)
		a.StartAngle, a.EndAngle = float32(i)*72+gap, float32(i+1)*72-gap
		a.StrokeColor, a.StrokeWidth = look.Color(look.Find), r.line(3)
	}
	if r.dial.state.Shape == Wait {
		r.useMark(look.Press, look.Find, 190)
	}
}

func (r *renderer) sweepFind(s State) {
	full := len(r.fifths)
	if s.Shape == Find && s.Length > 0 {
		full = (s.Length - s.Seconds) * len(r.fifths) / s.Length
	}
	for i, a := range r.fifths {
		a.FillColor = nil
		if i < full {
			a.FillColor = look.Color(look.Find)
		}
	}
}

func (r *renderer) buildHold() {
	r.useBand(outer, inner, look.Hold, look.HoldTint)
	n := r.dial.state.Length / 5
	for i, t := range r.tickLines(n) {
		angle := float64(i*5) / float64(r.dial.state.Length) * 360
		r.placeLine(t, angle, 205, 213)
		t.StrokeColor, t.StrokeWidth = look.Color(look.Edge), r.line(3)
	}
	r.use(r.halo, r.hand)
	r.halo.StrokeColor, r.halo.StrokeWidth = look.Color(look.Bg), r.line(15)
	r.hand.StrokeColor, r.hand.StrokeWidth = look.Color(look.Ink), r.line(5.5)
}

func (r *renderer) sweepHold(s State) {
	angle := r.sweepBand(s)
	r.placeLine(r.halo, angle, inner-1, outer+1)
	r.placeLine(r.hand, angle, inner-9, outer+8)
}

func (r *renderer) buildRest() {
	n, _ := beadsFor(r.dial.state.Length)
	for _, b := range r.beadCircles(n) {
		r.use(b)
	}
}

func (r *renderer) sweepRest(s State) {
	n, each := beadsFor(s.Length)
	left := (s.Seconds + each - 1) / each
	big := min(21.5, 0.36*2*math.Pi*middle/float32(n))
	for i, b := range r.beadCircles(n) {
		radius, ink := big, look.Rest
		if i < n-left {
			radius, ink = big*0.3, look.Edge
		}
		b.FillColor = look.Color(ink)
		r.placeCircle(b, r.on((float64(i)+0.5)*360/float64(n), middle), radius)
	}
}

// beadsFor returns how many beads a rest has and how many seconds each is: one,
// unless there would be too many to tell apart.
func beadsFor(length int) (n, each int) {
	const most = 30
	each = max(1, (length+most-1)/most)
	return max(1, (length+each-1)/each), each
}

// The two arcs of a switch begin and end this far from 12 and 6.
const (
	lead     = 16
	headSize = 23.5 // from the middle of an arrow head to its points
)

func (r *renderer) buildSwitch() {
	for i := range r.heads {
		turn := float32(i) * 180
		r.use(r.passed[i], r.ahead[i], r.heads[i])
		r.placeRing(r.passed[i], middle+1.5, middle-1.5)
		r.placeRing(r.ahead[i], middle+7, middle-7)
		r.passed[i].FillColor, r.ahead[i].FillColor = look.Color(look.Edge), look.Color(look.Switch)
		r.passed[i].StartAngle = lead + turn
		r.ahead[i].EndAngle = headAngle() + turn
		r.placeHead(r.heads[i], headAngle()+turn, look.Switch)
	}
}

// headAngle is where an arrow head stands so that its point ends the arc.
func headAngle() float32 { return 180 - lead - headSize/middle*180/math.Pi }

func (r *renderer) sweepSwitch(s State) {
	now := lead + float32(1-s.Fraction)*(headAngle()-lead)
	for i := range r.heads {
		turn := float32(i) * 180
		r.passed[i].EndAngle, r.ahead[i].StartAngle = now+turn, now+turn
	}
}

func (r *renderer) buildArea() {
	const dashes = 20
	for i, t := range r.tickLines(dashes) {
		r.use(t)
		from, to := areaAngle(i, dashes)
		t.Position1, t.Position2 = r.on(from, middle), r.on(to, middle)
	}
	r.use(r.dot, r.hand, r.heads[0])
	r.dot.FillColor, r.dot.StrokeColor, r.dot.StrokeWidth = look.Color(look.Area), nil, 0
	r.placeCircle(r.dot, r.on(0, middle), 25)
	r.hand.StrokeColor, r.hand.StrokeWidth = look.Color(look.Area), r.line(14)
}

// areaAngle returns where a dash begins and ends, clear of the dot at 12.
func areaAngle(i, n int) (from, to float64) {
	const first, last = 12.0, 349.0
	step := (last - first) / float64(n)
	return first + step*float64(i), first + step*(float64(i)+0.55)
}

// sweepArea moves the arrow along the way. The dashes behind it are thin.
func (r *renderer) sweepArea(s State) {
	const first, last, tail = 17.0, 340.0, 10.0
	front := first + (1-s.Fraction)*(last-first)
	for i, t := range r.ticks {
		from, to := areaAngle(i, len(r.ticks))
		t.StrokeColor, t.StrokeWidth = look.Color(look.Area), r.line(11)
		switch {
		case to < front-tail:
			t.StrokeColor, t.StrokeWidth = look.Color(look.Edge), r.line(3)
		case from < front+headSize/middle*180/math.Pi+2:
			t.StrokeColor = color.Transparent // under the arrow
		}
	}
	r.hand.Position1, r.hand.Position2 = r.on(front-tail, middle), r.on(front, middle)
	r.placeHead(r.heads[0], float32(front), look.Area)
}

func (r *renderer) buildPace() {
	r.useBand(middle+6, middle-6, look.Pace, look.PaceTint)
	r.use(r.dot)
	r.dot.FillColor = look.Color(look.Pace)
	r.dot.StrokeColor, r.dot.StrokeWidth = look.Color(look.Bg), r.line(4)
}

func (r *renderer) sweepPace(s State) {
	r.placeCircle(r.dot, r.on(r.sweepBand(s), middle), 16)
}

func (r *renderer) buildPaused() {
	r.use(r.track)
	r.placeRing(r.track, middle+1.5, middle-1.5)
	r.track.FillColor = look.Color(look.Line)
	r.track.StartAngle, r.track.EndAngle = 0, float32(1-pausedFraction(r.dial.state))*360
	r.use(r.hatch)
	r.hatch.Move(r.at.SubtractXY(outer*r.k, outer*r.k))
	r.hatch.Resize(fyne.NewSquareSize(2 * outer * r.k))
	r.hatch.Refresh()
	for i, b := range r.bars {
		r.use(b)
		b.FillColor, b.CornerRadius = look.Color(look.Ink), 3*r.k
		b.Move(r.at.AddXY(float32(i*26-20)*r.k, -138*r.k))
		b.Resize(fyne.NewSize(14*r.k, 50*r.k))
	}
}

func (r *renderer) buildDone() {
	r.useBand(middle+6, middle-6, look.Accent, look.AccentTint)
	r.sweepBand(State{Fraction: 1})
	r.useMark(look.Tick, look.Accent, 240)
}

// useBand shows what is left of a ring over what has passed of it.
func (r *renderer) useBand(from, to float32, left, passed fyne.ThemeColorName) {
	r.use(r.track, r.band)
	for _, a := range []*canvas.Arc{r.track, r.band} {
		r.placeRing(a, from, to)
	}
	r.track.FillColor, r.band.FillColor = look.Color(passed), look.Color(left)
}

// sweepBand empties the ring clockwise from 12 and returns where it stands.
func (r *renderer) sweepBand(s State) (angle float64) {
	angle = (1 - s.Fraction) * 360
	r.track.StartAngle, r.track.EndAngle = 0, float32(angle)
	r.band.StartAngle, r.band.EndAngle = float32(angle), 360
	return angle
}
