package main

import (
	"cmp"
	"os"
	"slices"
	"strings"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/session/words"
)

// systemLocale names the language and the country that the system is set to.
func systemLocale() string {
	return cmp.Or(os.Getenv("LC_ALL"), os.Getenv("LC_MESSAGES"), os.Getenv("LANG"))
}

// countryOf is where the person is, by what they chose or else by the system, or
// nothing.
func countryOf(s settings.Settings) string {
	return cmp.Or(s.Country, body.CountryOf(systemLocale()))
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

// systemLanguage is the code of the language that the system is set to, or of
// English where Unknot does not speak it.
func systemLanguage() string {
	if locale := systemLocale(); len(locale) >= 2 && slices.Contains(message.Languages(), locale[:2]) {
		return locale[:2]
	}
	return "en"
}
