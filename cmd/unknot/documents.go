//go:build !nowindow

package main

import (
	"os"
	"path/filepath"
)

// documents is the folder where files for the person go: that for documents if
// there is one, or the home folder.
func documents() string {
	if dir := os.Getenv("XDG_DOCUMENTS_DIR"); filepath.IsAbs(dir) {
		return dir
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "" // where the program was started
	}
	for _, name := range []string{"Documents", "Dokumente", "Documentos"} {
		dir := filepath.Join(home, name)
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return dir
		}
	}
	return home
}
