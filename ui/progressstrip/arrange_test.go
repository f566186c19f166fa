package progressstrip

import (
	"testing"
	"time"

	"unknot/session"
)

// many are sides of three holds each, n stages in all.
func many(n int) (out []Segment) {
	for group := 0; len(out) < n; group += 2 {
		for range 3 {
			out = append(out, Segment{Kind: session.Hold, Length: 20 * time.Second, Group: group}, Segment{Kind: session.Rest, Length: 8 * time.Second, Group: group})
		}
		out[len(out)-1] = Segment{Kind: session.Switch, Length: 8 * time.Second, Group: group + 1}
	}
	return out[:n]
}

func TestStringFillsItsWidthAndEveryStageIsOnIt(t *testing.T) {
	for _, n := range []int{1, 2, 5, 41, 100, 301, 999} {
		for _, width := range []float32{200, 380, 1184, 1800} {
			marks := arrange(many(n), width, 1)
			next := 0
			var right float32
			for _, m := range marks {
				if m.first != next || m.last < m.first {
					t.Fatalf("%d stages in %.0f px: a mark has stages %d to %d, want it to begin with %d", n, width, m.first, m.last, next)
				}
				if m.x < right-0.01 {
					t.Errorf("%d stages in %.0f px: stage %d begins at %.1f, over the one before that ends at %.1f", n, width, m.first, m.x, right)
				}
				if m.kind == session.Hold && m.width < least-0.01 {
					t.Errorf("%d stages in %.0f px: the block of stage %d is %.1f px wide, want %d or more", n, width, m.first, m.width, least)
				}
				next, right = m.last+1, m.x+m.width
			}
			if next != n || right < width-0.5 || right > width+0.5 {
				t.Errorf("%d stages in %.0f px: got %d stages up to %.1f px", n, width, next, right)
			}
		}
	}
}

func TestBlocksAreJoinedOnlyWhenThereIsNoRoom(t *testing.T) {
	if got := len(arrange(many(41), 1184, 1)); got != 41 {
		t.Errorf("41 stages in 1184 px: got %d marks, want all", got)
	}
	if got := len(arrange(many(96), 380, 1)); got != 32 {
		t.Errorf("96 stages in 380 px: got %d marks, want a block and a diamond for each of 16 sides", got)
	}
}

func TestJoinedBlockFillsStageByStage(t *testing.T) {
	items := many(96)
	marks := arrange(items, 380, 1)
	last := -1.0
	for now := marks[0].first; now <= marks[0].last; now++ {
		for _, left := range []float64{1, 0.5, 0} {
			got := marks[0].progress(items, now, left)
			if got < last || got > 1 {
				t.Errorf("stage %d with %.1f left: got progress %.3f after %.3f", now, left, got, last)
			}
			last = got
		}
	}
	if last != 1 {
		t.Errorf("got progress %.3f at the end of the block, want 1", last)
	}
}
