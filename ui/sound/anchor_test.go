package sound

import (
	"math/rand/v2"
	"testing"
	"time"
)

// device reads when a sample is heard the way devices do: true, but for the
// jitter of a block either way.
type device struct {
	anchor anchor
	began  time.Time
	skew   float64       // seconds a second by which its crystal is fast
	slip   time.Duration // how much later everything is heard, as after an underrun
	random *rand.Rand
	n      int64
	heard  time.Time // the last answer
}

func newDevice() *device {
	return &device{anchor: anchor{rate: float64(Rate)}, began: time.Unix(1e9, 0), random: rand.New(rand.NewPCG(1, 2))}
}

// block pulls 512 samples and returns how far the anchor is from the truth.
func (d *device) block(jitter time.Duration) time.Duration {
	truth := d.began.Add(time.Duration(float64(d.n)/float64(Rate)*(1-d.skew)*1e9) + d.slip)
	reading := truth
	if jitter > 0 {
		reading = truth.Add(time.Duration(d.random.Int64N(int64(2*jitter))) - jitter)
	}
	d.heard = d.anchor.heard(d.n, reading)
	d.n += 512
	return d.heard.Sub(truth)
}

func TestJitterDoesNotMoveTheStream(t *testing.T) {
	d := newDevice()
	d.block(0)
	last := d.heard
	for range 100 * 60 {
		d.block(5 * time.Millisecond)
		step := d.heard.Sub(last) - durationOf(512)
		if step.Abs() > 200*time.Microsecond {
			t.Fatalf("the stream moved by %v within one block", step)
		}
		last = d.heard
	}
}

func TestAFastCrystalIsFollowed(t *testing.T) {
	d := newDevice()
	d.skew = 100e-6
	var off time.Duration
	for range int(30 * 60 * float64(Rate) / 512) {
		off = d.block(5 * time.Millisecond)
	}
	if off.Abs() > 2*time.Millisecond {
		t.Errorf("after 30 minutes at 100 ppm the stream is %v off", off)
	}
}

func TestASlipMovesTheAnchorOnlyWhenItStays(t *testing.T) {
	d := newDevice()
	for range 100 {
		d.block(time.Millisecond)
	}
	d.slip = 80 * time.Millisecond
	for range 5 {
		d.block(time.Millisecond)
	}
	if off := d.block(time.Millisecond); off > -70*time.Millisecond {
		t.Errorf("six odd readings moved the stream to %v from the truth", off)
	}
	for range 2 * settle {
		d.block(time.Millisecond)
	}
	if off := d.block(time.Millisecond); off.Abs() > 3*time.Millisecond {
		t.Errorf("a slip that stayed left the stream %v off", off)
	}
}
