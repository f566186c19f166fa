package device

import (
	"testing"
	"time"
)

const ms = time.Millisecond

func TestAClockGoesByTheQuickestReadings(t *testing.T) {
	var c clock
	start := time.Unix(1e9, 0)
	if _, ok := c.heard(0); ok {
		t.Error("a clock that was never read knows the time")
	}
	// On a busy machine an answer is fetched late, which looks like a later time.
	for i := range readings {
		trip, off := 50*ms, 20*ms
		if i%2 == 0 {
			trip, off = ms/2, 0
		}
		asked := start.Add(time.Duration(i) * 100 * ms)
		c.read(float64(i)*4800, asked.Add(off), trip)
	}
	got, ok := c.heard(48000)
	if off := got.Sub(start.Add(time.Second)); !ok || off.Abs() > ms {
		t.Errorf("sample 48000 is off by %v, %v", off, ok)
	}
	c.forget()
	if _, ok := c.heard(0); ok {
		t.Error("a clock that forgot its readings knows the time")
	}
}

func TestAClockFollowsAServerWhoseTimeMoves(t *testing.T) {
	var c clock
	start := time.Unix(1e9, 0)
	for i := range 2 * readings {
		moved := 0 * ms
		if i >= readings {
			moved = 300 * ms
		}
		c.read(float64(i)*4800, start.Add(time.Duration(i)*100*ms+moved), ms)
	}
	got, _ := c.heard(0)
	if off := got.Sub(start.Add(300 * ms)); off.Abs() > 2*ms {
		t.Errorf("after the move sample 0 is off by %v", off)
	}
}
