package main

import (
	"errors"
	"os"
	"path/filepath"

	"unknot/session/catalogue"
	"unknot/session/marks"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/session/textfile"
)

// openSettings returns the settings of the person whose account this is. With
// an error, which is worth a line and no more, the default holds for what is
// wrong.
func openSettings() (*settings.Store, error) {
	path, home := configPath("settings.json")
	store, err := settings.Open(path)
	if home != nil {
		return store, message.Errorf("settings.no-home", "your settings cannot be kept: there is no home folder")
	}
	return store, unread(message.New("settings.yours", "your settings"), err)
}

// openMarks returns what the person marked routines with. An error says which
// are not there, or that they cannot be kept.
func openMarks() (*marks.Store, error) {
	path, home := configPath("marks.json")
	store, err := marks.Open(path)
	if home != nil {
		return store, home
	}
	return store, unread(message.New("marks.yours", "your marks"), err)
}

// configPath is where a file or folder is that a person chooses something in.
// The error is catalogue.ErrNoHome; then it is where nothing can be.
func configPath(name string) (string, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return filepath.Join(os.DevNull, name), catalogue.ErrNoHome
	}
	return filepath.Join(dir, "unknot", name), nil
}

// unread says on one line what is wrong with a file that a person chose things
// in, if something is.
func unread(what message.Message, err error) error {
	var mistakes textfile.Errors
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &mistakes):
		return message.Errorf("settings.unread", "{{.What}}: they could not be read: {{.Error}}", "What", what, "Error", err)
	case len(mistakes) == 1:
		return message.Errorf("settings.mistake", "{{.What}}: something is wrong and does not count: {{.Mistake}}", "What", what, "Mistake", mistakes[0])
	}
	return message.Errorf("settings.mistakes", "{{.What}}: {{.Count}} things are wrong and do not count; 'unknot doctor' tells them all. The first: {{.First}}", "What", what, "Count", len(mistakes), "First", mistakes[0])
}
