package session_test

import (
	"fmt"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

func TestPauseMovesTheEnd(t *testing.T) {
	tests := []struct{ name, script, want string }{
		{"at an odd nanosecond", "0s start, 3.141592653s pause, 1m2.718281828s resume, 1h", `
			0s began 0
			3.141592653s paused 0
			1m2.718281828s resumed 0
			1m6.576689175s nearly 0 count 3
			1m7.576689175s nearly 0 count 2
			1m8.576689175s nearly 0 count 1
			1m9.576689175s ended 0 full after 10s
			1m9.576689175s began 1
			1m14.576689175s ended 1 full after 5s
			1m14.576689175s done 1`},
		{"for no time", "0s start, 3s pause, 3s resume, 8s", `
			0s began 0
			3s paused 0
			3s resumed 0
			7s nearly 0 count 3
			8s nearly 0 count 2`},
		{"several times", "0s start, 1s pause, 2s resume, 2.5s pause, 10.5s resume, 10.5s pause, 11s resume, 20s", `
			0s began 0
			1s paused 0
			2s resumed 0
			2.5s paused 0
			10.5s resumed 0
			10.5s paused 0
			11s resumed 0
			16.5s nearly 0 count 3
			17.5s nearly 0 count 2
			18.5s nearly 0 count 1
			19.5s ended 0 full after 10s
			19.5s began 1`},
		{"a nanosecond before a call", "0s start, 6.999999999s pause, 20s resume, 20.000000001s", `
			0s began 0
			6.999999999s paused 0
			20s resumed 0
			20.000000001s nearly 0 count 3`},
		{"exactly when a call is due", "0s start, 7s pause, 20s resume, 21s", `
			0s began 0
			7s nearly 0 count 3
			7s paused 0
			20s resumed 0
			21s nearly 0 count 2`},
		{"within the last three seconds", "0s start, 8.5s pause, 20s resume, 21.5s", `
			0s began 0
			7s nearly 0 count 3
			8s nearly 0 count 2
			8.5s paused 0
			20s resumed 0
			20.5s nearly 0 count 1
			21.5s ended 0 full after 10s
			21.5s began 1`},
		{"exactly when a stage is due to end", "0s start, 10s pause, 20s resume, 25s", `
			0s began 0
			7s nearly 0 count 3
			8s nearly 0 count 2
			9s nearly 0 count 1
			10s ended 0 full after 10s
			10s began 1
			10s paused 1
			20s resumed 1
			25s ended 1 full after 5s
			25s done 1`},
		{"exactly when everything is due to end", "0s start, 15s pause", `
			0s began 0
			7s nearly 0 count 3
			8s nearly 0 count 2
			9s nearly 0 count 1
			10s ended 0 full after 10s
			10s began 1
			15s ended 1 full after 5s
			15s done 1`},
		{"late, after what was due before", "0s start, 12s pause, 1h", `
			0s began 0
			7s nearly 0 count 3
			8s nearly 0 count 2
			9s nearly 0 count 1
			10s ended 0 full after 10s
			10s began 1
			12s paused 1`},
		{"twice over", "0s start, 1s pause, 2s pause, 3s resume, 4s resume, 9s", `
			0s began 0
			1s paused 0
			3s resumed 0
			9s nearly 0 count 3`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := session.New(plan(t, hold(10, body.Left), pace(5)))
			compare(t, play(t, s, tt.script), tt.want)
		})
	}
}

func TestNothingComesDuringAPause(t *testing.T) {
	s := session.New(plan(t, hold(10, body.Left)))
	play(t, s, "0s start, 9.999999999s pause")
	compare(t, s.Advance(1000*time.Hour), "")
	compare(t, s.Do(session.Resume, 1000*time.Hour), "1000h0m0s resumed 0")
	compare(t, s.Advance(1001*time.Hour), "1000h0m0.000000001s ended 0 full after 10s; 1000h0m0.000000001s done 0")
}

func TestPausingAWaitIsNotPartOfIt(t *testing.T) {
	s := session.New(plan(t, wait(), pace(5)))
	compare(t, play(t, s, "0s start, 3s pause, 13s resume, 14s eased"), `
		0s began 0
		3s paused 0
		13s resumed 0
		14s ended 0 full after 4s
		14s began 1`)
}

// Wherever in a hold a pause falls, and however long it is, the hold lasts
// exactly its length and each of its last seconds is called once.
func TestAPauseAnywhereKeepsTheCount(t *testing.T) {
	for at := time.Duration(1); at < 10*time.Second; at += 98_765_431 {
		for _, away := range []time.Duration{0, 1, 999_999_999, time.Hour} {
			s := session.New(plan(t, hold(10, body.Left)))
			events := s.Do(session.Start, 0)
			events = append(events, s.Do(session.Pause, at)...)
			events = append(events, s.Do(session.Resume, at+away)...)
			events = append(events, s.Advance(2*time.Hour)...)
			got := only(events, session.Nearly, session.Ended)
			want := ""
			for n := 3; n > 0; n-- {
				due := time.Duration(10-n) * time.Second
				if due > at {
					due += away
				}
				want += fmt.Sprintf("%v nearly 0 count %d;", due, n)
			}
			compare(t, got, want+fmt.Sprintf("%v ended 0 full after 10s", 10*time.Second+away))
		}
	}
}

// Whoever notices that the machine slept hands in the moment before it did.
func TestSleepPausesAndCatchesUpWithNothing(t *testing.T) {
	s := session.New(plan(t, hold(10, body.Left), pace(5)))
	play(t, s, "0s start, 6s")
	compare(t, s.Do(session.Slept, 6*time.Second), "6s paused 0")
	st := s.Status(8 * time.Hour)
	if st.State != session.Paused || !st.Slept || st.Left != 4*time.Second || st.PausedFor != 8*time.Hour-6*time.Second {
		t.Errorf("on wake: got %+v, want a pause by sleep with 4s left", st)
	}
	compare(t, s.Advance(8*time.Hour), "")
	compare(t, s.Do(session.Resume, 8*time.Hour), "8h0m0s resumed 0")
	if s.Status(8 * time.Hour).Slept {
		t.Error("resumed, but still marked as asleep")
	}
	compare(t, s.Advance(8*time.Hour+time.Second), "8h0m1s nearly 0 count 3")
	compare(t, s.Do(session.Pause, 8*time.Hour+time.Second), "8h0m1s paused 0")
	if s.Status(8*time.Hour + time.Second).Slept {
		t.Error("an ordinary pause is marked as sleep")
	}
}

func TestSleepDuringAPauseIsRemembered(t *testing.T) {
	s := session.New(plan(t, wait(), hold(10, body.Left)))
	play(t, s, "0s start, 1s eased, 2s pause, 3s slept, 4s pause")
	if st := s.Status(5 * time.Second); !st.Slept || st.PausedFor != 3*time.Second {
		t.Errorf("got %+v, want a pause of 3s with sleep in it", st)
	}
}

func TestOnlyAPauseIsMarkedAsSleep(t *testing.T) {
	for _, end := range []string{"3s resume", "3s eased", "3s stop", "3s next"} {
		s := session.New(plan(t, hold(10, body.Left)))
		play(t, s, "0s start, 2s slept, "+end)
		if st := s.Status(3 * time.Second); st.Slept {
			t.Errorf("%s: got %+v, want no sleep", end, st)
		}
	}
}
