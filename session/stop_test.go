package session_test

import (
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

func TestStopEndsTheSessionEverywhere(t *testing.T) {
	tests := []struct {
		name, script string
		want         string // of stopping at 30 s
		spent        time.Duration
	}{
		{"before the start", "", "30s stopped 0", 0},
		{"long before the start", "29s", "30s stopped 0", 0},
		{"at the very start", "30s start", "30s ended 0 stopped after 0s; 30s stopped 0", 0},
		{"in a find", "28s start", "30s ended 0 stopped after 2s; 30s stopped 0", 2 * time.Second},
		{"in a hold", "24s start, 30s", "30s ended 1 stopped after 1s; 30s stopped 1", 6 * time.Second},
		{"in the last seconds of a hold", "16.5s start, 30s", "30s ended 1 stopped after 8.5s; 30s stopped 1", 13500 * time.Millisecond},
		{"in a rest", "13s start, 30s", "30s ended 2 stopped after 2s; 30s stopped 2", 17 * time.Second},
		{"while waiting", "0s start, 2s next, 3s next, 4s next, 30s", "30s ended 3 stopped after 26s; 30s stopped 3", 30 * time.Second},
		{"in the last stage", "0s start, 2s next, 3s next, 4s next, 5s next, 30s", "30s ended 4 stopped after 25s; 30s stopped 4", 30 * time.Second},
		{"paused", "0s start, 7s pause, 9s", "30s ended 1 stopped after 2s (paused); 30s stopped 1", 7 * time.Second},
		{"paused again", "0s start, 1s pause, 2s resume, 7s pause", "30s ended 1 stopped after 1s (paused); 30s stopped 1", 6 * time.Second},
		{"paused by sleep", "0s start, 7s slept, 9s", "30s ended 1 stopped after 2s (paused); 30s stopped 1", 7 * time.Second},
		{"paused and moved on", "0s start, 7s pause, 9s next", "30s ended 2 stopped after 0s (paused); 30s stopped 2", 7 * time.Second},
		{"stopped", "0s start, 7s stop", "", 7 * time.Second},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := session.New(plan(t, find(5), hold(10, body.Left), rest(5), wait(), pace(60)))
			play(t, s, tt.script)
			compare(t, s.Do(session.Stop, 30*time.Second), tt.want)
			st := s.Status(30 * time.Second)
			if st.State != session.Stopped || st.Remaining != 0 || st.Left != 0 || st.PausedFor != 0 {
				t.Errorf("got %+v, want stopped with nothing left", st)
			}
			if st.Spent != tt.spent {
				t.Errorf("got %v spent, want %v", st.Spent, tt.spent)
			}
			compare(t, play(t, s, "31s start, 32s resume, 33s eased, 34s back, 1h"), "")
			if got := s.Ahead(); len(got) > 0 {
				t.Errorf("after the end there is still ahead\n%s", render(got))
			}
			if at, ok := s.Due(); ok {
				t.Errorf("after the end something is due at %v", at)
			}
		})
	}
}

func TestTimeSpentStandsStillAfterTheEnd(t *testing.T) {
	for _, script := range []string{
		"2s start, 6s next", "2s start, 6s stop", "2s start, 6s pause, 9s stop", "2s start, 6s pause, 9s next",
		"2s start, 4s extend, 6s eased", "1s start, 3s back, 4s pause, 5s resume, 6s next",
	} {
		s := session.New(plan(t, pace(10)))
		play(t, s, script)
		for _, now := range []time.Duration{9 * time.Second, 10 * time.Second, time.Hour} {
			if st := s.Status(now); !st.State.Over() || st.Spent != 4*time.Second {
				t.Errorf("%s: at %v got %+v, want over with 4s spent", script, now, st)
			}
			s.Advance(now)
		}
	}
}

func TestNothingIsSpentBeforeTheStart(t *testing.T) {
	s := session.New(plan(t, pace(4)))
	s.Advance(time.Minute)
	if st := s.Status(time.Hour); st.Spent != 0 || st.Remaining != 4*time.Second || st.State != session.Ready {
		t.Errorf("got %+v, want ready with 4s remaining and nothing spent", st)
	}
}
