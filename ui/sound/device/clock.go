package device

import (
	"slices"
	"sync"
	"time"

	"unknot/ui/sound"
)

// readings is how many of them a clock goes by.
const readings = 8

// A clock tells when a sample is heard, from the latest readings of a server's
// own clock. A reading is good to a fraction of a millisecond, most of them.
type clock struct {
	mu sync.Mutex
	// when sample 0 would have been heard, by each reading
	zero []time.Time
}

// read adds a reading: the sample number at, which need not be whole, is heard
// at the time now.
func (c *clock) read(at float64, now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.zero = append(c.zero[max(0, len(c.zero)-readings+1):], now.Add(-span(at)))
}

// forget drops the readings, as when the sound moves to another device.
func (c *clock) forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.zero = nil
}

// heard returns when sample n is heard. It reports false without a reading.
func (c *clock) heard(n int64) (time.Time, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.zero) == 0 {
		return time.Time{}, false
	}
	sorted := slices.SortedFunc(slices.Values(c.zero), time.Time.Compare)
	return sorted[len(sorted)/2].Add(span(float64(n))), true
}

func span(samples float64) time.Duration {
	return time.Duration(samples / float64(sound.Rate) * float64(time.Second))
}
