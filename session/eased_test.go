package session_test

import (
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

func TestEasedIsACorrectEndOnceTenSecondsHavePassed(t *testing.T) {
	tests := []struct{ name, script, want string }{
		{"at once", "0s eased", "early after 0s"},
		{"a nanosecond early", "9.999999999s eased", "early after 9.999999999s"},
		{"a millisecond early", "9.999s eased", "early after 9.999s"},
		{"exactly then", "10s eased", "eased after 10s"},
		{"later", "17s eased", "eased after 17s"},
		{"within the last three seconds", "19.5s eased", "eased after 19.5s"},
		{"when the hold is over anyway", "20s eased", "full after 20s"},
		{"a pause does not count", "4s pause, 30s resume, 35.999s eased", "early after 9.999s"},
		{"a pause is left out", "4s pause, 30s resume, 36s eased", "eased after 10s"},
		{"an extension changes nothing", "1s extend, 22s eased", "eased after 22s"},
		{"a hold begun again counts anew", "9s back, 18.999s eased", "early after 9.999s"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := session.New(plan(t, hold(20, body.Left), pace(30)))
			play(t, s, "0s start")
			var last session.Event
			for _, e := range only(play(t, s, tt.script), session.Ended) {
				if e.Stage == 0 {
					last = e
				}
			}
			if got := last.Ending.String() + " after " + last.Lasted.String(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestEasedCannotBeCorrectBeforeTheShortestHoldIsFull(t *testing.T) {
	s := session.New(plan(t, hold(10, body.Left), pace(30)))
	play(t, s, "0s start, 9.5s")
	compare(t, s.Do(session.Eased, 10*time.Second), `
		10s ended 0 full after 10s
		10s began 1`)
}

func TestEasedRightAfterTheEndOfAStageMeansThatStage(t *testing.T) {
	for _, tt := range []struct{ name, script, want string }{
		{"a double press in a hold", "12s eased, 12.11s eased", "eased"},
		{"a press just after the hold was over", "20.499s eased", "full"},
		{"half a second after it", "20.5s eased", "full, skipped"},
		{"a double press in a rest", "20s, 25s eased, 25.3s eased", "full, skipped"},
		{"a third press in good time", "12s eased, 12.11s eased, 12.6s eased", "eased, skipped"},
		{"a stage that was gone to", "12s next, 12.11s eased", "skipped, skipped"},
		{"a hold that was gone back to", "12s eased, 15s back, 15.2s eased", "eased, back, skipped"},
		{"a pause does not count", "12s eased, 12.3s pause, 40s resume, 40.1s eased", "eased"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := session.New(plan(t, hold(20, body.Left), rest(30), hold(20, body.Left), pace(30)))
			play(t, s, "0s start")
			var got []string
			for _, e := range only(play(t, s, tt.script), session.Ended) {
				got = append(got, e.Ending.String())
			}
			if got := strings.Join(got, ", "); got != tt.want {
				t.Errorf("got stages that ended %q, want %q", got, tt.want)
			}
		})
	}
}

func TestEasedGoesOnFromEveryKind(t *testing.T) {
	tests := []struct {
		stage session.Stage
		want  string
	}{
		{find(60), "skipped"},
		{wait(), "full"},
		{rest(60), "skipped"},
		{change(60), "skipped"},
		{area(60), "skipped"},
		{pace(60), "skipped"},
		{hold(30, body.Left), "eased"},
		{hold(30, body.Right), "eased"},
		{hold(30, body.Midline), "eased"},
		{hold(30, body.Together), "eased"},
	}
	for _, tt := range tests {
		s := session.New(plan(t, tt.stage, hold(10, body.Left)))
		play(t, s, "0s start")
		compare(t, s.Do(session.Eased, 12*time.Second), "12s ended 0 "+tt.want+" after 12s; 12s began 1")
	}
}

func TestEasedOutOfAPauseResumesAndNoMore(t *testing.T) {
	for _, first := range []session.Stage{find(30), wait(), hold(30, body.Left), rest(30), pace(30)} {
		s := session.New(plan(t, first, pace(5)))
		play(t, s, "0s start, 12s pause")
		compare(t, s.Do(session.Eased, 40*time.Second), "40s resumed 0")
		if st := s.Status(40 * time.Second); st.Stage != 0 || st.State == session.Paused {
			t.Errorf("%v: got %+v, want the same stage going on", first.Kind, st)
		}
	}
}

func TestEasedInTheLastHoldIsTheEnd(t *testing.T) {
	s := session.New(plan(t, hold(20, body.Left)))
	compare(t, play(t, s, "0s start, 12.5s eased, 13s eased, 1h"), `
		0s began 0
		12.5s ended 0 eased after 12.5s
		12.5s done 0`)
}

func TestTheOtherSideKeepsItsLengthWhenOneHasEased(t *testing.T) {
	s := session.New(plan(t, hold(20, body.Left), change(8), hold(20, body.Right)))
	compare(t, only(play(t, s, "0s start, 12s eased, 1h"), session.Ended), `
		12s ended 0 eased after 12s
		20s ended 1 full after 8s
		40s ended 2 full after 20s`)
}
