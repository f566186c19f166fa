// Package userdirs puts new files where a person looks for them: in the folders
// that a desktop makes for pictures and documents.
//
// What is in the files is for others. The command line alone imports it.
package userdirs

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/adrg/xdg"

	"unknot/session/atomicfile"
)

// Create writes a new file for its owner only, in the person's folder of pictures
// or that of documents, and returns its path. Where the name is taken the file gets
// a number behind it.
func Create(name string, write func(io.Writer) error) (string, error) {
	end := filepath.Ext(name)
	named := xdg.UserDirs.Documents
	if end == ".png" {
		named = xdg.UserDirs.Pictures
	}
	folder, err := existing(named)
	if err != nil {
		return "", err
	}
	path := filepath.Join(folder, name)
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return path, atomicfile.New(path, 0o600, func(f *os.File) error { return write(f) })
		} else if err != nil {
			return "", err
		}
		path = filepath.Join(folder, strings.TrimSuffix(name, end)+"-"+strconv.Itoa(n)+end)
	}
}

// existing is one of the folders that a desktop makes for a person, or home
// where it is not there.
func existing(named string) (string, error) {
	if info, err := os.Stat(named); err == nil && info.IsDir() {
		return named, nil
	}
	return os.UserHomeDir()
}
