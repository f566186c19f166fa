package sound_test

import (
	"context"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"unknot/session/cue"
	"unknot/ui/sound"
)

// A deck is an output that records what it pulls, faster than anybody hears,
// and says of each sample when it would be heard.
type deck struct {
	began time.Time
	n     int

	mu  sync.Mutex
	got [][2]float64
}

func (d *deck) Play(ctx context.Context, pull sound.Pull) error {
	block := make([][2]float64, 480)
	for i := 0; i < d.n; i += len(block) {
		pull(block, d.began.Add(time.Duration(i)*time.Second/time.Duration(sound.Rate)))
		d.mu.Lock()
		d.got = append(d.got, block...)
		d.mu.Unlock()
		if i == 0 {
			<-time.After(50 * time.Millisecond) // for the schedule to come
		}
	}
	<-ctx.Done()
	return nil
}

func TestATapeHasTheSamplesOfALiveRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		cues := []cue.Cue{
			{At: 0, Sound: cue.Find}, {At: 5 * time.Second, Sound: cue.Press, Side: 1},
			{At: 12 * time.Second, Sound: cue.Nearly, Side: 1}, {At: 15 * time.Second, Sound: cue.Release, Side: 1},
			{At: 15*time.Second + cue.Gap, Sound: cue.Done},
		}
		mix := sound.Mix{Kit: sound.NewKit(sound.Bell), Gain: 0.7}
		track := sound.NewTrack(mix)
		track.Schedule(cues)
		tape := onTape(track)

		// the tape begins a second before the session
		live := &deck{began: time.Now().Add(time.Hour), n: len(tape)}
		player := sound.New(live, mix, func(n sound.Notice) { t.Errorf("a notice: %v", n) })
		<-player.Begin()
		player.Schedule(live.began.Add(time.Second), cues)
		time.Sleep(300 * time.Millisecond)
		player.Close()

		live.mu.Lock()
		defer live.mu.Unlock()
		if len(live.got) < len(tape) {
			t.Fatalf("live gave %d samples, want %d", len(live.got), len(tape))
		}
		for i := range tape {
			if tape[i] != live.got[i] {
				t.Fatalf("sample %d is %v on the tape and %v live", i, tape[i], live.got[i])
			}
		}
	})
}

// onTape is everything on a track's tape.
func onTape(tr *sound.Track) (all [][2]float64) {
	s := tr.Tape()
	block := make([][2]float64, 512)
	for {
		n, ok := s.Stream(block)
		if !ok {
			return all
		}
		all = append(all, block[:n]...)
	}
}
