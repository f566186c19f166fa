//go:build nowindow

package main

import (
	"cmp"
	"context"
	"io"

	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/message"
	"unknot/ui/display"
)

// windowProblem says that this build has no window.
func windowProblem() error {
	return cmp.Or(display.Problem(), message.Errorf("display.no-window", "this is a build without a window"))
}

// openWindow would open one.
func openWindow(environment, *program, windowOptions) error { return windowProblem() }

// drawProgress would draw a picture.
func drawProgress(context.Context, io.Writer, *program, *sqlite.Store, history.Filter) error {
	return message.Errorf("display.cannot-draw", "this program was built without a window, and cannot draw")
}
