package settings

import (
	"maps"
	"sync"

	"unknot/session/configfile"
)

// A Store holds the settings in force and keeps their file up to date. It is
// safe for concurrent use.
type Store struct {
	file configfile.File[Settings]

	mu  sync.Mutex
	now Settings // in force: chosen, or for this run only
}

// Open reads the file at path. It always returns a store: the default holds in
// place of what an error says is wrong.
func Open(path string) (*Store, error) {
	file := At(path)
	s, err := file.Read()
	return &Store{file: file, now: s}, err
}

// Now returns the settings in force. Its maps must not be changed.
func (s *Store) Now() Settings {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now
}

// Override changes the settings in force for this run only, as a flag on the
// command line does.
func (s *Store) Override(how func(*Settings)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.now = altered(s.now, how)
}

// Change changes the settings in force, and writes what became different. With
// an error they are changed but will be forgotten.
func (s *Store) Change(how func(*Settings)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	before := s.now
	s.now = altered(before, how)
	return s.file.Save(before, s.now)
}

// altered changes settings whose maps others may be reading.
func altered(s Settings, how func(*Settings)) Settings {
	s.SetVolume, s.Own, s.Safety.Answers = maps.Clone(s.SetVolume), maps.Clone(s.Own), maps.Clone(s.Safety.Answers)
	how(&s)
	return s
}
