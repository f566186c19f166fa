package dbfile

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// Probe writes a little into a folder for a moment, as SQLite does not always
// say why it cannot.
func Probe(dir string) error {
	f, err := os.CreateTemp(dir, ".probe-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(make([]byte, 64<<10))
	return errors.Join(err, f.Close())
}

// code is SQLite's primary result code, 0 if the error is not SQLite's.
func code(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code() & 0xff
	}
	return 0
}

// IsFull reports whether there is no room left for the file.
func IsFull(err error) bool {
	return code(err) == lib.SQLITE_FULL || errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

// IsUnwritable reports whether the file may be readable all the same.
func IsUnwritable(err error) bool {
	switch code(err) {
	case lib.SQLITE_FULL, lib.SQLITE_IOERR, lib.SQLITE_CANTOPEN, lib.SQLITE_READONLY, lib.SQLITE_PERM:
		return true
	}
	return IsFull(err) || errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

var (
	// ErrNewer says that a newer Unknot wrote the file.
	ErrNewer = errors.New("they were written by a newer Unknot")
	// ErrForeign says that the file is another program's.
	ErrForeign = errors.New("the file is another program's")
)

// IsFromDatabase reports whether an error is SQLite's own.
func IsFromDatabase(err error) bool { return code(err) != 0 }

// IsNoDatabase reports whether a file is none of SQLite's at all.
func IsNoDatabase(err error) bool { return code(err) == lib.SQLITE_NOTADB }

// IsBadStatement reports whether a statement means nothing in a file.
func IsBadStatement(err error) bool { return code(err) == lib.SQLITE_ERROR }

// IsReadOnly reports whether a file is one that cannot be written to.
func IsReadOnly(err error) bool { return code(err) == lib.SQLITE_READONLY }

// IsBusy reports whether somebody else uses the file.
func IsBusy(err error) bool {
	return code(err) == lib.SQLITE_BUSY || code(err) == lib.SQLITE_LOCKED || errors.Is(err, ErrHeld)
}
