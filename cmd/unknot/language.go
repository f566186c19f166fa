package main

import (
	"cmp"
	"os"
	"slices"

	"unknot/session/body"
)

// languages are the codes of those that are understood, besides English.
var languages = []string{"de", "es"}

// systemLocale names the language and the country that the system is set to.
func systemLocale() string {
	return cmp.Or(os.Getenv("LC_ALL"), os.Getenv("LC_MESSAGES"), os.Getenv("LANG"))
}

// systemCountry is the country that the system is set to, or nothing.
func systemCountry() string { return body.CountryOf(systemLocale()) }

// number is whom to call where the person is.
func (s *shelf) number() body.Number { return s.safety.Number(systemCountry()) }

// systemLanguage is the code of the language that the system is set to, or of
// English where Unknot does not speak it.
func systemLanguage() string {
	if locale := systemLocale(); len(locale) >= 2 && slices.Contains(languages, locale[:2]) {
		return locale[:2]
	}
	return "en"
}
