package history

import (
	"errors"
	"os"
	"syscall"
)

// sharingViolation is the error for a file that another has open for itself.
const sharingViolation syscall.Errno = 32

// openLocked opens a file that only one at a time can have open this way, and
// with os.O_CREATE makes it.
func openLocked(path string, create int) (*os.File, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, err
	}
	const alone = 0 // shared with nobody
	how := syscall.OPEN_EXISTING
	if create != 0 {
		how = syscall.OPEN_ALWAYS
	}
	h, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, alone, nil,
		uint32(how), syscall.FILE_ATTRIBUTE_NORMAL, 0)
	if errors.Is(err, sharingViolation) {
		return nil, errClaimed
	}
	if err != nil {
		return nil, &os.PathError{Op: "open", Path: path, Err: err}
	}
	return os.NewFile(uintptr(h), path), nil
}
