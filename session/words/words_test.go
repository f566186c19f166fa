package words_test

import (
	"slices"
	"testing"

	"unknot/session/words"
)

func TestSplitLeavesOnlyWhatPeopleType(t *testing.T) {
	for text, want := range map[string][]string{
		"Runner's calves":             {"runners", "calves"},
		"  upper trapezius,mid-slope": {"upper", "trapezius", "mid", "slope"},
		"Schräg & GRÖSSER, Fuß":       {"schrag", "grosser", "fuss"},
		"cuello rígido \u0301":        {"cuello", "rigido"},
		"l’épaule 20s":                {"lepaule", "20s"},
		"ﬁngers":                      {"fingers"},
		"\xff\x00 ball":               {"ball"},
		"\u202eevil":                  {"evil"},
		"":                            nil,
		"–  …":                        nil,
	} {
		if got := words.Split(text); !slices.Equal(got, want) {
			t.Errorf("Split(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestOneNameHasOneKey(t *testing.T) {
	for _, text := range []string{"Desk neck reset", "desk-neck-reset", " DESK_neck  reset."} {
		if got := words.Key(text); got != "desk neck reset" {
			t.Errorf("Key(%q) = %q", text, got)
		}
	}
}
