package prepare_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/prepare"
)

// kept are records in memory, of one person.
type kept struct {
	all  []history.Aftermath
	said []history.SessionID // of which something is well again
}

func (k *kept) Aftermath(context.Context, history.ClientID, time.Time, time.Time) ([]history.Aftermath, error) {
	return k.all, nil
}

func (k *kept) SayWell(_ context.Context, _ body.RegionID, _ time.Time, of ...history.SessionID) error {
	k.said = of
	return nil
}

func TestWhatRestsFollowsFromWhatSessionsLeft(t *testing.T) {
	wrong := func(ago time.Duration) *history.Wrong {
		return &history.Wrong{Regions: []body.RegionID{"neck-back"}, At: noon.Add(-ago)}
	}
	three, eight := 3, 8
	numbers := []history.Numbers{{Region: "calves", Before: &three, After: &eight}}
	for _, c := range []struct {
		name string
		left history.Aftermath
		want string
		err  error
	}{
		{"nothing", history.Aftermath{Last: noon.Add(-time.Hour)}, "", nil},
		{"something wrong", history.Aftermath{Last: noon.Add(-time.Hour), Wrong: wrong(time.Hour)}, "neck-back", nil},
		{"something wrong two days ago", history.Aftermath{Last: noon.Add(-time.Hour), Wrong: wrong(prepare.RestFor)}, "", nil},
		{"well again since", history.Aftermath{Last: noon, Wrong: wrong(time.Hour), Well: []history.Well{{Region: "neck-back", At: noon}}}, "", nil},
		{"well again before", history.Aftermath{Last: noon, Wrong: wrong(time.Hour), Well: []history.Well{{Region: "neck-back", At: noon.Add(-2 * time.Hour)}}}, "neck-back", nil},
		{"well elsewhere", history.Aftermath{Last: noon, Wrong: wrong(time.Hour), Well: []history.Well{{Region: "calves", At: noon}}}, "neck-back", nil},
		{"it hurts more", history.Aftermath{Last: noon.Add(-time.Hour), Regions: numbers}, "calves", nil},
		{"it hurt more two days ago", history.Aftermath{Last: noon.Add(-prepare.RestFor), Regions: numbers}, "", nil},
		{"stopped, and nobody can read why", history.Aftermath{Last: noon, Sealed: true, Outcome: history.Stopped, Regions: []history.Numbers{{Region: "hands"}}}, "hands", history.ErrSealed},
		{"done to the end, and sealed", history.Aftermath{Last: noon, Sealed: true, Outcome: history.Finished, Regions: []history.Numbers{{Region: "hands"}}}, "", nil},
		{"by a clock that was far ahead", history.Aftermath{Last: noon, Wrong: wrong(-72 * time.Hour)}, "", nil},
	} {
		all, err := prepare.Resting(t.Context(), &kept{all: []history.Aftermath{c.left}}, 0, noon, facts(t).Atlas)
		var got []string
		for _, r := range all {
			got = append(got, string(r.Region))
		}
		if strings.Join(got, " ") != c.want || !errors.Is(err, c.err) {
			t.Errorf("%s: got %q, %v, want %q, %v", c.name, got, err, c.want, c.err)
		}
	}
}

func TestWellIsSaidOfEverySessionThatHasARegionRest(t *testing.T) {
	at := func(id history.SessionID, region body.RegionID) history.Aftermath {
		return history.Aftermath{Session: id, Last: noon, Wrong: &history.Wrong{Regions: []body.RegionID{region}, At: noon}}
	}
	k := &kept{all: []history.Aftermath{at(1, "neck-back"), at(2, "calves"), at(3, "neck-back")}}
	if err := prepare.SayWell(t.Context(), k, 0, "neck-back", noon.Add(time.Hour), facts(t).Atlas); err != nil {
		t.Fatal(err)
	}
	if want := []history.SessionID{1, 3}; !slices.Equal(k.said, want) {
		t.Errorf("it is said of %s, want of %s", fmt.Sprint(k.said), fmt.Sprint(want))
	}
}
