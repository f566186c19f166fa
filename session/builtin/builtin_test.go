package builtin_test

import (
	"testing"

	"unknot/session/builtin"
	"unknot/session/finder"
	"unknot/session/prepare"
	"unknot/session/triage"
)

func TestWhatIsBuiltInCanBeRead(t *testing.T) {
	d, err := builtin.Read()
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Routines) == 0 || len(d.Zones) == 0 || d.Safety == nil || d.Figure == nil {
		t.Errorf("got %+v, want all of it", d)
	}
	if _, err := d.Gate.Prepare(prepare.Request{Routine: d.Routines[0]}); err != nil {
		t.Errorf("the gate lets nothing of %s through: %v", d.Routines[0].ID, err)
	}
	facts, routines, err := builtin.Facts()
	if err != nil || len(facts.Atlas.Regions) != len(d.Atlas.Regions) || len(routines) != len(d.Routines) {
		t.Errorf("the facts are of %d regions and %d routines, %v", len(facts.Atlas.Regions), len(routines), err)
	}
	if sources, err := builtin.Sources(); err != nil || len(sources.Works) == 0 {
		t.Errorf("the sources are %v, %v", sources, err)
	}
}

func TestPlacesAreFoundInEachLanguage(t *testing.T) {
	for language, words := range map[string]string{"en": "calf", "de": "wade", "es": "pantorrilla"} {
		f, err := builtin.Finder(language)
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Ask(finder.Query{Words: words}).Outcome; got != triage.Points {
			t.Errorf("%s: %q comes to %v, want points", language, words, got)
		}
	}
}
