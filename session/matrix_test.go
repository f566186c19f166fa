package session_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// situations are ways to reach every state. Each is left at 4 s.
var situations = []struct {
	name, script string
	want         map[string]string // by command: events, an arrow, the status after them
}{
	{"ready", "4s", map[string]string{
		"start":  "5s began 0 -> waiting 0",
		"pause":  "-> ready 0",
		"resume": "-> ready 0",
		"next":   "-> ready 0",
		"back":   "-> ready 0",
		"extend": "-> ready 0",
		"eased":  "-> ready 0",
		"stop":   "5s stopped 0 -> stopped 0",
		"slept":  "-> ready 0",
	}},
	{"waiting", "0s start, 4s", map[string]string{
		"start":  "-> waiting 0",
		"pause":  "5s paused 0 -> paused 0",
		"resume": "-> waiting 0",
		"next":   "5s ended 0 skipped after 5s; 5s began 1 -> running 1",
		"back":   "5s ended 0 back after 5s; 5s began 0 -> waiting 0",
		"extend": "-> waiting 0",
		"eased":  "5s ended 0 full after 5s; 5s began 1 -> running 1",
		"stop":   "5s ended 0 stopped after 5s; 5s stopped 0 -> stopped 0",
		"slept":  "5s paused 0 -> paused 0 slept",
	}},
	{"running a hold", "0s start, 1s eased, 4s", map[string]string{
		"start":  "-> running 1",
		"pause":  "5s paused 1 -> paused 1",
		"resume": "-> running 1",
		"next":   "5s ended 1 skipped after 4s; 5s began 2 -> running 2",
		"back":   "5s ended 1 back after 4s; 5s began 1 -> running 1",
		"extend": "5s extended 1 by 5s -> running 1",
		"eased":  "5s ended 1 early after 4s; 5s began 2 -> running 2",
		"stop":   "5s ended 1 stopped after 4s; 5s stopped 1 -> stopped 1",
		"slept":  "5s paused 1 -> paused 1 slept",
	}},
	{"running the last stage", "0s start, 1s eased, 2s next, 4s", map[string]string{
		"start":  "-> running 2",
		"pause":  "5s paused 2 -> paused 2",
		"resume": "-> running 2",
		"next":   "5s ended 2 skipped after 3s; 5s done 2 -> done 2",
		"back":   "5s ended 2 back after 3s; 5s began 2 -> running 2",
		"extend": "5s extended 2 by 5s -> running 2",
		"eased":  "5s ended 2 skipped after 3s; 5s done 2 -> done 2",
		"stop":   "5s ended 2 stopped after 3s; 5s stopped 2 -> stopped 2",
		"slept":  "5s paused 2 -> paused 2 slept",
	}},
	{"paused in a hold", "0s start, 1s eased, 4s pause", map[string]string{
		"start":  "-> paused 1",
		"pause":  "-> paused 1",
		"resume": "5s resumed 1 -> running 1",
		"next":   "5s ended 1 skipped after 3s (paused); 5s began 2 (paused) -> paused 2",
		"back":   "5s ended 1 back after 3s (paused); 5s began 1 (paused) -> paused 1",
		"extend": "5s extended 1 by 5s -> paused 1",
		"eased":  "5s resumed 1 -> running 1",
		"stop":   "5s ended 1 stopped after 3s (paused); 5s stopped 1 -> stopped 1",
		"slept":  "-> paused 1 slept",
	}},
	{"paused while waiting", "0s start, 4s pause", map[string]string{
		"start":  "-> paused 0",
		"pause":  "-> paused 0",
		"resume": "5s resumed 0 -> waiting 0",
		"next":   "5s ended 0 skipped after 4s (paused); 5s began 1 (paused) -> paused 1",
		"back":   "5s ended 0 back after 4s (paused); 5s began 0 (paused) -> paused 0",
		"extend": "-> paused 0",
		"eased":  "5s resumed 0 -> waiting 0",
		"stop":   "5s ended 0 stopped after 4s (paused); 5s stopped 0 -> stopped 0",
		"slept":  "-> paused 0 slept",
	}},
	{"paused by sleep", "0s start, 1s eased, 4s slept", map[string]string{
		"start":  "-> paused 1 slept",
		"pause":  "-> paused 1 slept",
		"resume": "5s resumed 1 -> running 1",
		"next":   "5s ended 1 skipped after 3s (paused); 5s began 2 (paused) -> paused 2 slept",
		"back":   "5s ended 1 back after 3s (paused); 5s began 1 (paused) -> paused 1 slept",
		"extend": "5s extended 1 by 5s -> paused 1 slept",
		"eased":  "5s resumed 1 -> running 1",
		"stop":   "5s ended 1 stopped after 3s (paused); 5s stopped 1 -> stopped 1",
		"slept":  "-> paused 1 slept",
	}},
	{"done", "0s start, 1s next, 2s next, 3s next, 4s", map[string]string{
		"start": "-> done 2", "pause": "-> done 2", "resume": "-> done 2",
		"next": "-> done 2", "back": "-> done 2", "extend": "-> done 2",
		"eased": "-> done 2", "stop": "-> done 2", "slept": "-> done 2",
	}},
	{"stopped", "0s start, 3s stop, 4s", map[string]string{
		"start": "-> stopped 0", "pause": "-> stopped 0", "resume": "-> stopped 0",
		"next": "-> stopped 0", "back": "-> stopped 0", "extend": "-> stopped 0",
		"eased": "-> stopped 0", "stop": "-> stopped 0", "slept": "-> stopped 0",
	}},
}

func TestEveryCommandInEveryState(t *testing.T) {
	p := plan(t, wait(), hold(20, body.Left), pace(30))
	seen := map[session.State]bool{}
	for _, si := range situations {
		for c := session.Start; c <= session.Slept; c++ {
			t.Run(fmt.Sprintf("%s/%v", si.name, c), func(t *testing.T) {
				s := session.New(p)
				play(t, s, si.script)
				seen[s.Status(4*time.Second).State] = true
				events := s.Do(c, 5*time.Second)
				got := ""
				for i, e := range events {
					if i > 0 {
						got += "; "
					}
					got += line(e)
				}
				if got != "" {
					got += " "
				}
				st := s.Status(5 * time.Second)
				got += fmt.Sprintf("-> %v %d", st.State, st.Stage)
				if st.Slept {
					got += " slept"
				}
				if want := si.want[c.String()]; got != want {
					t.Errorf("got  %s\nwant %s", got, want)
				}
			})
		}
	}
	for state := session.Ready; state <= session.Stopped; state++ {
		if !seen[state] {
			t.Errorf("no situation is %v", state)
		}
	}
}

func TestACommandThatMakesNoSenseChangesNothing(t *testing.T) {
	p := plan(t, wait(), hold(20, body.Left), pace(30))
	for _, si := range situations {
		for c := session.Command(0); c < 20; c++ {
			s, untouched := session.New(p), session.New(p)
			play(t, s, si.script)
			play(t, untouched, si.script)
			before := s.Status(5 * time.Second)
			if len(s.Do(c, 5*time.Second)) > 0 || c == session.Slept && before.State == session.Paused {
				continue
			}
			if got := s.Status(5 * time.Second); got != before {
				t.Errorf("%s, %v: got %+v, want %+v", si.name, c, got, before)
			}
			const rest = "6s start, 7s eased, 8s eased, 9s pause, 10s back, 11s resume, 1h"
			if got, want := play(t, s, rest), play(t, untouched, rest); !slices.Equal(got, want) {
				t.Errorf("%s, %v: afterwards got\n%s\nwant\n%s", si.name, c, render(got), render(want))
			}
		}
	}
}
