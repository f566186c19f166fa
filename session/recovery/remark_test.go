package recovery_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/assets"
	"unknot/session/body"
	"unknot/session/recovery"
)

func atlas(t *testing.T) *body.Atlas {
	t.Helper()
	a, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestWordsNameTheSpotTheSideAndTheDay(t *testing.T) {
	r := plan(body.Strong, hold("GL1", body.Left))
	got := recovery.Sum(recovery.Check(r, []recovery.Press{{Point: "GL1", Side: body.Both, Level: body.Strong, When: ago(20 * time.Hour)}}, now), now)
	if len(got) != 1 {
		t.Fatalf("got %+v, want one remark", got)
	}
	p, _ := atlas(t).Point("GL1")
	want := "You pressed hard here yesterday: left " + p.Name + ". Give it two days before the next time."
	if words := got[0].Message(atlas(t)).String(); words != want {
		t.Errorf("got %q, want %q", words, want)
	}
}

func TestWhatHasReasonAndDayInCommonIsSaidOnce(t *testing.T) {
	r := plan(body.Standard, hold("UT1", body.Both), hold("GL1", body.Both), hold("GL2", body.Both), hold("GL3", body.Both), hold("CA1", body.Left))
	var past []recovery.Press
	for _, id := range []body.ID{"UT1", "GL1", "GL2", "GL3"} {
		past = append(past, recovery.Press{Point: id, Side: body.Both, Level: body.Standard, When: ago(time.Hour)})
	}
	past = append(past, recovery.Press{Point: "CA1", Side: body.Left, Level: body.Gentle, When: ago(24 * time.Hour), Sore: true})
	got := recovery.Sum(recovery.Check(r, past, now), now)
	if len(got) != 2 || got[0].Reason != recovery.Sore || got[1].Reason != recovery.Twice {
		t.Fatalf("got %+v, want what is sore and then what was done today", got)
	}
	if want := []body.ID{"UT1", "GL1", "GL2", "GL3"}; !slices.Equal(got[1].Points(), want) {
		t.Errorf("got %v, want %v", got[1].Points(), want)
	}
	if words := got[1].Message(atlas(t)).String(); !strings.Contains(words, "; and 1 more. Once a day is enough") || strings.Contains(words, "left") {
		t.Errorf("got %q, want three spots named without a side, and 1 more", words)
	}
}

// Every reason is said, however long ago the press was that it is about.
func TestEveryRemarkHasItsWords(t *testing.T) {
	for _, past := range []recovery.Press{
		{Level: body.Standard}, {Level: body.Gentle, Sore: true}, {Level: body.Strong}, {Level: body.Strong, Sore: true},
	} {
		past.Point, past.Side = "GL1", body.Left
		for h := range int(recovery.Reach / time.Hour) {
			past.When = ago(time.Duration(h) * time.Hour)
			for _, r := range recovery.Sum(recovery.Check(plan(body.Strong, hold("GL1", body.Left)), []recovery.Press{past}, now), now) {
				if words := r.Message(atlas(t)).String(); !strings.HasPrefix(words, "You pressed ") {
					t.Errorf("%d hours after %+v: got %q", h, past, words)
				}
			}
		}
	}
}

// Nothing that is longer ago than Reach may count, whatever the clocks do.
func TestReachIsFarEnough(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip(err)
	}
	for _, day := range []int{24, 25, 26} { // the clocks go back on 25 October 2026
		end := time.Date(2026, 10, day, 23, 59, 0, 0, berlin)
		for _, past := range []recovery.Press{{Level: body.Strong}, {Level: body.Standard, Sore: true}} {
			past.Point, past.Side, past.When = "GL1", body.Left, end.Add(-recovery.Reach)
			if got := recovery.Check(plan(body.Strong, hold("GL1", body.Left)), []recovery.Press{past}, end); len(got) > 0 {
				t.Errorf("%v: got %+v, want no warning after %v", end, got, recovery.Reach)
			}
		}
	}
}
