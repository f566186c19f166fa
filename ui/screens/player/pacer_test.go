package player

import (
	"testing"
	"time"
)

// run has a pacer watch seconds on a machine where a still second and each
// frame beyond the first take so much, and returns the rate and what drawing
// takes of a core.
func run(still, frame time.Duration, seconds int) (rate int, share float64) {
	p := newPacer()
	frames := 1
	for range seconds {
		frames = p.second(still+frame*time.Duration(frames-1), frames)
	}
	return frames, frame.Seconds() * float64(frames-1)
}

func TestFramesAreManyWhereTheyAreCheap(t *testing.T) {
	if rate, _ := run(12*time.Millisecond, 500*time.Microsecond, 10); rate != mostFrames {
		t.Errorf("at 0.5 ms a frame the rate is %d, want %d", rate, mostFrames)
	}
}

func TestFramesAreOneASecondWhereTheyAreDear(t *testing.T) {
	if rate, _ := run(12*time.Millisecond, 27*time.Millisecond, 10); rate != 1 {
		t.Errorf("at 27 ms a frame the rate is %d, want 1", rate)
	}
}

func TestDrawingNeverTakesMoreThanItsShare(t *testing.T) {
	for frame := 100 * time.Microsecond; frame < 100*time.Millisecond; frame = frame * 5 / 4 {
		if rate, share := run(12*time.Millisecond, frame, 20); share > drawShare+1e-9 {
			t.Errorf("at %v a frame the rate is %d and drawing takes %.1f %% of a core", frame, rate, share*100)
		}
	}
}

func TestAMachineThatGetsBusyIsDrawnOnLess(t *testing.T) {
	p := newPacer()
	frames := 1
	for range 5 {
		frames = p.second(12*time.Millisecond+time.Duration(frames-1)*time.Millisecond, frames)
	}
	if frames != mostFrames {
		t.Fatalf("the rate is %d, want %d", frames, mostFrames)
	}
	for range 3 {
		frames = p.second(12*time.Millisecond+time.Duration(frames-1)*8*time.Millisecond, frames)
	}
	if frames > 6 {
		t.Errorf("at 8 ms a frame the rate is still %d", frames)
	}
}
