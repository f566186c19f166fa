package player

import "time"

const (
	// mostFrames is how many frames a second the ring sweeps with where they
	// are cheap.
	mostFrames = 30
	// probeFrames is how many are drawn in the one second that finds out.
	probeFrames = 4
	// drawShare is the share of a core that drawing may take beyond a still window.
	drawShare = 0.04
	// settleFor is how many seconds are watched before the probe.
	settleFor = 2
)

// A pacer chooses how many frames a second the ring is drawn with, by what the
// program's own frames cost on this machine: on a graphics chip next to
// nothing, drawn by the processor a fair part of a core.
type pacer struct {
	rate    int           // frames a second now
	seconds int           // watched so far
	still   time.Duration // processor time of a second with one frame, the least seen
	known   bool          // the cost has been found out
}

func newPacer() *pacer { return &pacer{rate: 1} }

// second takes what the second that has just passed took of the processor, and
// the frames drawn in it, and returns the rate for the next one.
func (p *pacer) second(cpu time.Duration, frames int) int {
	if frames <= 1 {
		if p.still == 0 || cpu < p.still {
			p.still = cpu
		}
		p.seconds++
		if !p.known && p.seconds >= settleFor {
			p.rate = probeFrames
		}
		return p.rate
	}
	p.known = true
	cost := (cpu - p.still).Seconds() / float64(frames-1)
	rate := mostFrames
	if cost > 0 {
		rate = int(drawShare/cost) + 1 // one is drawn anyway
	}
	p.rate = max(1, min(mostFrames, rate))
	if p.rate < 4 {
		p.rate = 1 // a jerky sweep is worse than a steady step
	}
	return p.rate
}
