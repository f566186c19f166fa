package routine

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// maxDepth is how many lists and objects may lie inside each other. A routine
// needs three.
const maxDepth = 32

// A node is a JSON value that knows its place in the file.
type node struct {
	at     int
	kind   jsontext.Kind
	text   string  // of a string its meaning, of a number or literal as it is written
	fields []field // of an object, in order, duplicates and all
	items  []node  // of a list
}

type field struct {
	name  string
	at    int // where the name begins
	value node
}

// got says in a message what the node is.
func (n node) got() string {
	switch n.kind {
	case '{':
		return "an object"
	case '[':
		return "a list"
	case '"':
		return quoted(n.text)
	}
	if len(n.text) > gotLength {
		return n.text[:gotLength-len("...")] + "..."
	}
	return n.text
}

// isQuotedNumber reports whether the node is digits in quotes.
func (n node) isQuotedNumber() bool {
	return n.kind == '"' && n.text != "" && strings.Trim(n.text, "0123456789") == ""
}

// A treeReader makes nodes of the text of a file.
type treeReader struct {
	text []byte
	d    *jsontext.Decoder
}

// readTree returns the one value that the file consists of.
func readTree(s source) (node, *problem) {
	r := treeReader{s.text, jsontext.NewDecoder(bytes.NewReader(s.text), jsontext.AllowDuplicateNames(true))}
	n, p := r.value()
	if p != nil {
		return node{}, p
	}
	rest := r.text[r.d.InputOffset():]
	if behind := bytes.TrimLeft(rest, " \t\r\n"); len(behind) > 0 {
		at := len(r.text) - len(behind)
		return node{}, &problem{at, Error{Want: "nothing after the routine's last }", Got: character(s.text, at)}}
	}
	return n, nil
}

// value reads a value with all that is in it. Too deep a value is refused at
// its first bracket, so that this never calls itself more than maxDepth times.
func (r treeReader) value() (node, *problem) {
	n, p := r.token()
	if p != nil {
		return node{}, p
	}
	if r.d.StackDepth() > maxDepth {
		return node{}, &problem{n.at, Error{Want: fmt.Sprintf("at most %d lists and objects inside each other", maxDepth), Got: "one more"}}
	}
	switch n.kind {
	case '{':
		for r.d.PeekKind() != '}' {
			name, p := r.token()
			if p != nil {
				return node{}, p
			}
			value, p := r.value()
			if p != nil {
				return node{}, p
			}
			n.fields = append(n.fields, field{name.text, name.at, value})
		}
	case '[':
		for r.d.PeekKind() != ']' {
			item, p := r.value()
			if p != nil {
				return node{}, p
			}
			n.items = append(n.items, item)
		}
	default:
		return n, nil
	}
	_, p = r.token()
	return n, p
}

// token reads the next token as a node with nothing in it.
func (r treeReader) token() (node, *problem) {
	at := r.next()
	token, err := r.d.ReadToken()
	if err != nil {
		return node{}, r.explain(err)
	}
	return node{at: at, kind: token.Kind(), text: token.String()}, nil
}

// next is where the next token begins.
func (r treeReader) next() int {
	at := int(r.d.InputOffset())
	for at < len(r.text) && strings.IndexByte(" \t\r\n,:", r.text[at]) >= 0 {
		at++
	}
	return at
}
