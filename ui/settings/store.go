package settings

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"sync"
	"time"

	"unknot/session/atomicfile"
)

// A Store holds the settings in force and keeps their file up to date. It is
// safe for concurrent use.
type Store struct {
	path string

	mu     sync.Mutex
	chosen Settings // what the file says or will say
	shown  Settings // the same, with what holds for this run only
	broken bool     // the file on disk could not be read and is still there
}

// Open reads the file at path. It always returns a store: with an error, one
// that starts with the default, and sets the file that could not be read aside
// before it writes another.
func Open(path string) (*Store, error) {
	s, err := Read(path)
	return &Store{path: path, chosen: s, shown: s, broken: err != nil}, err
}

// Now returns the settings in force. Its maps must not be changed.
func (s *Store) Now() Settings {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.shown
}

// Override changes the settings in force for this run only, as a flag on the
// command line does.
func (s *Store) Override(how func(*Settings)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	alter(&s.shown, how)
}

// Change changes the settings in force and writes them. With an error they are
// changed but will be forgotten.
func (s *Store) Change(how func(*Settings)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	alter(&s.chosen, how)
	alter(&s.shown, how)
	if err := s.setAside(); err != nil {
		return err
	}
	return write(s.path, s.chosen)
}

// alter changes settings whose maps others may be reading.
func alter(s *Settings, how func(*Settings)) {
	s.SetVolume, s.Own, s.Safety.Answers = maps.Clone(s.SetVolume), maps.Clone(s.Own), maps.Clone(s.Safety.Answers)
	how(s)
}

// setAside renames a file that could not be read, so that it is not lost.
func (s *Store) setAside() error {
	if !s.broken {
		return nil
	}
	aside := fmt.Sprintf("%s.unread-%s", s.path, time.Now().Format("20060102-150405"))
	if err := os.Rename(s.path, aside); err != nil && !os.IsNotExist(err) {
		return err
	}
	s.broken = false
	return nil
}

func write(path string, s Settings) error {
	data, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	return atomicfile.Replace(path, append(data, '\n'))
}
