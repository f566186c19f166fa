package report_test

import (
	"bytes"
	"strings"
	"testing"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/message"
)

// What is printed and what is written in lines is in one language, but for the
// names of points and regions.
func TestWhatIsPrintedIsInTheLanguage(t *testing.T) {
	german := report.Teller{Places: atlas(t), Printer: message.In("de")}
	v := visit(t)
	v.Notes.Tags = []string{"Too firm"}
	v.Notes.Wrong = &history.Wrong{Sign: "stop-numb", Regions: []body.RegionID{"calves"}, At: monday}
	var page, lines bytes.Buffer
	if err := report.Summary(&page, v, "", german, safety(t)); err != nil {
		t.Fatal(err)
	}
	p := history.Progress{Total: 1, Sessions: []history.Session{v.Session}}
	if err := report.Progress(&lines, p, nil, german, monday); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		where, text string
		want        []string
		never       []string
	}{
		{"the page", page.String(), []string{`lang="de"`, "Montag, 6. Juli 2026, 20:15", "Subjektiv", "nicht gesagt", "geplanten Minuten. Vorzeitig beendet.",
			"Etwas stimmte nicht: Kribbeln", "2 niedriger", "nicht gedrückt bis", "keine Diagnose"}, []string{"Monday", "planned", "said", "Too firm", "pressed", "wrong"}},
		{"the lines", lines.String(), []string{"1 Sitzung", "Deine Zahl von 0", "abgebrochen", "vorher"}, []string{"session", "stopped", "before"}},
	} {
		for _, want := range c.want {
			if !strings.Contains(c.text, want) {
				t.Errorf("%s does not say %q:\n%s", c.where, want, c.text)
			}
		}
		for _, never := range c.never {
			if strings.Contains(c.text, never) {
				t.Errorf("%s says %q:\n%s", c.where, never, c.text)
			}
		}
	}
}
