package textfile

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"unknot/session/message"
	"unknot/session/words"
)

// A Kind is what a file should be, for messages, such as "a routine file", and
// how many bytes it may have at most.
type Kind struct {
	Name message.Message
	Most int64
}

// Read reads a file of a kind, and nothing that could block or never end. The
// error is an Errors if the file is too large, and any other error if it cannot
// be read.
func (k Kind) Read(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		if to, linkErr := os.Readlink(path); linkErr == nil {
			return nil, message.Errorf("file.dead-link", "{{.Path}}: the link leads to {{.To}}: {{.Reason}}", "Path", words.Printable(path), "To", words.Printable(to), "Reason", reason(err))
		}
	}
	return k.read(path, info, err, func() (fs.File, error) { return os.Open(path) })
}

// ReadFrom is Read for a file in a file system.
func (k Kind) ReadFrom(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	return k.read(name, info, err, func() (fs.File, error) { return fsys.Open(name) })
}

func (k Kind) read(path string, info fs.FileInfo, err error, open func() (fs.File, error)) ([]byte, error) {
	if err != nil {
		return nil, unreadable(path, err)
	}
	if !info.Mode().IsRegular() {
		return nil, message.Errorf("file.special", "{{.Path}}: want {{.Want}}, got {{.Got}}", "Path", words.Printable(path), "Want", k.Name, "Got", special(info.Mode()))
	}
	if errs := k.TooLarge(path, info.Size()); errs != nil {
		return nil, errs
	}
	f, err := open()
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, k.Most+1))
	if err != nil {
		return nil, unreadable(path, err)
	}
	if errs := k.TooLarge(path, int64(len(data))); errs != nil { // it has grown meanwhile
		return nil, errs
	}
	return data, nil
}

// TooLarge says that a file has more bytes than it may have, or nothing.
func (k Kind) TooLarge(path string, size int64) Errors {
	if size <= k.Most {
		return nil
	}
	return Errors{{
		File: path, Line: 1, Column: 1,
		Want: message.New("file.at-most", "a file of at most {{.Size}} MiB", "Size", k.Most>>20),
		Got:  message.New("file.bytes", "{{.Count}} bytes", "Count", size),
	}}
}

// special says what a file is that is none with contents of its own.
func special(mode fs.FileMode) message.Message {
	switch {
	case mode.IsDir():
		return message.New("file.folder", "a folder")
	case mode&fs.ModeNamedPipe != 0:
		return message.New("file.pipe", "a pipe")
	case mode&fs.ModeSocket != 0:
		return message.New("file.socket", "a socket")
	}
	return message.New("file.device", "a device")
}

// unreadable says why a file cannot be read.
func unreadable(path string, err error) error {
	return message.Errorf("file.unreadable", "{{.Path}}: {{.Reason}}", "Path", words.Printable(path), "Reason", reason(err))
}

// reason leaves out of an error the path, which could hold anything.
func reason(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}
