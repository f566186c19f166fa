package live_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/live"
	"unknot/session/prepare/preparetest"
)

func plan(t *testing.T) session.Plan {
	t.Helper()
	p, err := session.NewPlan([]session.Stage{
		{Kind: session.Find, Point: "UT1", Side: body.Left, Length: 5 * time.Second},
		{Kind: session.Hold, Point: "UT1", Side: body.Left, Length: 20 * time.Second, Round: 1, Rounds: 1},
		{Kind: session.Switch, Point: "UT1", Side: body.Right, Length: 10 * time.Second},
		{Kind: session.Hold, Point: "UT1", Side: body.Right, Length: 20 * time.Second, Round: 1, Rounds: 1},
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// a stand is a session running in a bubble of fake time.
type stand struct {
	commands chan session.Command
	updates  []live.Update
	asleep   atomic.Int64 // nanoseconds
	began    time.Time
	cancel   context.CancelFunc
	done     chan struct{}
}

func start(t *testing.T, began time.Time) *stand {
	ctx, cancel := context.WithCancel(t.Context())
	st := &stand{commands: make(chan session.Command), began: began, cancel: cancel, done: make(chan struct{})}
	st.asleep.Store(int64(3 * time.Hour)) // last night, which is no business of the session's
	run := live.Run{
		Pass:     preparetest.Pass(t, plan(t)),
		Commands: st.commands,
		Emit:     func(u live.Update) { st.updates = append(st.updates, u) },
		Asleep:   func() time.Duration { return time.Duration(st.asleep.Load()) },
	}
	go func() {
		run.Do(ctx, st.began)
		close(st.done)
	}()
	synctest.Wait()
	return st
}

func (st *stand) events() string {
	var b strings.Builder
	for _, u := range st.updates {
		for _, e := range u.Events {
			fmt.Fprintf(&b, "%v %v %d\n", e.At, e.Kind, e.Stage)
		}
	}
	return b.String()
}

func TestEveryEventIsHandledWhenItIsDue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		st := start(t, time.Now())
		<-st.done
		for _, u := range st.updates {
			for _, e := range u.Events {
				if u.Now != e.At {
					t.Errorf("%v of stage %d due at %v was handled at %v", e.Kind, e.Stage, e.At, u.Now)
				}
			}
		}
		if got := time.Since(st.began); got != 55*time.Second {
			t.Errorf("the session took %v, want 55s", got)
		}
	})
}

func TestAnUpdateComesAtEveryChangeOfTheSecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		st := start(t, time.Now())
		time.Sleep(3*time.Second + 400*time.Millisecond)
		st.commands <- session.Pause
		time.Sleep(700 * time.Millisecond)
		st.commands <- session.Resume
		<-st.done
		shown := map[string]bool{}
		for _, u := range st.updates {
			if u.Status.State == session.Running && u.Status.Left%time.Second == 0 {
				shown[fmt.Sprint(u.Status.Stage, u.Status.Left)] = true
			}
		}
		if want := 5 + 20 + 10 + 20; len(shown) != want {
			t.Errorf("%d whole seconds were shown, want %d", len(shown), want)
		}
	})
}

func TestASleepPausesAsOfTheLastMomentAwake(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		st := start(t, time.Now())
		time.Sleep(7*time.Second + 500*time.Millisecond)
		st.asleep.Add(int64(time.Hour)) // the monotonic clock stands still meanwhile
		time.Sleep(time.Second)
		synctest.Wait()
		last := st.updates[len(st.updates)-1]
		if !last.Status.Slept || last.Status.State != session.Paused {
			t.Fatalf("after a sleep the status is %+v, want paused by sleep", last.Status)
		}
		if last.Asleep != time.Hour || st.updates[0].Asleep != 0 {
			t.Errorf("it was asleep for %v, and before that for %v, want an hour and 0", last.Asleep, st.updates[0].Asleep)
		}
		if got := last.Status.Left; got != 18*time.Second {
			t.Errorf("%v of the hold is left, want 18s", got)
		}
		if !last.Replanned || len(last.Ahead) != 0 {
			t.Errorf("after a sleep %d events are ahead (replanned: %v), want none", len(last.Ahead), last.Replanned)
		}
		st.cancel()
		<-st.done
	})
}

func TestAStallPausesInsteadOfCatchingUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		st := &stand{commands: make(chan session.Command), began: time.Now(), done: make(chan struct{})}
		stalled := false
		run := live.Run{Pass: preparetest.Pass(t, plan(t)), Commands: st.commands, Emit: func(u live.Update) {
			st.updates = append(st.updates, u)
			if u.Now >= 7*time.Second && !stalled {
				stalled = true
				time.Sleep(time.Minute)
			}
		}}
		ctx, cancel := context.WithCancel(t.Context())
		go func() { run.Do(ctx, st.began); close(st.done) }()
		time.Sleep(2 * time.Minute)
		synctest.Wait()
		want := "0s began 0\n5s ended 0\n5s began 1\n7s paused 1\n"
		if got := st.events(); got != want {
			t.Errorf("events after a stall of a minute:\n%s\nwant:\n%s", got, want)
		}
		cancel()
		<-st.done
	})
}

func TestEndingTheContextStopsTheSession(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		st := start(t, time.Now())
		time.Sleep(6 * time.Second)
		st.cancel()
		<-st.done
		if got := st.updates[len(st.updates)-1].Status.State; got != session.Stopped {
			t.Errorf("state %v, want stopped", got)
		}
	})
}

func TestOnlyCommandsThatDoSomethingReplan(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		st := start(t, time.Now())
		if u := st.updates[len(st.updates)-1]; !u.Replanned || len(u.Ahead) == 0 {
			t.Error("starting did not say what is ahead")
		}
		before := len(st.updates)
		st.commands <- session.Resume // running already
		synctest.Wait()
		for _, u := range st.updates[before:] {
			if u.Replanned {
				t.Error("a command that did nothing replanned")
			}
		}
		st.cancel()
		<-st.done
	})
}
