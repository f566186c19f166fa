package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"unknot/session/folder"
	"unknot/session/library"
	"unknot/session/marks"
	"unknot/session/pace"
	"unknot/session/routine"
	"unknot/session/words"
)

var errNoHome = words.Errorf("there is no home folder to keep your routines in")

// openFolder returns the folder of the person's own routines.
func (s *shelf) openFolder() (*folder.Folder, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return nil, errNoHome
	}
	return folder.New(filepath.Join(dir, "unknot", "routines"), s.atlas), nil
}

// openMarks returns what the person marked routines with. With an error they
// are empty, or cannot be kept.
func openMarks() (*marks.Store, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		store, _ := marks.Open(filepath.Join(os.DevNull, "marks.json"))
		return store, errNoHome
	}
	store, err := marks.Open(filepath.Join(dir, "unknot", "marks.json"))
	if err != nil {
		err = words.Errorf("your marks could not be read, so no routine has any: %s", err)
	}
	return store, err
}

// addOwn reads the person's own routines into the library. With an error,
// which says what could not be read, the library has everything else.
func (s *shelf) addOwn() error {
	marked, broken := openMarks()
	own, problem := s.openFolder()
	var files []library.Own
	if problem == nil {
		files, problem = own.Load(context.Background())
	}
	s.library = s.gather(files).Hiding(marked.Now().Hidden)
	if errors.Is(problem, errNoHome) {
		return nil // nothing to read
	}
	return errors.Join(broken, problem)
}

// own returns the routine with the lengths that the person chose for holds, and
// what is different.
func (s *shelf) own(r *routine.Routine) (*routine.Routine, []pace.Change) {
	marked, _ := openMarks() // with an error there are none
	return pace.Own(r, marked.Now().Holds, s.atlas)
}
