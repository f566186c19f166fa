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

// Clock writes whole seconds as minutes and seconds: 5:12.
func Clock(seconds int) string {
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}
