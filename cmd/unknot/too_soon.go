package main

import (
	"cmp"
	"time"

	"unknot/session/guard"
	"unknot/session/history"
	"unknot/session/routine"
)

// tooSoon says which spots of a routine were pressed too recently by the
// records of a client, or with 0 the person's own. Without records there is
// nothing to say; records that cannot be read are told of, and stop nothing.
func tooSoon(env environment, s *shelf, who history.ClientID, r *routine.Routine) []string {
	path := history.Path()
	if path == "" || recorded() != nil {
		return nil
	}
	store, err := openRecords(env)
	//lint:ignore SA5001 a store must be closed even if it was opened with an error
	defer store.Close()
	now := time.Now()
	past, unread := store.Presses(who, now.Add(-guard.Reach), s.atlas)
	if unread != nil {
		report(env.err, cmp.Or(err, unread))
		return nil
	}
	var lines []string
	for _, remark := range guard.Sum(guard.Check(r, past, now), now) {
		lines = append(lines, remark.Words(s.atlas, nil))
	}
	return lines
}
