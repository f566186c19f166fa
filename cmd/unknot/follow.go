//go:build !nowindow

package main

import (
	"context"
	"sync/atomic"

	"unknot/session/library"
	"unknot/session/marks"
)

// A catalogue is the library as it is now, with a person's own routines as they
// come and go. It is safe for concurrent use.
type catalogue struct {
	shelf   *shelf
	marks   *marks.Store
	library atomic.Pointer[library.Library]
}

// newCatalogue has what is on the shelf. The person's own routines are all in it
// when it is followed.
func newCatalogue(s *shelf, m *marks.Store) *catalogue {
	c := &catalogue{shelf: s, marks: m}
	c.library.Store(s.library)
	return c
}

// now returns the library without what the person hides.
func (c *catalogue) now() *library.Library { return c.library.Load().Hiding(c.marks.Now().Hidden) }

// follow keeps the catalogue up to date until ctx ends, and tells of every
// change, with an error that says what of the folder could not be read.
func (c *catalogue) follow(ctx context.Context, changed func(problem error)) {
	own, err := c.shelf.openFolder()
	if err != nil {
		changed(err)
		return
	}
	own.Follow(ctx, func(files []library.Own, problem error) {
		c.library.Store(c.shelf.gather(files))
		changed(problem)
	})
}
