package sound_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"unknot/ui/sound"
)

// A roll is an output that plays in the time of a bubble. It keeps what it
// pulls, and counts how often it is opened.
type roll struct {
	opened int
	got    [][2]float64
}

func (r *roll) Play(ctx context.Context, pull sound.Pull) error {
	r.opened++
	for block := make([][2]float64, 480); ; {
		select {
		case <-ctx.Done():
			return nil
		case now := <-time.After(10 * time.Millisecond):
			pull(block, now.Add(30*time.Millisecond))
		}
		r.got = append(r.got, block...)
	}
}

func TestWordsAreSpokenOutsideOfSessions(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		out := &roll{}
		p := sound.New(out, sound.Mix{Kit: sound.NewKit(sound.Plain), Gain: 1}, func(n sound.Notice) { t.Errorf("a notice: %v", n) })
		first, second := speech(0, 2*time.Second, 0.05), speech(0, 300*time.Millisecond, 0.1)
		p.Speak("first", first.Length, first.Speech)
		time.Sleep(300 * time.Millisecond)
		p.Speak("second", second.Length, second.Speech)
		p.Close() // waits for the end of it
		if out.opened != 2 {
			t.Errorf("the output was opened %d times, want 2", out.opened)
		}
		loud := map[float64]int{}
		for _, s := range out.got {
			loud[s[0]]++
		}
		if want := samples(300 * time.Millisecond); loud[0.1] != want {
			t.Errorf("the second words have %d samples, want %d", loud[0.1], want)
		}
		if n := loud[0.05]; n == 0 || n > samples(time.Second) {
			t.Errorf("the first words have %d samples; the second ones end them", n)
		}
	})
}

// dead is an output that never opens.
type dead struct{}

func (dead) Play(context.Context, sound.Pull) error { return errors.New("nobody there") }

func TestWithoutAnOutputNothingWaitsForWords(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := sound.New(dead{}, sound.Mix{Kit: sound.NewKit(sound.Plain), Gain: 1}, func(n sound.Notice) { t.Errorf("a notice: %v", n) })
		s := speech(0, time.Minute, 0.1)
		began := time.Now()
		p.Speak("words", s.Length, s.Speech)
		p.Close()
		if took := time.Since(began); took > 3*time.Second {
			t.Errorf("it took %v", took)
		}
	})
}
