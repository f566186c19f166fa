package body_test

import (
	"testing"

	"unknot/session/body"
)

func TestEveryCountryHasANumber(t *testing.T) {
	s := loadFacts(t).Safety
	for locale, want := range map[string]string{
		"de_DE.UTF-8": "112", "en_GB.UTF-8": "999", "en_US": "911", "es_ES@euro": "112", "es-MX": "911", "en_AU": "000", "en_NZ": "111",
		"en_IE": "112", "C": "112", "": "112", "POSIX": "112", "de": "112", "xx_YY": "112", "zh_Hans_HK": "999", "sr_Latn_RS.UTF-8": "112", "pt_BR": "192",
	} {
		if got := s.Number(body.CountryOf(locale)).Emergency; got != want {
			t.Errorf("%q: got %s, want %s", locale, got, want)
		}
	}
	for country, want := range map[string]string{"GB": "116 123", "US": "988", "ES": "024", "DE": "0800 111 0 111", "": ""} {
		if got := s.Number(country).Helpline; got != want {
			t.Errorf("%q: helpline %q, want %q", country, got, want)
		}
	}
	if got := s.Number("de").Emergency; got != "112" {
		t.Errorf("de: got %s", got)
	}
}

func TestNumbersSayWhatIsMissing(t *testing.T) {
	const sound = `{"numbers": [{"countries": ["DE"], "emergency": "112", "helpline": "0800 1", "sources": [1]}, {"emergency": "112", "unchecked": true}]}`
	broken(t, sound, []change{
		{`["DE"]`, `["de"]`, `numbers[0].countries: want two capitals, got "de"`},
		{`["DE"]`, `["DE", "DE"]`, "numbers[0].countries: want DE once"},
		{`["DE"]`, `[]`, "numbers[0].countries: want none in the last entry"},
		{`"emergency": "112", "helpline"`, `"emergency": "call", "helpline"`, `numbers[0].emergency: want digits, got "call"`},
		{`"0800 1"`, `"+49 800"`, `numbers[0].helpline: want digits, got "+49 800"`},
		{`"sources": [1]`, `"sources": []`, "numbers[0].: want either sources or unchecked"},
	})
}
