package routine

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Read reads a routine from a file. The error is an Errors if something is
// wrong with what the file says, and any other error if it cannot be read.
func Read(path string, places Places) (*Routine, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	return Parse(path, data, places)
}

func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		if to, linkErr := os.Readlink(path); linkErr == nil && errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%s: the link leads to %s: %w", printable(path), printable(to), reason(err))
		}
		return nil, fmt.Errorf("%s: %w", printable(path), reason(err))
	}
	if err := readable(path, info); err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", printable(path), reason(err))
	}
	defer f.Close()
	return readUpTo(f, path)
}

// readable refuses before opening what would block, never end or not fit.
func readable(path string, info fs.FileInfo) error {
	got := ""
	switch mode := info.Mode(); {
	case mode.IsRegular() && info.Size() <= maxFile:
		return nil
	case mode.IsRegular():
		e := tooLarge(info.Size())
		e.File, e.Line, e.Column = path, 1, 1
		return Errors{e}
	case mode.IsDir():
		got = "a folder"
	case mode&fs.ModeNamedPipe != 0:
		got = "a pipe"
	case mode&fs.ModeSocket != 0:
		got = "a socket"
	default:
		got = "a device"
	}
	return fmt.Errorf("%s: want a routine file, got %s", printable(path), got)
}

// readUpTo reads a file that may have grown since it was looked at.
func readUpTo(f io.Reader, path string) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", printable(path), reason(err))
	}
	return data, nil
}

// reason leaves out of an error the path, which could hold anything.
func reason(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

// LoadAll reads every routine file, *.json, at the top of a file system, in the
// order of their names. It returns all routines that are right, even if others
// are not. What is wrong with files is one Errors inside the error, and a
// routine with the id of an earlier one is wrong.
func LoadAll(fsys fs.FS, places Places) ([]*Routine, error) {
	names, err := fs.Glob(fsys, "*.json")
	if err != nil {
		return nil, fmt.Errorf("find routines: %w", err)
	}
	var (
		routines []*Routine
		mistakes Errors
		failures []error
		owner    = map[string]string{} // the file of each id
	)
	for _, name := range names {
		data, err := readFrom(fsys, name)
		var mistake Errors
		switch {
		case errors.As(err, &mistake):
			mistakes = append(mistakes, mistake...)
			continue
		case err != nil:
			failures = append(failures, err)
			continue
		}
		r, id, errs := parse(name, data, places)
		if len(errs) > 0 {
			mistakes = append(mistakes, errs...)
			continue
		}
		if other, taken := owner[r.ID]; taken {
			id.Want, id.Got, id.Hint = "an id that no other routine has", quoted(r.ID), printable(other)+" has it too"
			mistakes = append(mistakes, id)
			continue
		}
		owner[r.ID] = name
		routines = append(routines, r)
	}
	if len(mistakes) > 0 {
		failures = append(failures, mistakes)
	}
	return routines, errors.Join(failures...)
}

func readFrom(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", printable(name), reason(err))
	}
	if err := readable(name, info); err != nil {
		return nil, err
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", printable(name), reason(err))
	}
	defer f.Close()
	return readUpTo(f, name)
}
