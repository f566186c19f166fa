package audio

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"unknot/assets"
	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/prepare/preparetest"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/ui/sound"
	"unknot/ui/voice"
)

// A roll is an output in real time that knows when it was last heard.
type roll struct {
	mu   sync.Mutex
	loud time.Time
}

func (r *roll) Play(ctx context.Context, pull sound.Pull) error {
	const block = 100 * time.Millisecond
	samples := make([][2]float64, sound.Rate.N(block))
	for {
		heard := time.Now().Add(block)
		pull(samples, heard)
		for i, s := range samples {
			if s[0] > 0.01 || s[0] < -0.01 {
				r.mu.Lock()
				r.loud = heard.Add(sound.Rate.D(i))
				r.mu.Unlock()
			}
		}
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(block):
		}
	}
}

// heardSince reports whether anything was heard from a time on.
func (r *roll) heardSince(at time.Time) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.loud.After(at)
}

// A hum is a voice that hums for a second whatever it is to say.
type hum struct{}

func (hum) Name() string { return "hum" }

func (hum) Language() string { return "en" }

func (hum) Render(context.Context, string) ([]float64, error) {
	samples := make([]float64, voice.Rate)
	for i := range samples {
		samples[i] = 0.1
	}
	return samples, nil
}

// A heard is a session in a bubble, with all that lets it be heard.
type heard struct {
	*Session
	settings *settings.Store
	pass     prepare.Pass
	out      *roll
}

// events are those of a run that has begun, and of one that was paused after a
// second.
func (h heard) events() (running, paused []session.Event) {
	s := h.pass.Session()
	running = append(s.Do(session.Start, 0), s.Ahead()...)
	return running, append(s.Do(session.Pause, time.Second), s.Ahead()...)
}

// listening has a test listen to a session.
func listening(t *testing.T, test func(*testing.T, heard)) {
	atlas, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	// A long one, so that there is a while between what is known and what is said.
	var stages []string
	for i := range 100 {
		stages = append(stages, fmt.Sprintf(`{"kind": "pace", "name": "Turn %d", "seconds": 5, "how": "Turn slowly."}`, i+1))
	}
	r, err := routine.Parse("long.json", []byte(`{
		"version": 1, "id": "long", "name": "Long", "purpose": "To test.", "regions": ["upper-trapezius"], "level": "gentle",
		"tool": "fingers", "position": "Sit.", "cautions": ["Stop when it hurts."], "stages": [`+strings.Join(stages, ",")+`]}`), atlas)
	if err != nil {
		t.Fatal(err)
	}
	pass := preparetest.Well(t, prepare.Request{Routine: r})
	prepared := pass.Prepared()
	store, err := settings.Open(filepath.Join(t.TempDir(), "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	store.Override(func(s *settings.Settings) { s.Voice, s.Muted = "full", false })
	synctest.Test(t, func(t *testing.T) {
		out := &roll{}
		m := New(out, func(string) (voice.Voice, error) { return hum{}, nil }, "en", store, func(l message.Message) { t.Error(l) }, func(n sound.Notice) { t.Errorf("a notice: %v", n) })
		h := heard{m.Session(cue.NewScript(prepared.Routine, prepared.Plan, atlas), prepared.Plan), store, pass, out}
		running, _ := h.events()
		ready, _ := h.Begin(running)
		<-ready
		test(t, h)
		h.Cut()
		m.Close()
	})
}

// A pause that comes while phrases are being rendered must not have those of the
// plan before spoken into it.
func TestNothingOfAnOlderPlanIsSaidIntoAPause(t *testing.T) {
	listening(t, func(t *testing.T, h heard) {
		for round := range 60 {
			began := time.Now()
			running, paused := h.events()
			var speakers sync.WaitGroup
			h.Schedule(began, running)
			for range 4 {
				speakers.Go(h.mixer.Apply) // as the settings do, and each phrase that is ready
			}
			runtime.Gosched()
			h.Schedule(began, paused)
			speakers.Wait()
			time.Sleep(8 * time.Second)
			if h.out.heardSince(began.Add(4 * time.Second)) {
				t.Errorf("round %d: something is said into the pause", round)
				return
			}
		}
	})
}

func TestTheNewestSettingsAreHeard(t *testing.T) {
	listening(t, func(t *testing.T, h heard) {
		for round := range 60 {
			var appliers sync.WaitGroup
			for i := range 16 {
				h.settings.Override(func(s *settings.Settings) { s.Muted = i%2 == 1 })
				appliers.Go(h.mixer.Apply)
			}
			appliers.Wait()
			began := time.Now()
			running, _ := h.events()
			h.Schedule(began, running)
			time.Sleep(2 * time.Second)
			if h.out.heardSince(began.Add(time.Second / 2)) {
				t.Errorf("round %d: it is heard though it is muted", round)
				return
			}
		}
	})
}

// While the output opens, nobody knows when the session begins: what is ready to
// be said waits for that, and is said then.
func TestWhatIsReadyToBeSaidWaitsForTheBeginning(t *testing.T) {
	listening(t, func(t *testing.T, h heard) {
		opened := time.Now()
		time.Sleep(10 * time.Second) // by now all that is said early is rendered
		if h.out.heardSince(opened) {
			t.Error("something is heard of a session that has not begun")
		}
		began := time.Now()
		running, _ := h.events()
		h.Schedule(began, running)
		time.Sleep(8 * time.Second)
		if !h.out.heardSince(began.Add(4 * time.Second)) {
			t.Error("nothing is said once it has begun")
		}
	})
}

// What is shown of a sound or said of a page does not come between what a session
// says, whenever it was asked for.
func TestNothingIsHeardBesidesASession(t *testing.T) {
	listening(t, func(t *testing.T, h heard) {
		asked := time.Now()
		h.mixer.Preview(cue.Done)
		h.mixer.Speak("en", "What a page says.")
		time.Sleep(5 * time.Second)
		if h.out.heardSince(asked) {
			t.Error("something is heard besides")
		}
		h.Cut()
		left := time.Now()
		h.mixer.Speak("en", "What a page says.")
		time.Sleep(5 * time.Second)
		if !h.out.heardSince(left) {
			t.Error("nothing is heard after the session")
		}
	})
}

// One session may still be closing, in the background, while the next begins:
// whatever comes late from the first is not heard, and cuts nothing.
func TestASessionThatIsLeftLateLeavesTheNextAlone(t *testing.T) {
	for name, late := range map[string]func(*Session, time.Time, []session.Event){
		"is cut":      func(first *Session, _ time.Time, _ []session.Event) { first.Cut() },
		"rings out":   func(first *Session, _ time.Time, _ []session.Event) { first.End() },
		"is replaned": func(first *Session, began time.Time, events []session.Event) { first.Schedule(began, events) },
	} {
		t.Run(name, func(t *testing.T) {
			listening(t, func(t *testing.T, h heard) {
				running, paused := h.events()
				h.Schedule(time.Now(), running)
				time.Sleep(time.Second)
				next := h.mixer.Session(h.script, h.plan)
				ready, _ := next.Begin(running)
				<-ready
				began := time.Now()
				next.Schedule(began, running)
				late(h.Session, began, paused)
				time.Sleep(8 * time.Second)
				if !h.out.heardSince(began.Add(4 * time.Second)) {
					t.Error("the next one is not heard any more")
				}
				next.Cut()
			})
		})
	}
}
