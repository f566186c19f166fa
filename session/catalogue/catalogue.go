// Package catalogue has all routines that there are: what is built in, and a
// person's own as they come and go.
//
// Which routine is meant is for library to say, how their files are kept for
// folder. What puts the program together alone imports it.
package catalogue

import (
	"context"
	"errors"
	"os"
	"strings"
	"sync/atomic"

	"unknot/session/builtin"
	"unknot/session/library"
	"unknot/session/marks"
	"unknot/session/message"
	"unknot/session/routine"
)

// ErrNoHome says that there is no folder for a person's own routines.
var ErrNoHome = message.Errorf("routines.no-home", "there is no home folder to keep your routines in")

// A Catalogue is the library as it is now. It is safe for concurrent use.
type Catalogue struct {
	known     *builtin.Data
	dir       string // of the person's own; "" without a home
	openMarks func() (*marks.Store, error)

	marks   atomic.Pointer[marks.Store] // nil hides nothing
	library atomic.Pointer[library.Library]
}

// New returns a catalogue of what is built in. A person's own routines are in the
// folder dir, "" for none, and are in the catalogue once they are loaded; what is
// hidden then is in the marks, which openMarks opens.
func New(known *builtin.Data, dir string, openMarks func() (*marks.Store, error)) *Catalogue {
	c := &Catalogue{known: known, dir: dir, openMarks: openMarks}
	c.gather(nil)
	return c
}

// gather makes a library of what is built in and files of the person's own.
func (c *Catalogue) gather(own []library.Own) {
	c.library.Store(library.Gather(library.Contents{Atlas: c.known.Atlas, BuiltIn: c.known.Routines, Own: own}))
}

// Library is everything, with what is hidden marked so.
func (c *Catalogue) Library() *library.Library {
	l := c.library.Load()
	if m := c.marks.Load(); m != nil {
		return l.Hiding(m.Now().Hidden)
	}
	return l
}

// Hide hides what is hidden in marks that are open, as they are changed.
func (c *Catalogue) Hide(m *marks.Store) { c.marks.Store(m) }

// Load reads the person's own routines and what they hide. With an error, which
// says what could not be read, the catalogue has everything else.
func (c *Catalogue) Load() error {
	marked, broken := c.openMarks()
	own, problem := c.Folder()
	var files []library.Own
	if problem == nil {
		files, problem = own.Load(context.Background())
	}
	c.gather(files)
	c.Hide(marked)
	if errors.Is(problem, ErrNoHome) {
		return nil // nothing to read
	}
	return errors.Join(broken, problem)
}

// Follow keeps the person's own routines up to date until ctx ends, and tells of
// every change, with an error that says what of the folder could not be read.
func (c *Catalogue) Follow(ctx context.Context, changed func(problem error)) {
	own, err := c.Folder()
	if err != nil {
		changed(err)
		return
	}
	own.Follow(ctx, func(files []library.Own, problem error) {
		c.gather(files)
		changed(problem)
	})
}

// Find returns the routine that a person named: by id, by name, or by the path of
// a file. The person's own routines are loaded only if none that is built in has
// the name.
func (c *Catalogue) Find(name string) (*routine.Routine, error) {
	if isPath(name) {
		return routine.Read(name, c.known.Atlas)
	}
	r, err := c.Library().Find(name)
	if err != nil {
		problem := c.Load()
		if r, err = c.Library().Find(name); err != nil {
			err = errors.Join(err, problem)
		}
	}
	if _, serr := os.Lstat(name); err != nil && serr == nil {
		return routine.Read(name, c.known.Atlas)
	}
	return r, err
}

// isPath tells the path of a file from a routine's name.
func isPath(name string) bool {
	return strings.HasSuffix(strings.ToLower(name), ".json") || strings.ContainsAny(name, `/\`)
}
