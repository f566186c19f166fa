package sqlite

import (
	"errors"
	"path/filepath"

	"unknot/session/history/sqlite/dbfile"
	"unknot/session/message"
)

// explain says for a person what is not being saved and why.
func (s *Store) explain(err error) message.Message {
	var aside *QuarantinedError
	switch {
	case errors.As(err, &aside):
		return aside.Message()
	case errors.Is(err, errNoHome):
		return message.New("records.no-home", "your records are not being saved: there is no home folder to keep them in")
	case errors.Is(err, dbfile.ErrNewer):
		return message.New("records.newer", "your records are not being saved: they were written by a newer Unknot, and stay as they are; with the newest Unknot they can be read again")
	case errors.Is(err, dbfile.ErrForeign):
		return message.New("records.foreign", "your records are not being saved: {{.Path}} is another program's file, and stays as it is", "Path", s.path)
	}
	return message.New("records.not-saved", "your records are not being saved: {{.Reason}}; what you do is kept until you close Unknot, and saved as soon as that works", "Reason", s.reason(err))
}

// reason says why something that may still be saved is not.
func (s *Store) reason(err error) message.Message {
	switch {
	case dbfile.IsFull(err), dbfile.IsUnwritable(err) && dbfile.IsFull(dbfile.Probe(filepath.Dir(s.path))):
		return message.New("records.disk-full", "the disk is full")
	case dbfile.IsBusy(err):
		return message.New("records.busy", "another program is busy with them")
	case dbfile.IsUnwritable(err):
		return message.New("records.not-writable", "{{.Folder}} cannot be written to", "Folder", filepath.Dir(s.path))
	}
	return message.Of(err)
}

// isFinal reports whether trying again cannot help.
func isFinal(err error) bool {
	return errors.Is(err, errNoHome) || errors.Is(err, dbfile.ErrNewer) || errors.Is(err, dbfile.ErrForeign) || errors.Is(err, errClosed)
}
