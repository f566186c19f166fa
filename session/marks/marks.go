// Package marks remembers what a person marked routines and points with.
package marks

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"sync"
	"time"

	"unknot/session"
	"unknot/session/body"
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
	path string

	mu     sync.Mutex
	marks  Marks
	broken bool // the file could not be read and is still there
}

// Open reads the file at path; a file that is not there has no marks. It always
// returns a store: with an error, an empty one, which sets the file that could
// not be read aside before it writes another.
func Open(path string) (*Store, error) {
	m, err := read(path)
	return &Store{path: path, marks: m.clone(), broken: err != nil}, err
}

// Now returns the marks. Its maps must not be changed.
func (s *Store) Now() Marks {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.marks
}

// Hide hides a routine, or shows it again.
func (s *Store) Hide(key string, hidden bool) error {
	return s.change(func(m Marks) { put(m.Hidden, key, hidden) })
}

// Favour makes a routine a favourite, or no longer.
func (s *Store) Favour(key string, favourite bool) error {
	return s.change(func(m Marks) { put(m.Favourites, key, favourite) })
}

// Use notes that a routine was used at a time.
func (s *Store) Use(key string, at time.Time) error {
	return s.change(func(m Marks) { m.Used[key] = second(at) })
}

func put(set map[string]bool, key string, is bool) {
	if is {
		set[key] = true
	} else {
		delete(set, key)
	}
}

// change changes the marks and writes them. What another window has written
// meanwhile is kept. With an error they are changed but will be forgotten.
func (s *Store) change(how func(Marks)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	latest, err := read(s.path)
	switch {
	case err == nil && !s.broken:
		s.marks = latest.clone()
	case err == nil:
		s.broken = false // mended, or gone, but what was marked since stays
		s.marks = s.marks.clone()
	default:
		s.broken, s.marks = true, s.marks.clone()
	}
	how(s.marks)
	if s.broken {
		if err := setAside(s.path); err != nil {
			return fmt.Errorf("remember marks: %w", err)
		}
		s.broken = false
	}
	if err := write(s.path, s.marks); err != nil {
		return fmt.Errorf("remember marks: %w", err)
	}
	return nil
}

// file is what stands in the file. Lists are easier to read than maps of true.
type file struct {
	Version    int                   `json:"version"`
	Hidden     []string              `json:"hidden"`
	Favourites []string              `json:"favourites"`
	Used       map[string]time.Time  `json:"used"`
	Holds      map[body.ID]int       `json:"holds,omitempty"` // in seconds
	Answered   map[body.ID]time.Time `json:"answered,omitempty"`
}

// maxFile is the largest file that is read, 4 MiB.
const maxFile = 4 << 20

func read(path string) (Marks, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Marks{}, nil
	case err != nil:
		return Marks{}, err
	case !info.Mode().IsRegular():
		return Marks{}, fmt.Errorf("%s: want a file, got something else", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return Marks{}, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return Marks{}, err
	}
	if len(data) > maxFile {
		return Marks{}, fmt.Errorf("%s: want a file of at most %d bytes, got more", path, maxFile)
	}
	var in file
	if err := json.Unmarshal(data, &in); err != nil {
		return Marks{}, fmt.Errorf("%s: want the marks of routines, got %w", path, err)
	}
	if in.Version != 1 {
		return Marks{}, fmt.Errorf("%s: version: want 1, got %d", path, in.Version)
	}
	m := Marks{Used: in.Used, Answered: in.Answered}.clone()
	for point, seconds := range in.Holds {
		length := time.Duration(seconds) * time.Second
		if length < session.MinHold || length > session.MaxHold {
			return Marks{}, fmt.Errorf("%s: holds.%s: want 10 to 30 seconds, got %d", path, point, seconds)
		}
		m.Holds[point] = length
	}
	for _, key := range in.Hidden {
		m.Hidden[key] = true
	}
	for _, key := range in.Favourites {
		m.Favourites[key] = true
	}
	return m, nil
}

// setAside renames a file that could not be read, so that it is not lost.
func setAside(path string) error {
	aside := fmt.Sprintf("%s.unread-%s", path, time.Now().Format("20060102-150405.000000000"))
	if err := os.Rename(path, aside); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}
