package history

import (
	"strings"
	"time"

	"unknot/session/words"
)

// Unread is the sessions that an export had to leave out.
type Unread []UnreadSession

// An UnreadSession is recorded, but cannot be read.
type UnreadSession struct {
	Key     Key
	Started time.Time
	Err     error
}

// Line says which sessions those are.
func (u Unread) Line() words.Line {
	var lines []words.Line
	for _, v := range u {
		lines = append(lines, words.Linef("left out: session %s of %s, which cannot be read: %s", v.Key.String(), v.Started.Format(time.DateOnly), v.Err.Error()))
	}
	return words.Join(lines, "; ")
}

// Error has a line for each of them.
func (u Unread) Error() string {
	var lines []string
	for i := range u {
		lines = append(lines, u[i:i+1].Line().String())
	}
	return strings.Join(lines, "\n")
}

// OrNil is the error, which there is none of without sessions.
func (u Unread) OrNil() error {
	if len(u) == 0 {
		return nil
	}
	return u
}
