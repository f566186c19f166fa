package main

import (
	"cmp"
	"os"
	"slices"
	"strings"

	"github.com/jeandeaual/go-locale"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/session/words"
)

// countryOf is where the person is, by what they chose or else by the system, or
// nothing.
func countryOf(s settings.Settings) string {
	if s.Country != "" {
		return s.Country
	}
	// Languages that are preferred may name other countries than the one they are
	// spoken in here, so what names the place comes first.
	here := cmp.Or(os.Getenv("LC_ALL"), os.Getenv("LC_MESSAGES"), os.Getenv("LANG"))
	for _, name := range append([]string{here}, preferred()...) {
		if country := body.CountryOf(name); country != "" {
			return country
		}
	}
	return ""
}

// preferred are the locales that the system is set to, the preferred first.
func preferred() []string {
	all, _ := locale.GetLocales() // without any, English is spoken
	return all
}

// number is whom to call where the person is.
func (prog *program) number(chosen settings.Settings) body.Number {
	return prog.Safety.Number(countryOf(chosen))
}

// country reads the code of a country, in capitals or not.
func (prog *program) country(code string) (string, error) {
	code = strings.ToUpper(code)
	if all := prog.Safety.Countries(); !slices.Contains(all, code) {
		return "", message.Errorf("command.country", "--country: want one of {{.All}}, got {{.Got}}", "All", strings.Join(all, ", "), "Got", words.Printable(code))
	}
	return code, nil
}

// chosenPrinter says things in the language that was chosen in the window, or else
// that of the system.
func chosenPrinter() *message.Printer {
	store, _ := openSettings() // whoever needs them says what is wrong with them
	return message.In(cmp.Or(store.Now().Language, systemLanguage()))
}

// systemLanguage is the code of the first language that the system is set to and
// Unknot speaks, or of English.
func systemLanguage() string {
	for _, name := range preferred() {
		if len(name) >= 2 && slices.Contains(message.Languages(), name[:2]) {
			return name[:2]
		}
	}
	return "en"
}
