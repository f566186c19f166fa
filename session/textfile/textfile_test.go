package textfile_test

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"unknot/session/textfile"
)

// encoded writes a text as UTF-16 or UTF-32 with so many bytes a unit.
func encoded(text string, unit int, bigEndian bool) string {
	var out []byte
	put := func(v uint32) {
		for i := range unit {
			shift := 8 * i
			if bigEndian {
				shift = 8 * (unit - 1 - i)
			}
			out = append(out, byte(v>>shift))
		}
	}
	if unit == 4 {
		for _, r := range text {
			put(uint32(r))
		}
		return string(out)
	}
	for _, u := range utf16.Encode([]rune(text)) {
		put(uint32(u))
	}
	return string(out)
}

const sample = "{\"name\": \"Nacken \u2013 Schulter \u00fcber 😀\"}\r\n"

func TestTextIsReadHoweverItWasSaved(t *testing.T) {
	for how, data := range map[string]string{
		"UTF-8":                    sample,
		"UTF-8 with a mark":        "\ufeff" + sample,
		"UTF-16 LE with a mark":    encoded("\ufeff"+sample, 2, false),
		"UTF-16 BE with a mark":    encoded("\ufeff"+sample, 2, true),
		"UTF-16 LE without":        encoded(sample, 2, false),
		"UTF-16 BE without":        encoded(sample, 2, true),
		"UTF-32 LE with a mark":    encoded("\ufeff"+sample, 4, false),
		"UTF-32 BE with a mark":    encoded("\ufeff"+sample, 4, true),
		"a line break comes first": "\n" + sample,
	} {
		want := sample
		if strings.HasPrefix(data, "\n") {
			want = data
		}
		if got := textfile.Decode("x", []byte(data)); string(got.Bytes) != want || got.Invalid() >= 0 {
			t.Errorf("%s: got %q", how, got.Bytes)
		}
		bit, err := io.ReadAll(textfile.NewReader(iotest.OneByteReader(strings.NewReader(data))))
		if err != nil || string(bit) != want {
			t.Errorf("%s, bit by bit: got %q and error %v", how, bit, err)
		}
	}
}

func TestWhatIsNoTextStaysAsItIs(t *testing.T) {
	for _, data := range []string{"", "{", "\x00", "\x00\x00", "\x00\x01\x00\x00", "\xff", "caf\xe9", "PK\x03\x04", "\x89PNG\r\n\x1a\n"} {
		if got := textfile.Decode("x", []byte(data)); string(got.Bytes) != data {
			t.Errorf("%q became %q", data, got.Bytes)
		}
	}
	if got := textfile.Decode("x", []byte("caf\xe9 \x80")); got.Invalid() != 3 || string(got.AsLatin1().Bytes) != "café \u0080" {
		t.Errorf("got %d and %q", got.Invalid(), got.AsLatin1().Bytes)
	}
}

func TestAReaderThatFailsSaysSo(t *testing.T) {
	for _, begin := range []string{"", "{", "\ufeff{", encoded("{}", 2, false)} {
		broken := io.MultiReader(strings.NewReader(begin), iotest.ErrReader(io.ErrClosedPipe))
		if _, err := io.ReadAll(textfile.NewReader(broken)); err != io.ErrClosedPipe {
			t.Errorf("after %q: got error %v", begin, err)
		}
	}
}

func TestPlacesAreCountedInCharactersAndLinesOfAnySystem(t *testing.T) {
	for _, ends := range []string{"\n", "\r\n", "\r"} {
		text := textfile.Text{Name: "x", Bytes: []byte("\"ü\"" + ends + ends + "\"é\" ?")}
		problems := []textfile.Problem{{At: len(text.Bytes) - 1}, {At: 1}, {At: len(text.Bytes) + 5}}
		got := text.Errors(problems)
		if got[0].Line != 1 || got[0].Column != 2 || got[1].Line != 3 || got[1].Column != 5 || got[2].Column != 6 || got[0].File != "x" {
			t.Errorf("with %q got %+v", ends, got)
		}
		if got := text.Line(len(text.Bytes)); got != 3 {
			t.Errorf("with %q the end is on line %d, want 3", ends, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, unit := range []int{2, 4} {
		f.Add([]byte(encoded("\ufeff"+sample, unit, false)))
	}
	f.Add([]byte(sample))
	f.Fuzz(func(t *testing.T, data []byte) {
		text := textfile.Decode("x", data)
		at := text.Invalid()
		if errs := text.Errors([]textfile.Problem{{At: max(at, 0)}}); errs[0].Line < 1 || errs[0].Column < 1 {
			t.Errorf("%+v is no place", errs[0])
		}
		if text.AsLatin1().Invalid() >= 0 {
			t.Error("a byte has no character")
		}
	})
}
