package main

import (
	"context"
	"errors"

	"unknot/session/folder"
	"unknot/session/library"
	"unknot/session/marks"
	"unknot/session/words"
)

var errNoHome = words.Errorf("there is no home folder to keep your routines in")

// openFolder returns the folder of the person's own routines.
func (s *shelf) openFolder() (*folder.Folder, error) {
	dir, err := configPath("routines")
	if err != nil {
		return nil, err
	}
	return folder.New(dir, s.atlas), nil
}

// openMarks returns what the person marked routines with. An error says which
// are not there, or that they cannot be kept.
func openMarks() (*marks.Store, error) {
	path, home := configPath("marks.json")
	store, err := marks.Open(path)
	if home != nil {
		return store, home
	}
	return store, unread(words.Linef("your marks"), err)
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
