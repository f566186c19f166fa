//go:build e2e

package sound_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/live"
	"unknot/session/prepare/preparetest"
	"unknot/ui/sound"
	"unknot/ui/sound/device"
)

// openWait is how long the program waits for the sound before it starts a
// session without.
const openWait = time.Second

// A sitting is a session with real sound, run as the program runs it.
type sitting struct {
	t        *testing.T
	plan     session.Plan
	kit      *sound.Kit
	player   *sound.Player
	commands chan session.Command
	opened   time.Time // when the sound was asked for
	began    time.Time
	over     chan struct{}

	mu      sync.Mutex
	events  []session.Event
	asked   []time.Duration // when a command took effect
	late    time.Duration   // the latest event, against its time
	notices []notice
}

// A notice is what a person is told about the sound, and when.
type notice struct {
	sound.Notice
	at time.Time
}

// sit begins a session and returns when it has begun or is about to.
func sit(t *testing.T, plan session.Plan) *sitting {
	t.Helper()
	s := &sitting{t: t, plan: plan, kit: sound.NewKit(sound.Bell), commands: make(chan session.Command, 8), over: make(chan struct{})}
	s.player = sound.New(device.Default(), sound.Mix{Kit: s.kit, Gain: 1}, func(n sound.Notice) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.notices = append(s.notices, notice{n, time.Now()})
	})
	s.opened = time.Now()
	ready := s.player.Begin()
	if d := time.Since(s.opened); d > 20*time.Millisecond {
		t.Errorf("Begin took %v, want it to return at once", d)
	}
	select {
	case <-ready:
		s.began = time.Now().Add(sound.WakeLead)
		first := session.New(plan)
		s.player.Schedule(s.began, cue.Of(plan, slices.Concat(first.Do(session.Start, 0), first.Ahead())))
	case <-time.After(openWait):
		s.began = time.Now()
	}
	go func() {
		defer close(s.over)
		live.Run{Pass: preparetest.Pass(t, plan), Commands: s.commands, Emit: s.take}.Do(context.Background(), s.began)
	}()
	t.Cleanup(s.player.Close)
	return s
}

func (s *sitting) take(u live.Update) {
	if u.Replanned {
		s.player.Schedule(s.began, cue.Of(s.plan, slices.Concat(u.Events, u.Ahead)))
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.events = append(s.events, u.Events...)
	for _, e := range u.Events {
		if e.At == u.Now {
			s.asked = append(s.asked, e.At)
		}
		s.late = max(s.late, u.Now-e.At)
	}
}

// at waits until the session is that old.
func (s *sitting) at(d time.Duration) time.Time {
	time.Sleep(time.Until(s.began.Add(d)))
	return time.Now()
}

func (s *sitting) do(c session.Command) { s.commands <- c }

// end waits until the session has rung out, and returns the cues it promised.
func (s *sitting) end() []cue.Cue {
	<-s.over
	s.player.End()
	s.player.Close()
	return cue.Of(s.plan, s.events)
}

// String is the notice as it was shown, and when.
func (n notice) String() string { return fmt.Sprintf("%s %v", n.at.Format("05.000"), n.Notice) }

// told returns the notices so far.
func (s *sitting) told() []notice {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.notices)
}

// paces is a plan with a cue at every second.
func paces(t *testing.T, seconds int) session.Plan {
	return planOf(t, slices.Repeat([]session.Stage{{Kind: session.Pace, Length: time.Second}}, seconds)...)
}

func planOf(t *testing.T, stages ...session.Stage) session.Plan {
	t.Helper()
	p, err := session.NewPlan(stages)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// forgive forgets how late events were so far.
func (s *sitting) forgive() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.late = 0
}
