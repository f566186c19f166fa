// Package folder keeps a person's own routines in a folder of files.
//
// It sees what is there and what changes, and writes new files; what is wrong
// in a file is for routine to say, and which routine is meant for library. The
// command line alone imports it.
package folder

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"unknot/session/library"
	"unknot/session/message"
	"unknot/session/routine"
)

// MaxFiles is how many routine files of a folder are read.
const MaxFiles = 20_000

// A Folder is a folder of routine files, *.json at its top. It need not exist:
// then it is empty, and made when the first file is added. Files are only ever
// added, never changed or removed.
//
// A Folder is safe for concurrent use. It remembers what it has read, and reads
// a file again only after its size or its time of change has changed.
type Folder struct {
	dir    string
	places routine.Places

	mu   sync.Mutex
	read map[string]reading
}

// A reading is what was in a file, and how the file looked then.
type reading struct {
	size    int64
	changed time.Time
	mode    fs.FileMode
	at      time.Time // of the reading itself
	own     library.Own
}

// grain is how coarsely a file system may note the time of a change: a file
// that changed this shortly before it was read may have changed again since.
const grain = 2 * time.Second

// New returns the folder dir, whose routines may use the places. It reads
// nothing yet.
func New(dir string, places routine.Places) *Folder {
	return &Folder{dir: dir, places: places, read: map[string]reading{}}
}

// Dir is the path of the folder.
func (f *Folder) Dir() string { return f.dir }

// Load reads every routine file, in the order of their names. A broken file is
// among them with what is wrong with it. With an error, which says why not all
// of the folder could be read, it returns what could be.
//
// Several files are read at a time, on all processors but one. Load ends early
// if ctx does.
func (f *Folder) Load(ctx context.Context) ([]library.Own, error) {
	names, problem := f.names()
	f.mu.Lock()
	defer f.mu.Unlock()
	known := make([]reading, len(names))
	var (
		next  = make(chan int)
		group sync.WaitGroup
	)
	for range max(1, runtime.NumCPU()-1) {
		group.Go(func() {
			for i := range next {
				known[i] = f.look(names[i])
			}
		})
	}
	for i := range names {
		select {
		case next <- i:
		case <-ctx.Done():
		}
		if ctx.Err() != nil {
			break
		}
	}
	close(next)
	group.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	f.read = make(map[string]reading, len(names))
	files := make([]library.Own, 0, len(names))
	for i, name := range names {
		if errors.Is(known[i].own.Err, fs.ErrNotExist) && known[i].mode == 0 {
			continue // removed since its name was read
		}
		f.read[name] = known[i]
		files = append(files, known[i].own)
	}
	return files, problem
}

// names lists the routine files, without those that other programs hide.
func (f *Folder) names() ([]string, error) {
	entries, err := os.ReadDir(f.dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil && len(entries) == 0:
		return nil, message.Errorf("folder.problem", "your routines: {{.Problem}}", "Problem", f.explain(err))
	case err != nil:
		err = message.Errorf("folder.problem", "your routines: {{.Problem}}", "Problem", f.explain(err))
	}
	var names []string
	for _, e := range entries {
		if isRoutine(e.Name()) {
			names = append(names, e.Name())
		}
	}
	if len(names) > MaxFiles && err == nil {
		err = message.Errorf("folder.too-many", "your routines: {{.Folder}}: want at most {{.Most}} routine files, got {{.Count}}; the others are left out", "Folder", f.dir, "Most", MaxFiles, "Count", len(names))
	}
	return names[:min(MaxFiles, len(names))], err
}

func isRoutine(name string) bool {
	return strings.EqualFold(filepath.Ext(name), ".json") && !strings.HasPrefix(name, ".")
}

// explain says what is the matter with the folder itself.
func (f *Folder) explain(err error) error {
	if info, statErr := os.Stat(f.dir); statErr == nil && !info.IsDir() {
		return message.Errorf("folder.not-folder", "{{.Path}}: want a folder, got a file", "Path", f.dir)
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return message.Errorf("list.of", "{{.Name}}: {{.What}}", "Name", f.dir, "What", path.Err)
	}
	return err
}

// look returns what is in a file, from memory if the file is as it was.
func (f *Folder) look(name string) reading {
	path := filepath.Join(f.dir, name)
	now := reading{at: time.Now(), own: library.Own{File: name}}
	old, known := f.read[name]
	if info, err := os.Stat(path); err == nil {
		now.size, now.changed, now.mode = info.Size(), info.ModTime(), info.Mode()
		if known && old.looks(now) && old.at.Sub(old.changed) > grain {
			return old
		}
	} else if _, linkErr := os.Lstat(path); linkErr == nil {
		now.mode = fs.ModeSymlink // a link that leads nowhere is there all the same
	}
	now.own.Routine, now.own.Err = routine.Read(path, f.places)
	now.own.Err = named(now.own.Err, name)
	if known && reflect.DeepEqual(old.own, now.own) {
		now.own = old.own
	}
	return now
}

// looks reports whether a file looks the same from outside.
func (r reading) looks(now reading) bool {
	return r.size == now.size && r.changed.Equal(now.changed) && r.mode == now.mode
}

// named writes only the file's name into its mistakes, which stand in a list of
// the folder's files.
func named(err error, name string) error {
	var mistakes routine.Errors
	if !errors.As(err, &mistakes) {
		return err
	}
	mistakes = slices.Clone(mistakes)
	for i := range mistakes {
		mistakes[i].File = name
	}
	return mistakes
}
