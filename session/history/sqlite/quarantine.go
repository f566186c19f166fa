package sqlite

import (
	"context"
	"database/sql"
	"os"

	"unknot/session/history/sqlite/dbfile"
	"unknot/session/message"
)

// A QuarantinedError says that the file of records could not be read, that it was set
// aside under another name, and that a new one goes on with what could be read.
type QuarantinedError struct {
	Name     string // empty if there was nothing in the file
	Sessions int    // that could be read
}

// Line says so to a person.
func (e *QuarantinedError) Message() message.Message {
	switch {
	case e.Name == "":
		return message.New("records.empty", "there was nothing in your file of records, as after a crash of the computer: new ones begin now")
	case e.Sessions == 0:
		return message.New("records.set-aside", "your records could not be read: they are set aside as {{.File}}, and new ones begin now", "File", e.Name)
	}
	return message.New("records.damaged", "your records are damaged: they are set aside as {{.File}}, and new ones begin with what could be read, sessions: {{.Sessions}}", "File", e.Name, "Sessions", e.Sessions)
}

func (e *QuarantinedError) Error() string { return e.Message().String() }

// quarantine renames a file that is damaged, and what belongs to it, and puts in
// its place a new one with what can be read of it. The error is a *QuarantinedError
// if that worked, and nil if another window did it.
func (s *Store) quarantine() error {
	s.shut()
	alone, err := dbfile.LockFolder(s.path)
	if err != nil {
		return err
	}
	defer alone.Release()
	damaged := s.generation
	if s.look(); s.file == nil || s.generation != damaged {
		return nil // another window was faster
	}
	image, err := dbfile.ReadImage(s.path)
	if err != nil {
		return err
	}
	aside := &QuarantinedError{}
	if err := dbfile.Build(dbfile.MendedPath(s.path), func(db *sql.DB) (err error) {
		if aside.Sessions, err = dbfile.Salvage(db, image); err != nil {
			return err
		}
		return dbfile.Transact(context.Background(), db, dbfile.SkipNumbers)
	}); err != nil {
		return err
	}
	if aside.Name, err = dbfile.Quarantine(s.path); err != nil {
		return err
	}
	if err := os.Rename(dbfile.MendedPath(s.path), s.path); err != nil {
		return err
	}
	if _, err := s.openUp(); err != nil {
		return err
	}
	return aside
}

// rescue takes what can be read of a file into memory, where the file cannot be
// mended.
func (s *Store) rescue() error {
	s.shut()
	image, err := dbfile.ReadImage(s.path)
	if err != nil {
		return err
	}
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	if err = dbfile.Migrate(db, ""); err == nil {
		_, err = dbfile.Salvage(db, image)
	}
	if err != nil {
		db.Close()
		return err
	}
	s.db, s.frozen, s.rescued = db, true, true
	if !s.told {
		s.told = true
		s.news = message.New("records.damaged-here", "your records are damaged, and cannot be mended here: what can be read of them is shown")
	}
	return nil
}
