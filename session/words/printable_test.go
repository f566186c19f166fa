package words_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"unknot/session/words"
)

func TestATerminalShowsATextAndDoesNotObeyIt(t *testing.T) {
	for text, want := range map[string]string{
		"Zoë, A-17 – 足":            "Zoë, A-17 – 足",
		"\x1b[31mred\nline":        `\u001b[31mred\nline`,
		"\x1b]52;c;aGk=\x07":       `\u001b]52;c;aGk=\u0007`,
		"\u009b2J":                 `\u009b2J`,
		"a\rb\tc\x7f\x00":          `a\rb\tc\u007f\u0000`,
		"txt\u202egnp\u2066\u2029": `txt\u202egnp\u2066\u2029`,
		"\xffbad\x9b":              `\xffbad\x9b`,
		"שלום\u200f":               "שלום\u200f",
		"":                         "",
	} {
		if got := words.Printable(text); got != want {
			t.Errorf("Printable(%q) = %q, want %q", text, got, want)
		}
	}
	if got, want := words.PrintableLines("one\r\n\ttwo\r\x1b\n"), "one\r\n\ttwo"+`\r\u001b`+"\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzPrintable(f *testing.F) {
	f.Add("\x1b[31m\xff\u202e")
	f.Fuzz(func(t *testing.T, text string) {
		got := words.Printable(text)
		if strings.ContainsFunc(got, words.Unprintable) || !utf8.ValidString(got) {
			t.Errorf("%q gives %q", text, got)
		}
		// Inside JSON it means the same, so that a filter leaves JSON as it is.
		quoted, _ := json.Marshal(text)
		var back, same string
		if json.Unmarshal([]byte(words.Printable(string(quoted))), &back) != nil || json.Unmarshal(quoted, &same) != nil || back != same {
			t.Errorf("in JSON %q gives %q", text, back)
		}
	})
}
