// Package marks remembers what a person marked routines and points with.
//
// What is true of a person, and settings, are kept elsewhere: see settings
// under ui. The window and the command line may import it.
package marks

import (
	"fmt"
	"maps"
	"sync"
	"time"

	"unknot/session/body"
	"unknot/session/configfile"
	"unknot/session/message"
	"unknot/session/textfile"
)

// Marks say by their keys in a library which routines a person hid, which are
// favourites, and when each was last used; and of points how long the person
// wants to hold them, in place of what routines say, and when that was answered
// last.
type Marks struct {
	Hidden     map[string]bool
	Favourites map[string]bool
	Used       map[string]time.Time
	Holds      map[body.ID]time.Duration // whole seconds from MinHold to MaxHold
	Answered   map[body.ID]time.Time
}

// clone returns marks that can be changed while others read these.
func (m Marks) clone() Marks {
	c := Marks{maps.Clone(m.Hidden), maps.Clone(m.Favourites), maps.Clone(m.Used), maps.Clone(m.Holds), maps.Clone(m.Answered)}
	if c.Hidden == nil {
		c.Hidden = map[string]bool{}
	}
	if c.Favourites == nil {
		c.Favourites = map[string]bool{}
	}
	if c.Used == nil {
		c.Used = map[string]time.Time{}
	}
	if c.Holds == nil {
		c.Holds = map[body.ID]time.Duration{}
	}
	if c.Answered == nil {
		c.Answered = map[body.ID]time.Time{}
	}
	return c
}

// A Store holds marks and keeps their file up to date. It is safe for
// concurrent use.
type Store struct {
	file configfile.File[file]

	saving sync.Mutex // held while the file is written

	mu      sync.Mutex // nothing waits under it
	marks   Marks
	unsaved []func(Marks) // what the file is yet to be told, in order
}

// Open reads the file at path; a file that is not there has no marks. It always
// returns a store, without the marks that an error says are wrong.
func Open(path string) (*Store, error) {
	s := &Store{file: configfile.File[file]{
		Path: path, Kind: textfile.Kind{Name: message.New("file.kind-marks", "marks of routines"), Most: 4 << 20}, Version: version,
		Default: func() file { return fileOf(Marks{}) }, Check: (*file).check,
	}}
	in, err := s.file.Read()
	s.marks = in.marks()
	return s, err
}

// Now returns the marks. Its maps must not be changed.
func (s *Store) Now() Marks {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.marks
}

// Hide hides a routine, or shows it again.
func (m Marks) Hide(key string, hidden bool) { put(m.Hidden, key, hidden) }

// Favour makes a routine a favourite, or no longer.
func (m Marks) Favour(key string, favourite bool) { put(m.Favourites, key, favourite) }

// Use notes that a routine was used at a time.
func (m Marks) Use(key string, at time.Time) { m.Used[key] = second(at) }

func put(set map[string]bool, key string, is bool) {
	if is {
		set[key] = true
	} else {
		delete(set, key)
	}
}

// Change changes the marks that are in the file by now, and writes them. With
// an error they are changed but will be forgotten.
func (s *Store) Change(how func(Marks)) error {
	s.Alter(how)
	return s.Save()
}

// Alter changes the marks, and returns at once. The change is forgotten unless
// Save writes it.
func (s *Store) Alter(how func(Marks)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.marks = s.marks.clone()
	how(s.marks)
	s.unsaved = append(s.unsaved, how)
}

// Save writes what Alter has changed, to the marks that are in the file by now.
// What an error says could not be written is not tried again.
func (s *Store) Save() error {
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	unsaved := s.unsaved
	s.unsaved = nil
	s.mu.Unlock()
	if len(unsaved) == 0 {
		return nil // it is written already, or that has failed
	}
	after, err := s.file.Edit(func(in file) file {
		m := in.marks()
		for _, how := range unsaved {
			how(m)
		}
		return fileOf(m)
	})
	if err != nil {
		return fmt.Errorf("remember marks: %w", err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.marks = after.marks()
	for _, how := range s.unsaved {
		how(s.marks)
	}
	return nil
}
