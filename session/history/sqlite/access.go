package sqlite

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"unknot/session/history/sqlite/dbfile"
	"unknot/session/message"
)

// reopen returns an open file that is the one at the path: not one that was
// moved away or deleted since.
func (s *Store) reopen() (*sql.DB, error) {
	if s.closed {
		return nil, errClosed
	}
	if s.path == "" {
		return nil, errNoHome
	}
	if s.look(); s.file != nil && s.db != nil && !s.frozen {
		return s.db, nil
	}
	s.shut()
	if err := dbfile.Make(s.path, s.folder, s.generation > 0); err != nil {
		return nil, err
	}
	return s.openUp()
}

// look takes notice of which file is at the path. One that is another than before
// is a new generation, and what was open is let go of.
func (s *Store) look() {
	now, err := os.Stat(s.path)
	switch {
	case err == nil && s.file != nil && os.SameFile(now, s.file):
		if s.db != nil && !s.frozen && dbfile.IsMissing(s.path+"-wal") {
			// What is written would be gone when the file is closed.
			s.shut()
			s.generation++
		}
	case err == nil:
		s.shut()
		s.file = now
		s.generation++
	case errors.Is(err, fs.ErrNotExist):
		s.file = nil // before it is let go of: the next file may be given its number
		s.shut()
	}
}

// openUp opens the file that is there.
func (s *Store) openUp() (*sql.DB, error) {
	if s.look(); s.file == nil {
		return nil, fmt.Errorf("%s: %w", s.path, fs.ErrNotExist)
	}
	if now, err := os.Stat(s.path); err == nil && now.Size() < dbfile.HeadSize {
		return nil, dbfile.ErrDamaged
	}
	db, err := dbfile.Open(s.path)
	if s.linked && dbfile.IsNoDatabase(err) {
		return nil, dbfile.ErrForeign // who knows where the link leads
	}
	if err != nil {
		return nil, err
	}
	s.db = db
	return db, nil
}

func (s *Store) shut() error {
	if s.db == nil {
		return nil
	}
	err := s.db.Close()
	s.db, s.frozen, s.rescued = nil, false, false
	return err
}

// reader returns the file for reading. Where it cannot be written, as on a full
// disk, it is opened as it is.
func (s *Store) reader() (*sql.DB, error) {
	defer s.tellNews()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.frozen {
		return s.db, nil
	}
	db, err := s.reopen()
	if err == nil || !dbfile.IsUnwritable(err) {
		return db, err
	}
	if s.freeze() != nil {
		return nil, err
	}
	return s.db, nil
}

// freeze opens the file to be read only, or else what can be read of it.
func (s *Store) freeze() error {
	s.shut()
	db, err := dbfile.OpenReadOnly(s.path)
	if errors.Is(err, dbfile.ErrOlder) || dbfile.IsDamaged(err) {
		return s.rescue()
	}
	if err == nil {
		s.db, s.frozen = db, true
	}
	return err
}

// verify looks at the file as a program does that opens it anew: what is open
// may have in memory what has gone bad on the disk. A damaged file is mended, and
// what was saved is then to be saved again.
func (s *Store) verify() (sound bool) {
	s.mu.Lock()
	db, frozen := s.db, s.frozen
	s.mu.Unlock()
	if db == nil || frozen {
		return true
	}
	anew, err := sql.Open("sqlite", dbfile.DSN(s.path, "mode=ro"))
	if err != nil {
		return true
	}
	_, err = dbfile.VersionOf(anew)
	anew.Close()
	return !dbfile.IsDamaged(err) || !s.again(db, err, false)
}

// replaced reports whether the records are in another file by now than one that
// was opened.
func (s *Store) replaced(db *sql.DB) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.db != db && !s.closed
}

// again reports whether it is worth while to try again what has failed: with
// another file, or what was put in the place of a damaged one. For reading that
// may be no file.
func (s *Store) again(db *sql.DB, err error, reading bool) bool {
	s.mu.Lock()
	again := s.mend(db, err, reading)
	s.mu.Unlock()
	s.tellNews()
	return again
}

// mostMended is how many damaged files one store sets aside. If there are more,
// it is the disk that is broken.
const mostMended = 3

// mend does about an error what can be done.
func (s *Store) mend(db *sql.DB, err error, reading bool) bool {
	switch {
	case s.closed:
		return false
	case s.db != db:
		return true // somebody has done it
	case dbfile.IsUnwritable(err):
		return reading && !s.frozen && s.freeze() == nil
	case !dbfile.IsDamaged(err) || s.rescued:
		return false
	case dbfile.IsBadStatement(err) && db != nil && dbfile.CheckTables(db, dbfile.Newest()) == nil:
		return false // it is the statement that is wrong
	}
	if s.mended < mostMended {
		err := s.quarantine()
		if aside := (*QuarantinedError)(nil); errors.As(err, &aside) {
			s.mended++
			s.news = aside.Message()
			return true
		}
		if err == nil {
			return true
		}
	}
	return reading && s.rescue() == nil
}

// tellNews tells what has happened to the file.
func (s *Store) tellNews() {
	s.mu.Lock()
	line := s.news
	s.news = message.Message{}
	s.mu.Unlock()
	if !line.IsZero() {
		s.tell(line)
	}
}
