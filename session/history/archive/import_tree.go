package archive

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"unknot/session/history"
	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
	"unknot/session/words"
)

// A checker collects what is wrong with an export while it is read.
type checker struct {
	text     textfile.Text
	problems []textfile.Problem
	wrong    map[string]bool // the paths that something was reported of
}

// report reports what is wrong at a path, of which the first mistake counts.
func (c *checker) report(at int, path string, want, got message.Message) {
	if c.wrong[path] {
		return
	}
	c.wrong[path] = true
	c.problems = append(c.problems, textfile.Problem{At: at, Error: textfile.Error{Path: path, Want: want, Got: got}})
}

// mostProblems is how many mistakes are told of a file.
const mostProblems = 100

// err is everything that was reported.
func (c *checker) err() error {
	switch n := len(c.problems); {
	case n == 0:
		return nil
	case n > mostProblems:
		slices.SortStableFunc(c.problems, func(a, b textfile.Problem) int { return a.At - b.At })
		c.problems = c.problems[:mostProblems]
		c.report(len(c.text.Bytes), "the file", message.Message{}, message.New("records-file.more", "and {{.Count}} more mistakes", "Count", n-mostProblems))
	}
	return c.text.Errors(c.problems)
}

// An item is where a value of one of the lists stands in the text.
type item struct{ from, to int }

// lists finds the items of the lists of an export, so that they can be read one
// at a time, and its version. It reports false where that is as far as anybody
// can read.
func (c *checker) lists() (version jsontree.Node, lists map[string][]item, ok bool) {
	lists = map[string][]item{}
	d := jsontext.NewDecoder(bytes.NewReader(c.text.Bytes), jsontext.AllowDuplicateNames(true))
	if t, err := d.ReadToken(); err != nil || t.Kind() != '{' {
		return version, lists, false
	}
	for d.PeekKind() == '"' {
		t, err := d.ReadToken()
		if err != nil {
			return version, lists, false
		}
		name := t.String()
		at := int(d.InputOffset()) - len(name) - len(`""`)
		_, twice := lists[name]
		switch {
		case twice:
			c.report(at, name, message.Message{}, jsontree.Twice())
		case name != "unknot_records" && !isList(name):
			c.report(at, words.Printable(name), message.Message{}, jsontree.Unknown())
		}
		var found []item
		inside := name != "unknot_records" && d.PeekKind() == '['
		if inside {
			_, _ = d.ReadToken() // the bracket that was peeked at
		}
		for !inside || d.PeekKind() != ']' {
			v, err := d.ReadValue()
			if err != nil {
				return version, lists, false
			}
			end := int(d.InputOffset())
			found = append(found, item{end - len(v), end})
			if !inside {
				break
			}
		}
		switch {
		case inside:
			_, _ = d.ReadToken()
		case name == "unknot_records":
			version = c.node(found[0])
		default:
			n := c.node(found[0])
			c.report(n.At, name, jsontree.List(), n.Got())
			found = nil
		}
		lists[name] = found
	}
	if _, err := d.ReadToken(); err != nil {
		return version, lists, false
	}
	return version, lists, len(bytes.TrimSpace(c.text.Bytes[d.InputOffset():])) == 0
}

// node reads one item, the places in which are those in the whole text.
func (c *checker) node(i item) jsontree.Node {
	n, p := jsontree.Parse(textfile.Text{Bytes: c.text.Bytes[i.from:i.to]}, message.Verbatim("JSON"))
	if p != nil {
		p.At += i.from
		c.problems = append(c.problems, *p)
	}
	return moved(n, i.from)
}

func moved(n jsontree.Node, by int) jsontree.Node {
	n.At += by
	for i := range n.Items {
		n.Items[i] = moved(n.Items[i], by)
	}
	for i := range n.Fields {
		n.Fields[i].At += by
		n.Fields[i].Value = moved(n.Fields[i].Value, by)
	}
	return n
}

// An object is one of an export, the fields of which are looked up by name.
type object struct {
	*checker
	at     int
	path   string
	fields map[string]jsontree.Node // nil if it is no object, of which no more is said
}

// object reads a node as an object with at most these fields. A field without
// a value is left out.
func (c *checker) object(n jsontree.Node, path string, known ...string) object {
	o := object{c, n.At, path, map[string]jsontree.Node{}}
	if n.Kind != '{' {
		c.report(n.At, path, jsontree.Object(), n.Got())
		o.fields = nil
		return o
	}
	seen := map[string]bool{}
	for _, f := range n.Fields {
		switch {
		case seen[f.Name]:
			c.report(f.At, o.path+"."+f.Name, message.Message{}, jsontree.Twice())
		case !slices.Contains(known, f.Name):
			c.report(f.At, o.path+"."+words.Printable(f.Name), message.Message{}, jsontree.Unknown())
		case f.Value.Kind != 'n':
			o.fields[f.Name] = f.Value
		}
		seen[f.Name] = true
	}
	return o
}

// has reports whether the object has a field.
func (o object) has(name string) bool {
	_, ok := o.fields[name]
	return ok
}

func (o object) mistake(name string, want message.Message) {
	if o.fields == nil {
		return
	}
	n, ok := o.fields[name]
	if !ok {
		n.At = o.at
	}
	o.report(n.At, o.path+"."+name, want, n.Got())
}

// whole reads a whole number from lowest to highest, 0 for a field that may be
// and is left out.
func (o object) whole(name string, needed bool, lowest, highest int) int {
	n, ok := o.fields[name]
	if !ok && !needed {
		return 0
	}
	v, whole := n.Whole()
	if !whole || v < lowest || v > highest {
		o.mistake(name, textfile.Range(lowest, highest))
		return 0
	}
	return v
}

// number reads one from 0 to 10, nil for none.
func (o object) number(name string) *int {
	if !o.has(name) {
		return nil
	}
	v := o.whole(name, true, 0, 10)
	return &v
}

func (o object) flag(name string) bool {
	n, ok := o.fields[name]
	if ok && n.Kind != 't' && n.Kind != 'f' {
		o.mistake(name, jsontree.Boolean())
	}
	return n.Kind == 't'
}

// object reads a field as an object.
func (o object) object(name string, known ...string) object {
	n, ok := o.fields[name]
	if !ok {
		o.mistake(name, jsontree.Object())
		return object{checker: o.checker}
	}
	return o.checker.object(n, o.path+"."+name, known...)
}

// line reads a text on one line, which may be empty or left out.
func (o object) line(name string) string {
	return o.text(name, history.CheckLine)
}

// lines reads a text on as many lines as there are.
func (o object) lines(name string) string {
	return o.text(name, history.CheckLines)
}

func (o object) text(name string, check func(string) message.Message) string {
	n, ok := o.fields[name]
	if !ok {
		return ""
	}
	return o.textIn(n, o.path+"."+name, check)
}

func (c *checker) textIn(n jsontree.Node, path string, check func(string) message.Message) string {
	if n.Kind != '"' {
		c.report(n.At, path, jsontree.Text(), n.Got())
		return ""
	}
	if want := check(n.Text); !want.IsZero() {
		c.report(n.At, path, want, n.Got())
	}
	return n.Text
}

// texts reads a list of texts on one line each.
func (o object) texts(name string) []string {
	var all []string
	for i, n := range o.list(name) {
		all = append(all, o.textIn(n, fmt.Sprintf("%s.%s[%d]", o.path, name, i), history.CheckLine))
	}
	return all
}

// list reads a list, which may be left out.
func (o object) list(name string) []jsontree.Node {
	n, ok := o.fields[name]
	if ok && n.Kind != '[' {
		o.mistake(name, jsontree.List())
	}
	return n.Items
}

// key reads 16 hexadecimal digits.
func (o object) key(name string) (k history.Key) {
	if n := o.fields[name]; n.Kind != '"' || k.UnmarshalText([]byte(n.Text)) != nil {
		o.mistake(name, message.New("records-file.key", "a key of 16 hexadecimal digits"))
	}
	return k
}

// firstYear and lastYear bound the dates that can be written again whatever
// their offset, and are no dates of a clock that only stood still.
const firstYear, lastYear = 1900, 9998

// time reads a date with its offset.
func (o object) time(name string) time.Time {
	want := message.New("records-file.time", "a date and time such as {{.Such}}", "Such", "2026-03-31T20:15:00+02:00")
	n := o.fields[name]
	t, err := time.Parse(time.RFC3339, n.Text)
	year := t.UTC().Year()
	switch ms, zone := history.Stamp(t); {
	case n.Kind != '"' || err != nil:
		o.mistake(name, want)
	case year < firstYear || year > lastYear || !history.IsMoment(ms, int64(zone)):
		o.mistake(name, message.New("records-file.moment", "{{.Time}}, in a year from {{.From}} to {{.To}}, at most {{.Hours}} hours from UTC",
			"Time", want, "From", firstYear, "To", lastYear, "Hours", history.MostZone/60))
	default:
		return t.Truncate(time.Millisecond)
	}
	return time.UnixMilli(0)
}

// meant reads a word that is what String gives for one of some values.
func meant[T interface {
	~uint8
	fmt.Stringer
}](o object, name string, first, last T) T {
	var all []string
	n, ok := o.fields[name]
	for v := first; v <= last; v++ {
		switch w := v.String(); {
		case w == n.Text && (n.Kind == '"' || !ok):
			return v
		case w != "":
			all = append(all, w)
		}
	}
	o.mistake(name, message.New("records-file.one-of", "one of {{.Words}}", "Words", strings.Join(all, ", ")))
	return first
}
