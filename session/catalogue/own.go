package catalogue

import (
	"bytes"
	"fmt"
	"slices"

	"unknot/session/folder"
	"unknot/session/library"
	"unknot/session/routine"
)

// Folder is the folder of the person's own routines, or ErrNoHome.
func (c *Catalogue) Folder() (*folder.Folder, error) {
	if c.dir == "" {
		return nil, ErrNoHome
	}
	return folder.New(c.dir, c.known.Atlas), nil
}

// Copy copies a routine into the folder of the person's own, under an id that no
// other has. The File of the copy is where it went.
func (c *Catalogue) Copy(r *routine.Routine) (*routine.Routine, error) {
	own, err := c.Folder()
	if err != nil {
		return nil, err
	}
	l := c.Library()
	_, copied, err := own.Copy(r, func(id string) bool { return hasID(l, id) })
	return copied, err
}

// Add puts a routine into the folder of the person's own, with its file as it is,
// and returns that file's name. The error is a *folder.SameError if the person
// has it already.
func (c *Catalogue) Add(r *routine.Routine, name string, data []byte) (file string, added *routine.Routine, err error) {
	own, err := c.Folder()
	if err != nil {
		return "", nil, err
	}
	if file, ok := ownFile(c.Library(), r); ok {
		return "", nil, &folder.SameError{File: file}
	}
	return own.Add(name, data)
}

// AddNumbered is Add for a routine that has no file yet. It gets a number behind
// its id where another routine has that.
func (c *Catalogue) AddNumbered(r *routine.Routine) (file string, added *routine.Routine, err error) {
	numbered, l := *r, c.Library()
	for n := 2; ; n++ {
		if file, ok := ownFile(l, &numbered); ok {
			return "", nil, &folder.SameError{File: file}
		}
		if !hasID(l, numbered.ID) {
			return c.Add(&numbered, numbered.ID+".json", routine.Format(&numbered))
		}
		numbered.ID = fmt.Sprintf("%s-%d", r.ID[:min(len(r.ID), 50)], n)
	}
}

// hasID reports whether a routine of the library has the id.
func hasID(l *library.Library, id string) bool {
	return slices.ContainsFunc(l.Items(), func(it *library.Item) bool { return it.Routine != nil && it.Routine.ID == id })
}

// ownFile returns the file of one's own that says just what a routine says.
func ownFile(l *library.Library, r *routine.Routine) (file string, ok bool) {
	for _, it := range l.Items() {
		if it.Own && it.Routine != nil && it.Routine.ID == r.ID && bytes.Equal(routine.Format(it.Routine), routine.Format(r)) {
			return it.File, true
		}
	}
	return "", false
}
