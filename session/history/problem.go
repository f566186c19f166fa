package history

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"unknot/session/words"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

var (
	errNewer   = errors.New("they were written by a newer Unknot")
	errForeign = errors.New("the file is another program's")
)

// explain says for a person what is not being saved and why.
func (s *Store) explain(err error) words.Line {
	var aside *QuarantinedError
	switch {
	case errors.As(err, &aside):
		return aside.Line()
	case errors.Is(err, errNoHome):
		return words.Linef("your records are not being saved: there is no home folder to keep them in")
	case errors.Is(err, errNewer):
		return words.Linef("your records are not being saved: they were written by a newer Unknot, and stay as they are; with the newest Unknot they can be read again")
	case errors.Is(err, errForeign):
		return words.Linef("your records are not being saved: %s is another program's file, and stays as it is", s.path)
	}
	return words.Linef("your records are not being saved: %s; what you do is kept until you close Unknot, and saved as soon as that works", s.reason(err))
}

// reason says why something that may still be saved is not.
func (s *Store) reason(err error) words.Line {
	switch {
	case isFull(err), isUnwritable(err) && isFull(probe(filepath.Dir(s.path))):
		return words.Linef("the disk is full")
	case code(err) == lib.SQLITE_BUSY, code(err) == lib.SQLITE_LOCKED, errors.Is(err, errHeld):
		return words.Linef("another program is busy with them")
	case isUnwritable(err):
		return words.Linef("%s cannot be written to", filepath.Dir(s.path))
	}
	return words.LineOf(err)
}

// probe writes a little into a folder for a moment, as SQLite does not always
// say why it cannot.
func probe(dir string) error {
	f, err := os.CreateTemp(dir, ".probe-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(make([]byte, 64<<10))
	return errors.Join(err, f.Close())
}

// isFinal reports whether trying again cannot help.
func isFinal(err error) bool {
	return errors.Is(err, errNoHome) || errors.Is(err, errNewer) || errors.Is(err, errForeign) || errors.Is(err, errClosed)
}

// code is SQLite's primary result code, 0 if the error is not SQLite's.
func code(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code() & 0xff
	}
	return 0
}

func isFull(err error) bool {
	return code(err) == lib.SQLITE_FULL || errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// isUnwritable reports whether the file may be readable all the same.
func isUnwritable(err error) bool {
	switch code(err) {
	case lib.SQLITE_FULL, lib.SQLITE_IOERR, lib.SQLITE_CANTOPEN, lib.SQLITE_READONLY, lib.SQLITE_PERM:
		return true
	}
	return isFull(err) || errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}
