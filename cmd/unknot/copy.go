package main

import (
	"fmt"
	"slices"

	"unknot/session/library"
	"unknot/session/routine"
)

type copyCommand struct {
	Routine string `arg:"" help:"A routine's id or name, or a routine file."`
}

// Run copies a routine into the folder of the person's own, to be changed
// there, and says where it went.
func (c copyCommand) Run(env environment) error {
	shelf, err := openShelf()
	if err != nil {
		return err
	}
	printErrors(env.err, shelf.addOwn())
	r, err := shelf.routine(c.Routine)
	if err != nil {
		return err
	}
	copied, err := shelf.copyOf(r, shelf.library)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(env.out, "Copied %s as %s. Its file is yours to change:\n%s\n", r.Name, copied.ID, copied.File)
	return err
}

// copyOf copies a routine into the folder of the person's own, under an id that
// the library does not have. The File of the copy is where it went.
func (s *shelf) copyOf(r *routine.Routine, l *library.Library) (*routine.Routine, error) {
	own, err := s.openFolder()
	if err != nil {
		return nil, err
	}
	_, copied, err := own.Copy(r, func(id string) bool { return hasID(l, id) })
	return copied, err
}

// hasID reports whether a routine of the library has the id.
func hasID(l *library.Library, id string) bool {
	return slices.ContainsFunc(l.Items(), func(it *library.Item) bool { return it.Routine != nil && it.Routine.ID == id })
}
