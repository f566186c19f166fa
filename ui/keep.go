package ui

import (
	"bytes"
	"context"
	"io"

	"unknot/ui/screens"
)

// KeepFile writes a file for the person in the background, and says where it is.
// What is to be done then may be nil.
func (w *Window) KeepFile(name string, write func(context.Context, io.Writer) error, then func()) {
	var path string
	w.besides(func(ctx context.Context) (err error) {
		path, err = w.deps.Keep(name, func(out io.Writer) error { return write(ctx, out) })
		return screens.Told("common.not-written", "That could not be written: {{.Error}}", err)
	}, func(err error, _ bool) {
		if err != nil {
			w.TellError(err)
			return
		}
		w.News(w.printer().Text("keep.kept", "It is kept as {{.Path}}", "Path", path))
		if then != nil {
			then()
		}
	})
}

// KeepDrawn is KeepFile for what has to be drawn on the Fyne thread.
func (w *Window) KeepDrawn(name string, draw func(io.Writer) error) {
	var drawn bytes.Buffer
	err := draw(&drawn)
	w.KeepFile(name, func(ctx context.Context, out io.Writer) error {
		if err != nil {
			return err
		}
		_, err := out.Write(drawn.Bytes())
		return err
	}, nil)
}
