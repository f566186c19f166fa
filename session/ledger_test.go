package session_test

import (
	"fmt"
	"time"

	"unknot/session"
)

// A ledger follows a session by its events alone and knows what may come next.
type ledger struct {
	plan    session.Plan
	lengths []time.Duration // of each stage, as extended

	last     time.Duration
	open     bool // a stage has begun and not ended
	stage    int
	expected int // the stage that must begin next
	over     bool

	paused   bool
	pausedAt time.Duration
	began    time.Duration
	away     time.Duration // pauses within the stage
	called   int           // the last of a hold's seconds called, 4 for none
	lasted   time.Duration // all ended stages together
}

func newLedger(p session.Plan, first int) *ledger {
	l := &ledger{plan: p, expected: first}
	for i := range p.Len() {
		l.lengths = append(l.lengths, p.Stage(i).Length)
	}
	return l
}

// add enters an event and explains what is wrong with it.
func (l *ledger) add(e session.Event) error {
	if e.At < l.last {
		return fmt.Errorf("it is earlier than the one before, at %v", l.last)
	}
	l.last = e.At
	if l.over {
		return fmt.Errorf("the session was over")
	}
	if e.Stage != l.stage && e.Kind != session.Began && l.open {
		return fmt.Errorf("stage %d was running", l.stage)
	}
	switch e.Kind {
	case session.Began:
		return l.begin(e)
	case session.Nearly:
		return l.nearly(e)
	case session.Ended:
		return l.end(e)
	case session.WasPaused:
		if l.paused || !l.open {
			return fmt.Errorf("nothing was running")
		}
		l.paused, l.pausedAt = true, e.At
	case session.Resumed:
		if !l.paused || !l.open {
			return fmt.Errorf("nothing was paused")
		}
		l.paused = false
		l.away += e.At - l.pausedAt
	case session.Extended:
		return l.extend(e)
	case session.Finished:
		l.over = true
		if l.open || l.expected != l.plan.Len() {
			return fmt.Errorf("stage %d was to come", l.expected)
		}
	case session.WasStopped:
		l.over = true
		if l.open {
			return fmt.Errorf("stage %d has not ended", l.stage)
		}
	}
	return nil
}

func (l *ledger) begin(e session.Event) error {
	if l.open || e.Stage != l.expected || e.Paused != l.paused {
		return fmt.Errorf("want stage %d, after the one before has ended, paused %v", l.expected, l.paused)
	}
	l.open, l.stage, l.began, l.away, l.called = true, e.Stage, e.At, 0, 4
	l.pausedAt = e.At
	return nil
}

func (l *ledger) elapsed(at time.Duration) time.Duration {
	if l.paused {
		at = l.pausedAt
	}
	return at - l.began - l.away
}

func (l *ledger) nearly(e session.Event) error {
	left := l.lengths[l.stage] - l.elapsed(e.At)
	switch {
	case l.paused || !l.open || l.plan.Stage(l.stage).Kind != session.Hold:
		return fmt.Errorf("no hold was running")
	case left != time.Duration(e.Count)*time.Second:
		return fmt.Errorf("%v are left", left)
	case e.Count != l.called-1 && l.called != 0:
		return fmt.Errorf("the call before was %d", l.called)
	}
	l.called = e.Count
	return nil
}

func (l *ledger) extend(e session.Event) error {
	limit, hold := session.MaxStage, l.plan.Stage(l.stage).Kind == session.Hold
	if hold {
		limit = session.MaxHold
	}
	if want := min(session.Step, limit-l.lengths[l.stage]); e.By != want || want == 0 {
		return fmt.Errorf("want it by %v", want)
	}
	l.lengths[l.stage] += e.By
	for i := l.stage + 1; hold && i < l.plan.Len(); i++ {
		st, twin := l.plan.Stage(l.stage), l.plan.Stage(i)
		if twin.Kind == session.Hold && twin.Item == st.Item && twin.Round == st.Round && twin.Side != st.Side {
			l.lengths[i] = min(l.lengths[i]+e.By, limit)
		}
	}
	l.called = 0 // the calls may come once more, from any of the three
	return nil
}

func (l *ledger) end(e session.Event) error {
	st, length := l.plan.Stage(l.stage), l.lengths[l.stage]
	if !l.open || e.Lasted != l.elapsed(e.At) || e.Paused != l.paused {
		return fmt.Errorf("want an end after %v, paused %v", l.elapsed(e.At), l.paused)
	}
	if !st.Wait && e.Lasted > length || st.Kind == session.Hold && length > session.MaxHold {
		return fmt.Errorf("the stage was to last %v", length)
	}
	l.open, l.expected = false, l.stage+1
	l.lasted += e.Lasted
	good := true
	switch e.Ending {
	case session.Full:
		good = !l.paused && (st.Wait || e.Lasted == length && (st.Kind != session.Hold || l.called == 1))
	case session.EasedWell:
		good = st.Kind == session.Hold && !l.paused && e.Lasted >= session.MinHold
	case session.EasedEarly:
		good = st.Kind == session.Hold && !l.paused && e.Lasted < session.MinHold
	case session.WentBack:
		l.expected = l.stage
		if e.Lasted < session.BackGrace && l.stage > 0 {
			l.expected--
		}
	}
	if !good {
		return fmt.Errorf("a %v that was to last %v, called down to %d, cannot end so", st.Kind, length, l.called)
	}
	return nil
}
