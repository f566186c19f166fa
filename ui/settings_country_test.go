package ui_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"unknot/session/settings"
	"unknot/ui/look"
)

// countrySelect is the choice of a country, on the settings page.
func (s *stand) countrySelect() *widget.Select {
	s.t.Helper()
	var found *widget.Select
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if c, ok := o.(*widget.Select); ok && len(c.Options) > 40 {
			found = c
		}
	})
	if found == nil {
		s.t.Fatal("no country can be chosen")
	}
	return found
}

func TestTheEmergencyNumberIsChosenByCountry(t *testing.T) {
	for language, us := range map[string]string{"en": "United States", "de": "Vereinigte Staaten", "es": "Estados Unidos"} {
		s := open(t, look.Light, desk, func(c *settings.Settings) { c.Language = language })
		s.whole = true
		s.window.ShowSettings()
		choice := s.countrySelect()
		if !slices.Contains(choice.Options, us) || choice.SelectedIndex() != 0 {
			t.Fatalf("%s: got %q, chosen %d", language, choice.Options, choice.SelectedIndex())
		}
		choice.SetSelected(us)
		if got := s.store.Now().Country; got != "US" {
			t.Errorf("%s: kept is %q, want US", language, got)
		}
		if got := s.countrySelect().Selected; got != us {
			t.Errorf("%s: %q is chosen, want %q", language, got, us)
		}
		s.mustSay(s.printer().Text("settings.number", "{{.Number}} where you are", "Number", "911"))
	}
}
