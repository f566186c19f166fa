package finder_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/triage"
)

var noon = time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)

// of is somebody of whom conditions are true.
func of(ids ...string) prepare.Subject {
	var s prepare.Subject
	for _, id := range ids {
		s.About = s.With(id, true, noon)
	}
	return s
}

// TestNothingIsOfferedThatTheGateTakesAway asks about every place for everybody
// of whom one thing is true, and of whom all are, and takes what is built to the
// gate.
func TestNothingIsOfferedThatTheGateTakesAway(t *testing.T) {
	f, all := open(t), facts(t)
	gate := prepare.New(all.Atlas, all.Safety, all.Guide)
	built := 0
	var sets [][]string
	var every []string
	for _, c := range all.Safety.Conditions() {
		sets, every = append(sets, []string{c.ID}), append(every, c.ID)
	}
	for _, ids := range append(sets, every) {
		who, whose := of(ids...), strings.Join(ids, " ")
		allowed := gate.Allow(who, nil, noon)
		for i, p := range places(t).Places {
			q := finder.Query{Words: p.Name, Subject: who, Now: noon}
			a := f.Ask(q)
			for _, r := range a.Results {
				if why, out := allowed.Out(r.Point); out {
					t.Errorf("%s: %s: got %s, which is out: %v", whose, p.Name, r.Point.ID, why.Line)
				}
			}
			level := []body.Level{body.Gentle, body.Standard, body.Strong}[i%3]
			r, _, err := f.Build(a, body.NoSide, level, 10*time.Minute)
			if err != nil {
				continue
			}
			built++
			if _, err := routine.Parse("built.json", routine.Format(r), all.Atlas); err != nil {
				t.Errorf("%s: %s: no routine file: %v", whose, p.Name, err)
			}
			checkUntouched(t, whose+": "+p.Name, gate, prepare.Request{Routine: r, Subject: who, Now: noon})
		}
	}
	if built < 200 {
		t.Errorf("got %d routines, want 200 or more", built)
	}
}

// checkUntouched reports what the gate changes in a routine but words that it
// writes anew.
func checkUntouched(t *testing.T, what string, gate *prepare.Gate, q prepare.Request) {
	t.Helper()
	p, err := gate.Prepare(q)
	if err != nil || len(p.LeftOut) > 0 {
		t.Errorf("%s: the gate says %v and leaves out %v", what, err, p.LeftOut)
		return
	}
	for _, c := range p.Changes {
		if c.String() != "with the hands only" {
			t.Errorf("%s: the gate changes: %v", what, c)
		}
	}
	if got, want := p.Plan.Length(), q.Routine.Length(); got != want || p.Routine.Level != q.Routine.Level {
		t.Errorf("%s: got %v of %v at the gate, want %v", what, p.Routine.Level, got, want)
	}
	if !slices.Equal(p.Routine.Cautions, q.Routine.Cautions) {
		t.Errorf("%s: got the cautions %q, want %q", what, p.Routine.Cautions, q.Routine.Cautions)
	}
}

// What is kept holds as what is typed does, and both say so.
func TestWhatIsKeptHoldsAsIfItWereTyped(t *testing.T) {
	f := open(t)
	for _, c := range []struct{ typed, place, condition string }{
		{"I am pregnant, ", "calf", "pregnancy"},
		{"I am pregnant, ", "neck and calf", "pregnancy"},
		{"varicose veins, ", "back of the thigh", "veins-and-clots"},
		{"high blood pressure, ", "side of neck", "blood-pressure"},
		{"I take warfarin, ", "between the shoulder blades", "blood-thinners"},
		{"fibromyalgia, ", "shoulder", "fibromyalgia"},
		{"diabetes, ", "heel", "numb-feet"},
		{"ehlers danlos, ", "forearm", "loose-joints"},
	} {
		typed := f.Ask(finder.Query{Words: c.typed + c.place, Now: noon})
		kept := f.Ask(finder.Query{Words: c.place, Subject: of(c.condition), Now: noon})
		said := f.Ask(finder.Query{Words: c.place, Said: []string{c.condition}, Now: noon})
		if !slices.Equal(typed.Danger.GroupIDs(), []string{c.condition}) {
			t.Fatalf("%s%s: got the groups %v", c.typed, c.place, typed.Danger.GroupIDs())
		}
		for how, got := range map[string]finder.Answer{"kept": kept, "said": said} {
			if got.Outcome != typed.Outcome || !slices.Equal(first(got, 99), first(typed, 99)) || len(got.LeftOut) != len(typed.LeftOut) {
				t.Errorf("%s, %s: got %v %v, typed %v %v", c.condition, how, got.Outcome, first(got, 9), typed.Outcome, first(typed, 9))
			}
			if got.Outcome == triage.Leave && (got.Danger.Lead == nil || len(got.Danger.Lead.Text) < 30 || len(got.Danger.Lead.Sources) == 0) {
				t.Errorf("%s, %s: got %+v to lead", c.condition, how, got.Danger.Lead)
			}
			r, notes, err := f.Build(got, body.NoSide, body.Strong, 0)
			want, wantNotes, wantErr := f.Build(typed, body.NoSide, body.Strong, 0)
			if (err == nil) != (wantErr == nil) || err == nil && string(routine.Format(r)) != string(routine.Format(want)) || len(notes) != len(wantNotes) {
				t.Errorf("%s, %s: got another routine than for the typed words", c.condition, how)
			}
		}
	}
}

// What rests is left out too, and says until when.
func TestWhatRestsIsNotOffered(t *testing.T) {
	who := prepare.Subject{Resting: []prepare.Rest{{Region: "calves", Until: noon.Add(time.Hour)}, {Region: "foot", Until: noon}}}
	a := open(t).Ask(finder.Query{Words: "calf and heel", Subject: who, Now: noon})
	heel := false
	for _, r := range a.Results {
		heel = heel || r.Point.Region == "foot"
		if r.Point.Region == "calves" {
			t.Errorf("got %s", r.Point.ID)
		}
	}
	if !heel || len(a.LeftOut) != 1 {
		t.Fatalf("got %v and left out %v", first(a, 9), a.LeftOut)
	}
	const want = "Left out: lower calf; calf, inner bulge; calf, outer bulge and more (calf: it rests, because something was wrong there, until today at 13:00)."
	if got := a.LeftOut[0].Message().Sentence(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
