package history

import (
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

var (
	errNewer   = errors.New("they were written by a newer Unknot")
	errForeign = errors.New("the file is another program's")
)

// explain says in one line for a person what is not being saved and why.
func (s *Store) explain(err error) string {
	const begin = "your records are not being saved: "
	const kept = "; what you do is kept until you close Unknot, and saved as soon as that works"
	var aside *AsideError
	dir := filepath.Dir(s.path)
	switch {
	case errors.As(err, &aside):
		return aside.Error()
	case errors.Is(err, errNoHome):
		return begin + "there is no home folder to keep them in"
	case errors.Is(err, errNewer):
		return begin + errNewer.Error() + ", and stay as they are; with the newest Unknot they can be read again"
	case errors.Is(err, errForeign):
		return begin + s.path + " is another program's file, and stays as it is"
	case isFull(err):
		return begin + "the disk is full" + kept
	case code(err) == lib.SQLITE_BUSY, code(err) == lib.SQLITE_LOCKED:
		return begin + "another program is busy with them" + kept
	case isUnwritable(err):
		return begin + dir + " cannot be written to" + kept
	}
	return begin + err.Error() + kept
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

func isCorrupt(err error) bool {
	return code(err) == lib.SQLITE_NOTADB || code(err) == lib.SQLITE_CORRUPT
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
