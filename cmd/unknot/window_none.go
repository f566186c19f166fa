//go:build nowindow

package main

import (
	"errors"

	"unknot/session/routine"
)

// windowProblem says that this build has no window.
func windowProblem() error {
	if err := displayProblem(); err != nil {
		return err
	}
	return errors.New("this is a build without a window")
}

type windowOptions struct {
	routine *routine.Routine
	mute    bool
	trace   string
}

func openWindow(environment, *shelf, windowOptions) error { return windowProblem() }
