package session

import (
	"fmt"
	"time"
)

// A State is where a session stands as a whole.
type State uint8

const (
	Ready   State = iota // not started
	Running              // a stage is counting down
	Waiting              // a find stage waits for a press
	Paused
	Done    // every stage is behind
	Stopped // ended before that
)

var stateNames = [...]string{"ready", "running", "waiting", "paused", "done", "stopped"}

func (s State) String() string {
	if int(s) < len(stateNames) {
		return stateNames[s]
	}
	return fmt.Sprintf("state(%d)", uint8(s))
}

// A Status is what there is to show of a session at one moment. It is comparable.
type Status struct {
	State     State
	Slept     bool          // paused because the machine was asleep
	Stage     int           // index into the plan
	Length    time.Duration // of the stage, as extended; 0 while it waits for a press
	Left      time.Duration // of the stage
	Spent     time.Duration // since the start, pauses left out
	Remaining time.Duration // of the whole session, waits not counted
	PausedFor time.Duration // of the present pause
}

// Over reports whether the session has ended, done or stopped.
func (s State) Over() bool { return s == Done || s == Stopped }

// Status returns what to show at the time now, which it first advances to in
// thought only: the session does not change.
func (s *Session) Status(now time.Duration) Status {
	v := *s
	v.Advance(now)
	st := Status{State: v.state, Slept: v.slept, Stage: v.stage}
	if v.state == Ready {
		st.Length, st.Left = v.lengths[v.stage], v.lengths[v.stage]
		st.Remaining = v.rest(v.stage)
		return st
	}
	st.Spent = v.now - v.started - v.pauses
	if v.state == Paused {
		st.PausedFor = v.now - v.pausedAt
		st.Spent -= st.PausedFor
	}
	if v.state.Over() {
		return st
	}
	st.Length = v.lengths[v.stage]
	st.Left = max(0, st.Length-v.elapsed())
	st.Remaining = st.Left + v.rest(v.stage+1)
	return st
}

// rest is the length of all stages from the given one on.
func (s *Session) rest(from int) time.Duration {
	var sum time.Duration
	for _, l := range s.lengths[from:] {
		sum += l
	}
	return sum
}
