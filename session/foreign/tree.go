package foreign

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"unknot/session/routine"
)

// maxFile is the largest file in bytes, 1 MiB as for routine files.
const maxFile = 1 << 20

// maxDepth is how many lists and objects may lie inside each other.
const maxDepth = 32

// A source is the text of a file.
type source struct {
	name string
	text []byte
}

// newSource reads text that is not UTF-8 as Latin-1, which Just Another Workout
// Timer writes. It reports whether it did.
func newSource(name string, data []byte) (s source, latin1 bool) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if len(data) > maxFile || utf8.Valid(data) {
		return source{name, data}, false
	}
	runes := make([]rune, len(data))
	for i, b := range data {
		runes[i] = rune(b)
	}
	return source{name, []byte(string(runes))}, true
}

// A node is a JSON value that knows its place in the file.
type node struct {
	at     int
	kind   jsontext.Kind
	text   string
	fields map[string]node
	items  []node
}

func (n node) has(name string) bool {
	_, ok := n.fields[name]
	return ok
}

// tree returns the one value the file consists of. What is wrong with a text
// that is no JSON is found out and said as it is for routine files.
func (s source) tree() (node, error) {
	if bytes.HasPrefix(s.text, []byte("PK\x03\x04")) {
		return node{}, s.errors([]problem{{Error: routine.Error{
			Want: "JSON", Got: "a zip archive", Hint: "unpack it and import the files in it one by one",
		}}})
	}
	d := jsontext.NewDecoder(bytes.NewReader(s.text), jsontext.AllowDuplicateNames(true))
	if len(s.text) <= maxFile {
		n, ok := s.value(d)
		if ok && len(bytes.TrimSpace(s.text[d.InputOffset():])) == 0 {
			return n, nil
		}
	}
	_, err := routine.Parse(s.name, s.text, nil)
	if err == nil {
		err = s.errors([]problem{{Error: routine.Error{Want: "JSON", Got: "something else"}}})
	}
	return node{}, err
}

// value reads a value with all that is in it. Of a field that stands twice the
// last counts, as in the programs that write these files.
func (s source) value(d *jsontext.Decoder) (n node, ok bool) {
	kind := d.PeekKind()
	at := int(d.InputOffset())
	for at < len(s.text) && strings.IndexByte(" \t\r\n,:", s.text[at]) >= 0 {
		at++
	}
	token, err := d.ReadToken()
	if err != nil || d.StackDepth() > maxDepth {
		return node{}, false
	}
	n = node{at: at, kind: kind, text: token.String()}
	switch kind {
	case '{':
		n.fields = map[string]node{}
		for d.PeekKind() != '}' {
			name, err := d.ReadToken()
			if err != nil {
				return node{}, false
			}
			key := name.String()
			value, ok := s.value(d)
			if !ok {
				return node{}, false
			}
			n.fields[key] = value
		}
	case '[':
		for d.PeekKind() != ']' {
			item, ok := s.value(d)
			if !ok {
				return node{}, false
			}
			n.items = append(n.items, item)
		}
	default:
		return n, true
	}
	_, err = d.ReadToken()
	return n, err == nil
}

// A problem is an error that knows its place as an offset into the file.
type problem struct {
	at int
	routine.Error
}

// errors gives every problem its line and column, in the order of the file.
func (s source) errors(problems []problem) routine.Errors {
	slices.SortStableFunc(problems, func(a, b problem) int { return a.at - b.at })
	errs := make(routine.Errors, len(problems))
	for i, p := range problems {
		before := s.text[:min(p.at, len(s.text))]
		errs[i] = p.Error
		errs[i].File = s.name
		errs[i].Line = bytes.Count(before, []byte("\n")) + 1
		errs[i].Column = utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1
	}
	return errs
}

// got says in a message what the node is.
func (n node) got() string {
	switch n.kind {
	case 0:
		return "nothing"
	case '{':
		return "an object"
	case '[':
		return "a list"
	case '"':
		return quoted(n.text)
	}
	if len(n.text) > 40 {
		return n.text[:37] + "..."
	}
	return n.text
}

// quoted returns a text as a message shows it, shortened.
func quoted(text string) string {
	letters := []rune(text)
	if len(letters) <= 30 {
		return strconv.Quote(text)
	}
	return strconv.Quote(string(letters[:30])) + "..."
}

// index is a path to an item of a list.
func index(path string, i int) string { return fmt.Sprintf("%s[%d]", path, i) }
