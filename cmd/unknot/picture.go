//go:build !nowindow

package main

import (
	"context"
	"io"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/ui/look"
	"unknot/ui/screens/progress"
)

// drawProgress draws what the page of progress shows. It needs no window: what
// Fyne draws pictures with brings an app of its own.
func drawProgress(ctx context.Context, w io.Writer, prog *program, s *sqlite.Store, f history.Filter) error {
	done := make(chan error)
	go func() { // that app takes no calls from main's own goroutine
		fyne.CurrentApp().Settings().SetTheme(look.New(look.Light, 1))
		done <- progress.Write(ctx, w, progress.Options{Records: s, Places: prog.Atlas, Figure: prog.Figure, Now: time.Now()}, f)
	}()
	return <-done
}
