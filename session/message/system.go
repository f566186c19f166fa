package message

import (
	"io/fs"
	"syscall"
)

// ofSystem is what the system says that people meet most, in the language of the
// program rather than in its own.
func ofSystem(err error) (Message, bool) {
	if e, ok := err.(*fs.PathError); ok {
		return Join([]Message{Verbatim(e.Op + " " + e.Path), Of(e.Err)}, ": "), true
	}
	switch err {
	case syscall.ENOENT:
		return New("system.missing", "no such file or directory"), true
	case syscall.EACCES, fs.ErrPermission:
		return New("system.denied", "permission denied"), true
	case syscall.EPERM:
		return New("system.not-permitted", "operation not permitted"), true
	case syscall.EEXIST:
		return New("system.exists", "file exists"), true
	case syscall.ENOTDIR:
		return New("system.no-folder", "not a directory"), true
	case syscall.EISDIR:
		return New("system.folder", "is a directory"), true
	case syscall.EROFS:
		return New("system.read-only", "read-only file system"), true
	case syscall.ENOSPC:
		return New("system.full", "no space left on device"), true
	case syscall.EIO:
		return New("system.unreadable", "input/output error"), true
	}
	return Message{}, false
}
