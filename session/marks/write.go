package marks

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// write replaces the file in one step, so that a kill at any moment leaves the
// old one or the new one. Only the person can read it.
func write(path string, m Marks) (err error) {
	data, err := json.MarshalIndent(file{
		Version:    1,
		Hidden:     slices.Sorted(maps.Keys(m.Hidden)),
		Favourites: slices.Sorted(maps.Keys(m.Favourites)),
		Used:       m.Used,
	}, "", "  ")
	if err != nil {
		return err
	}
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, ".marks-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(append(data, '\n')); err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
