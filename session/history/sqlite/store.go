package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"unknot/session/clients/vault"
	"unknot/session/history/sqlite/dbfile"
	"unknot/session/message"
)

// A Store is the file of records. It is safe for concurrent use, and several
// programs may have the same file open.
//
// A Store never stops a session. What cannot be written is kept in memory and
// tried again until the store is closed.
type Store struct {
	path   string // where links lead
	linked bool
	folder string // where such a link is, or the file
	tell   func(message.Message)
	work   int // scrypt's work factor for new passphrases

	mu         sync.Mutex
	db         *sql.DB             // nil while the file cannot be opened
	frozen     bool                // db can only be read
	rescued    bool                // db is in memory: what could be read of a file that cannot be mended
	file       os.FileInfo         // the file that db has open, or had last; nil once it is gone
	generation int                 // grows whenever db is another file
	key        *vault.Key          // nil while the passphrase has not been given
	working    map[*Recording]bool // those that are not all saved
	lost       int                 // stages of those that were given up
	mended     int                 // files that were set aside
	told       bool                // that what is shown was rescued
	news       message.Message     // to be told of the file
	problem    message.Message
	closed     bool
}

// lastChance is how long Close goes on trying to save what is unsaved.
const lastChance = 3 * time.Second

// errClosed is for those who come too late.
var errClosed = errors.New("records: closed")

// Open opens the file at path, which is made together with its folder if it is
// not there. It always returns a store, which must be closed: with an error,
// which is one line for a person, the store either keeps trying to open the
// file, or with a *QuarantinedError has begun a new one.
//
// It comes back when ctx ends at the latest, as does everything that takes one; the
// file is then still opened.
//
// From then on tell, which may be nil, gets a line whenever something cannot be
// saved any more, and the zero one when all is saved again. It is called from
// other goroutines, and must return at once.
func Open(ctx context.Context, path string, tell func(message.Message)) (*Store, error) {
	s := &Store{tell: tell, work: vault.DefaultWork, working: map[*Recording]bool{}}
	s.path, s.linked = dbfile.FollowLinks(path)
	s.folder = filepath.Dir(path)
	if s.tell == nil {
		s.tell = func(message.Message) {}
	}
	_, err := waited(ctx, func() (struct{}, error) {
		err := s.openFirst()
		s.payScrub()
		return struct{}{}, err
	})
	return s, err
}

// openFirst opens the file, and sets aside one that is damaged.
func (s *Store) openFirst() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, err := s.reopen()
	if dbfile.IsDamaged(err) {
		if err = s.quarantine(); err != nil {
			s.mended++
		}
	}
	if err == nil {
		return nil
	}
	line := s.explain(err)
	if s.db == nil {
		s.problem = line
	}
	if aside := (*QuarantinedError)(nil); errors.As(err, &aside) {
		return aside
	}
	return message.Error(line)
}

// Problem says in English what is not being saved, and is empty when all is.
func (s *Store) Problem() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.problem.String()
}

// Close gives everything unsaved a last chance, waits for that at most a few
// seconds, and closes the file. The error says what is lost.
func (s *Store) Close() error {
	s.mu.Lock()
	var open []*Recording
	for r := range s.working {
		open = append(open, r)
	}
	s.mu.Unlock()
	for _, r := range open {
		r.End()
	}
	late, cancel := context.WithTimeout(context.Background(), lastChance)
	defer cancel()
	why := ""
	for _, r := range open {
		select {
		case <-r.gone:
		case <-late.Done():
		}
		why = cmp.Or(why, s.Problem())
		r.abandon()
	}
	s.payScrub()
	s.mu.Lock()
	s.closed = true
	err := s.shut()
	s.mu.Unlock()
	for _, r := range open {
		<-r.gone
	}
	s.mu.Lock()
	lost := s.lost
	s.mu.Unlock()
	if lost > 0 {
		why = cmp.Or(why, s.Problem(), "there was no time left")
		return fmt.Errorf("%s of what you did could not be saved: %s", stages(lost), why)
	}
	return err
}

func stages(n int) string {
	if n == 1 {
		return "one stage"
	}
	return fmt.Sprintf("%d stages", n)
}

// report remembers what is not being saved, nil for nothing, and tells about a
// change.
func (s *Store) report(err error) {
	var line message.Message
	s.mu.Lock()
	if err != nil {
		line = s.explain(err)
	}
	changed := line.String() != s.problem.String()
	s.problem = line
	s.mu.Unlock()
	if changed {
		s.tell(line)
	}
}
