package dbfile

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// Open opens the file for writing, and brings it to the newest version.
func Open(path string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", DSN(path, "_txlock=immediate"))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(4)
	if err := Migrate(db, path); err != nil {
		db.Close()
		return nil, err
	}
	for _, end := range []string{"", "-wal", "-shm"} {
		narrow(path+end, 0o600)
	}
	return db, nil
}

// ErrOlder says that a file was written by an older Unknot, and cannot be brought
// up to date as it cannot be written to.
var ErrOlder = errors.New("the file is of an older version")

// OpenReadOnly opens the file to be read where it cannot be written, without the
// files that SQLite would put beside it: as it stands, or if a crash has left a
// write-ahead log, alone, with the log's index in memory.
func OpenReadOnly(path string) (*sql.DB, error) {
	if info, err := os.Stat(path); err != nil {
		return nil, err
	} else if info.Size() == 0 {
		return nil, ErrDamaged
	}
	how := "mode=ro&immutable=1"
	if info, err := os.Stat(path + "-wal"); err == nil && info.Mode().IsRegular() && info.Size() > 0 {
		how = "mode=rw&_pragma=locking_mode(EXCLUSIVE)"
	}
	db, err := sql.Open("sqlite", DSN(path, how))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	version, err := VersionOf(db)
	if err == nil && version != Newest() {
		err = ErrOlder
	}
	if err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

// BusyTimeout is how long SQLite waits for other windows.
const BusyTimeout = 5 * time.Second

// DSN spells out how every connection is to be. Temporary tables stay in
// memory, so that nothing of the records is written elsewhere.
func DSN(path, more string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // a drive letter
	}
	u := url.URL{Scheme: "file", OmitHost: true, Path: path}
	return u.String() + "?" + more + "&_pragma=busy_timeout(" + strconv.FormatInt(BusyTimeout.Milliseconds(), 10) + ")&_pragma=foreign_keys(1)&_pragma=secure_delete(1)" +
		"&_pragma=synchronous(FULL)&_pragma=temp_store(MEMORY)&_pragma=cache_size(-8000)&_pragma=wal_autocheckpoint(250)"
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
