package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite/dbfile"
	"unknot/session/message"
)

// ForgetClient deletes a client and every session with them for good: nothing
// of them is left in the file, its write-ahead log or the backups, which are
// removed. It returns the files set aside earlier, which may still hold
// something and are left to the person.
func (s *Store) ForgetClient(ctx context.Context, id history.ClientID) (left []string, err error) {
	return s.erase(ctx, func(tx dbfile.Tx) error {
		return found(clients.ErrNoClient)(tx.Exec("DELETE FROM client WHERE id = ?", id))
	})
}

// ForgetSession deletes one session as ForgetClient does.
func (s *Store) ForgetSession(ctx context.Context, id history.SessionID) (left []string, err error) {
	return s.erase(ctx, func(tx dbfile.Tx) error {
		return found(history.ErrNone)(tx.Exec("DELETE FROM session WHERE id = ?", id))
	})
}

// ForgetAll deletes everything as ForgetClient does, the passphrase included.
func (s *Store) ForgetAll(ctx context.Context) (left []string, err error) {
	return s.erase(ctx, func(tx dbfile.Tx) error {
		_, err := tx.Exec("DELETE FROM session; DELETE FROM client; DELETE FROM seal")
		return err
	})
}

// found fails with an error if a statement changed nothing.
func found(none error) func(sql.Result, error) error {
	return func(res sql.Result, err error) error {
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			return cmp.Or(err, none)
		}
		return nil
	}
}

// erase deletes for good.
func (s *Store) erase(ctx context.Context, what func(tx dbfile.Tx) error) (left []string, err error) {
	all := func(tx dbfile.Tx) error {
		if err := what(tx); err != nil {
			return err
		}
		_, err := tx.Exec(`DELETE FROM plan WHERE id NOT IN (SELECT plan FROM session);
			DELETE FROM routine WHERE id NOT IN (SELECT routine FROM plan)`)
		return err
	}
	left, err = s.forGood(ctx, all)
	if dbfile.IsFull(err) {
		left, err = s.forGood(ctx, all) // the write-ahead log is empty now, which made room
	}
	if dbfile.IsFull(err) {
		err = errors.New("nothing is deleted: that takes some room, and the disk is full")
	}
	return left, err
}

// replace is forGood for texts that are written anew, which tells what is left
// of them as they were.
func (s *Store) replace(ctx context.Context, change func(tx dbfile.Tx) error) error {
	left, err := s.forGood(ctx, change)
	for _, name := range left {
		s.tell(message.New("records.may-hold", "this file may still hold some of it as it was before, and stays until you delete it: {{.File}}", "File", name))
	}
	return err
}

const (
	// patience is how long a scrub waits for other windows, and glimpse how long
	// one that was left over.
	patience, glimpse = 2 * time.Second, 100 * time.Millisecond
)

// forGood carries out a transaction, and then sees to it that nothing is left of
// what it deleted or replaced, or else tells so. It returns the files that it
// could not reach. A program that is killed in between leaves a mark behind, so
// that it is made up for when the file is next opened.
func (s *Store) forGood(ctx context.Context, change func(tx dbfile.Tx) error) (left []string, err error) {
	return waited(ctx, func() ([]string, error) { return s.forGoodNow(ctx, change) })
}

// forGoodNow is forGood that is waited for.
func (s *Store) forGoodNow(ctx context.Context, change func(tx dbfile.Tx) error) (left []string, err error) {
	before := s.owesScrub()
	mark, err := os.OpenFile(owedPath(s.path), os.O_WRONLY|os.O_CREATE, 0o600)
	if err == nil {
		err = errors.Join(mark.Sync(), mark.Close())
	}
	if err != nil {
		return nil, err
	}
	if _, err := s.writeNow(ctx, func(tx dbfile.Tx, _ int) error { return change(tx) }); err != nil {
		if !before {
			_ = os.Remove(owedPath(s.path)) // else a scrub for nothing
		}
		return nil, err
	}
	left, later := s.scrub(patience)
	if later {
		s.tell(message.New("records.traces", "traces of it stay in the file of records until every other window of Unknot is closed and the disk has room: they are cleared away then"))
	}
	return left, nil
}

// owedPath is the mark that a scrub is owed.
func owedPath(path string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + ".unscrubbed"
}

func (s *Store) owesScrub() bool {
	_, err := os.Lstat(owedPath(s.path))
	return err == nil
}

// payScrub makes up for a scrub that did not come to its end, if that can be
// done now.
func (s *Store) payScrub() {
	s.mu.Lock()
	can := s.db != nil && !s.frozen
	s.mu.Unlock()
	if can && s.owesScrub() {
		s.scrub(glimpse)
	}
}

// scrub removes the copies of the file that Unknot made, rebuilds the file
// without what was deleted or replaced, and empties the write-ahead log. It
// returns the files that may still hold something of it, and reports whether
// there is something left to do later.
func (s *Store) scrub(most time.Duration) (left []string, later bool) {
	copies, err := s.copies()
	later = err != nil
	for _, name := range copies {
		if err := os.Remove(name); err != nil {
			left, later = append(left, name), true
		}
	}
	s.mu.Lock()
	db, err := s.reopen()
	s.mu.Unlock()
	if err == nil {
		err = rebuild(db, most)
	}
	aside, aerr := dbfile.Beside(s.path, "unread-")
	if later = later || err != nil || aerr != nil; !later {
		_ = os.Remove(owedPath(s.path)) // else it is done once more
	}
	return append(left, aside...), later
}

// copies are the files that hold what the file of records held at some time, and
// that nobody needs any more: backups, and new files that were never finished.
func (s *Store) copies() ([]string, error) {
	all, err := dbfile.Backups(s.path)
	mended, merr := dbfile.Beside(s.path, "mended")
	return append(all, mended...), errors.Join(err, merr)
}

// rebuild writes a file anew, which leaves nothing in it that is not in use.
func rebuild(db *sql.DB, most time.Duration) error {
	ctx := context.Background()
	c, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer c.Close()
	waits := func(d time.Duration) error {
		_, err := c.ExecContext(ctx, fmt.Sprintf("PRAGMA busy_timeout = %d", d.Milliseconds()))
		return err
	}
	defer waits(dbfile.BusyTimeout)
	if err := waits(most); err != nil {
		return err
	}
	if _, err := c.ExecContext(ctx, "VACUUM"); err != nil {
		return err
	}
	var busy, pages, moved int
	if err := c.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &moved); err != nil {
		return err
	}
	if busy != 0 {
		return errors.New("another window reads the file")
	}
	return nil
}
