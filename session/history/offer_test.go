package history_test

import (
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/history"
)

// sessions reads holds such as "20 eased 12, 20 eased 14 / 20 full 25", planned
// seconds, ending and seconds it lasted, sessions with a stroke between them.
func sessions(t *testing.T, text string) [][]history.StageRecord {
	t.Helper()
	var all [][]history.StageRecord
	for one := range strings.SplitSeq(text, " / ") {
		var holds []history.StageRecord
		for hold := range strings.SplitSeq(one, ", ") {
			f := strings.Fields(hold)
			planned, err := time.ParseDuration(f[0] + "s")
			lasted, lerr := time.ParseDuration(f[2] + "s")
			if err != nil || lerr != nil {
				t.Fatal(err, lerr)
			}
			d := history.StageRecord{Kind: session.Hold, Planned: planned, Length: max(planned, lasted), Lasted: lasted}
			for e := session.Full; e <= session.CutShort; e++ {
				if e.String() == f[1] {
					d.Ending = e
				}
			}
			holds = append(holds, d)
		}
		all = append(all, holds)
	}
	return all
}

func TestANewLengthIsOfferedAfterThreeSessionsThatAgree(t *testing.T) {
	tests := []struct {
		name, holds string
		want        int // seconds, 0 for no offer
	}{
		{"eased three times running", "20 eased 12 / 20 eased 14 / 20 eased 13", 13},
		{"extended three times running", "20 full 25 / 20 full 25 / 20 full 30", 25},
		{"twice is not enough", "20 eased 12 / 20 eased 14", 0},
		{"the newest decides", "20 full 20 / 20 eased 12 / 20 eased 14 / 20 eased 13", 0},
		{"the fourth does not matter", "20 eased 12 / 20 eased 14 / 20 eased 13 / 20 full 30", 13},
		{"one in between breaks it", "20 eased 12 / 20 full 20 / 20 eased 13 / 20 eased 13", 0},
		{"they must agree", "20 eased 12 / 20 full 25 / 20 eased 13", 0},
		{"three holds of one session are one", "20 eased 12, 20 eased 12, 20 eased 12", 0},
		{"every hold must have eased", "20 eased 12, 20 full 20 / 20 eased 12 / 20 eased 12", 0},
		{"one extended hold is enough", "20 full 25, 20 full 20 / 20 full 30, 20 full 20 / 20 full 25, 20 full 25", 25},
		{"but not beside one that eased early", "20 full 25, 20 eased 12 / 20 full 25 / 20 full 25", 0},
		{"never less than ten", "20 early 4 / 20 early 5 / 20 early 3", 10},
		{"never more than thirty", "28 full 30 / 28 full 30 / 28 full 33", 30},
		{"nothing below ten to offer", "10 early 4 / 10 early 5 / 10 early 3", 0},
		{"a second is not worth it", "20 eased 19 / 20 eased 19.2 / 20 eased 19", 0},
		{"whole seconds", "20 eased 12.4 / 20 eased 12.6 / 20 eased 12.6", 13},
		{"skipped holds say nothing", "20 skipped 2 / 20 eased 12 / 20 stopped 1 / 20 eased 14 / 20 back 3 / 20 eased 13", 13},
		{"nothing at all", "20 skipped 2", 0},
		{"eased after an extension is no early end", "20 eased 22 / 20 eased 24 / 20 eased 23", 23},
	}
	for _, tt := range tests {
		got, ok := history.Offer(sessions(t, tt.holds))
		if want := time.Duration(tt.want) * time.Second; got.Length != want || ok != (want > 0) {
			t.Errorf("%s: got %v, %v, want %v", tt.name, got, ok, want)
		}
	}
}
