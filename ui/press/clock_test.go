package press_test

import (
	"testing"
	"time"

	"unknot/ui/press"
)

// A loop is that of a window, which looks and then draws.
type loop struct {
	now  time.Duration
	look func() // nil while nobody asks
}

func (l *loop) clock() *press.Clock {
	return press.NewClock(func() time.Time { return time.Time{}.Add(l.now) }, func(look func()) func() {
		l.look = look
		return func() { l.look = nil }
	})
}

func (l *loop) turn(lasts time.Duration) {
	if l.look != nil {
		l.look()
	}
	l.now += lasts
}

func TestTheClockLeavesOutWhatAWindowWasBusyFor(t *testing.T) {
	const ms = time.Millisecond
	for _, tt := range []struct {
		name  string
		turns []time.Duration
		want  time.Duration
	}{
		{"quick", []time.Duration{16 * ms, 16 * ms, 16 * ms}, 48 * ms},
		{"slow", []time.Duration{190 * ms, 190 * ms}, 380 * ms},
		{"held up by one picture", []time.Duration{16 * ms, 900 * ms}, 216 * ms},
		{"held up by two", []time.Duration{900 * ms, 900 * ms, 16 * ms}, 416 * ms},
		{"idle", []time.Duration{time.Hour}, time.Hour}, // nobody looked for long
	} {
		var l loop
		c := l.clock()
		before := c.Now()
		for _, lasts := range tt.turns {
			l.turn(lasts)
		}
		if got := c.Now().Sub(before); got != tt.want {
			t.Errorf("%s: the clock tells %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestTheClockLooksOnlyForAWhile(t *testing.T) {
	var l loop
	c := l.clock()
	before := c.Now()
	for range 40 {
		l.turn(16 * time.Millisecond)
	}
	if l.look != nil {
		t.Error("it still looks, long after a press")
	}
	l.now += time.Minute
	if got, want := c.Now().Sub(before), 40*16*time.Millisecond+time.Minute; got != want {
		t.Errorf("the clock tells %v, want %v", got, want)
	}
}

func TestAWatchThatKnowsNothingLeavesNothingOut(t *testing.T) {
	var now time.Duration
	c := press.NewClock(func() time.Time { return time.Time{}.Add(now) }, func(look func()) func() {
		look()
		return func() {}
	})
	before := c.Now()
	now = time.Second
	if got := c.Now().Sub(before); got != time.Second {
		t.Errorf("the clock tells %v, want 1s", got)
	}
}
