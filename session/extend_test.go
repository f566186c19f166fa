package session_test

import (
	"fmt"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

func TestAHoldIsExtendedUpToThirtySeconds(t *testing.T) {
	for length := 10; length <= 30; length++ {
		s := session.New(plan(t, hold(length, body.Left)))
		s.Do(session.Start, 0)
		at := time.Duration(length) * time.Second
		for left := 30 - length; left > 0; left -= 5 {
			want := fmt.Sprintf("1s extended 0 by %ds", min(left, 5))
			compare(t, s.Do(session.Extend, time.Second), want)
		}
		compare(t, s.Do(session.Extend, time.Second), "")
		if got := s.Status(time.Second).Length; got != session.MaxHold {
			t.Errorf("from %v: got %v, want %v", at, got, session.MaxHold)
		}
		compare(t, only(s.Advance(time.Hour), session.Nearly, session.Ended), `
			27s nearly 0 count 3
			28s nearly 0 count 2
			29s nearly 0 count 1
			30s ended 0 full after 30s`)
	}
}

func TestEveryOtherStageIsExtendedUpToAnHour(t *testing.T) {
	for _, kind := range []session.Kind{session.Find, session.Rest, session.Switch, session.Area, session.Pace} {
		s := session.New(plan(t, stage(kind, 3590, body.Left), pace(1)))
		compare(t, only(play(t, s, "0s start, 1s extend, 2s extend, 3s extend, 2h"), session.Extended, session.Ended), `
			1s extended 0 by 5s
			2s extended 0 by 5s
			1h0m0s ended 0 full after 1h0m0s
			1h0m1s ended 1 full after 1s`)
		s = session.New(plan(t, stage(kind, 3598, body.Left), pace(1)))
		compare(t, play(t, s, "0s start, 1s extend, 2s extend"), "0s began 0; 1s extended 0 by 2s")
	}
}

// What of the last seconds comes after the extension is called, once more if
// it was called already.
func TestTheLastSecondsAreCalledAgainAfterAnExtension(t *testing.T) {
	tests := []struct {
		name   string
		length int
		script string
		want   string
	}{
		{"before them", 10, "6.5s extend, 1h", `
			6.5s extended 0 by 5s
			12s nearly 0 count 3
			13s nearly 0 count 2
			14s nearly 0 count 1
			15s ended 0 full after 15s`},
		{"within them", 10, "8.5s extend, 1h", `
			7s nearly 0 count 3
			8s nearly 0 count 2
			8.5s extended 0 by 5s
			12s nearly 0 count 3
			13s nearly 0 count 2
			14s nearly 0 count 1
			15s ended 0 full after 15s`},
		{"by less than they take", 29, "28.5s extend, 1h", `
			26s nearly 0 count 3
			27s nearly 0 count 2
			28s nearly 0 count 1
			28.5s extended 0 by 1s
			29s nearly 0 count 1
			30s ended 0 full after 30s`},
		{"by two seconds, of which one is called", 28, "26.5s extend, 1h", `
			25s nearly 0 count 3
			26s nearly 0 count 2
			26.5s extended 0 by 2s
			27s nearly 0 count 3
			28s nearly 0 count 2
			29s nearly 0 count 1
			30s ended 0 full after 30s`},
		{"at the moment of a call, which is past then", 29, "27s extend, 1h", `
			26s nearly 0 count 3
			27s nearly 0 count 2
			27s extended 0 by 1s
			28s nearly 0 count 2
			29s nearly 0 count 1
			30s ended 0 full after 30s`},
		{"a nanosecond before the end", 10, "9.999999999s extend, 1h", `
			7s nearly 0 count 3
			8s nearly 0 count 2
			9s nearly 0 count 1
			9.999999999s extended 0 by 5s
			12s nearly 0 count 3
			13s nearly 0 count 2
			14s nearly 0 count 1
			15s ended 0 full after 15s`},
		{"too late", 10, "10s extend, 1h", `
			7s nearly 0 count 3
			8s nearly 0 count 2
			9s nearly 0 count 1
			10s ended 0 full after 10s`},
		{"in a pause within them", 10, "8.5s pause, 1m extend, 2m resume, 1h", `
			7s nearly 0 count 3
			8s nearly 0 count 2
			1m0s extended 0 by 5s
			2m3.5s nearly 0 count 3
			2m4.5s nearly 0 count 2
			2m5.5s nearly 0 count 1
			2m6.5s ended 0 full after 15s`},
		{"at thirty seconds nothing is called again", 30, "28.5s extend, 1h", `
			27s nearly 0 count 3
			28s nearly 0 count 2
			29s nearly 0 count 1
			30s ended 0 full after 30s`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := session.New(plan(t, hold(tt.length, body.Left)))
			got := play(t, s, "0s start, "+tt.script)
			compare(t, only(got, session.Nearly, session.Extended, session.Ended), tt.want)
		})
	}
}

func TestAWaitCannotBeExtended(t *testing.T) {
	s := session.New(plan(t, wait(), hold(10, body.Left)))
	compare(t, play(t, s, "0s start, 1s extend, 2s pause, 3s extend"), "0s began 0; 2s paused 0")
}
