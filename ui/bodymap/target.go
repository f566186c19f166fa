package bodymap

import (
	"math"

	"unknot/ui/look"
)

// Sizes of the target in a panel of the player, in units of size. They grow
// and shrink with the panel.
const (
	coreRadius  = 11.5
	ringRadius  = 21.5 // of the pale ring around the core
	bandRadius  = 26.5 // of the band around that, at its outer edge
	pulseFrom   = 24.0
	innerPulse  = 38.0
	outerPulse  = 52.0
	aimRadius   = 22.0
	aimReach    = 36.0
	aimWidth    = 4.0
	easedRadius = 30.0
	easedCore   = 8.5
	easedWidth  = 4.0
	leftRadius  = 18.0 // of the circle where a switch begins
	leftWidth   = 3.5
	arrowWidth  = 8.0
	arrowHead   = 26.0
	edgeWidth   = 2.5
)

// aim paints the cross-hair of a point that is about to be pressed.
func aim(s *sheet, at spot, k float64, phase Phase) {
	shape, _ := phase.colours()
	lines := [][]spot{circle(at, aimRadius*k)}
	for _, d := range [...]spot{{1, 0}, {0, 1}, {-1, 0}, {0, -1}} {
		from, to := (aimRadius-10)*k, aimReach*k
		lines = append(lines, []spot{{at.x + d.x*from, at.y + d.y*from}, {at.x + d.x*to, at.y + d.y*to}})
	}
	s.stroke(lines, aimWidth*k, look.Color(shape))
}

// eased paints the dashed circle of a point that is not pressed now.
func eased(s *sheet, at spot, k float64, phase Phase) {
	shape, _ := phase.colours()
	lines := dashed(circle(at, easedRadius*k), 9*k, 9*k)
	lines = append(lines, circle(at, easedCore*k))
	s.stroke(lines, easedWidth*k, look.Color(shape))
}

// move paints an arrow over the body from the side that is done to the new
// one, from a dashed circle to a cross-hair.
func move(s *sheet, from, to spot, k float64) {
	s.stroke(dashed(circle(from, leftRadius*k), 6*k, 6*k), leftWidth*k, look.Color(look.BodyMark))
	aim(s, to, k, Switch)
	arrow(s, from, to, k)
}

// arrow arches over the two targets. When they lie close together it goes
// above the cross-hair instead of beside it.
func arrow(s *sheet, from, to spot, k float64) {
	span := distance(from, to)
	reach, lift := span/2-12*k, 32*k
	if span < 3.2*aimReach*k {
		reach, lift = max(span/2, 28*k), (aimReach+12)*k
	}
	sign := 1.0
	if to.x < from.x {
		sign = -1
	}
	rise := min(0.3*reach, 34*k)
	radius := (reach*reach + rise*rise) / (2 * rise) // of the circle through three places
	center := spot{(from.x + to.x) / 2, (from.y+to.y)/2 - lift - rise + radius}
	half := math.Asin(min(reach/radius, 1)) * 180 / math.Pi
	head := arrowHead * k
	tip := arc(center, radius, -90+sign*half, -90+sign*half)[0]
	line := arc(center, radius, -90-sign*half, -90+sign*(half-head/radius*180/math.Pi*0.9))
	end := line[len(line)-1]
	dx, dy := (tip.x-end.x)/distance(end, tip), (tip.y-end.y)/distance(end, tip)
	color := look.Color(look.Switch)
	s.stroke([][]spot{line}, arrowWidth*k, color)
	wide := head * 0.52
	s.fill([]spot{tip, {end.x - dy*wide, end.y + dx*wide}, {end.x + dy*wide, end.y - dx*wide}}, color)
}
