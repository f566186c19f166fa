package ui

import (
	"io"

	"unknot/ui/tongue"
)

// keep writes a file for the person, and says where it is.
func (w *Window) keep(name string, write func(io.Writer) error) {
	w.kept(w.deps.Keep(name, write))
}

// kept says where a file for the person is, or why there is none.
func (w *Window) kept(path string, err error) {
	if err != nil {
		w.tell(tongue.F("That could not be written: %s", err.Error()))
		return
	}
	w.news(tongue.F("It is kept as %s", path))
}
