package device

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"unknot/ui/sound"
)

const (
	// readings is how many of them a clock goes by.
	readings = 8
	// enough is how many make it good enough to begin with.
	enough = 3
)

// A clock tells when a sample is heard, from the latest readings of a server's
// own clock. A reading is good to a fraction of a millisecond when it came back
// at once, so the quickest count: on a busy machine the others say too late a
// time.
type clock struct {
	mu     sync.Mutex
	latest []reading
}

type reading struct {
	zero time.Time     // when sample 0 would have been heard
	trip time.Duration // how long the reading took
}

// read adds a reading that was asked for at that time and took trip: the sample
// number at, which need not be whole, was heard in the middle of it.
func (c *clock) read(at float64, asked time.Time, trip time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.latest = append(c.latest[max(0, len(c.latest)-readings+1):], reading{asked.Add(trip/2 - span(at)), trip})
}

// forget drops the readings, as when the sound moves to another device.
func (c *clock) forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.latest = nil
}

// sure reports whether the clock has all its readings.
func (c *clock) sure() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.latest) == readings
}

// heard returns when sample n is heard. It reports false without enough
// readings.
func (c *clock) heard(n int64) (time.Time, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.latest) < enough {
		return time.Time{}, false
	}
	quick := slices.SortedFunc(slices.Values(c.latest), func(a, b reading) int { return cmp.Compare(a.trip, b.trip) })[:enough]
	slices.SortFunc(quick, func(a, b reading) int { return a.zero.Compare(b.zero) })
	return quick[enough/2].zero.Add(span(float64(n))), true
}

func span(samples float64) time.Duration {
	return time.Duration(samples / float64(sound.Rate) * float64(time.Second))
}
