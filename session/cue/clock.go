package cue

import (
	"fmt"
	"time"
)

// Seconds is a countdown as a person reads it: a part of a second still counts
// as a whole one.
func Seconds(left time.Duration) int {
	return int((left + time.Second - 1) / time.Second)
}

// Clock writes a countdown, or a length, as minutes and Seconds: 5:12.
func Clock(left time.Duration) string {
	seconds := Seconds(left)
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}
