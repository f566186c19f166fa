package folder

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"time"

	"github.com/fsnotify/fsnotify"

	"unknot/session/library"
)

const (
	// calm is how long nothing must happen before the folder is read: a copy
	// of many files is read once.
	calm = 200 * time.Millisecond
	// impatience is how long a folder that never rests is left unread.
	impatience = 2 * time.Second
	// settling is how long a broken file must stay as it is before it counts as
	// broken: until then it may be in the middle of being copied.
	settling = time.Second
	// usualPoll is how often the folder is read even if nothing is heard of it,
	// as on network drives, and blindPoll how often where no watch can be had.
	usualPoll = 30 * time.Second
	blindPoll = 2 * time.Second
	// keepLooking is when to look again at a file that is not settled.
	keepLooking = 300 * time.Millisecond
)

// Follow reads the folder and tells of all files at the start and whenever
// something has changed, until ctx ends. The problem says why not all of the
// folder could be read. A folder that does not exist yet, or no longer, is
// followed all the same.
func (f *Folder) Follow(ctx context.Context, changed func(files []library.Own, problem error)) {
	s := &follower{folder: f, changed: changed, seen: map[string]sight{}}
	s.run(ctx)
}

// A follower is what Follow remembers between looks.
type follower struct {
	folder  *Folder
	changed func(files []library.Own, problem error)

	notes   *fsnotify.Watcher // nil where no watch can be had
	watched bool              // the folder is among what is watched
	seen    map[string]sight
	shown   []library.Own
	problem string
	told    bool
}

// A sight is when a broken file was first seen as it is now.
type sight struct {
	first   time.Time
	reading reading
}

func (s *follower) run(ctx context.Context) {
	if notes, err := fsnotify.NewWatcher(); err == nil {
		s.notes = notes
		defer notes.Close()
	}
	// A program that starts has better things to do in its first moment.
	if !s.rest(ctx, calm) {
		return
	}
	for {
		s.attach()
		wait := s.look(ctx)
		if !s.rest(ctx, wait) {
			return
		}
	}
}

// attach watches the folder or, until there is one, the nearest folder above
// it, which tells of its birth.
func (s *follower) attach() {
	if s.notes == nil {
		return
	}
	s.watched = s.notes.Add(s.folder.dir) == nil
	if s.watched {
		return
	}
	for dir := filepath.Dir(s.folder.dir); ; dir = filepath.Dir(dir) {
		if s.notes.Add(dir) == nil || dir == filepath.Dir(dir) {
			return
		}
	}
}

// look reads the folder, tells of a change, and returns when to look again.
func (s *follower) look(ctx context.Context) time.Duration {
	files, problem := s.folder.Load(ctx)
	if ctx.Err() != nil {
		return 0
	}
	files, unsettled := s.settle(files, time.Now())
	s.tell(files, problem)
	switch {
	case unsettled:
		return keepLooking
	case !s.watched:
		return blindPoll
	}
	return usualPoll
}

// settle leaves broken files that changed a moment ago as they were before, and
// reports whether there are such. At the first look there is nothing before.
func (s *follower) settle(files []library.Own, now time.Time) (settled []library.Own, unsettled bool) {
	before := map[string]library.Own{}
	for _, own := range s.shown {
		before[own.File] = own
	}
	seen := map[string]sight{}
	for _, own := range files {
		if own.Err == nil {
			settled = append(settled, own)
			continue
		}
		as := s.folder.known(own.File)
		sighted, ok := s.seen[own.File]
		if !ok || !sighted.reading.looks(as) {
			sighted = sight{now, as}
		}
		seen[own.File] = sighted
		if !s.told || now.Sub(sighted.first) >= settling {
			settled = append(settled, own)
			continue
		}
		unsettled = true
		if old, ok := before[own.File]; ok {
			settled = append(settled, old)
		}
	}
	s.seen = seen
	return settled, unsettled
}

// known returns the latest reading of a file.
func (f *Folder) known(name string) reading {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.read[name]
}

func (s *follower) tell(files []library.Own, problem error) {
	text := ""
	if problem != nil {
		text = problem.Error()
	}
	if s.told && text == s.problem && same(files, s.shown) {
		return
	}
	s.shown, s.problem, s.told = files, text, true
	s.changed(files, problem)
}

// same reports whether two lists have the same files with the same contents.
// What was not read again is the very same routine.
func same(a, b []library.Own) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].File != b[i].File || a[i].Routine != b[i].Routine || !reflect.DeepEqual(a[i].Err, b[i].Err) {
			return false
		}
	}
	return true
}

// rest returns after the wait, or a calm moment after something happened in the
// folder. It reports false when ctx has ended.
func (s *follower) rest(ctx context.Context, wait time.Duration) bool {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	var latest <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return false
		case <-timer.C:
			return true
		case <-latest:
			return true
		case e, ok := <-s.events():
			if ok && !s.concerns(e) {
				continue
			}
			if !ok {
				s.notes = nil
			}
			if latest == nil {
				latest = time.After(impatience)
			}
			timer.Reset(calm)
		case err, ok := <-s.errors():
			if ok && errors.Is(err, fsnotify.ErrEventOverflow) {
				timer.Reset(calm)
			}
		}
	}
}

// concerns reports whether an event is about a routine file or about the
// folder.
func (s *follower) concerns(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod && !isRoutine(filepath.Base(e.Name)) {
		return false
	}
	if filepath.Dir(e.Name) == filepath.Clean(s.folder.dir) {
		return isRoutine(filepath.Base(e.Name))
	}
	_, err := os.Stat(s.folder.dir)
	return s.watched != (err == nil) || e.Name == s.folder.dir
}

// events is never ready where no watch can be had.
func (s *follower) events() <-chan fsnotify.Event {
	if s.notes == nil {
		return nil
	}
	return s.notes.Events
}

func (s *follower) errors() <-chan error {
	if s.notes == nil {
		return nil
	}
	return s.notes.Errors
}
