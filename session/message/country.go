package message

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Country is what a country is called, by its ISO 3166 code. One that there is not
// is called by its code.
func (p *Printer) Country(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return code
	}
	if name := display.Regions(language.Make(p.code)).Name(region); name != "" {
		return name
	}
	return code
}
