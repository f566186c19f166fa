package trace_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/live"
	"unknot/session/trace"
)

// through is a trace of a hold and the beginning of a rest.
func through(t *testing.T, path string) {
	t.Helper()
	p, err := session.NewPlan([]session.Stage{
		{Kind: session.Hold, Point: "UT1", Side: body.Left, Length: 10 * time.Second},
		{Kind: session.Rest, Length: 5 * time.Second},
		{Kind: session.Hold, Point: "UT1", Side: body.Right, Length: 10 * time.Second},
	})
	if err != nil {
		t.Fatal(err)
	}
	w, err := trace.Create(path, p)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(live.Update{Now: 1200 * time.Microsecond, Events: []session.Event{{Kind: session.Began}}})
	w.Write(live.Update{Now: 2 * time.Second})
	w.Write(live.Update{Now: 10*time.Second + 5*time.Millisecond, Events: []session.Event{
		{Kind: session.Ended, At: 10 * time.Second, Ending: session.Full, Lasted: 10 * time.Second},
		{Kind: session.Began, At: 10 * time.Second, Stage: 1},
	}})
	if err := w.Close(time.Minute); err != nil {
		t.Fatal(err)
	}
}

func TestEveryEventIsOneLine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "trace.jsonl")
	through(t, path)
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"kind":"hold","stage":0,"point":"UT1","side":"left","planned_ms":0,"actual_ms":1.2}
{"kind":"release","stage":0,"point":"UT1","side":"left","planned_ms":10000,"actual_ms":10005,"ending":"full","lasted_ms":10000}
{"kind":"rest","stage":1,"point":"","side":"","planned_ms":10000,"actual_ms":10005}
`
	if string(got) != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestATraceReplacesNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "trace.jsonl")
	if err := trace.Free(path); err != nil {
		t.Error(err)
	}
	through(t, path)
	_, err := trace.Create(path, session.Plan{})
	for _, err := range []error{trace.Free(path), err} {
		if err == nil || !strings.Contains(err.Error(), path+" is there already") {
			t.Errorf("got %v, want that the file is there", err)
		}
	}
}

func TestWithoutAPathNothingIsTraced(t *testing.T) {
	w, err := trace.Create("", session.Plan{})
	if w != nil || err != nil {
		t.Fatal(w, err)
	}
	w.Write(live.Update{Events: []session.Event{{Kind: session.Began}}})
	if err := w.Close(time.Minute); err != nil {
		t.Error(err)
	}
}
