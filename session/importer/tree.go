package importer

import (
	"bytes"

	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
)

// fileKind is what an export is as a file.
var fileKind = textfile.Kind{Name: message.New("file.kind-timer", "a routine or an export of another timer"), Most: 1 << 20}

// A source is the text of a file.
type source struct {
	textfile.Text
	latin1 bool // it was in no encoding of Unicode
	lost   bool // it had characters that no text has, in place of letters
}

// newSource reads text that is not Unicode as Latin-1. What Just Another
// Workout Timer exports is that: of every letter the lower byte.
func newSource(name string, data []byte) source {
	s := source{Text: textfile.Decode(name, data)}
	if s.Invalid() >= 0 {
		s.Text, s.latin1 = s.AsLatin1(), true
	}
	s.Bytes, s.lost = withoutControls(s.Bytes)
	return s
}

// withoutControls puts a question mark in place of every control character
// inside of a string of JSON.
func withoutControls(text []byte) (clean []byte, found bool) {
	clean = bytes.Clone(text)
	inside, escaped := false, false
	for i, b := range clean {
		switch {
		case inside && b < ' ':
			clean[i], found, escaped = '?', true, false
		case b < ' ' && b != '\t' && b != '\r' && b != '\n':
			found = true // a quote was lost before it, or it is no text at all
		case escaped:
			escaped = false
		case b == '\\':
			escaped = inside
		case b == '"':
			inside = !inside
		}
	}
	return clean, found
}

// howToKeep says how the letters would have stayed.
func howToKeep() message.Message {
	return message.New("import.keep-letters", "Share in Just Another Workout Timer keeps them, its export does not")
}

// tree returns the one value the file consists of.
func (s source) tree() (jsontree.Node, error) {
	if errs := fileKind.TooLarge(s.Name, int64(len(s.Bytes))); errs != nil {
		return jsontree.Node{}, errs
	}
	if bytes.HasPrefix(s.Bytes, []byte("PK\x03\x04")) {
		return jsontree.Node{}, s.Errors([]textfile.Problem{{Error: textfile.Error{
			Want: message.Verbatim("JSON"), Got: message.New("import.zip", "a zip archive"),
			Hint: message.New("import.unpack", "unpack it and import the files in it one by one"),
		}}})
	}
	n, p := jsontree.Parse(s.Text, fileKind.Name)
	if p == nil {
		return n, nil
	}
	if s.lost || s.latin1 {
		p.Hint = message.New("import.lost", "letters were lost: {{.How}}", "How", howToKeep())
	}
	return jsontree.Node{}, s.Errors([]textfile.Problem{*p})
}

// field returns the value of a field. Of those of one name the last counts, as
// in the programs that write these files.
func field(n jsontree.Node, name string) jsontree.Node {
	for i := len(n.Fields) - 1; i >= 0; i-- {
		if n.Fields[i].Name == name {
			return n.Fields[i].Value
		}
	}
	return jsontree.Node{}
}

func has(n jsontree.Node, name string) bool { return field(n, name).Kind != 0 }

// inside reads a text that is JSON itself. Its values have the place of the
// text.
func inside(n jsontree.Node) jsontree.Node {
	root, p := jsontree.Parse(textfile.Text{Bytes: []byte(n.Text)}, message.Verbatim("JSON"))
	if p != nil {
		return n
	}
	return moved(root, n.At)
}

func moved(n jsontree.Node, at int) jsontree.Node {
	n.At = at
	for i, f := range n.Fields {
		n.Fields[i].Value = moved(f.Value, at)
	}
	for i, item := range n.Items {
		n.Items[i] = moved(item, at)
	}
	return n
}
