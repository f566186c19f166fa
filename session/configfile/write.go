package configfile

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/gofrs/flock"

	"unknot/session/atomicfile"
	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
)

// How long another window may take to write, and how often is looked whether
// it has.
const (
	patience = 5 * time.Second
	interval = 5 * time.Millisecond
)

// locked does something while no other window does. The lock is a file beside
// the one that is kept, which stays: were it removed, two could have it.
func (f File[T]) locked(do func() error) error {
	dir := filepath.Dir(f.Path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	lock := flock.New(filepath.Join(dir, "."+filepath.Base(f.Path)+".lock"), flock.SetPermissions(0o600))
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	_, err := lock.TryLockContext(ctx, interval)
	if errors.Is(err, context.DeadlineExceeded) {
		return message.Errorf("config.busy", "another window is writing to {{.File}} and does not come to an end", "File", f.Path)
	}
	if err == nil {
		defer lock.Close()
	}
	return do() // where there are no locks, all that can be done
}

// setAside keeps a copy of what could not be understood, under the next name
// that is free. What is no text at all is moved there.
func (f File[T]) setAside(s state[T]) error {
	path, err := atomicfile.Resolve(f.Path)
	if err != nil {
		return err
	}
	var mistakes textfile.Errors
	if !errors.As(s.err, &mistakes) {
		return s.err // not even looked into
	}
	for n := 1; ; n++ {
		aside := fmt.Sprintf("%s.unread-%d", path, n)
		if s.data == nil { // too large to have been read
			if _, err := os.Lstat(aside); err == nil {
				continue
			}
			return os.Rename(path, aside)
		}
		err := atomicfile.New(aside, 0o600, func(to *os.File) error {
			_, err := to.Write(s.data)
			return err
		})
		if !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
}

func (f File[T]) replace(n jsontree.Node) error {
	text := jsontext.Value(n.JSON())
	if err := text.Indent(jsontext.WithIndent("  "), jsontext.AllowDuplicateNames(true)); err != nil {
		return err
	}
	return atomicfile.Replace(f.Path, append(text, '\n'))
}
