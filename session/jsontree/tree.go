// Package jsontree reads JSON into values that know their place in the file, and
// explains what is wrong where it is none.
//
// Which fields there are is for those to say who read a kind of file, who alone
// may import it.
package jsontree

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"unknot/session/message"
	"unknot/session/textfile"
)

// maxDepth is how many lists and objects may lie inside each other. A routine
// needs three.
const maxDepth = 32

// A Node is a JSON value that knows its place in the file. The zero Node is what
// is found where there is none.
type Node struct {
	At     int
	Kind   jsontext.Kind
	Text   string  // of a string its meaning, of a number or literal as it is written
	Fields []Field // of an object, in order, duplicates and all
	Items  []Node  // of a list

	nameAt int // where the name of the field begins, of what a Decoder has read
}

// A Field is one of an object's.
type Field struct {
	Name  string
	At    int // where the name begins
	Value Node
}

// Got says what the node is.
func (n Node) Got() message.Message {
	switch n.Kind {
	case 0:
		return Nothing()
	case '{':
		return message.New("file.object", "an object")
	case '[':
		return message.New("file.list", "a list")
	case '"':
		return message.Verbatim(textfile.Quoted(n.Text))
	}
	return message.Verbatim(textfile.Short(n.Text))
}

// Whole returns the whole number that the node is, however it is written: 30,
// 30.0 and 3e1 are one and the same.
func (n Node) Whole() (int, bool) {
	if n.Kind != '0' {
		return 0, false
	}
	if v, err := strconv.Atoi(n.Text); err == nil {
		return v, true
	}
	const exact = 1 << 53 // no whole number up to here is lost in a float
	v, err := strconv.ParseFloat(n.Text, 64)
	return int(v), err == nil && v == math.Trunc(v) && math.Abs(v) <= exact
}

// Index is the path of an item of a list.
func Index(path string, i int) string { return fmt.Sprintf("%s[%d]", path, i) }

// IsQuotedNumber reports whether the node is digits in quotes.
func (n Node) IsQuotedNumber() bool {
	return n.Kind == '"' && n.Text != "" && strings.Trim(n.Text, "0123456789") == ""
}

// A reader makes nodes of the text of a file.
type reader struct {
	what message.Message // that the text should be
	text []byte
	d    *jsontext.Decoder
}

// Parse returns the one value that a text consists of. What the text should be,
// such as "a routine", is for messages.
func Parse(t textfile.Text, what message.Message) (Node, *textfile.Problem) {
	if p := notText(t, what); p != nil {
		return Node{}, p
	}
	r := reader{what, t.Bytes, jsontext.NewDecoder(bytes.NewReader(t.Bytes), jsontext.AllowDuplicateNames(true))}
	n, p := r.value()
	if p != nil {
		return Node{}, p
	}
	end := r.d.InputOffset()
	if behind := bytes.TrimLeft(r.text[end:], " \t\r\n"); len(behind) > 0 {
		at := len(r.text) - len(behind)
		return Node{}, problem(at, textfile.Error{Want: message.New("file.nothing-after", "nothing after the last {{.Last}}", "Last", string(r.text[end-1:end])), Got: character(r.text, at)})
	}
	return n, nil
}

func problem(at int, e textfile.Error) *textfile.Problem { return &textfile.Problem{At: at, Error: e} }

// value reads a value with all that is in it. Too deep a value is refused at
// its first bracket, so that this never calls itself more than maxDepth times.
func (r reader) value() (Node, *textfile.Problem) {
	n, p := r.token()
	if p != nil {
		return Node{}, p
	}
	if r.d.StackDepth() > maxDepth {
		return Node{}, problem(n.At, textfile.Error{
			Want: message.New("file.depth", "at most {{.Most}} lists and objects inside each other", "Most", maxDepth),
			Got:  message.New("file.one-more", "one more"),
		})
	}
	switch n.Kind {
	case '{':
		for r.d.PeekKind() != '}' {
			name, p := r.token()
			if p != nil {
				return Node{}, p
			}
			value, p := r.value()
			if p != nil {
				return Node{}, p
			}
			n.Fields = append(n.Fields, Field{name.Text, name.At, value})
		}
	case '[':
		for r.d.PeekKind() != ']' {
			item, p := r.value()
			if p != nil {
				return Node{}, p
			}
			n.Items = append(n.Items, item)
		}
	default:
		return n, nil
	}
	_, p = r.token()
	return n, p
}

// token reads the next token as a node with nothing in it.
func (r reader) token() (Node, *textfile.Problem) {
	at := r.next()
	token, err := r.d.ReadToken()
	if err != nil {
		return Node{}, r.explain(err)
	}
	return Node{At: at, Kind: token.Kind(), Text: token.String()}, nil
}

// next is where the next token begins.
func (r reader) next() int {
	at := int(r.d.InputOffset())
	for at < len(r.text) && strings.IndexByte(" \t\r\n,:", r.text[at]) >= 0 {
		at++
	}
	return at
}
