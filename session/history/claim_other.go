//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly || windows)

package history

import "os"

// openLocked opens a file, and with os.O_CREATE makes it. This system has no
// lock that ends with the program, so that a session that runs in another window
// looks interrupted.
func openLocked(path string, create int) (*os.File, error) {
	return os.OpenFile(path, os.O_RDWR|create, 0o600)
}
