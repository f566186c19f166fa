package routine

import (
	"fmt"
	"regexp"
	"slices"
)

// A checker collects what is wrong while a tree becomes a routine.
type checker struct {
	source   source
	places   Places
	problems []problem
	advice   []problem // what is no mistake, but not advised
	limits   limits
	idAt     int // where the routine's id is
	hints    int // how many words were looked up for a hint
}

func (c *checker) report(at int, e Error) { c.problems = append(c.problems, problem{at, e}) }

// An object is a JSON object of which the fields are looked up by name.
type object struct {
	*checker
	at     int
	path   string // with a dot at the end, or empty
	fields map[string]node
	meant  map[string]bool // fields that are there under a misspelt name
}

// object reads n as an object. Of a field that stands twice the first counts.
func (c *checker) object(n node, path string) (object, bool) {
	o := object{checker: c, at: n.at, fields: map[string]node{}, meant: map[string]bool{}}
	if n.kind != '{' {
		c.report(n.at, Error{Path: path, Want: "an object in { and }", Got: n.got()})
		return o, false
	}
	if path != "" {
		o.path = path + "."
	}
	for _, f := range n.fields {
		if _, twice := o.fields[f.name]; !twice {
			o.fields[f.name] = f.value
		}
	}
	return o, true
}

// A fieldSet is the fields that a kind of object has.
type fieldSet struct {
	names   []string
	foreign []string // those that others have
	why     string   // what to say of a foreign one
}

// allow reports every field of n that the set does not have, and every second
// one of its name.
func (o object) allow(n node, set fieldSet) {
	known := func(name string) bool { return slices.Contains(set.names, name) }
	first := map[string]int{}
	for _, f := range n.fields {
		e := Error{Path: o.path + fieldName(f.name)}
		at, twice := first[f.name]
		switch {
		case slices.Contains(set.foreign, f.name):
			e.Got = set.why
		case !known(f.name):
			name := o.suggest(f.name, known)
			o.meant[name] = true
			e.Got, e.Hint = "unknown field", didYouMean(name)
		case twice:
			e.Got, e.Hint = "a second field of this name", fmt.Sprintf("the first is on line %d", o.source.line(at))
		default:
			first[f.name] = f.at
			continue
		}
		o.report(f.at, e)
	}
}

var plainName = regexp.MustCompile(`^[A-Za-z0-9_$-]{1,40}$`)

// fieldName is a field's name as a path shows it.
func fieldName(name string) string {
	if plainName.MatchString(name) {
		return name
	}
	return quoted(name)
}

// has looks a field up, and reports it missing if it is not there.
func (o object) has(name, want string) (node, bool) {
	n, ok := o.fields[name]
	if !ok && !o.meant[name] {
		o.report(o.at, Error{Path: o.path + name, Want: want, Got: nothing})
	}
	return n, ok
}

func (o object) wrong(name, want string, n node) {
	o.report(n.at, Error{Path: o.path + name, Want: want, Got: n.got()})
}
