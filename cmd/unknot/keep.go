//go:build !nowindow

package main

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"unknot/session/atomicfile"
)

// keepFile writes a new file for its owner only, in the person's folder of
// pictures or that of documents, and returns its path. Where the name is taken
// the file gets a number behind it.
func keepFile(name string, write func(io.Writer) error) (string, error) {
	end := filepath.Ext(name)
	folder, err := personFolder("XDG_DOCUMENTS_DIR", "Documents")
	if end == ".png" {
		folder, err = personFolder("XDG_PICTURES_DIR", "Pictures")
	}
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

// personFolder is one of the folders that a desktop makes for a person, under
// the name they have it in their language, or home where there is none.
func personFolder(key, usual string) (string, error) {
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	folder := filepath.Join(home, usual)
	if named := namedFolder(key, home); named != "" {
		folder = named
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return home, nil
	}
	return folder, nil
}

// namedFolder is what user-dirs.dirs says, a file that Linux desktops write, or
// empty.
func namedFolder(key, home string) string {
	config, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	f, err := os.Open(filepath.Join(config, "user-dirs.dirs"))
	if err != nil {
		return ""
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if value, ok := strings.CutPrefix(strings.TrimSpace(lines.Text()), key+"="); ok {
			return strings.ReplaceAll(strings.Trim(value, `"`), "$HOME", home)
		}
	}
	return ""
}
