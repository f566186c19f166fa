//go:build e2e

package sound_test

import (
	"flag"
	"fmt"
	"os/exec"
	"runtime"
	"slices"
	"syscall"
	"testing"
	"time"

	"unknot/session/cue"
	"unknot/ui/sound"
	"unknot/ui/sound/device"
)

var long = flag.Duration("long", 2*time.Minute, "how long the session is whose end is measured")

const (
	// period is between two cues. It is no multiple of any buffer: round
	// seconds would hide faults.
	period = 1037 * time.Millisecond
	// onTime is how far the ear may be from the clock: a frame of the screen.
	onTime = 16 * time.Millisecond
)

// play plays cues that far apart, to a session that begins as the program's
// does, and returns what was heard of them.
func play(t *testing.T, n int, every time.Duration) heard {
	t.Helper()
	s := newServer(t)
	s.start()
	e := listen(s, "rig")
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
	all, strange := hear(t, kit, began, cues, e.finish())
	for _, s := range strange {
		t.Errorf("a sound that nothing promised: %s", s)
	}
	for _, s := range all {
		if s.at.IsZero() {
			t.Fatalf("the cue at %v was not heard", s.At)
		}
	}
	return all
}

// A heard is all cues of a session, each of which was heard.
type heard []sounding

// intervals returns by how much each interval is off, the smallest first.
func (h heard) intervals() (off []time.Duration) {
	for i, s := range h[1:] {
		off = append(off, (s.late - h[i].late).Abs())
	}
	slices.Sort(off)
	return off
}

// late returns how long after the clock the ear is, at least and at most.
func (h heard) late() (least, most time.Duration) {
	byLate := func(a, b sounding) int { return int(a.late - b.late) }
	return slices.MinFunc(h, byLate).late, slices.MaxFunc(h, byLate).late
}

func (h heard) String() string {
	off := h.intervals()
	least, most := h.late()
	return fmt.Sprintf("%d cues, interval off by p50 %.3f, p95 %.3f, worst %.3f ms; ear after clock %.2f to %.2f ms, first cue %.2f ms", len(h),
		millis(off[len(off)/2]), millis(off[len(off)*95/100]), millis(off[len(off)-1]), millis(least), millis(most), millis(h[0].late))
}

func (h heard) want(t *testing.T, p95, worst, offClock time.Duration) {
	t.Helper()
	t.Log(h)
	off := h.intervals()
	if got := off[len(off)*95/100]; got > p95 {
		t.Errorf("95 of 100 intervals are off by up to %v, want %v", got, p95)
	}
	if got := off[len(off)-1]; got > worst {
		t.Errorf("an interval is off by %v, want %v at most", got, worst)
	}
	if least, most := h.late(); max(-least, most) > offClock {
		t.Errorf("the ear is %v to %v after the clock, want %v at most", least, most, offClock)
	}
}

func TestRigEveryCueIsExact(t *testing.T) {
	play(t, 64, period).want(t, time.Millisecond, time.Millisecond, onTime)
}

func TestRigEveryCueIsExactOnABusyMachine(t *testing.T) {
	// the system kills the loops when the thread that began them ends
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	for range 2 {
		p := exec.Command("sh", "-c", "while :; do :; done")
		p.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
		if err := p.Start(); err != nil {
			t.Fatal(err)
		}
		defer func() {
			_ = p.Process.Kill()
			_ = p.Wait()
		}()
	}
	play(t, 64, period).want(t, 2*time.Millisecond, 25*time.Millisecond, 25*time.Millisecond)
}

func TestRigALongSessionEndsOnTime(t *testing.T) {
	const every = 9733 * time.Millisecond
	all := play(t, int(*long/every)+1, every)
	t.Log(all)
	if off := (all[len(all)-1].late - all[0].late).Abs(); off > 5*time.Millisecond {
		t.Errorf("after %v the sound is off by %v, want 5ms at most", *long, off)
	}
}

func millis(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
