package main

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
	"unknot/session/spool"
	"unknot/session/words"
)

// A tracer writes one JSON object a line for every event of a session. A nil
// tracer writes nothing.
type tracer struct {
	file *os.File
	w    *spool.Writer // to the file; the session does not wait for a disk
	plan session.Plan
	err  error // the first failure; later events are dropped
}

// A traced is one line of a trace. Times are milliseconds since the session
// began on the monotonic clock, pauses counted.
type traced struct {
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

// newTracer creates the file, which must not be there yet. Without a path
// there is no tracer.
func newTracer(path string, p session.Plan) (*tracer, error) {
	if path == "" {
		return nil, nil
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if os.IsExist(err) {
		return nil, traceTaken(path)
	}
	if err != nil {
		return nil, words.Errorf("trace: %s", err)
	}
	return &tracer{file: f, w: spool.New(f, nil), plan: p}, nil
}

func traceTaken(path string) error {
	return words.Errorf("trace: %s is there already; name a new file", path)
}

// write adds the events of an update. The lines reach the file as soon as it
// takes them, so that a reader can follow.
func (t *tracer) write(u live.Update) {
	if t == nil || len(u.Events) == 0 || t.err != nil {
		return
	}
	var lines bytes.Buffer
	enc := json.NewEncoder(&lines)
	for _, e := range u.Events {
		st := t.plan.Stage(e.Stage)
		n, _ := t.plan.Number(e.Stage)
		line := traced{
			Kind: traceKind(e, st.Kind), Stage: n - 1, Point: string(st.Point), Side: st.Side.String(),
			PlannedMS: ms(e.At), ActualMS: ms(u.Now), Count: e.Count,
		}
		if e.Kind == session.Ended {
			line.Ending, line.LastedMS = e.Ending.String(), ms(e.Lasted)
		}
		if err := enc.Encode(line); err != nil {
			t.err = err
			return
		}
	}
	_, t.err = t.w.Write(lines.Bytes())
}

// close ends the file and reports whether all of it was written.
func (t *tracer) close() error {
	if t == nil {
		return nil
	}
	// What is stuck in a write is left to the end of the program.
	err := t.w.Close(farewell)
	if !errors.Is(err, spool.ErrFull) {
		err = cmp.Or(err, t.file.Close())
	}
	t.err = cmp.Or(t.err, err)
	if t.err != nil {
		return fmt.Errorf("trace: %w", t.err)
	}
	return nil
}

// traceKind names an event: a stage's beginning by the stage's kind, the end
// of a hold as a release.
func traceKind(e session.Event, k session.Kind) string {
	switch {
	case e.Kind == session.Began:
		return k.String()
	case e.Kind == session.Ended && k == session.Hold:
		return "release"
	}
	return e.Kind.String()
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
