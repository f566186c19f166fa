package session_test

import (
	"slices"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

func TestStagesFollowOneAnotherByThemselves(t *testing.T) {
	tests := []struct {
		name   string
		stages []session.Stage
		script string
		want   string
	}{
		{"one hold", []session.Stage{hold(10, body.Left)}, "0s start, 1h", `
			0s began 0
			7s nearly 0 count 3
			8s nearly 0 count 2
			9s nearly 0 count 1
			10s ended 0 full after 10s
			10s done 0`},
		{"every kind, and only holds are counted down", []session.Stage{
			find(5), hold(10, body.Left), rest(4), change(6), area(7), pace(8),
		}, "0s start, 1h", `
			0s began 0
			5s ended 0 full after 5s
			5s began 1
			12s nearly 1 count 3
			13s nearly 1 count 2
			14s nearly 1 count 1
			15s ended 1 full after 10s
			15s began 2
			19s ended 2 full after 4s
			19s began 3
			25s ended 3 full after 6s
			25s began 4
			32s ended 4 full after 7s
			32s began 5
			40s ended 5 full after 8s
			40s done 5`},
		{"a waiting find goes on only when told", []session.Stage{wait(), pace(8)}, "0s start, 1h, 1h1s eased, 2h", `
			0s began 0
			1h0m1s ended 0 full after 1h0m1s
			1h0m1s began 1
			1h0m9s ended 1 full after 8s
			1h0m9s done 1`},
		{"a late start moves everything", []session.Stage{pace(8)}, "1m, 1m30.25s start, 1h", `
			1m30.25s began 0
			1m38.25s ended 0 full after 8s
			1m38.25s done 0`},
		{"nothing comes before the start", []session.Stage{pace(8)}, "1h, 2h", ``},
		{"nothing comes after the end", []session.Stage{pace(1)}, "0s start, 1s, 1s, 1h", `
			0s began 0
			1s ended 0 full after 1s
			1s done 0`},
		{"nothing is early", []session.Stage{pace(8)}, "0s start, 7.999999999s", `0s began 0`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			compare(t, play(t, session.New(plan(t, tt.stages...)), tt.script), tt.want)
		})
	}
}

func TestBothSidesGetTwoFullHolds(t *testing.T) {
	s := session.New(plan(t, hold(20, body.Left), change(8), hold(20, body.Right)))
	compare(t, only(play(t, s, "0s start, 1h"), session.Ended), `
		20s ended 0 full after 20s
		28s ended 1 full after 8s
		48s ended 2 full after 20s`)
}

func TestDueIsTheNextEventByItself(t *testing.T) {
	s := session.New(plan(t, find(5), wait(), hold(10, body.Left)))
	due := func(want time.Duration, wantOK bool) {
		t.Helper()
		if at, ok := s.Due(); at != want || ok != wantOK {
			t.Errorf("got %v %v, want %v %v", at, ok, want, wantOK)
		}
	}
	due(0, false)
	play(t, s, "0s start")
	due(5*time.Second, true)
	play(t, s, "2s pause")
	due(0, false)
	play(t, s, "3s resume")
	due(6*time.Second, true)
	play(t, s, "6s")
	due(0, false)
	play(t, s, "10s eased")
	for _, want := range []time.Duration{17e9, 18e9, 19e9, 20e9} {
		due(want, true)
		s.Advance(want)
	}
	due(0, false)
}

// hour is a plan of exactly sixty minutes with a stage of every kind.
func hour(t *testing.T) session.Plan {
	var stages []session.Stage
	for range 36 {
		stages = append(stages, find(5), hold(20, body.Left), rest(7), hold(20, body.Left),
			change(8), hold(13, body.Right), area(12), pace(15))
	}
	p := plan(t, stages...)
	if p.Length() != time.Hour {
		t.Fatalf("the plan is %v long, want 1h", p.Length())
	}
	return p
}

func TestAnHourEndsAtExactlyAnHour(t *testing.T) {
	for _, tick := range []time.Duration{17 * time.Millisecond, 777_777_777, 40 * time.Second, 2 * time.Hour} {
		s := session.New(hour(t))
		events := s.Do(session.Start, 0)
		for now := tick; now < 70*time.Minute+tick; now += tick {
			events = append(events, s.Advance(now)...)
		}
		compare(t, events[len(events)-1:], "1h0m0s done 287")
	}
}

func TestThousandOddPausesAddUpToTheNanosecond(t *testing.T) {
	s := session.New(hour(t))
	events := s.Do(session.Start, 0)
	now, away := time.Duration(0), time.Duration(0)
	for i := range 1000 {
		now += 1_234_567_891
		events = append(events, s.Do(session.Pause, now)...)
		pause := 333_333_337 * time.Duration(i%5)
		now, away = now+pause, away+pause
		events = append(events, s.Do(session.Resume, now)...)
	}
	events = append(events, s.Advance(3*time.Hour)...)
	if got, want := events[len(events)-1].At, time.Hour+away; got != want {
		t.Errorf("the last event is at %v, want %v", got, want)
	}
	for _, e := range only(events, session.Ended) {
		if want := s.Plan().Stage(e.Stage).Length; e.Lasted != want {
			t.Fatalf("stage %d lasted %v, want %v", e.Stage, e.Lasted, want)
		}
	}
}

func TestASessionCanBeginAtAnyStage(t *testing.T) {
	p := plan(t, find(5), hold(10, body.Left), pace(20))
	tests := []struct {
		at, stage int
		remaining time.Duration
	}{{0, 0, 35e9}, {1, 1, 30e9}, {2, 2, 20e9}, {3, 0, 35e9}, {-1, 0, 35e9}}
	for _, tt := range tests {
		s := session.NewAt(p, tt.at)
		if st := s.Status(0); st.State != session.Ready || st.Stage != tt.stage || st.Remaining != tt.remaining {
			t.Errorf("at %d: got %+v, want ready at stage %d with %v remaining", tt.at, st, tt.stage, tt.remaining)
		}
		events := play(t, s, "1s start, 1h")
		if got := events[0]; got != (session.Event{At: time.Second, Kind: session.Began, Stage: tt.stage}) {
			t.Errorf("at %d: began with %v, want stage %d", tt.at, line(got), tt.stage)
		}
		if got, want := events[len(events)-1].At, tt.remaining+time.Second; got != want {
			t.Errorf("at %d: ended at %v, want %v", tt.at, got, want)
		}
	}
	s := session.NewAt(p, 2)
	compare(t, play(t, s, "0s start, 1s back"), "0s began 2; 1s ended 2 back after 1s; 1s began 1")
	if all := session.NewAt(p, 0); !slices.Equal(play(t, all, "0s start, 1h"), play(t, session.New(p), "0s start, 1h")) {
		t.Error("NewAt the first stage differs from New")
	}
}
