package main

import (
	"os"
	"path/filepath"

	"unknot/session/words"
	"unknot/ui/settings"
)

// openSettings returns the settings of the person whose account this is. With
// an error, which is worth a line and no more, they are the default.
func openSettings() (*settings.Store, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		store, _ := settings.Open(filepath.Join(os.DevNull, "settings.json"))
		return store, words.Errorf("your settings cannot be kept: there is no home folder")
	}
	store, err := settings.Open(filepath.Join(dir, "unknot", "settings.json"))
	if err != nil {
		err = words.Errorf("your settings could not be read, so the usual ones hold: %s", err)
	}
	return store, err
}
