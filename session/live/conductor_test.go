package live_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"unknot/session"
	"unknot/session/live"
	"unknot/session/prepare/preparetest"
)

// lead is how long after it is ready what a witness plays can be heard.
const lead = 200 * time.Millisecond

// A witness is all that a session runs with, and notes who was told, when.
type witness struct {
	ready chan struct{}

	mu       sync.Mutex
	begun    time.Time // that the session is to begin, by what was scheduled last
	told     []string
	recorded []session.Event
	shown    []live.Update
}

func (w *witness) tell(who string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.told = append(w.told, who)
}

// seen is what has come so far, once nothing more comes for the moment.
func (w *witness) seen() *witness {
	synctest.Wait()
	w.mu.Lock()
	defer w.mu.Unlock()
	return &witness{begun: w.begun, told: slices.Clone(w.told), recorded: slices.Clone(w.recorded), shown: slices.Clone(w.shown)}
}

func (w *witness) Begin(events []session.Event) (<-chan struct{}, time.Duration) {
	w.tell(fmt.Sprint("begin ", len(events)))
	return w.ready, lead
}

func (w *witness) Schedule(began time.Time, events []session.Event) {
	w.tell(fmt.Sprint("schedule ", len(events)))
	w.mu.Lock()
	defer w.mu.Unlock()
	w.begun = began
}

func (w *witness) End() { w.tell("end") }
func (w *witness) Cut() { w.tell("cut") }

func (w *witness) conductor(t *testing.T) *live.Conductor {
	return live.NewConductor(live.Parts{
		Pass:  preparetest.Pass(t, plan(t)),
		Sound: w,
		Trace: func(u live.Update) { w.tell("trace") },
		Record: func(u live.Update) {
			w.tell("record")
			w.mu.Lock()
			defer w.mu.Unlock()
			w.recorded = append(w.recorded, u.Events...)
		},
		Show: func(u live.Update) {
			w.tell("show")
			w.mu.Lock()
			defer w.mu.Unlock()
			w.shown = append(w.shown, u)
		},
	})
}

// last are the last n who were told.
func (w *witness) last(n int) string {
	told := w.seen().told
	return strings.Join(told[len(told)-n:], ", ")
}

func playing() *witness {
	w := &witness{ready: make(chan struct{})}
	close(w.ready)
	return w
}

// What comes late to the ear is a fault, to the eye none.
func TestTheSoundIsToldFirstAndTheScreenLast(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := playing()
		c := w.conductor(t)
		c.Start(t.Context())
		time.Sleep(lead + 7*time.Second + 500*time.Millisecond)
		if told := w.seen().told; !strings.HasPrefix(told[0], "begin ") || told[1] != strings.Replace(told[0], "begin", "schedule", 1) {
			t.Errorf("at first were told %q, want what was begun with to be scheduled", told[:2])
		}
		c.Do(session.Pause)
		if got, want := w.last(4), "schedule 1, trace, record, show"; got != want {
			t.Errorf("at a pause were told %s, want %s", got, want)
		}
		before := len(w.seen().told)
		time.Sleep(time.Second)
		if got, want := w.last(len(w.seen().told)-before), "trace, record, show"; got != want {
			t.Errorf("at another second were told %s, want %s", got, want)
		}
		c.DoInTurn(session.Resume)
		<-c.Over()
		if got, want := w.last(4), "trace, record, show, end"; got != want {
			t.Errorf("at the end were told %s, want %s", got, want)
		}
		shown := w.seen().shown
		if got := shown[len(shown)-1].Status.State; got != session.Done {
			t.Errorf("the session is %v, want it done", got)
		}
		c.Do(session.Pause) // to nobody
		for range 20 {
			c.DoInTurn(session.Pause)
		}
	})
}

func TestASessionBeginsWhenItCanBeHeard(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w, asked := &witness{ready: make(chan struct{})}, time.Now()
		c := w.conductor(t)
		c.Start(t.Context())
		time.Sleep(300 * time.Millisecond)
		if len(w.seen().shown) > 0 {
			t.Error("it has begun before it can be heard")
		}
		close(w.ready)
		if got, want := w.seen().begun.Sub(asked), 300*time.Millisecond+lead; got != want {
			t.Errorf("it is to begin after %v, want %v", got, want)
		}
		time.Sleep(lead)
		if shown := w.seen().shown; len(shown) != 1 || shown[0].Now != 0 {
			t.Errorf("it shows %+v, want its first moment", shown)
		}
		c.Close()
	})
}

func TestASessionDoesWithoutASoundThatDoesNotCome(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w, asked := &witness{ready: make(chan struct{})}, time.Now()
		c := w.conductor(t)
		c.Start(t.Context())
		time.Sleep(time.Second)
		seen := w.seen()
		if got := seen.begun.Sub(asked); len(seen.shown) != 1 || got != time.Second {
			t.Errorf("%d updates were shown, and it began after %v, want one after a second", len(seen.shown), got)
		}
		c.Close()
	})
}

// Whoever leaves wants no sound to ring out.
func TestASessionThatIsStoppedIsSilentAtOnce(t *testing.T) {
	for name, stop := range map[string]func(*live.Conductor, context.CancelFunc){
		"a command": func(c *live.Conductor, _ context.CancelFunc) { c.Do(session.Stop); <-c.Over() },
		"close":     func(c *live.Conductor, _ context.CancelFunc) { c.Close() },
		"an end":    func(c *live.Conductor, end context.CancelFunc) { end(); <-c.Over() },
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w := playing()
				c := w.conductor(t)
				ctx, end := context.WithCancel(t.Context())
				c.Start(ctx)
				time.Sleep(3 * time.Second)
				stop(c, end)
				if got, want := w.last(5), "schedule 2, trace, record, show, cut"; got != want {
					t.Errorf("were told %s, want %s", got, want)
				}
				if !slices.ContainsFunc(w.seen().recorded, func(e session.Event) bool { return e.Kind == session.WasStopped }) {
					t.Error("that it was stopped is not recorded")
				}
			})
		})
	}
}
