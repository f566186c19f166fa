package sqlite

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

// errNoHome says that there is nowhere to keep records.
var errNoHome = errors.New("there is no home folder")

// Path returns where the records of the person are whose account this is:
// unknot/records.db in XDG_DATA_HOME or ~/.local/share, in Library/Application
// Support on macOS, and in LocalAppData on Windows. It is empty, which Open
// accepts, where there is no home folder.
func Path() string {
	dir, err := dataFolder()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "unknot", "records.db")
}

func dataFolder() (string, error) {
	switch runtime.GOOS {
	case "windows":
		return os.UserCacheDir() // LocalAppData, which does not roam
	case "darwin", "ios":
		return os.UserConfigDir()
	}
	// The XDG specification has relative paths ignored.
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", err
	}
	if !filepath.IsAbs(home) {
		return "", errNoHome
	}
	return filepath.Join(home, ".local", "share"), nil
}
