// Package textfile reads the text files that people bring, in whatever way an
// editor or another program has saved them, and says where in them a mistake is.
//
// It knows no format: JSON is read in jsontree. Readers of files may import it.
package textfile

import (
	"bufio"
	"bytes"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"
)

// A Text is the text of a file as UTF-8, unless it is in no encoding of Unicode
// at all: see Invalid.
type Text struct {
	Name  string // of the file, for messages
	Bytes []byte // without a byte order mark
}

// Decode returns the text that a file's bytes are: UTF-8, UTF-16 or UTF-32, with
// a byte order mark or without one. Bytes that are no text stay as they are.
func Decode(name string, data []byte) Text {
	// Reading from memory and decoding what may be read both never fail.
	text, _ := io.ReadAll(NewReader(bytes.NewReader(data)))
	return Text{name, text}
}

// NewReader is Decode for a file that is read bit by bit.
func NewReader(r io.Reader) io.Reader {
	in := bufio.NewReader(r)
	head, _ := in.Peek(4) // an error comes again when the rest is read
	for _, mark := range marks {
		if bytes.HasPrefix(head, []byte(mark.bytes)) {
			// The bytes have been peeked at, so that they can be left out.
			_, _ = in.Discard(len(mark.bytes))
			return decoded(in, mark.encoding)
		}
	}
	switch {
	case len(head) < 2:
	case head[1] == 0 && plain(head[0]):
		return decoded(in, littleEndian)
	case head[0] == 0 && plain(head[1]):
		return decoded(in, bigEndian)
	}
	return in
}

var (
	littleEndian = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	bigEndian    = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
)

// marks are the byte order marks there are, the longer before those that begin
// like them. UTF-8 needs no decoding.
var marks = []struct {
	bytes    string
	encoding encoding.Encoding
}{
	{"\xef\xbb\xbf", nil},
	{"\xff\xfe\x00\x00", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
	{"\x00\x00\xfe\xff", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
	{"\xff\xfe", littleEndian},
	{"\xfe\xff", bigEndian},
}

func decoded(r io.Reader, e encoding.Encoding) io.Reader {
	if e == nil {
		return r
	}
	return transform.NewReader(r, e.NewDecoder())
}

// plain reports whether a byte is a character that texts begin with. A zero
// beside one is half of a character of UTF-16 and nothing else.
func plain(b byte) bool { return b >= ' ' && b < 0x7f || b == '\t' || b == '\r' || b == '\n' }

// Invalid returns the offset of the first byte that is not UTF-8, or -1.
func (t Text) Invalid() int {
	for at := 0; at < len(t.Bytes); {
		r, size := utf8.DecodeRune(t.Bytes[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// AsLatin1 returns the text with every byte read as a character of its own.
func (t Text) AsLatin1() Text {
	text, _ := charmap.ISO8859_1.NewDecoder().Bytes(t.Bytes) // there is a character for every byte
	return Text{t.Name, text}
}
