// Package configfile keeps a value in a JSON file that people may edit and that
// several windows may write.
//
// Only what was changed is ever written: everything else in the file stays as
// it is by then, be it of another window, of a person's own hand or of a newer
// Unknot.
//
// What the values mean is for those who keep them: marks, and settings under
// ui. Those two may import it.
package configfile

import (
	"encoding/json"
	"errors"
	"io/fs"
	"strconv"
	"strings"

	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
)

// A File is where a value is kept, and how.
type File[T any] struct {
	Path string
	// Kind is what it is as a file, and Version the one that is understood.
	Kind    textfile.Kind
	Version int
	// Default is the value without a file.
	Default func() T
	// Check reports to d what a value must not be, and puts it right.
	Check func(v *T, d *jsontree.Decoder)
}

// Read returns the value. Of what is wrong in the file, which an error says,
// the default holds, and of everything else what the file says.
func (f File[T]) Read() (T, error) {
	s := f.read()
	return s.value, s.err
}

// A state is what a file says.
type state[T any] struct {
	value    T
	tree     jsontree.Node // the zero Node if there is no file, or none that could be read
	data     []byte
	problems []textfile.Problem // with single values
	err      error
}

func (f File[T]) read() state[T] {
	s := state[T]{value: f.Default()}
	s.data, s.err = f.Kind.Read(f.Path)
	if errors.Is(s.err, fs.ErrNotExist) {
		return state[T]{value: f.Default()}
	}
	if s.err != nil {
		return s
	}
	text := textfile.Decode(f.Path, s.data)
	root, p := jsontree.Parse(text, f.Kind.Name)
	if p == nil {
		p = f.unusable(root)
	}
	if p != nil {
		s.err = text.Errors([]textfile.Problem{*p})
		return s
	}
	d := &jsontree.Decoder{}
	d.Into(root, "", &s.value)
	if f.Check(&s.value, d); len(d.Problems) > 0 {
		s.problems, s.err = d.Problems, text.Errors(d.Problems)
	}
	s.tree = root
	return s
}

// unusable says why nothing in a file can be understood.
func (f File[T]) unusable(root jsontree.Node) *textfile.Problem {
	e := textfile.Error{Want: jsontree.InBraces(f.Kind.Name), Got: root.Got()}
	at := root.At
	if root.Kind == '{' {
		n := root.Field("version")
		if v, ok := n.Whole(); n.Kind == 0 || ok && v == f.Version {
			return nil
		}
		at = n.At
		e = textfile.Error{Path: "version", Want: message.Verbatim(strconv.Itoa(f.Version)), Got: n.Got()}
	}
	return &textfile.Problem{At: at, Error: e}
}

// Save puts into the file what is different between two values.
func (f File[T]) Save(before, after T) error {
	was, err := tree(before)
	if err != nil {
		return err
	}
	return f.locked(func() error { return f.write(f.read(), was, after) })
}

// Edit has the value changed that is in the file by now, and returns what
// becomes of it. With an error it is in no file, and may be nothing at all.
func (f File[T]) Edit(how func(T) T) (after T, err error) {
	err = f.locked(func() error {
		s := f.read()
		was, err := tree(s.value)
		after = how(s.value) // which may change its maps
		if err != nil {
			return err
		}
		return f.write(s, was, after)
	})
	return after, err
}

func (f File[T]) write(s state[T], was jsontree.Node, after T) error {
	is, err := tree(after)
	if err != nil {
		return err
	}
	unread := s.err != nil && s.tree.Kind == 0
	if s.tree.Kind == 0 {
		if s.tree, err = tree(f.Default()); err != nil {
			return err
		}
	}
	merged, changed := s.tree.Merge(was, is)
	if len(changed) == 0 {
		return nil
	}
	if unread || s.wrong(changed) {
		if err := f.setAside(s); err != nil {
			return err
		}
	}
	return f.replace(merged)
}

// wrong reports whether something in the file that could not be understood
// stands where a path has changed.
func (s state[T]) wrong(changed []string) bool {
	for _, p := range s.problems {
		for _, path := range changed {
			if within(p.Path, path) || within(path, p.Path) {
				return true
			}
		}
	}
	return false
}

// within reports whether a path is another one or leads into it.
func within(path, other string) bool {
	rest, ok := strings.CutPrefix(path, other)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// tree is a value as it stands in a file.
func tree(v any) (jsontree.Node, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return jsontree.Node{}, err
	}
	n, _ := jsontree.Parse(textfile.Text{Bytes: data}, message.Verbatim("JSON")) // which it is
	return n, nil
}
