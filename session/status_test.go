package session_test

import (
	"slices"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

func TestStatusShowsWhatIsLeft(t *testing.T) {
	const s1 = time.Second
	tests := []struct {
		script string
		at     time.Duration
		want   session.Status
	}{
		{"", 0, session.Status{State: session.Ready, Length: 5 * s1, Left: 5 * s1, Remaining: 35 * s1}},
		{"0s start", 0, session.Status{State: session.Running, Length: 5 * s1, Left: 5 * s1, Remaining: 35 * s1}},
		{"0s start, 1s", 2 * s1, session.Status{State: session.Running, Length: 5 * s1, Left: 3 * s1, Spent: 2 * s1, Remaining: 33 * s1}},
		{"0s start, 1.5s pause", 4 * s1, session.Status{State: session.Paused, Length: 5 * s1, Left: 3500 * time.Millisecond,
			Spent: 1500 * time.Millisecond, Remaining: 33500 * time.Millisecond, PausedFor: 2500 * time.Millisecond}},
		{"0s start, 1s slept", 4 * s1, session.Status{State: session.Paused, Slept: true, Length: 5 * s1, Left: 4 * s1,
			Spent: s1, Remaining: 34 * s1, PausedFor: 3 * s1}},
		{"0s start, 1s extend", 2 * s1, session.Status{State: session.Running, Length: 10 * s1, Left: 8 * s1, Spent: 2 * s1, Remaining: 38 * s1}},
		{"0s start, 5s", 7 * s1, session.Status{State: session.Running, Stage: 1, Length: 10 * s1, Left: 8 * s1, Spent: 7 * s1, Remaining: 28 * s1}},
		{"0s start, 15s", 40 * s1, session.Status{State: session.Waiting, Stage: 2, Spent: 40 * s1, Remaining: 20 * s1}},
		{"0s start, 15s, 16s pause", 40 * s1, session.Status{State: session.Paused, Stage: 2, Spent: 16 * s1, Remaining: 20 * s1, PausedFor: 24 * s1}},
		{"0s start, 15s, 16s next, 36s", 36 * s1, session.Status{State: session.Done, Stage: 3, Spent: 36 * s1}},
		{"0s start, 4s stop", 4 * s1, session.Status{State: session.Stopped, Spent: 4 * s1}},
		{"0s start, 8s", 3 * s1, session.Status{State: session.Running, Stage: 1, Length: 10 * s1, Left: 7 * s1, Spent: 8 * s1, Remaining: 27 * s1}},
	}
	for _, tt := range tests {
		s := session.New(plan(t, find(5), hold(10, body.Left), wait(), pace(20)))
		play(t, s, tt.script)
		if got := s.Status(tt.at); got != tt.want {
			t.Errorf("%q at %v:\ngot  %+v\nwant %+v", tt.script, tt.at, got, tt.want)
		}
	}
}

func TestStatusAdvancesInThoughtOnly(t *testing.T) {
	p := plan(t, find(5), hold(10, body.Left), change(5), hold(10, body.Right))
	s, untouched := session.New(p), session.New(p)
	play(t, s, "0s start")
	play(t, untouched, "0s start")
	for now := time.Duration(0); now < 40*time.Second; now += 250 * time.Millisecond {
		advanced := session.New(p)
		advanced.Do(session.Start, 0)
		advanced.Advance(now)
		if got, want := s.Status(now), advanced.Status(now); got != want {
			t.Fatalf("at %v, not advanced:\ngot  %+v\nwant %+v", now, got, want)
		}
	}
	if got, want := s.Advance(time.Hour), untouched.Advance(time.Hour); !slices.Equal(got, want) {
		t.Errorf("after being looked at got\n%s\nwant\n%s", render(got), render(want))
	}
}

func TestThePauseIsTimedAcrossStages(t *testing.T) {
	s := session.New(plan(t, find(5), hold(10, body.Left), pace(20)))
	play(t, s, "0s start, 2s pause, 10s next, 20s back")
	want := session.Status{State: session.Paused, Length: 5e9, Left: 5e9, Spent: 2e9, Remaining: 35e9, PausedFor: 28e9}
	if got := s.Status(30 * time.Second); got != want {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	play(t, s, "30s resume")
	if got := s.Status(31 * time.Second); got.Spent != 3*time.Second || got.Left != 4*time.Second || got.PausedFor != 0 {
		t.Errorf("resumed: got %+v, want 3s spent and 4s left", got)
	}
}

// Every 10 ms of a session with a bit of everything, what is shown adds up.
func TestStatusAddsUp(t *testing.T) {
	p := plan(t, find(5), hold(10, body.Left), change(5), hold(10, body.Right), wait(), pace(20))
	steps := script(t, "3.3s start, 6.1s pause, 9.7s resume, 12.3s extend, 14s next, 15.7s slept, 19.9s eased, 22.22s back, 30s pause, 31s next, 32s back, 33s resume, 60s pause, 61s extend, 63s resume")
	s := session.New(p)
	var pauses, pausedAt time.Duration
	for now := time.Duration(0); now < 100*time.Second; now += 10 * time.Millisecond {
		for len(steps) > 0 && steps[0].at <= now {
			was := s.Status(steps[0].at).State
			steps[0].do(s)
			switch is := s.Status(steps[0].at).State; {
			case was != session.Paused && is == session.Paused:
				pausedAt = steps[0].at
			case was == session.Paused && is != session.Paused:
				pauses += steps[0].at - pausedAt
			}
			steps = steps[1:]
		}
		s.Advance(now)
		st := s.Status(now)
		if st.State == session.Ready {
			continue
		}
		away := pauses
		if st.State == session.Paused {
			away += now - pausedAt
		}
		if got, want := st.Spent+away, now-3300*time.Millisecond; got != want {
			t.Fatalf("at %v: spent %v and paused %v make %v, want %v", now, st.Spent, away, got, want)
		}
		if st.Left < 0 || st.Left > st.Length || st.Remaining < st.Left || st.PausedFor < 0 {
			t.Fatalf("at %v: got %+v", now, st)
		}
		if st.State == session.Running && !slices.ContainsFunc(p.Stages()[st.Stage:], func(st session.Stage) bool { return st.Wait }) {
			ahead := s.Ahead()
			if got, want := ahead[len(ahead)-1].At, now+st.Remaining; got != want {
				t.Fatalf("at %v: ends at %v, want %v by what remains", now, got, want)
			}
		}
	}
	if len(steps) > 0 {
		t.Errorf("%d commands were never given", len(steps))
	}
}
