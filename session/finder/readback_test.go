package finder_test

import (
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/retime"
	"unknot/session/routine"
)

// readBack reads a routine from its own file, which must be right and the same
// routine, and returns what is advised against.
func readBack(t *testing.T, what string, r *routine.Routine, a *body.Atlas) routine.Errors {
	t.Helper()
	back, err := routine.Parse("built.json", routine.Format(r), a)
	if err != nil {
		t.Errorf("%s: the reader refuses it: %v", what, err)
		return nil
	}
	advice := back.Advice
	back.File, back.Advice = r.File, nil
	if !reflect.DeepEqual(back, r) {
		t.Errorf("%s: got another routine from its file", what)
	}
	return advice
}

// TestWhatIsBuiltAndPacedIsAcceptedByTheReader builds a routine of every region at every level in all minutes
// there are, changes it in every way that pace knows, and reads it back.
func TestWhatIsBuiltAndPacedIsAcceptedByTheReader(t *testing.T) {
	f, a := open(t), facts(t).Atlas
	levels := []body.Level{body.Gentle, body.Standard, body.Strong}
	read := 0
	for i := range a.Regions {
		region := &a.Regions[i]
		answer := answerAbout(f, region)
		for _, level := range levels {
			for minutes := 1; minutes <= 20; minutes++ {
				what := fmt.Sprintf("%s %v in %d minutes", region.ID, level, minutes)
				r, _, err := f.Build(answer, body.NoSide, level, time.Duration(minutes)*time.Minute)
				if err != nil {
					unbuilt(t, what, region, minutes, err)
					continue
				}
				if advice := readBack(t, what, r, a); len(advice) > 0 {
					t.Errorf("%s: the reader advises against it: %v", what, advice)
				}
				read += 1 + readPaced(t, what, r, a)
			}
		}
	}
	if read < 5000 {
		t.Errorf("read %d routines back, want 5000 or more", read)
	}
}

// answerAbout has the points of a region as answers about them list them.
func answerAbout(f *finder.Finder, region *body.Region) finder.Answer {
	ofRegion := map[body.ID]bool{}
	for _, p := range region.Points {
		ofRegion[p.ID] = true
	}
	about := f.Ask(words(region.Points[0].Name))
	about.Results = nil
	for _, p := range region.Points {
		for _, r := range f.Ask(words(p.Name)).Results {
			if ofRegion[r.Point.ID] {
				about.Results = append(about.Results, r)
				delete(ofRegion, r.Point.ID)
			}
		}
	}
	return about
}

// unbuilt reports a routine that could have been built.
func unbuilt(t *testing.T, what string, region *body.Region, minutes int, err error) {
	t.Helper()
	var short *retime.TooShortError
	switch {
	case region.OffByDefault && errors.Is(err, finder.ErrNothing):
	case errors.As(err, &short) && short.Least > time.Duration(minutes)*time.Minute:
	default:
		t.Errorf("%s: %v", what, err)
	}
}

// readPaced reads back what pace makes of a routine, and returns how many
// routines that were.
func readPaced(t *testing.T, what string, r *routine.Routine, a *body.Atlas) int {
	t.Helper()
	read := 0
	check := func(how string, got *routine.Routine, err error) {
		t.Helper()
		if err == nil {
			readBack(t, what+", "+how, got, a)
			read++
		}
	}
	for _, level := range []body.Level{body.Gentle, body.Standard, body.Strong} {
		got, _, err := retime.AtLevel(r, level, a)
		check(level.String(), got, err)
	}
	for _, side := range []body.Side{body.Left, body.Right} {
		got, _, err := retime.OneSide(r, side)
		check(side.String(), got, err)
	}
	shorter, _ := retime.Shorter(r)
	check("shorter", shorter, nil)
	longer, _ := retime.Longer(r, a)
	check("longer", longer, nil)
	for _, minutes := range []time.Duration{2, 7, 20} {
		got, _, err := retime.Fit(r, minutes*time.Minute, a, nil)
		check("fitted", got, err)
	}
	return read
}
