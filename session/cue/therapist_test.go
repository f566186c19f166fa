package cue_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/routine"
)

// ownBody is what a therapist's own body has to do with nothing.
var ownBody = regexp.MustCompile(`(?i)\byour (own )?(neck|shoulders?|skull|spine|back|chest|hip|thigh|calf|leg|foot|sole|arm|forearm|jaw|head)\b`)

func TestATherapistIsToldOfTheClientsBody(t *testing.T) {
	all, err := routine.LoadAll(os.DirFS("../../assets/routines"), atlas(t))
	if err != nil {
		t.Fatal(err)
	}
	places := 0
	for _, r := range all {
		if !r.ByTherapist {
			continue
		}
		s, p := scriptOf(t, r)
		for i, st := range p.Stages() {
			how := s.How(i)
			if word := ownBody.FindString(how); word != "" {
				t.Errorf("%s: stage %d: %q in %q", r.ID, i, word, how)
			}
			if st.Kind != session.Find && st.Kind != session.Area {
				continue
			}
			point, _ := atlas(t).Point(st.Point)
			places++
			if how != point.Therapist.Find {
				t.Errorf("%s: stage %d: got %q, want %q", r.ID, i, how, point.Therapist.Find)
			}
		}
		for _, phrase := range s.Say(cue.Full, whole(p)) {
			if word := ownBody.FindString(strings.Join(phrase.Texts, " ")); word != "" {
				t.Errorf("%s: %q is said in %q", r.ID, word, phrase.Texts)
			}
		}
	}
	if places < 20 {
		t.Errorf("got %d places to find, want all of five routines", places)
	}
}

func TestAHoldWithoutWordsIsDoneTheWayOfWhoDoesIt(t *testing.T) {
	hold := routine.Stage{Kind: session.Hold, Point: "UT1", Seconds: 20, Side: body.Left, Repeats: 1, Rest: 15}
	point, _ := atlas(t).Point("UT1")
	for byTherapist, want := range map[bool]string{false: point.Press, true: point.Therapist.How} {
		s, _ := scriptOf(t, &routine.Routine{ID: "one", Name: "One", ByTherapist: byTherapist, Stages: []routine.Stage{hold}})
		if got := s.How(1); got != want {
			t.Errorf("by a therapist %v: got %q, want %q", byTherapist, got, want)
		}
	}
}
