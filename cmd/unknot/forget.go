package main

import (
	"errors"

	"unknot/ui/settings"
)

// forgetBesides forgets what is known of the person's body and sessions outside
// of the records, and says what that was. What can be deleted is, whatever the
// error.
func forgetBesides() (what []string, err error) {
	used, errMarks := forgetMarks()
	chosen, errSettings := forgetSettings()
	return append(used, chosen...), errors.Join(errMarks, errSettings)
}

// forgetMarks forgets when routines were used and the lengths of one's own.
func forgetMarks() (what []string, err error) {
	store, err := openMarks()
	if err != nil {
		return nil, err
	}
	m := store.Now()
	if len(m.Used) > 0 {
		what = append(what, "when routines were used")
	}
	if len(m.Holds)+len(m.Answered) > 0 {
		what = append(what, "lengths of your own")
	}
	if len(what) == 0 {
		return nil, nil
	}
	return what, store.ForgetUse()
}

// forgetSettings forgets the session begun last and the answers about health.
func forgetSettings() (what []string, err error) {
	store, err := openSettings()
	if err != nil {
		return nil, err
	}
	now := store.Now()
	if now.Last.Routine != "" {
		what = append(what, "the session begun last")
	}
	if len(now.Safety.Answers) > 0 {
		what = append(what, "answers to the safety questions")
	}
	if len(what) == 0 {
		return nil, nil
	}
	return what, store.Change(func(s *settings.Settings) {
		s.Last, s.Safety.Answers = settings.Last{}, nil
	})
}
