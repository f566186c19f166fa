package session

import "time"

const (
	// MinHold is the shortest hold: sustained pressure on one spot.
	MinHold = 10 * time.Second
	// MaxHold is the longest.
	MaxHold = 30 * time.Second
	// Step is what one Extend adds.
	Step = 5 * time.Second
	// MaxStage bounds every stage that is not a hold.
	MaxStage = time.Hour
	// BackGrace is how far into a stage Back still means the stage before.
	BackGrace = 2 * time.Second
	// Settle is how far into a stage that came by itself or by Eased another
	// Eased still means the stage before: the second press of a double one, or
	// one that came just too late.
	Settle = 500 * time.Millisecond
	// nearlyFrom is how many of a hold's last seconds are called.
	nearlyFrom = 3
)

// A Session is one run through a plan.
//
//	          Start            end of a waiting find's
//	  Ready ─────────▶ Running ◀──────────▶ Waiting
//	                    ▲   │  Eased, Next     │
//	             Resume │   │ Pause, Slept     │ Pause, Slept
//	                    │   ▼                  ▼
//	                    Paused ◀───────────────┘
//
//	Running, Waiting and Paused lead to Done after the last stage, and every
//	state but Done leads to Stopped.
//
// It is not safe for concurrent use.
type Session struct {
	plan    Plan
	lengths []time.Duration // of each stage, as extended

	state  State
	slept  bool // the pause came from the machine's sleep
	stage  int
	began  time.Duration // when the stage began, moved on by its pauses
	came   bool          // the stage, by itself or by Eased
	nearly int           // the next of the last seconds to call, 0 for none

	now      time.Duration // the latest time seen
	started  time.Duration
	pausedAt time.Duration
	pauses   time.Duration // all finished pauses together
}

// New returns a session that is ready to start at the plan's first stage.
func New(p Plan) *Session { return NewAt(p, 0) }

// NewAt returns a session that is ready to start at the given stage of the
// plan, as when an interrupted session goes on. A stage outside the plan means
// the first.
func NewAt(p Plan, stage int) *Session {
	if stage < 0 || stage >= p.Len() {
		stage = 0
	}
	s := &Session{plan: p, stage: stage, lengths: make([]time.Duration, p.Len())}
	for i := range s.lengths {
		s.lengths[i] = p.stages[i].Length
	}
	return s
}

// Plan returns the plan the session runs through.
func (s *Session) Plan() Plan { return s.plan }

// Do carries out a command at the time now and returns everything that is due
// up to then, in order, followed by what the command causes. A command that
// makes no sense in the present state does nothing. A now before one seen
// earlier counts as that earlier one.
func (s *Session) Do(c Command, now time.Duration) []Event {
	events := s.Advance(now)
	switch s.state {
	case Done, Stopped:
		return events
	case Ready:
		if c == Start {
			s.state, s.started = Running, s.now
			return s.enter(s.stage, events)
		}
		if c == Stop {
			s.started = s.now
			return s.finish(Stopped, WasStopped, events)
		}
		return events
	}
	switch c {
	case Pause, Slept:
		return s.pause(c == Slept, events)
	case Resume:
		return s.resume(events)
	case Next:
		return s.jump(Skipped, s.stage+1, events)
	case Back:
		to := s.stage
		if s.elapsed() < BackGrace && to > 0 {
			to--
		}
		return s.jump(WentBack, to, events)
	case Extend:
		return s.extend(events)
	case Eased:
		return s.eased(events)
	case Stop:
		return s.finish(Stopped, WasStopped, append(events, s.ended(CutShort)))
	}
	return events
}

// Advance returns everything that is due up to now, in order, each event with
// the time it was due rather than the time it was asked for.
func (s *Session) Advance(now time.Duration) []Event {
	var events []Event
	for at, ok := s.Due(); ok && at <= now; at, ok = s.Due() {
		s.now = max(s.now, at)
		if s.nearly > 0 && at == s.end()-seconds(s.nearly) {
			events = append(events, Event{At: at, Kind: Nearly, Stage: s.stage, Count: s.nearly})
			s.nearly--
			continue
		}
		events = s.leave(Full, s.stage+1, events)
	}
	if !s.state.Over() {
		s.now = max(s.now, now)
	}
	return events
}

// Due says when something next happens by itself. It reports false while
// nothing will: before the start, paused, waiting for a press, and at the end.
func (s *Session) Due() (at time.Duration, ok bool) {
	if s.state != Running {
		return 0, false
	}
	return s.end() - seconds(s.nearly), true
}

// Ahead returns every event that will come by itself if no further command is
// given. The session does not change.
func (s *Session) Ahead() []Event {
	sim := *s // shares the lengths, which only Extend changes
	var events []Event
	for at, ok := sim.Due(); ok; at, ok = sim.Due() {
		events = append(events, sim.Advance(at)...)
	}
	return events
}

// Rehearse returns every event of a session from the given stage of the plan on
// in which nothing is skipped or paused, and each wait for a press takes the
// time given.
func Rehearse(p Plan, stage int, wait time.Duration) []Event {
	s := NewAt(p, stage)
	events := s.Do(Start, 0)
	for {
		events = append(events, s.Ahead()...)
		s.Advance(events[len(events)-1].At)
		if s.state != Waiting {
			return events
		}
		events = s.leave(Full, s.stage+1, append(events, s.Advance(s.now+wait)...))
	}
}

// enter begins a stage now, or finishes the session past the last one. While
// paused, the stage begins when the session is resumed.
func (s *Session) enter(stage int, events []Event) []Event {
	if stage == s.plan.Len() {
		return s.finish(Done, Finished, events)
	}
	s.stage, s.began = stage, s.now
	if s.state == Paused {
		s.began = s.pausedAt
	} else {
		s.state = s.going()
	}
	s.recount()
	return append(events, Event{At: s.now, Kind: Began, Stage: stage, Paused: s.state == Paused})
}

// finish ends the session for good. Its time stands still from then on.
func (s *Session) finish(as State, how EventKind, events []Event) []Event {
	if s.state == Paused {
		s.pauses += s.now - s.pausedAt
	}
	s.state, s.slept = as, false
	return append(events, Event{At: s.now, Kind: how, Stage: s.stage})
}

func (s *Session) leave(how Ending, to int, events []Event) []Event {
	s.came = true
	return s.enter(to, append(events, s.ended(how)))
}

// jump is leave for a stage that was asked for.
func (s *Session) jump(how Ending, to int, events []Event) []Event {
	events = s.leave(how, to, events)
	s.came = false
	return events
}

func (s *Session) ended(how Ending) Event {
	return Event{At: s.now, Kind: Ended, Stage: s.stage, Ending: how, Lasted: s.elapsed(), Paused: s.state == Paused}
}

// going is the state of a session that is not paused in its present stage.
func (s *Session) going() State {
	if s.plan.stages[s.stage].Wait {
		return Waiting
	}
	return Running
}

func (s *Session) pause(slept bool, events []Event) []Event {
	if s.state == Paused {
		s.slept = s.slept || slept
		return events
	}
	s.state, s.slept, s.pausedAt = Paused, slept, s.now
	return append(events, Event{At: s.now, Kind: WasPaused, Stage: s.stage})
}

func (s *Session) resume(events []Event) []Event {
	if s.state != Paused {
		return events
	}
	away := s.now - s.pausedAt
	s.pauses += away
	s.began += away
	s.state, s.slept = s.going(), false
	return append(events, Event{At: s.now, Kind: Resumed, Stage: s.stage})
}

// extend adds a step to the stage, and to a hold's twin on the other side as
// well, so that both sides stay equal.
func (s *Session) extend(events []Event) []Event {
	by := s.lengthen(s.stage)
	if by == 0 {
		return events
	}
	if twin, ok := s.plan.twin(s.stage); ok {
		s.lengths[twin] = min(s.lengths[twin]+by, s.plan.Longest(twin))
	}
	s.recount()
	return append(events, Event{At: s.now, Kind: Extended, Stage: s.stage, By: by})
}

func (s *Session) lengthen(stage int) time.Duration {
	if s.plan.stages[stage].Wait {
		return 0
	}
	old := s.lengths[stage]
	s.lengths[stage] = min(old+Step, s.plan.Longest(stage))
	return s.lengths[stage] - old
}

// eased ends the stage because the person is ready for what comes next: the
// spot has eased, or they are in place. Out of a pause it carries on instead.
func (s *Session) eased(events []Event) []Event {
	if s.state == Paused {
		return s.resume(events)
	}
	if s.came && s.elapsed() < Settle {
		return events
	}
	how := Skipped
	if s.plan.stages[s.stage].Kind == Hold {
		how = EasedEarly
		if s.elapsed() >= MinHold {
			how = EasedWell
		}
	} else if s.state == Waiting {
		how = Full
	}
	return s.leave(how, s.stage+1, events)
}

// recount finds which of the last seconds of a hold is to be called next: the
// largest that is not past.
func (s *Session) recount() {
	s.nearly = 0
	if s.plan.stages[s.stage].Kind != Hold {
		return
	}
	for n := nearlyFrom; n > 0; n-- {
		if s.elapsed() < s.lengths[s.stage]-seconds(n) {
			s.nearly = n
			return
		}
	}
}

func (s *Session) end() time.Duration { return s.began + s.lengths[s.stage] }

// elapsed is how much of the stage is behind, pauses left out.
func (s *Session) elapsed() time.Duration {
	if s.state == Paused {
		return s.pausedAt - s.began
	}
	return s.now - s.began
}

func seconds(n int) time.Duration { return time.Duration(n) * time.Second }
