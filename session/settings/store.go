package settings

import (
	"errors"
	"maps"
	"sync"

	"unknot/session/configfile"
)

// A Store holds the settings in force and keeps their file up to date. It is
// safe for concurrent use.
type Store struct {
	file configfile.File[Settings]

	saving sync.Mutex // held while the file is written

	mu      sync.Mutex // nothing waits under it
	now     Settings   // in force: chosen, or for this run only
	unsaved []change   // in their order
}

// A change is what a file is yet to be told.
type change struct{ before, after Settings }

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
	s.Alter(how)
	return s.Save()
}

// Alter changes the settings in force, and returns at once. The change is
// forgotten unless Save writes it.
func (s *Store) Alter(how func(*Settings)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before := s.now
	s.now = altered(before, how)
	s.unsaved = append(s.unsaved, change{before, s.now})
}

// Save writes what Alter has changed. What an error says could not be written is
// not tried again.
func (s *Store) Save() error {
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	unsaved := s.unsaved
	s.unsaved = nil
	s.mu.Unlock()
	var all []error
	for _, c := range unsaved {
		all = append(all, s.file.Save(c.before, c.after))
	}
	return errors.Join(all...)
}

// altered changes settings whose maps others may be reading.
func altered(s Settings, how func(*Settings)) Settings {
	s.SetVolume, s.Own, s.Safety.Answers = maps.Clone(s.SetVolume), maps.Clone(s.Own), maps.Clone(s.Safety.Answers)
	how(&s)
	return s
}
