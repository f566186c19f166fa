package folder

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"unknot/session/atomicfile"
	"unknot/session/routine"
)

// A SameError says that the folder has a file with just these contents.
type SameError struct{ File string }

func (e *SameError) Error() string { return "you have it already, as " + e.File }

// Add puts a routine file into the folder, byte for byte, and returns the name
// it got there: the id of its routine, with a number where that is taken. Every
// other file stays as it is. The error is a routine.Errors if the file is
// broken, and a *SameError if it is there already.
func (f *Folder) Add(name string, data []byte) (file string, r *routine.Routine, err error) {
	r, err = routine.Parse(name, data, f.places)
	if err != nil {
		return "", nil, err
	}
	file, err = f.put(r.ID, data)
	return file, r, err
}

// Copy puts a copy of a routine into the folder for the person to change. The
// copy has a name and an id of its own, which taken says of an id whether a
// routine has it.
func (f *Folder) Copy(r *routine.Routine, taken func(id string) bool) (file string, copied *routine.Routine, err error) {
	c := *r
	c.Name = suffixed(r.Name, " (copy)")
	c.ID = suffixed(r.ID, "-copy")
	for n := 2; taken(c.ID); n++ {
		c.ID = suffixed(r.ID, fmt.Sprintf("-copy-%d", n))
		c.Name = suffixed(r.Name, fmt.Sprintf(" (copy %d)", n))
	}
	data := routine.Format(&c)
	if _, err := routine.Parse(c.ID+".json", data, f.places); err != nil {
		return "", nil, fmt.Errorf("copy %s: %w", r.ID, err)
	}
	if file, err = f.put(c.ID, data); err != nil {
		return "", nil, err
	}
	c.File = filepath.Join(f.dir, file)
	return file, &c, nil
}

// longest is how many characters a name or an id may have.
const longest = 60

// suffixed adds to a name or an id, which it shortens where it must.
func suffixed(name, suffix string) string {
	letters := []rune(name)
	letters = letters[:min(len(letters), longest-len(suffix))]
	return strings.TrimRight(string(letters), " -") + suffix
}

// put writes a new file with the name or, where that is taken, with a number
// behind it.
func (f *Folder) put(name string, data []byte) (string, error) {
	if err := os.MkdirAll(f.dir, 0o700); err != nil {
		return "", fmt.Errorf("your routines: %w", f.explain(err))
	}
	for n := 1; n <= MaxFiles; n++ {
		file := name + ".json"
		if n > 1 {
			file = fmt.Sprintf("%s-%d.json", name, n)
		}
		path := filepath.Join(f.dir, file)
		err := atomicfile.New(path, 0o600, func(to *os.File) error {
			_, err := to.Write(data)
			return err
		})
		switch {
		case err == nil:
			return file, nil
		case !errors.Is(err, fs.ErrExist):
			return "", fmt.Errorf("your routines: %w", f.explain(err))
		}
		if holds(path, data) {
			return "", &SameError{file}
		}
	}
	return "", fmt.Errorf("your routines: %s.json and all its numbers are taken", name)
}

// holds reports whether a file has just these contents. It opens nothing that
// could block.
func holds(path string, data []byte) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	there, err := os.ReadFile(path)
	return err == nil && bytes.Equal(there, data)
}
