package folder

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

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
	temp, err := f.temporary(data)
	if err != nil {
		return "", fmt.Errorf("your routines: %w", f.explain(err))
	}
	defer os.Remove(temp)
	for n := 1; n <= MaxFiles; n++ {
		file := name + ".json"
		if n > 1 {
			file = fmt.Sprintf("%s-%d.json", name, n)
		}
		path := filepath.Join(f.dir, file)
		err := place(temp, path, data)
		switch {
		case err == nil:
			syncFolder(f.dir)
			return file, nil
		case !errors.Is(err, fs.ErrExist):
			return "", fmt.Errorf("your routines: %s: %w", file, err)
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

// temporary writes the data to a file that nobody takes for a routine.
func (f *Folder) temporary(data []byte) (path string, err error) {
	t, err := os.CreateTemp(f.dir, ".adding-*")
	if err != nil {
		return "", err
	}
	if _, err = t.Write(data); err == nil {
		err = t.Sync()
	}
	if cerr := t.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		os.Remove(t.Name())
		return "", err
	}
	return t.Name(), nil
}

// place gives a finished file its name in one step, unless the name is taken.
// A second link does that where a file system has links; elsewhere the file is
// written anew, under a name that nobody has.
func place(temp, path string, data []byte) error {
	err := os.Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if _, err = file.Write(data); err == nil {
		err = file.Sync()
	}
	if cerr := file.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		os.Remove(path)
	}
	return err
}

// syncFolder makes a new name outlast a loss of power. Not every system can,
// and the file itself is safe already.
func syncFolder(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		d.Close()
	}
}
