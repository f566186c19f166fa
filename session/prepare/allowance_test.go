package prepare_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"unknot/session/body"
	"unknot/session/prepare"
	"unknot/session/routine"
)

// What is said for one session holds as if it were kept, and is not kept.
func TestWhatIsSaidHoldsAsIfItWereKept(t *testing.T) {
	f := facts(t)
	g := gate(f)
	for _, r := range everyRoutine(t, f) {
		for _, id := range standing {
			kept, keptErr := g.Prepare(prepare.Request{Routine: r, Now: noon, Subject: asked(id)})
			q := prepare.Request{Routine: r, Now: noon, Subject: asked(), Said: []string{id}}
			said, saidErr := g.Prepare(q)
			if (keptErr == nil) != (saidErr == nil) || !reflect.DeepEqual(kept, said) {
				t.Errorf("%s: %s: got %v, %+v, want %v, %+v", r.ID, id, saidErr, said, keptErr, kept)
			}
			if _, there := q.Subject.Conditions[id]; there {
				t.Fatalf("%s was kept", id)
			}
		}
	}
}

// Whatever is true of somebody, what they do is a routine that can be read back:
// a session that was interrupted is.
func TestWhatIsDoneCanBeReadBack(t *testing.T) {
	f := facts(t)
	g := gate(f)
	sets := [][]string{{"cancer", "fibromyalgia", "blood-pressure", "numb-feet"}, {"children", "implant", "cancer", "operation", "migraine"}}
	for i := range standing {
		sets = append(sets, []string{standing[i], standing[(i+5)%len(standing)]}, standing[i:], standing[:i+1])
	}
	read := 0
	full := *builtin(t, f, "desk-neck-reset")
	full.Cautions = nil
	for i := range routine.MostCautions {
		full.Cautions = append(full.Cautions, strings.Repeat(string(rune('a'+i)), routine.LongText))
	}
	for _, r := range append(everyRoutine(t, f), &full) {
		for _, ids := range sets {
			p, err := g.Prepare(prepare.Request{Routine: r, Now: noon, Subject: asked(ids...)})
			if err != nil {
				continue // nothing is left
			}
			read++
			if _, err := routine.ParsePrepared("done.json", routine.Format(p.Routine), f.Atlas); err != nil {
				t.Errorf("%s with %v: %v", r.ID, ids, err)
			}
			for _, line := range p.Minds {
				if !strings.Contains(strings.Join(p.Routine.Cautions, " "), line.Sentence()) {
					t.Errorf("%s: %q is not among the cautions", r.ID, line)
				}
			}
		}
	}
	if read < 500 {
		t.Errorf("read %d routines back, want 500 or more", read)
	}
}

func TestShorterHoldsAreSaid(t *testing.T) {
	f := facts(t)
	p, err := gate(f).Prepare(prepare.Request{Routine: builtin(t, f, "desk-neck-reset"), Now: noon, Subject: asked("loose-joints")})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, l := range p.Changes {
		lines = append(lines, l.String())
	}
	if !slices.Contains(lines, "held for 15 s at most") {
		t.Errorf("got the changes %q", lines)
	}
}

// The regions of a group say which level, and of which the reason.
func TestTheAllowedLevelHasAReason(t *testing.T) {
	a := gate(facts(t)).Allow(asked("migraine", "blood-thinners"), nil, noon)
	for region, want := range map[body.RegionID]body.Level{"neck-back": body.Gentle, "forearm": body.Standard} {
		if got, why := a.Level(region); got != want || why.String() == "" {
			t.Errorf("%s: got %v, %q, want %v", region, got, why, want)
		}
	}
	if got, _ := (gate(facts(t)).Allow(asked(), nil, noon)).Level("forearm"); got != 0 {
		t.Errorf("got %v for nobody in particular", got)
	}
}
