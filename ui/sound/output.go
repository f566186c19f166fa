package sound

import (
	"context"
	"time"
)

// Pull fills samples, all of them, with what comes next. The first of them
// will be heard at about the time heard, or with a zero time none of them ever:
// they are overdue, stay silent and only count. It must not be called twice at
// once.
type Pull func(samples [][2]float64, heard time.Time)

// An Output is a way to the ear: a sound device, or a server in front of one.
type Output interface {
	// Play opens the output, pulls samples at Rate in real time and returns
	// when ctx ends, with nil, or when the output is lost, with the reason.
	// It calls pull from one goroutine at a time, and never after it has
	// returned.
	Play(ctx context.Context, pull Pull) error
}
