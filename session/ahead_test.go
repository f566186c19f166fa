package session_test

import (
	"slices"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

func TestAheadIsWhatReallyComes(t *testing.T) {
	p := plan(t, find(5), hold(10, body.Left), change(5), hold(10, body.Right), wait(), pace(20))
	for _, text := range []string{
		"", "0s start", "0s start, 3.3s", "0s start, 5s", "0s start, 12s", "0s start, 12.5s extend",
		"0s start, 4s pause", "0s start, 4s pause, 5s resume", "0s start, 6s extend, 7s next, 8s back",
		"0s start, 4s slept, 8s eased", "0s start, 30s", "0s start, 31s eased", "0s start, 31s eased, 40s extend",
		"0s start, 31s eased, 2m", "0s start, 10s stop",
	} {
		s, watched := session.New(p), session.New(p)
		play(t, s, text)
		play(t, watched, text)
		ahead := watched.Ahead()
		if again := watched.Ahead(); !slices.Equal(ahead, again) {
			t.Errorf("%q: the second time got\n%s\nwant\n%s", text, render(again), render(ahead))
		}
		want := s.Advance(1000 * time.Hour)
		if !slices.Equal(ahead, want) {
			t.Errorf("%q: got\n%s\nwant\n%s", text, render(ahead), render(want))
		}
		if got := watched.Advance(1000 * time.Hour); !slices.Equal(got, want) {
			t.Errorf("%q: after looking ahead got\n%s\nwant\n%s", text, render(got), render(want))
		}
	}
}

func TestAheadKeepsWithExtensions(t *testing.T) {
	s := session.New(plan(t, hold(10, body.Left), change(5), hold(10, body.Right)))
	play(t, s, "0s start, 1s extend")
	compare(t, only(s.Ahead(), session.Ended, session.Finished), `
		15s ended 0 full after 15s
		20s ended 1 full after 5s
		35s ended 2 full after 15s
		35s done 2`)
	s.Ahead()
	play(t, s, "2s extend")
	compare(t, only(s.Ahead(), session.Finished), "45s done 2")
}

func TestThereIsNothingAheadOfAPauseOrAWait(t *testing.T) {
	s := session.New(plan(t, find(5), wait(), hold(10, body.Left)))
	play(t, s, "0s start, 1s pause")
	compare(t, s.Ahead(), "")
	play(t, s, "2s resume")
	compare(t, s.Ahead(), "6s ended 0 full after 5s; 6s began 1")
	play(t, s, "6s")
	compare(t, s.Ahead(), "")
}

func TestTimeNeverGoesBack(t *testing.T) {
	tests := []struct{ name, script, want string }{
		{"a command before the latest time", "0s start, 6s, 2s pause, 8s resume, 11s", `
			0s began 0
			5s ended 0 full after 5s
			5s began 1
			6s paused 1
			8s resumed 1`},
		{"a resume before its pause", "0s start, 4s pause, 1s resume, 5s", `
			0s began 0
			4s paused 0
			4s resumed 0
			5s ended 0 full after 5s
			5s began 1`},
		{"an earlier tick", "0s start, 6s, 3s, 1s, 7s pause", `
			0s began 0
			5s ended 0 full after 5s
			5s began 1
			7s paused 1`},
		{"a start before zero", "-3s start, 5s", `
			0s began 0
			5s ended 0 full after 5s
			5s began 1`},
		{"a start before a tick", "3s, 1s start, 7.9s, 8s", `
			3s began 0
			8s ended 0 full after 5s
			8s began 1`},
		{"a stop before the latest time", "0s start, 6s, 2s stop, 1s start", `
			0s began 0
			5s ended 0 full after 5s
			5s began 1
			6s ended 1 stopped after 1s
			6s stopped 1`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := session.New(plan(t, find(5), hold(10, body.Left)))
			compare(t, play(t, s, tt.script), tt.want)
		})
	}
	s := session.New(plan(t, find(5), hold(10, body.Left)))
	play(t, s, "0s start, 6s")
	if got, want := s.Status(time.Second), s.Status(6*time.Second); got != want {
		t.Errorf("status of the past: got %+v, want %+v", got, want)
	}
}
