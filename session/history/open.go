package history

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// openFile opens the file for writing, of the newest version, and makes it if
// it is not there.
func openFile(path string) (*sql.DB, os.FileInfo, error) {
	if err := makeFile(path); err != nil {
		return nil, nil, err
	}
	db, err := sql.Open("sqlite", dsn(path, "_txlock=immediate"))
	if err != nil {
		return nil, nil, err
	}
	db.SetMaxOpenConns(4)
	if err := migrate(db, path); err != nil {
		db.Close()
		return nil, nil, err
	}
	file, err := os.Stat(path)
	if err != nil {
		db.Close()
		return nil, nil, err
	}
	return db, file, nil
}

// openFrozen opens the file to be read where it cannot be written, without the
// files that SQLite would put beside it: as it stands, or if a crash has left a
// write-ahead log, alone, with the log's index in memory.
func openFrozen(path string) (*sql.DB, error) {
	if info, err := os.Stat(path); err != nil || info.Size() == 0 {
		return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
	}
	how := "mode=ro&immutable=1"
	if info, err := os.Stat(path + "-wal"); err == nil && info.Size() > 0 {
		how = "mode=rw&_pragma=locking_mode(EXCLUSIVE)"
	}
	db, err := sql.Open("sqlite", dsn(path, how))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	version, err := versionOf(db)
	if err == nil && version != len(versions) {
		err = fmt.Errorf("version %d cannot be brought up to date now", version)
	}
	if err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

// dsn spells out how every connection is to be. Temporary tables stay in
// memory, so that nothing of the records is written elsewhere.
func dsn(path, more string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	u := url.URL{Scheme: "file", OmitHost: true, Path: path}
	return u.String() + "?" + more + "&_pragma=busy_timeout(5000)&_pragma=foreign_keys(1)&_pragma=secure_delete(1)" +
		"&_pragma=synchronous(FULL)&_pragma=temp_store(MEMORY)&_pragma=cache_size(-8000)&_pragma=wal_autocheckpoint(250)"
}

// makeFile makes the file and its folder, for the owner only. A file that is
// there is not opened: closing it would let go of SQLite's locks.
func makeFile(path string) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	if !filepath.IsAbs(path) {
		return fmt.Errorf("%s is not an absolute path", path)
	}
	// Some file systems have no modes; then there is nothing to narrow.
	_ = os.Chmod(dir, 0o700)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) {
			return nil // another window was faster
		}
		if err != nil {
			return err
		}
		return f.Close()
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("%s is a folder", path)
	}
	_ = os.Chmod(path, 0o600)
	return nil
}

// spare returns a path beside the records that nothing has yet: the kind of
// file and the date in its name.
func spare(path, kind string) (string, error) {
	stem := strings.TrimSuffix(path, filepath.Ext(path)) + "." + kind + "-" + time.Now().Format("20060102-150405")
	for n := range 1000 {
		name := stem + filepath.Ext(path)
		if n > 0 {
			name = fmt.Sprintf("%s-%d%s", stem, n, filepath.Ext(path))
		}
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name, nil
		} else if err != nil {
			return "", err
		}
	}
	return "", fmt.Errorf("%s: no name is left", stem)
}
