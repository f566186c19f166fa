package routine_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/routine"
)

// timeline writes a plan as one line for each stage.
func timeline(p session.Plan) string {
	var b strings.Builder
	for i, st := range p.Stages() {
		at := int(p.Offset(i) / time.Second)
		fmt.Fprintf(&b, "%2d:%02d item %d %-6v", at/60, at%60, st.Item, st.Kind)
		if st.Wait {
			b.WriteString(" press")
		} else {
			fmt.Fprintf(&b, " %4ds", st.Length/time.Second)
		}
		if st.Point != "" {
			fmt.Fprintf(&b, " %s", st.Point)
		}
		if st.Side != body.NoSide {
			fmt.Fprintf(&b, " %v", st.Side)
		}
		if st.Rounds > 0 {
			fmt.Fprintf(&b, " %d of %d", st.Round, st.Rounds)
		}
		b.WriteString("\n")
	}
	total := int(p.Length() / time.Second)
	fmt.Fprintf(&b, "%2d:%02d end\n", total/60, total%60)
	return b.String()
}

func checkPlan(t *testing.T, file, goldenFile string) {
	t.Helper()
	r, err := routine.Read(file, atlas(t))
	if err != nil {
		t.Fatal(err)
	}
	p, err := r.Plan()
	if err != nil {
		t.Fatal(err)
	}
	if r.Length() != p.Length() {
		t.Errorf("got a length of %v for a plan of %v", r.Length(), p.Length())
	}
	golden(t, goldenFile, timeline(p))
}

func TestRoutinesUnrollToTheirTimelines(t *testing.T) {
	files, err := filepath.Glob("testdata/plan/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("got %d files and error %v", len(files), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		t.Run(name, func(t *testing.T) { checkPlan(t, file, "testdata/plan/"+name+".txt") })
	}
}

func TestBuiltInRoutinesUnrollToTheirTimelines(t *testing.T) {
	for id := range lengths {
		t.Run(id, func(t *testing.T) { checkPlan(t, builtIn+"/"+id+".json", "testdata/built-in/"+id+".txt") })
	}
}

// What an editor puts together may be anything, and must neither panic nor
// take all memory.
func TestRoutinesThatCannotBeDoneHaveNoPlan(t *testing.T) {
	hold := routine.Stage{Kind: session.Hold, Point: "UT1", Side: body.Left, Seconds: 20, Repeats: 1, Rest: 10}
	with := func(change func(*routine.Stage)) []routine.Stage {
		st := hold
		change(&st)
		return []routine.Stage{hold, st, hold}
	}
	tests := []struct {
		name   string
		stages []routine.Stage
		want   string
	}{
		{"nothing", nil, "at least one stage"},
		{"no kind", []routine.Stage{{}}, "stages[0]: want a hold or a pace stage, got kind(0)"},
		{"a rest", with(func(st *routine.Stage) { st.Kind = session.Rest }), "stages[1]: want a hold or a pace stage, got rest"},
		{"no side", with(func(st *routine.Stage) { st.Side = body.NoSide }), "stages[1]: want a hold with a side"},
		{"no repeats", with(func(st *routine.Stage) { st.Repeats = 0 }), "stages[1]: want a hold with 1 repeat or more, got 0"},
		{"too short a hold", with(func(st *routine.Stage) { st.Seconds = 9 }), "want a hold of 10s to 30s, got 9s"},
		{"no rest", with(func(st *routine.Stage) { st.Rest = 0 }), "want a length of 1s"},
		{"a billion repeats", with(func(st *routine.Stage) { st.Repeats = 1e9 }), "want at most 2000 stages"},
		{"a billion repeats on both sides", with(func(st *routine.Stage) { st.Repeats, st.Side = 1e9, body.Both }), "want at most 2000 stages"},
		{"a pace stage on both sides", []routine.Stage{{Kind: session.Pace, Seconds: 20, Side: body.Both}}, "both is two stages"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := routine.Routine{ID: "draft", Stages: tt.stages}
			p, err := r.Plan()
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got a plan of %d stages and error %v, want an error with %q", p.Len(), err, tt.want)
			}
			r.Length()
		})
	}
}

func TestTheLongestPlanHas2000Stages(t *testing.T) {
	pace := routine.Stage{Kind: session.Pace, Name: "Walk", Seconds: 5, How: "Walk."}
	r := routine.Routine{ID: "long"}
	for range routine.MaxPlan {
		r.Stages = append(r.Stages, pace)
	}
	if p, err := r.Plan(); err != nil || p.Len() != routine.MaxPlan {
		t.Errorf("got %d stages and error %v, want %d stages", p.Len(), err, routine.MaxPlan)
	}
	r.Stages = append(r.Stages, pace)
	if _, err := r.Plan(); err == nil {
		t.Errorf("got a plan of more than %d stages", routine.MaxPlan)
	}
}
