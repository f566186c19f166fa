package main

import (
	"errors"
	"path/filepath"

	"unknot/session/atomicfile"
	"unknot/session/marks"
	"unknot/session/settings"
)

// forgetBesides forgets what is known of the person's body and sessions outside
// of the records, and says what that was. What can be deleted is, whatever the
// error, which may be that some of it could not be read.
func forgetBesides() (what []string, err error) {
	used, errMarks := forgetMarks()
	chosen, errSettings := forgetSettings()
	return append(used, chosen...), errors.Join(errMarks, errSettings)
}

// forgetMarks forgets when routines were used and the lengths of one's own.
func forgetMarks() (what []string, err error) {
	store, unread := openMarks()
	m := store.Now()
	if len(m.Used) > 0 {
		what = append(what, "when routines were used")
	}
	if len(m.Holds)+len(m.Answered) > 0 {
		what = append(what, "lengths of your own")
	}
	if len(what) > 0 {
		err = store.Change(marks.Marks.ForgetUse)
	}
	return done(what, err), errors.Join(unread, err)
}

// forgetSettings forgets the session begun last and the answers about health.
func forgetSettings() (what []string, err error) {
	store, unread := openSettings()
	now := store.Now()
	if now.Last.Routine != "" {
		what = append(what, "the session begun last")
	}
	if len(now.Safety.Answers)+len(now.Safety.About.Asked)+len(now.Safety.About.Conditions) > 0 {
		what = append(what, "answers to the safety questions")
	}
	if len(what) > 0 {
		err = store.Change(func(s *settings.Settings) { s.Last, s.Safety = settings.Last{}, settings.Safety{Read: s.Safety.Read} })
	}
	return done(what, err), errors.Join(unread, err)
}

// done is what was done, which with an error is nothing.
func done(what []string, err error) []string {
	if err != nil {
		return nil
	}
	return what
}

// choicesSetAside returns the files of marks and settings that could not be read
// once, and may hold what is to be forgotten.
func choicesSetAside() (files []string) {
	for _, name := range []string{"marks.json", "settings.json"} {
		path, _ := configPath(name) // without a home there are none
		if path, err := atomicfile.Resolve(path); err == nil {
			found, _ := filepath.Glob(path + ".unread-*") // else the pattern of a person's own folder is none
			files = append(files, found...)
		}
	}
	return files
}
