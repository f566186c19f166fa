package report_test

import (
	"testing"

	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/session/recovery"
)

func TestTheTagsOfTheRecordsAreSaidInTheLanguage(t *testing.T) {
	german := message.In("de")
	for kept, want := range map[string]string{recovery.SoreTag: "Noch wunde Stelle", "Too firm": "Zu fest", "desk": "desk"} {
		if got := german.Say(report.Tag(kept)); got != want {
			t.Errorf("%q: got %q, want %q", kept, got, want)
		}
	}
}
