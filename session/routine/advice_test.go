package routine_test

import (
	"fmt"
	"strings"
	"testing"

	"unknot/session/routine"
)

// file is a routine file with these lines of stages.
func file(head string, stages ...string) []byte {
	return fmt.Appendf(nil, `{
  "version": 1, "id": "own", "name": "Own", "purpose": "For the evening.", "tool": "fingers", "position": "Sit.", "cautions": ["Stop if it hurts."],
  %s,
  "stages": [
    %s
  ]
}`, head, strings.Join(stages, ",\n    "))
}

const (
	neck = `"level": "gentle", "regions": ["neck-front"]`
	hips = `"level": "strong", "regions": ["glutes"]`
)

func TestWhatIsNotAdvisedIsSaidAndAccepted(t *testing.T) {
	hold := func(point string, rest string) string {
		return fmt.Sprintf(`{"kind": "hold", "point": "%s", %s}`, point, rest)
	}
	eleven := []string{}
	for _, id := range strings.Fields("GL1 GL3 GL4 HA2 HA3 HF1 HF2 HF3 QU1 QU2 QU3") {
		eleven = append(eleven, hold(id, `"side": "left", "seconds": 30`))
	}
	tests := []struct {
		name string
		data []byte
		want string // all advice, or nothing
	}{
		{"nothing is wrong", file(hips, hold("GL1", `"side": "both", "seconds": 30, "repeats": 4`)), ""},
		{"off by default, by a therapist", file(`"by": "therapist", `+neck, hold("SC1", `"side": "both", "seconds": 10`)), ""},
		{"SC2 by a therapist", file(`"by": "therapist", `+neck, hold("SC2", `"side": "both", "seconds": 10`)), ""},
		{"meant to be held once", file(`"by": "therapist", `+neck, hold("SC1", `"side": "left", "seconds": 10, "repeats": 2`)),
			"own.json:5:80: stages[0].repeats: want 1 for SC1, got 2; a neck artery that senses blood pressure lies close"},
		{"two minutes on one side and one on the other", file(hips,
			hold("GL1", `"side": "left", "seconds": 30, "repeats": 4`), hold("GL1", `"side": "right", "seconds": 30, "repeats": 2`)), ""},
		{"more than two minutes in two stages", file(hips,
			hold("GL1", `"side": "both", "seconds": 30, "repeats": 4`), hold("GL1", `"side": "together", "seconds": 10`), hold("GL1", `"side": "left", "seconds": 10`)),
			"own.json:6:31: stages[1].point: want at most 120 seconds of pressure on each side of GL1, got 130; little is known of more"},
		{"eleven points", file(`"level": "strong", "regions": ["glutes", "hamstrings", "hip-outer-thigh", "quadriceps"]`, eleven...),
			"own.json:4:13: stages: want at most 10 points, got 11; fewer points leave time for each"},
		{"eleven points by a therapist", file(`"by": "therapist", "level": "strong", "regions": ["glutes", "hamstrings", "hip-outer-thigh", "quadriceps"]`, eleven...), ""},
		{"half an hour", file(hips, hold("GL1", `"side": "left", "seconds": 30`), `{"kind": "pace", "name": "Walk", "seconds": 1800, "how": "Walk."}`),
			"own.json:4:13: stages: want at most 20 minutes, got 30m45s; that is enough pressing for one session"},
		{"half an hour without pressing", file(hips, `{"kind": "pace", "name": "Walk", "seconds": 1800, "how": "Walk."}`), ""},
	}
	for _, tt := range tests {
		r, err := routine.Parse("own.json", tt.data, atlas(t))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := r.Advice.Error(); got != tt.want {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.name, got, tt.want)
		}
		if r, err := routine.Parse("own.json", tt.data, nil); err != nil || len(r.Advice) > 0 {
			t.Errorf("%s: got advice or error %v about places that are not known", tt.name, err)
		}
	}
}
