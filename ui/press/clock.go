package press

import (
	"time"

	"fyne.io/fyne/v2"
)

const (
	// slowest is how long there is at most from one look at the keyboard and
	// the pointer to the next, while the window keeps up. It is under Bounce,
	// or one picture would be enough to part two presses.
	slowest = 200 * time.Millisecond
	// forgiven is how long it may fail to look before nothing is made of it.
	forgiven = 3 * time.Second
)

// A Clock tells the time that a window has had to hear presses in, and is asked
// for it when there is one. Presses that are heard long after each other may
// have come one right after the other, while the window was drawn: such time is
// left out.
type Clock struct {
	real   func() time.Time
	watch  func(look func()) (stop func())
	stop   func()        // nil while nobody looks
	looked time.Time     // the real time of the last look
	out    time.Duration // what is left out
	asked  time.Time     // the time that was told last
}

// NewClock returns a clock that has the time from real. watch has look called
// each time the window is ready to hear presses; if it calls look at once, it
// knows nothing of that, and no time is left out.
func NewClock(real func() time.Time, watch func(look func()) (stop func())) *Clock {
	return &Clock{real: real, watch: watch}
}

// Now is the time.
func (c *Clock) Now() time.Time {
	now := c.real()
	if c.stop == nil || now.Sub(c.looked) > forgiven {
		c.looked = now
	}
	c.asked = now.Add(-c.out - c.late(now))
	if c.stop == nil {
		knows := true
		stop := c.watch(func() {
			knows = c.stop != nil
			c.look()
		})
		if knows {
			c.stop = stop
		} else {
			stop()
		}
	}
	return c.asked
}

// look notes that the window is ready to hear presses. It does so until the last
// press is long enough ago.
func (c *Clock) look() {
	now := c.real()
	c.out += c.late(now)
	c.looked = now
	if c.stop != nil && now.Add(-c.out).Sub(c.asked) >= Doubled {
		c.stop()
		c.stop = nil
	}
}

// late is how much later than it should the window looks next.
func (c *Clock) late(now time.Time) time.Duration {
	return max(0, now.Sub(c.looked)-slowest)
}

// EachFrame has look called at each turn of Fyne's loop.
func EachFrame(look func()) (stop func()) {
	a := fyne.NewAnimation(time.Minute, func(float32) { look() })
	a.RepeatCount = fyne.AnimationRepeatForever
	a.Start()
	return a.Stop
}
