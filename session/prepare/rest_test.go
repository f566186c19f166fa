package prepare_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session/prepare"
)

func TestARegionRestsAfterSomethingWentWrong(t *testing.T) {
	f := facts(t)
	g := gate(f)
	q := prepare.Request{Routine: builtin(t, f, "whole-body-evening"), Now: noon, Subject: asked()}
	q.Subject.Resting = []prepare.Rest{{Region: "calves", Until: noon.Add(time.Hour)}}
	p, err := well(g, q)
	if err != nil || slices.Contains(held(p.Plan), "CA1") || len(p.Resting) != 1 {
		t.Errorf("got %v pressed, %v, and %v rests", held(p.Plan), err, p.Resting)
	}
	if want := "calf: it rests, because something was wrong there, until today at 13:00"; len(p.LeftOut) != 1 || !strings.EqualFold(p.LeftOut[0].Why.String(), want) {
		t.Errorf("the reason is %v, want %q", p.LeftOut, want)
	}
	q.Now = noon.Add(2 * time.Hour)
	if p, err = well(g, q); err != nil || !slices.Contains(held(p.Plan), "CA1") {
		t.Errorf("after the rest got %v pressed, %v", held(p.Plan), err)
	}
}

func TestWhatRestsElsewhereIsNotSaid(t *testing.T) {
	f := facts(t)
	q := prepare.Request{Routine: builtin(t, f, "runners-calves"), Now: noon, Subject: asked()}
	q.Subject.Resting = []prepare.Rest{{Region: "scalp-jaw", Until: noon.Add(time.Hour)}}
	if p, err := well(gate(f), q); err != nil || len(p.Resting)+len(p.LeftOut) != 0 {
		t.Errorf("got %v, %v, %v", p.Resting, p.LeftOut, err)
	}
}

func TestUntilWhenIsSaidByTheClock(t *testing.T) {
	late := time.Date(2026, 3, 28, 23, 30, 0, 0, time.FixedZone("", 3600))
	for after, want := range map[time.Duration]string{
		10 * time.Minute: "until today at 23:40", time.Hour: "until tomorrow at 00:30", 48 * time.Hour: "until the day after tomorrow at 23:30", 96 * time.Hour: "until 2026-04-01 23:30",
	} {
		if got := prepare.UntilLine(late.Add(after).UTC(), late).String(); got != want {
			t.Errorf("in %v: got %q, want %q", after, got, want)
		}
	}
}
