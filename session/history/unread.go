package history

import (
	"strings"
	"time"

	"unknot/session/message"
)

// Unread is the sessions that an export had to leave out.
type Unread []UnreadSession

// An UnreadSession is recorded, but cannot be read.
type UnreadSession struct {
	Key     Key
	Started time.Time
	Err     error
}

// Message says which sessions those are.
func (u Unread) Message() message.Message {
	var lines []message.Message
	for _, v := range u {
		lines = append(lines, message.New("records.left-out", "left out: session {{.Key}} of {{.Date}}, which cannot be read: {{.Error}}", "Key", v.Key.String(), "Date", v.Started.Format(time.DateOnly), "Error", v.Err.Error()))
	}
	return message.Join(lines, "; ")
}

// Error has a line for each of them.
func (u Unread) Error() string {
	var lines []string
	for i := range u {
		lines = append(lines, u[i:i+1].Message().String())
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
