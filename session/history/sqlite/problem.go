package sqlite

import (
	"errors"
	"path/filepath"

	"unknot/session/history/sqlite/dbfile"
	"unknot/session/words"
)

// explain says for a person what is not being saved and why.
func (s *Store) explain(err error) words.Line {
	var aside *QuarantinedError
	switch {
	case errors.As(err, &aside):
		return aside.Line()
	case errors.Is(err, errNoHome):
		return words.Linef("your records are not being saved: there is no home folder to keep them in")
	case errors.Is(err, dbfile.ErrNewer):
		return words.Linef("your records are not being saved: they were written by a newer Unknot, and stay as they are; with the newest Unknot they can be read again")
	case errors.Is(err, dbfile.ErrForeign):
		return words.Linef("your records are not being saved: %s is another program's file, and stays as it is", s.path)
	}
	return words.Linef("your records are not being saved: %s; what you do is kept until you close Unknot, and saved as soon as that works", s.reason(err))
}

// reason says why something that may still be saved is not.
func (s *Store) reason(err error) words.Line {
	switch {
	case dbfile.IsFull(err), dbfile.IsUnwritable(err) && dbfile.IsFull(dbfile.Probe(filepath.Dir(s.path))):
		return words.Linef("the disk is full")
	case dbfile.IsBusy(err):
		return words.Linef("another program is busy with them")
	case dbfile.IsUnwritable(err):
		return words.Linef("%s cannot be written to", filepath.Dir(s.path))
	}
	return words.LineOf(err)
}

// isFinal reports whether trying again cannot help.
func isFinal(err error) bool {
	return errors.Is(err, errNoHome) || errors.Is(err, dbfile.ErrNewer) || errors.Is(err, dbfile.ErrForeign) || errors.Is(err, errClosed)
}
