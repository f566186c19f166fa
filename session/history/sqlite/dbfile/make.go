package dbfile

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"

	"unknot/session/message"
)

// A file of records comes to be under another name, whole, and is then given its
// own: nobody ever finds half of one.

// Make makes the file, and the folder where it is or a link to it, for the
// owner only, if they are not there. A file that is there is not opened: closing it would let go of SQLite's
// locks. With another one before it, its numbers are unlike that one's.
func Make(path, folder string, another bool) error {
	if !filepath.IsAbs(path) {
		return fmt.Errorf("%s is not an absolute path", path)
	}
	for _, dir := range []string{folder, filepath.Dir(path)} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return err
		}
	}
	narrow(folder, 0o700)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return makeNew(path, another)
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return notAFile(path, info.Mode())
	}
	return clearWay(path)
}

// clearWay moves aside what lies where SQLite puts its files and cannot be one of
// them: a rollback journal too, which it would play into a file that has a
// write-ahead log.
func clearWay(path string) error {
	for _, end := range []string{"-wal", "-shm", "-journal"} {
		info, err := os.Lstat(path + end)
		if err != nil || info.Mode().IsRegular() && end != "-journal" {
			continue
		}
		aside, err := spare(path, "unread")
		if err == nil {
			err = os.Rename(path+end, aside+end)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// FollowLinks returns the file that links lead to, whether or not it is there.
func FollowLinks(path string) (to string, linked bool) {
	for range 40 {
		next, err := os.Readlink(path)
		if err != nil {
			break
		}
		if !filepath.IsAbs(next) {
			next = filepath.Join(filepath.Dir(path), next)
		}
		path, linked = next, true
	}
	return path, linked
}

// notAFile says what lies in the place of the file.
func notAFile(path string, mode fs.FileMode) error {
	switch {
	case mode.IsDir():
		return message.Errorf("records.folder", "{{.Path}} is a folder", "Path", path)
	case mode&fs.ModeNamedPipe != 0:
		return message.Errorf("records.pipe", "{{.Path}} is a pipe, not a file", "Path", path)
	case mode&fs.ModeSocket != 0:
		return message.Errorf("records.socket", "{{.Path}} is a socket, not a file", "Path", path)
	}
	return message.Errorf("records.device", "{{.Path}} is a device, not a file", "Path", path)
}

// narrow takes a file or folder of one's own from everybody else. Some file
// systems have no modes; then there is nothing to narrow. What a link leads to
// stays as it is.
func narrow(path string, mode fs.FileMode) {
	info, err := os.Lstat(path)
	if err == nil && (info.Mode().IsRegular() || info.IsDir()) && info.Mode().Perm() != mode && isOwn(info) {
		_ = os.Chmod(path, mode)
	}
}

// makeNew makes a file where there is none. What a program that was killed was
// about to put there is used if it is whole.
func makeNew(path string, another bool) error {
	alone, err := LockFolder(path)
	if err != nil {
		return err
	}
	defer alone.Release()
	if !IsMissing(path) {
		return nil // another window was faster
	}
	if _, err := Quarantine(path); err != nil {
		return err // a log without its file would be taken for the new one's
	}
	from := MendedPath(path)
	if !isWhole(from) {
		if err := Build(from, func(db *sql.DB) error {
			if !another {
				return nil
			}
			return Transact(context.Background(), db, SkipNumbers)
		}); err != nil {
			return err
		}
	}
	return os.Rename(from, path)
}

// isWhole reports whether SQLite was done with a file and closed it: a program
// that was killed before leaves it empty or with its log.
func isWhole(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > 0 && IsMissing(path+"-wal") && IsMissing(path+"-journal")
}

// MendedPath is where a new file is made.
func MendedPath(path string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + ".mended" + filepath.Ext(path)
}

// Build makes a file with what fill writes into it, or none.
func Build(path string, fill func(db *sql.DB) error) error {
	for _, end := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Remove(path + end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	db, err := Open(path)
	if err == nil {
		err = errors.Join(fill(db), db.Close())
	}
	if err != nil {
		for _, end := range []string{"", "-wal", "-shm", "-journal"} {
			_ = os.Remove(path + end)
		}
	}
	return err
}

// SkipNumbers lets sessions and clients that are to come have numbers unlike those that
// they may have had in another file, so that nobody is taken for somebody else.
func SkipNumbers(tx Tx) error {
	for _, name := range []string{"session", "client"} {
		if _, err := tx.Exec(`INSERT INTO sqlite_sequence (name, seq) SELECT ?1, 0 WHERE ?1 NOT IN (SELECT name FROM sqlite_sequence);
			UPDATE sqlite_sequence SET seq = seq + ?2 WHERE name = ?1`, name, 1000+rand.IntN(1_000_000)); err != nil {
			return err
		}
	}
	return nil
}

// LockFolder has one window at a time make or mend the file.
func LockFolder(path string) (*Lock, error) {
	for deadline := time.Now().Add(5 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		c, err := TakeLock(filepath.Join(filepath.Dir(path), "making-records"))
		if !errors.Is(err, ErrHeld) || time.Now().After(deadline) {
			return c, err
		}
	}
}

// IsMissing reports whether there is nothing at a path.
func IsMissing(path string) bool {
	_, err := os.Lstat(path)
	return errors.Is(err, fs.ErrNotExist)
}
