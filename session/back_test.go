package session_test

import (
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

func TestBackGoesToTheStartOfTheStageFirst(t *testing.T) {
	tests := []struct{ name, script, want string }{
		{"just inside the grace", "6.999999999s back", `
			6.999999999s ended 1 back after 1.999999999s
			6.999999999s began 0`},
		{"just outside the grace", "7s back", `
			7s ended 1 back after 2s
			7s began 1`},
		{"at once", "5s back", `
			5s ended 1 back after 0s
			5s began 0`},
		{"twice within the grace", "14s back, 15s back", `
			12s nearly 1 count 3
			13s nearly 1 count 2
			14s nearly 1 count 1
			14s ended 1 back after 9s
			14s began 1
			15s ended 1 back after 1s
			15s began 0`},
		{"twice, too slowly for the stage before", "8s back, 10s back", `
			8s ended 1 back after 3s
			8s began 1
			10s ended 1 back after 2s
			10s began 1`},
		{"the grace does not run in a pause", "6s pause, 50s resume, 50.5s back", `
			6s paused 1
			50s resumed 1
			50.5s ended 1 back after 1.5s
			50.5s began 0`},
		{"exactly at the end it is the next stage's start", "15s back", `
			12s nearly 1 count 3
			13s nearly 1 count 2
			14s nearly 1 count 1
			15s ended 1 full after 10s
			15s began 2
			15s ended 2 back after 0s
			15s began 1`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := session.New(plan(t, find(5), hold(10, body.Left), pace(20)))
			play(t, s, "0s start, 5s")
			compare(t, play(t, s, tt.script), tt.want)
		})
	}
}

func TestBackAtTheFirstStageStaysThere(t *testing.T) {
	for _, at := range []string{"0s", "1s", "4s"} {
		s := session.New(plan(t, find(5), hold(10, body.Left)))
		play(t, s, "0s start")
		compare(t, play(t, s, at+" back"), at+" ended 0 back after "+at+";"+at+" began 0")
	}
	s := session.New(plan(t, find(5), hold(10, body.Left)))
	compare(t, play(t, s, "0s start, 1s back, 2s back, 7s"), `
		0s began 0
		1s ended 0 back after 1s
		1s began 0
		2s ended 0 back after 1s
		2s began 0
		7s ended 0 full after 5s
		7s began 1`)
}

func TestAStageRunsAnewAfterBack(t *testing.T) {
	s := session.New(plan(t, hold(10, body.Left)))
	compare(t, play(t, s, "0s start, 8.25s back, 1h"), `
		0s began 0
		7s nearly 0 count 3
		8s nearly 0 count 2
		8.25s ended 0 back after 8.25s
		8.25s began 0
		15.25s nearly 0 count 3
		16.25s nearly 0 count 2
		17.25s nearly 0 count 1
		18.25s ended 0 full after 10s
		18.25s done 0`)
}

func TestAnExtendedStageStaysExtendedAfterBack(t *testing.T) {
	s := session.New(plan(t, hold(10, body.Left)))
	play(t, s, "0s start, 1s extend, 3s back")
	compare(t, only(s.Advance(time.Hour), session.Ended), "18s ended 0 full after 15s")
}

func TestBackAndNextKeepTheSessionPaused(t *testing.T) {
	s := session.New(plan(t, find(5), hold(10, body.Left), wait(), pace(20)))
	compare(t, play(t, s, "0s start, 8s pause, 9s back, 10s back, 11s next, 12s next, 13s next, 14s back, 1m, 2m resume"), `
		0s began 0
		5s ended 0 full after 5s
		5s began 1
		8s paused 1
		9s ended 1 back after 3s (paused)
		9s began 1 (paused)
		10s ended 1 back after 0s (paused)
		10s began 0 (paused)
		11s ended 0 skipped after 0s (paused)
		11s began 1 (paused)
		12s ended 1 skipped after 0s (paused)
		12s began 2 (paused)
		13s ended 2 skipped after 0s (paused)
		13s began 3 (paused)
		14s ended 3 back after 0s (paused)
		14s began 2 (paused)
		2m0s resumed 2`)
	if st := s.Status(2 * time.Minute); st.State != session.Waiting {
		t.Errorf("got %v, want a find resumed out of a pause to wait again", st.State)
	}
}

func TestAStageBegunInAPauseHasItsFullLengthAfterIt(t *testing.T) {
	s := session.New(plan(t, find(5), hold(10, body.Left)))
	play(t, s, "0s start, 3.3s pause, 4.4s next, 7.7s resume")
	compare(t, s.Advance(time.Hour), `
		14.7s nearly 1 count 3
		15.7s nearly 1 count 2
		16.7s nearly 1 count 1
		17.7s ended 1 full after 10s
		17.7s done 1`)
}

func TestBackAndNextLeaveAWait(t *testing.T) {
	s := session.New(plan(t, find(5), wait(), hold(10, body.Left)))
	compare(t, play(t, s, "0s start, 5s, 6s back, 11s, 14s back, 15s next"), `
		0s began 0
		5s ended 0 full after 5s
		5s began 1
		6s ended 1 back after 1s
		6s began 0
		11s ended 0 full after 5s
		11s began 1
		14s ended 1 back after 3s
		14s began 1
		15s ended 1 skipped after 1s
		15s began 2`)
}

func TestNextFromTheLastStageIsTheEnd(t *testing.T) {
	for _, tt := range []struct{ script, want string }{
		{"0s start, 4s next, 5s back, 1h", "0s began 0; 4s ended 0 skipped after 4s; 4s done 0"},
		{"0s start, 4s pause, 9s next, 10s resume", "0s began 0; 4s paused 0; 9s ended 0 skipped after 4s (paused); 9s done 0"},
	} {
		compare(t, play(t, session.New(plan(t, pace(20))), tt.script), tt.want)
	}
}
