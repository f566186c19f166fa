//go:build e2e

package sound_test

import (
	"flag"
	"slices"
	"testing"
	"time"

	"unknot/session/cue"
	"unknot/ui/sound"
	"unknot/ui/sound/device"
)

var count = flag.Int("count",64,"")
var long = flag.Duration("long", 2*time.Minute, "how long the session is of which the end is measured")

// period is between two cues. It is no multiple of any buffer: round seconds
// would hide faults.
const period = 1037 * time.Millisecond

// play plays cues a period apart, to a session that begins as the program's
// does, and returns what was heard of them.
func play(t *testing.T, n int, every time.Duration) (all []sounding) {
	t.Helper()
	newServer(t).start()
	e := listen(t, "rig")
	time.Sleep(300 * time.Millisecond) // the recording has begun
	kit := sound.NewKit(sound.Bell)
	p := sound.New(device.Default(), sound.Mix{Kit: kit, Gain: 1}, func(n sound.Notice) { t.Errorf("a notice: %v", n) })
	defer p.Close()
	var cues []cue.Cue
	for i := range n {
		cues = append(cues, cue.Cue{At: time.Duration(i) * every, Sound: cue.Nearly})
	}
	<-p.Begin()
	began := time.Now().Add(sound.WakeLead)
	p.Schedule(began, cues)
	time.Sleep(time.Until(began.Add(cues[n-1].At + 1500*time.Millisecond)))
	tapes := e.finish()
	for _, k := range tapes {
		a := slices.Sorted(slices.Values(k.arrivals))
		q := func(p float64) time.Duration { return a[int(p*float64(len(a)-1))] - a[len(a)/2] }
		t.Logf("arrivals n %d p0 %v p5 %v p90 %v p95 %v p99 %v p100 %v", len(a), q(0), q(.05), q(.9), q(.95), q(.99), q(1))
	}
	all, strange := hear(t, kit, began, cues, tapes)
	for _, s := range strange {
		t.Errorf("a sound that nothing promised: %s", s)
	}
	for _, s := range all {
		if s.at.IsZero() {
			t.Errorf("the cue at %v was not heard", s.At)
		}
	}
	return all
}

// intervals returns by how much each interval is off, the smallest first.
func intervals(all []sounding) (off []time.Duration) {
	for i, s := range all[1:] {
		off = append(off, (s.late - all[i].late).Abs())
	}
	slices.Sort(off)
	return off
}

func lates(all []sounding) (first, least, most time.Duration) {
	least, most = all[0].late, all[0].late
	for _, s := range all {
		least, most = min(least, s.late), max(most, s.late)
	}
	return all[0].late, least, most
}

const oneFrame = 16 * time.Millisecond

func TestRigEveryCueIsExact(t *testing.T) {
	all := play(t, *count, period)
	off := intervals(all)
	first, least, most := lates(all)
	t.Logf("quiet: %d cues, interval off by p50 %v, p95 %v, worst %v; the ear %v to %v after the clock, the first cue %v",
		len(all), off[len(off)/2], off[len(off)*95/100], off[len(off)-1], least, most, first)
	if worst := off[len(off)-1]; worst > time.Millisecond {
		t.Errorf("an interval is off by %v, want at most 1ms", worst)
	}
	if max(most, -least) > oneFrame {
		t.Errorf("the ear is %v to %v after the clock, want a frame at most", least, most)
	}
}

func TestRigEveryCueIsExactOnABusyMachine(t *testing.T) {
	stop := make(chan struct{})
	for range 2 {
		go busy(stop)
	}
	all := play(t, *count, period)
	close(stop)
	off := intervals(all)
	first, least, most := lates(all)
	t.Logf("busy: %d cues, interval off by p50 %v, p95 %v, worst %v; the ear %v to %v after the clock, the first cue %v",
		len(all), off[len(off)/2], off[len(off)*95/100], off[len(off)-1], least, most, first)
}

func busy(stop chan struct{}) {
	for {
		select {
		case <-stop:
			return
		default:
		}
	}
}

func TestRigALongSessionEndsOnTime(t *testing.T) {
	const every = 9733 * time.Millisecond
	all := play(t, int(*long/every)+1, every)
	first, least, most := lates(all)
	end := all[len(all)-1].late
	t.Logf("%v: the ear %v to %v after the clock, the first cue %v, the last %v", *long, least, most, first, end)
	if d := (end - first).Abs(); d > 5*time.Millisecond {
		t.Errorf("after %v the sound is off by %v, want at most 5ms", *long, d)
	}
}
