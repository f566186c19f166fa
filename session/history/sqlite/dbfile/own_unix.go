//go:build unix

package dbfile

import (
	"io/fs"
	"os"
	"syscall"
)

// isOwn reports whether a file belongs to whoever runs the program.
func isOwn(info fs.FileInfo) bool {
	st, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(st.Uid) == os.Geteuid()
}
