package player

import (
	"time"

	"unknot/session"
	"unknot/ui/phase"
	"unknot/ui/uithread"
)

// breath is how long one breath of the target on the body takes.
const breath = 10 * time.Second

// A sweep moves the ring between two seconds of a hold, with as many frames as
// this machine has to spare.
type sweep struct {
	pacer  *pacer
	timer  *time.Timer
	cpu    time.Duration // used when the present second began
	frames int           // drawn in it
}

// sweepSecond takes stock as a new second begins, and has the frames in it drawn if
// the session is in a hold that runs.
func (pl *Player) sweepSecond() {
	s := &pl.sweep
	cpu := cpuTime()
	if s.frames > 0 {
		s.pacer.second(cpu-s.cpu, s.frames)
	}
	s.cpu, s.frames = cpu, 1
	if s.timer != nil {
		s.timer.Stop()
	}
	st := pl.status
	if st.State != session.Running || pl.plan.Stage(st.Stage).Kind != session.Hold || pl.Settings.Now().Screen.LessMotion {
		s.frames = 0 // another kind of second says nothing about the cost
		return
	}
	pl.nextFrame()
}

// nextFrame has one more frame drawn in the present second.
func (pl *Player) nextFrame() {
	s := &pl.sweep
	if s.frames >= s.pacer.rate {
		return
	}
	wait := pl.shownAt.Add(time.Second * time.Duration(s.frames) / time.Duration(s.pacer.rate)).Sub(pl.Now())
	second := pl.shownAt
	s.timer = time.AfterFunc(max(0, wait), func() {
		uithread.Later(func() {
			if !pl.over && pl.shownAt.Equal(second) {
				pl.frame()
				pl.nextFrame()
			}
		})
	})
}

// frame draws the ring, and the breath of the target, as they are right now.
func (pl *Player) frame() {
	pl.sweep.frames++
	st := pl.status
	since := pl.Now().Sub(pl.shownAt)
	st.Left = max(0, st.Left-since)
	d := phase.Dial(pl.Printer, st, pl.plan.Stage(st.Stage))
	d.Seconds = phase.Dial(pl.Printer, pl.status, pl.plan.Stage(st.Stage)).Seconds // that changes on its second
	pl.dial.Set(d)
	scene := pl.scenes[st.Stage]
	if pl.placed {
		held := st.Length - st.Left
		scene.Pulse = float64(held%breath) / float64(breath)
		pl.body.Set(scene)
	}
}
