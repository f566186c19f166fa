package routine

import (
	"slices"

	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
)

// A checker collects what is wrong while a tree becomes a routine.
type checker struct {
	file     textfile.Text
	places   Places
	problems []textfile.Problem
	advice   []textfile.Problem // what is no mistake, but not advised
	limits   limits
	cautions int // how many there may be
	idAt     int // where the routine's id is
	hints    int // how many words were looked up for a hint
}

func (c *checker) report(at int, e Error) {
	c.problems = append(c.problems, textfile.Problem{At: at, Error: e})
}

// An object is a JSON object of which the fields are looked up by name.
type object struct {
	*checker
	at     int
	path   string // with a dot at the end, or empty
	fields map[string]jsontree.Node
	meant  map[string]bool // fields that are there under a misspelt name
}

// object reads n as an object. Of a field that stands twice the first counts.
func (c *checker) object(n jsontree.Node, path string) (object, bool) {
	o := object{checker: c, at: n.At, fields: map[string]jsontree.Node{}, meant: map[string]bool{}}
	if n.Kind != '{' {
		c.report(n.At, Error{Path: path, Want: jsontree.Object(), Got: n.Got()})
		return o, false
	}
	if path != "" {
		o.path = path + "."
	}
	for _, f := range n.Fields {
		if _, twice := o.fields[f.Name]; !twice {
			o.fields[f.Name] = f.Value
		}
	}
	return o, true
}

// A fieldSet is the fields that a kind of object has.
type fieldSet struct {
	names   []string
	foreign []string        // those that others have
	why     message.Message // what to say of a foreign one
}

// allow reports every field of n that the set does not have, and every second
// one of its name.
func (o object) allow(n jsontree.Node, set fieldSet) {
	known := func(name string) bool { return slices.Contains(set.names, name) }
	first := map[string]int{}
	for _, f := range n.Fields {
		e := Error{Path: o.path + jsontree.Name(f.Name)}
		at, twice := first[f.Name]
		switch {
		case slices.Contains(set.foreign, f.Name):
			e.Got = set.why
		case !known(f.Name):
			name := o.suggest(f.Name, known)
			o.meant[name] = true
			e.Got, e.Hint = jsontree.Unknown(), didYouMean(name)
		case twice:
			e.Got, e.Hint = jsontree.Twice(), message.New("routine-file.first-on-line", "the first is on line {{.Line}}", "Line", o.file.Line(at))
		default:
			first[f.Name] = f.At
			continue
		}
		o.report(f.At, e)
	}
}

// has looks a field up, and reports it missing if it is not there.
func (o object) has(name string, want message.Message) (jsontree.Node, bool) {
	n, ok := o.fields[name]
	if !ok && !o.meant[name] {
		o.report(o.at, Error{Path: o.path + name, Want: want, Got: jsontree.Nothing()})
	}
	return n, ok
}

func (o object) wrong(name string, want message.Message, n jsontree.Node) {
	o.report(n.At, Error{Path: o.path + name, Want: want, Got: n.Got()})
}
