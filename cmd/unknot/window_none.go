//go:build nowindow

package main

import (
	"cmp"
	"errors"

	"unknot/session/routine"
)

// windowProblem says that this build has no window.
func windowProblem() error {
	return cmp.Or(displayProblem(), errors.New("this is a build without a window"))
}

type windowOptions struct {
	routine *routine.Routine
	resume  bool
	visit   *visit
	mute    bool
	trace   string
}

func openWindow(environment, *shelf, windowOptions) error { return windowProblem() }
