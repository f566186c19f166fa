package session_test

import (
	"slices"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// rounds is two holds on each side, as a routine with both and two repeats has.
func rounds() []session.Stage {
	round := func(n int, side body.Side) session.Stage {
		st := hold(20, side)
		st.Round, st.Rounds = n, 2
		return st
	}
	return []session.Stage{
		round(1, body.Left), rest(5), round(2, body.Left), change(5),
		round(1, body.Right), rest(5), round(2, body.Right),
	}
}

func TestExtendingAHoldExtendsTheSameHoldOnTheOtherSide(t *testing.T) {
	other := func(st session.Stage, change func(*session.Stage)) session.Stage {
		change(&st)
		return st
	}
	left, right := hold(20, body.Left), hold(20, body.Right)
	tests := []struct {
		name   string
		stages []session.Stage
		script string
		want   []int
	}{
		{"both", []session.Stage{left, change(8), right}, "0s start, 1s extend", []int{25, 8, 25}},
		{"both, from the right", []session.Stage{right, change(8), left}, "0s start, 1s extend", []int{25, 8, 25}},
		{"twice", []session.Stage{left, change(8), right}, "0s start, 1s extend, 2s extend", []int{30, 8, 30}},
		{"too often", []session.Stage{left, change(8), right}, "0s start, 1s extend, 2s extend, 3s extend", []int{30, 8, 30}},
		{"by no more than its own", []session.Stage{hold(28, body.Left), change(8), right}, "0s start, 1s extend", []int{30, 8, 22}},
		{"in a pause", []session.Stage{left, change(8), right}, "0s start, 1s pause, 2s extend", []int{25, 8, 25}},
		{"the past stays", []session.Stage{left, change(8), right}, "0s start, 1s next, 2s next, 3s extend", []int{20, 8, 25}},
		{"a gap is extended alone", []session.Stage{left, change(8), right}, "0s start, 1s next, 2s extend", []int{20, 13, 20}},
		{"midline", []session.Stage{hold(20, body.Midline), rest(8), hold(20, body.Midline)}, "0s start, 1s extend", []int{25, 8, 20}},
		{"together", []session.Stage{hold(20, body.Together), rest(8), hold(20, body.Together)}, "0s start, 1s extend", []int{25, 8, 20}},
		{"one side", []session.Stage{left, rest(8), other(left, func(st *session.Stage) { st.Round = 2 })}, "0s start, 1s extend", []int{25, 8, 20}},
		{"another point", []session.Stage{left, area(8), other(right, func(st *session.Stage) { st.Point = "LS1" })}, "0s start, 1s extend", []int{25, 8, 20}},
		{"another item", []session.Stage{left, area(8), other(right, func(st *session.Stage) { st.Item = 1 })}, "0s start, 1s extend", []int{25, 8, 20}},
		{"another kind", []session.Stage{stage(session.Pace, 20, body.Left), change(8), right}, "0s start, 1s extend", []int{25, 8, 20}},
		{"the first round", rounds(), "0s start, 1s extend", []int{25, 5, 20, 5, 25, 5, 20}},
		{"the second round", rounds(), "0s start, 1s next, 2s next, 3s extend", []int{20, 5, 25, 5, 20, 5, 25}},
		{"the last round", rounds(), "0s start, 1s next, 1s next, 1s next, 1s next, 1s next, 1s next, 2s extend", []int{20, 5, 20, 5, 20, 5, 25}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := session.New(plan(t, tt.stages...))
			play(t, s, tt.script)
			if got := remembered(s); !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

// remembered pauses, goes back to the first stage and from there through all
// of them, to see their lengths in seconds.
func remembered(s *session.Session) []int {
	const now = 15 * time.Second
	s.Do(session.Pause, now)
	for range s.Plan().Len() {
		s.Do(session.Back, now)
		s.Do(session.Back, now)
	}
	var out []int
	for !s.Status(now).State.Over() {
		out = append(out, int(s.Status(now).Length.Seconds()))
		s.Do(session.Next, now)
	}
	return out
}

func TestAnExtensionIsOneEventThoughItChangesTwoHolds(t *testing.T) {
	s := session.New(plan(t, hold(20, body.Left), change(8), hold(20, body.Right)))
	compare(t, only(play(t, s, "0s start, 4s extend, 1h"), session.Extended, session.Ended), `
		4s extended 0 by 5s
		25s ended 0 full after 25s
		33s ended 1 full after 8s
		58s ended 2 full after 25s`)
}

func TestSidesEndEqualEvenWhenTheSecondWasExtendedFirst(t *testing.T) {
	s := session.New(plan(t, hold(20, body.Left), change(8), hold(20, body.Right)))
	play(t, s, "0s start, 1s next, 2s next, 3s extend, 4s extend, 10s pause, 11s back, 12s back, 13s back, 14s extend, 15s extend")
	if got, want := remembered(s), []int{30, 8, 30}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
