package sound

import (
	"slices"
	"time"
)

const (
	// settle is how many readings in a row must agree before the stream is
	// taken to have slipped: about a second of them.
	settle = 24
	// slip is a difference that no jitter of the device makes for that long.
	slip = 4 * time.Millisecond
)

// An anchor ties the count of samples pulled to the clock they are heard by.
//
// Within a stream the count is the better clock: a reading of when a sample is
// heard jitters by a block of samples. So the count is trusted, a difference
// that stays is followed slowly, as with a device whose crystal is off, and
// only one that is large and stays, as after an underrun, moves the anchor.
type anchor struct {
	base  time.Time // when sample 0 is heard
	set   bool
	diffs []time.Duration // the latest readings against the count
	rate  float64
}

// heard returns when sample number n is heard, given a fresh reading of it.
func (a *anchor) heard(n int64, reading time.Time) time.Time {
	offset := time.Duration(float64(n) / a.rate * float64(time.Second))
	if !a.set {
		a.base, a.set = reading.Add(-offset), true
		return reading
	}
	counted := a.base.Add(offset)
	a.diffs = append(a.diffs[max(0, len(a.diffs)-settle+1):], reading.Sub(counted))
	if len(a.diffs) < settle {
		return counted
	}
	middle := median(a.diffs)
	if middle.Abs() > slip {
		a.diffs = nil
	} else {
		middle /= 64
	}
	a.base = a.base.Add(middle)
	return counted.Add(middle)
}

func median(d []time.Duration) time.Duration {
	sorted := slices.Sorted(slices.Values(d))
	return sorted[len(sorted)/2]
}
