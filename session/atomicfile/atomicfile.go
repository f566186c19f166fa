// Package atomicfile writes files whole or not at all.
//
// Writing is all there is in it: nothing about what the files hold, and no
// locks. Whoever writes a file of a person's may import it; it imports none of
// ours.
package atomicfile

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Replace puts data in the place of the file at path, which need not be there,
// in one step: a kill at any moment leaves the old file or the new one. Only
// its owner can read it. The folder is made if need be. A link stays one: the
// file that it leads to is replaced. What is no file is left alone.
func Replace(path string, data []byte) error {
	path, err := Resolve(path)
	if err != nil {
		return err
	}
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("%s is no file that can be replaced", path)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	temp, err := write(path, 0o600, func(f *os.File) error {
		_, err := f.Write(data)
		return err
	})
	if err != nil {
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		os.Remove(temp)
		return err
	}
	syncFolder(path)
	return nil
}

// New makes the file at path, of the given mode, and has it written. It comes
// to be when it is finished, and one that is there by then stays as it is: the
// error is an *ExistsError.
func New(path string, mode fs.FileMode, how func(*os.File) error) error {
	if _, err := os.Lstat(path); err == nil {
		return &ExistsError{path}
	}
	temp, err := write(path, mode, how)
	if err != nil {
		return err
	}
	defer os.Remove(temp)
	err = place(temp, path)
	if errors.Is(err, fs.ErrExist) {
		return &ExistsError{path}
	}
	if err == nil {
		syncFolder(path)
	}
	return err
}

// An ExistsError says that a file is there already.
type ExistsError struct{ Path string }

func (e *ExistsError) Error() string { return e.Path + " is there already; name a new file" }

// Is makes it an fs.ErrExist.
func (e *ExistsError) Is(target error) bool { return target == fs.ErrExist }

// mostLinks is how many links may follow each other, as on Linux.
const mostLinks = 40

// Resolve returns the path of the file that a link leads to, and any other path
// as it is. The file need not be there.
func Resolve(path string) (string, error) {
	for range mostLinks {
		to, err := os.Readlink(path)
		if err != nil {
			return path, nil // no link
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return "", fmt.Errorf("%s: too many links", path)
}

// write has a hidden file written and synced that is to become the one at path.
func write(path string, mode fs.FileMode, how func(*os.File) error) (temp string, err error) {
	temp = filepath.Join(filepath.Dir(path), ".unknot-"+rand.Text()[:12])
	f, err := os.OpenFile(temp, os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return "", err
	}
	if err = how(f); err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		os.Remove(temp)
	}
	return temp, err
}

// place gives a finished file its name in one step, unless the name is taken. A
// second link does that; a file system that has no links keeps the name with an
// empty file until the finished one replaces it.
func place(temp, path string) error {
	err := os.Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	f.Close()
	if err := os.Rename(temp, path); err != nil {
		os.Remove(path)
		return err
	}
	return nil
}

// syncFolder makes a new name outlast a loss of power. Not every system can,
// and the file itself is safe already.
func syncFolder(path string) {
	if d, err := os.Open(filepath.Dir(path)); err == nil {
		_ = d.Sync()
		d.Close()
	}
}
