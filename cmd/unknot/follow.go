package main

import (
	"context"
	"sync/atomic"

	"unknot/session/library"
	"unknot/session/marks"
	"unknot/session/routine"
)

// A catalogue is the library as it is now, with a person's own routines as they
// come and go. It is safe for concurrent use.
type catalogue struct {
	shelf   *shelf
	marks   *marks.Store
	library atomic.Pointer[library.Library]
}

// newCatalogue has what is built in. The person's own routines join it when it
// is followed.
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
	var builtIn []*routine.Routine
	for _, it := range c.library.Load().Items() {
		builtIn = append(builtIn, it.Routine)
	}
	own.Follow(ctx, func(files []library.Own, problem error) {
		c.library.Store(library.Gather(library.Contents{Atlas: c.shelf.atlas, BuiltIn: builtIn, Own: files}))
		changed(problem)
	})
}
