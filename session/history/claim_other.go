//go:build !(linux || darwin || freebsd || netbsd || openbsd || dragonfly || windows)

package history

import "os"

// openLocked opens a file. This system has no lock that ends with the program,
// so that a session that runs in another window looks interrupted.
func openLocked(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
}
