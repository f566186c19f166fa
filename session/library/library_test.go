package library_test

import (
	"errors"
	"slices"
	"testing"

	"unknot/session/library"
	"unknot/session/routine"
)

func shelf() *library.Library {
	return library.Gather(library.Contents{BuiltIn: []*routine.Routine{
		{ID: "desk-neck-reset", Name: "Desk neck reset"},
		{ID: "runners-calves", Name: "Runner's calves"},
		{ID: "morning-sole", Name: "Morning sole"},
		{ID: "two-minute-desk-break", Name: "Two-minute desk break"},
	}})
}

func TestFindTakesIDsAndNames(t *testing.T) {
	for _, name := range []string{"desk-neck-reset", "Desk neck reset", "DESK NECK RESET", "desk_neck_reset", " desk neck  reset "} {
		r, err := shelf().Find(name)
		if err != nil || r.ID != "desk-neck-reset" {
			t.Errorf("Find(%q) = %v, %v", name, r, err)
		}
	}
}

func TestANameIsFoundInEverySpelling(t *testing.T) {
	l := library.Gather(library.Contents{Own: []library.Own{
		{File: "zoes.json", Routine: &routine.Routine{ID: "zoes", Name: "Zoë’s Füße – 2"}},
		{File: "U\u0308bung.json", Routine: &routine.Routine{ID: "exercise", Name: "Exercise"}},
	}})
	for name, want := range map[string]string{
		"Zoë’s Füße – 2": "zoes", "zoe\u0308's fu\u0308sse - 2": "zoes", "ZOË'S  FÜSSE‑2": "zoes",
		"übung": "exercise", "own:Übung": "exercise",
	} {
		if r, err := l.Find(name); err != nil || r.ID != want {
			t.Errorf("Find(%q) = %v, %v, want %s", name, r, err, want)
		}
	}
	if r, err := l.Find("Zoe's Füße - 2"); err == nil {
		t.Errorf("without its accent the name finds %v", r)
	}
}

func TestUnknownNamesSayWhatIsNear(t *testing.T) {
	for name, want := range map[string][]string{
		"desk-nek-reset": {"desk-neck-reset"},
		"calves":         {"runners-calves"},
		"calvs":          {"runners-calves"},
		"desk":           {"desk-neck-reset", "two-minute-desk-break"},
		"mornin sole":    {"morning-sole"},
		"dsk-neck":       {"desk-neck-reset"},
		"zzzzzz":         nil,
		"":               nil,
	} {
		_, err := shelf().Find(name)
		var unknown *library.UnknownError
		if !errors.As(err, &unknown) {
			t.Fatalf("Find(%q): error %v, want an UnknownError", name, err)
		}
		if !slices.Equal(unknown.Near, want) {
			t.Errorf("Find(%q): near %q, want %q", name, unknown.Near, want)
		}
	}
}

func TestTheErrorReadsAsASentence(t *testing.T) {
	_, err := shelf().Find("desk")
	want := `no routine is called "desk"; did you mean desk-neck-reset or two-minute-desk-break?`
	if err.Error() != want {
		t.Errorf("got  %s\nwant %s", err, want)
	}
}
