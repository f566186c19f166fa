package main

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
	"unknot/session/prepare"
	"unknot/session/prepare/preparetest"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/session/words"
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

func (hum) Render(context.Context, string) ([]float64, error) {
	samples := make([]float64, voice.Rate)
	for i := range samples {
		samples[i] = 0.1
	}
	return samples, nil
}

// listening has a test listen to a session of a course.
func listening(t *testing.T, test func(*testing.T, *ear, course, *roll)) {
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
	c := newCourse(preparetest.Well(t, prepare.Request{Routine: r}), atlas)
	store, err := settings.Open(filepath.Join(t.TempDir(), "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	store.Override(func(s *settings.Settings) { s.Voice, s.Muted = "full", false })
	synctest.Test(t, func(t *testing.T) {
		out := &roll{}
		e := &ear{store: store, tell: func(l words.Line) { t.Error(l) }}
		e.cache = voice.NewCache(hum{}, func(err error) { t.Error(err) })
		e.player = sound.New(out, sound.Mix{}, func(n sound.Notice) { t.Errorf("a notice: %v", n) })
		e.apply()
		<-e.begin(c)
		test(t, e, c, out)
		e.cut()
		e.close()
	})
}

// A pause that comes while phrases are being rendered must not have those of the
// plan before spoken into it.
func TestNothingOfAnOlderPlanIsSaidIntoAPause(t *testing.T) {
	listening(t, func(t *testing.T, e *ear, c course, out *roll) {
		for round := range 60 {
			began := time.Now()
			s := c.pass.Session()
			running := append(s.Do(session.Start, 0), s.Ahead()...)
			paused := append(s.Do(session.Pause, time.Second), s.Ahead()...)
			var speakers sync.WaitGroup
			e.schedule(began, running)
			for range 4 {
				speakers.Go(e.apply) // as the settings do, and each phrase that is ready
			}
			runtime.Gosched()
			e.schedule(began, paused)
			speakers.Wait()
			time.Sleep(8 * time.Second)
			if out.heardSince(began.Add(4 * time.Second)) {
				t.Errorf("round %d: something is said into the pause", round)
				return
			}
		}
	})
}

func TestTheNewestSettingsAreHeard(t *testing.T) {
	listening(t, func(t *testing.T, e *ear, c course, out *roll) {
		for round := range 60 {
			var appliers sync.WaitGroup
			for i := range 16 {
				e.store.Override(func(s *settings.Settings) { s.Muted = i%2 == 1 })
				appliers.Go(e.apply)
			}
			appliers.Wait()
			began := time.Now()
			s := c.pass.Session()
			e.schedule(began, append(s.Do(session.Start, 0), s.Ahead()...))
			time.Sleep(2 * time.Second)
			if out.heardSince(began.Add(time.Second / 2)) {
				t.Errorf("round %d: it is heard though it is muted", round)
				return
			}
		}
	})
}
