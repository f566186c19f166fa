// Package trace writes down every event of a session, one JSON object a line, for
// another program to read and for tests.
//
// It watches a session and changes nothing of it. The command line alone imports
// it.
package trace

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"unknot/session"
	"unknot/session/live"
	"unknot/session/message"
	"unknot/session/spool"
)

// A Writer writes the trace of one session. A nil Writer writes nothing.
type Writer struct {
	file *os.File
	out  *spool.Writer // to the file; the session does not wait for a disk
	plan session.Plan
	err  error // the first failure; later events are dropped
}

// A line is one of a trace. Times are milliseconds since the session began on
// the monotonic clock, pauses counted.
type line struct {
	Kind      string  `json:"kind"`
	Stage     int     `json:"stage"`
	Point     string  `json:"point"`
	Side      string  `json:"side"`
	PlannedMS float64 `json:"planned_ms"` // when it was due
	ActualMS  float64 `json:"actual_ms"`  // when it was handled
	Count     int     `json:"count,omitempty"`
	Ending    string  `json:"ending,omitempty"`
	LastedMS  float64 `json:"lasted_ms,omitempty"`
}

// Free says with an error that something has the name of a trace that is to be
// created.
func Free(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return taken(path)
	}
	return nil
}

func taken(path string) error {
	return message.Errorf("trace.exists", "trace: {{.Path}} is there already; name a new file", "Path", path)
}

// Create creates the file, which must not be there yet, for a session through a
// plan. Without a path there is no Writer.
func Create(path string, p session.Plan) (*Writer, error) {
	if path == "" {
		return nil, nil
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if os.IsExist(err) {
		return nil, taken(path)
	}
	if err != nil {
		return nil, message.Errorf("trace.problem", "trace: {{.Error}}", "Error", err)
	}
	return &Writer{file: f, out: spool.New(f, nil), plan: p}, nil
}

// Write adds the events of an update. The lines reach the file as soon as it
// takes them, so that a reader can follow.
func (w *Writer) Write(u live.Update) {
	if w == nil || len(u.Events) == 0 || w.err != nil {
		return
	}
	var lines bytes.Buffer
	enc := json.NewEncoder(&lines)
	for _, e := range u.Events {
		if err := enc.Encode(w.line(e, u.Now)); err != nil {
			w.err = err
			return
		}
	}
	_, w.err = w.out.Write(lines.Bytes())
}

// line is that of an event which was handled at a time.
func (w *Writer) line(e session.Event, handled time.Duration) line {
	st := w.plan.Stage(e.Stage)
	n, _ := w.plan.Number(e.Stage)
	l := line{
		Kind: kind(e, st.Kind), Stage: n - 1, Point: string(st.Point), Side: st.Side.String(),
		PlannedMS: ms(e.At), ActualMS: ms(handled), Count: e.Count,
	}
	if e.Kind == session.Ended {
		l.Ending, l.LastedMS = e.Ending.String(), ms(e.Lasted)
	}
	return l
}

// Close ends the file and reports whether all of it was written. It gives up
// when the file takes nothing for as long as patience.
func (w *Writer) Close(patience time.Duration) error {
	if w == nil {
		return nil
	}
	// What is stuck in a write is left to the end of the program.
	err := w.out.Close(patience)
	if !errors.Is(err, spool.ErrFull) {
		err = cmp.Or(err, w.file.Close())
	}
	w.err = cmp.Or(w.err, err)
	if w.err != nil {
		return fmt.Errorf("trace: %w", w.err)
	}
	return nil
}

// kind names an event: a stage's beginning by the stage's kind, the end of a hold
// as a release.
func kind(e session.Event, k session.Kind) string {
	switch {
	case e.Kind == session.Began:
		return k.String()
	case e.Kind == session.Ended && k == session.Hold:
		return "release"
	}
	return e.Kind.String()
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
