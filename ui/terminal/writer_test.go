package terminal_test

import (
	"strings"
	"testing"

	"unknot/ui/terminal"
)

func TestNothingThatIsWrittenIsObeyedByATerminal(t *testing.T) {
	for text, want := range map[string]string{
		"a\tZoë\nrow\r\n":            "a\tZoë\nrow\r\n",
		"\x1b[31mred\x1b]52;c;x\x07": `\u001b[31mred\u001b]52;c;x\u0007`,
		"over\rwritten":              `over\rwritten`,
		"\u009b2J\u202e\u2028.":      `\u009b2J\u202e\u2028.`,
		"\xffno text\x9b.":           `\xffno text\x9b.`,
		"Zo\xc3":                     "Zo", // cut off, as a text never ends
	} {
		var whole, bits strings.Builder
		if n, err := terminal.NewWriter(&whole).Write([]byte(text)); n != len(text) || err != nil {
			t.Errorf("%q: wrote %d, %v", text, n, err)
		}
		w := terminal.NewWriter(&bits)
		for _, b := range []byte(text) {
			if _, err := w.Write([]byte{b}); err != nil {
				t.Error(err)
			}
		}
		if whole.String() != want || bits.String() != want {
			t.Errorf("%q: got %q and byte by byte %q, want %q", text, whole.String(), bits.String(), want)
		}
	}
}
