//go:build unix && !darwin

package main

import (
	"testing"

	"unknot/session/settings"
)

func TestLanguageAndCountryAreTheSystems(t *testing.T) {
	for _, c := range []struct{ all, lang, preferred, language, country string }{
		{"", "de_DE.UTF-8", "", "de", "DE"},
		{"", "fr_CA.UTF-8", "fr:es:en_US", "es", "CA"}, // the first that Unknot speaks; the country is here
		{"", "es_MX.UTF-8", "en", "en", "MX"},
		{"C", "de_DE.UTF-8", "de", "en", ""},
		{"", "", "", "en", ""},
		{"de", "", "", "de", ""},
		{"", "fr", "de_AT", "de", "AT"},
	} {
		t.Setenv("LC_ALL", c.all)
		t.Setenv("LC_MESSAGES", "")
		t.Setenv("LANG", c.lang)
		t.Setenv("LANGUAGE", c.preferred)
		if got := systemLanguage(); got != c.language {
			t.Errorf("%+v: the language is %s", c, got)
		}
		if got := countryOf(settings.Settings{}); got != c.country {
			t.Errorf("%+v: the country is %q", c, got)
		}
	}
}
