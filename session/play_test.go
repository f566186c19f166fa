package session_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
)

func find(seconds int) session.Stage { return stage(session.Find, seconds, body.Left) }
func wait() session.Stage            { return session.Stage{Kind: session.Find, Side: body.Left, Wait: true} }
func rest(seconds int) session.Stage { return stage(session.Rest, seconds, body.Left) }
func area(seconds int) session.Stage { return stage(session.Area, seconds, body.Left) }
func pace(seconds int) session.Stage { return stage(session.Pace, seconds, body.NoSide) }

func hold(seconds int, side body.Side) session.Stage { return stage(session.Hold, seconds, side) }

func change(seconds int) session.Stage { return stage(session.Switch, seconds, body.Right) }

func stage(kind session.Kind, seconds int, side body.Side) session.Stage {
	return session.Stage{Kind: kind, Point: "UT1", Side: side, Length: time.Duration(seconds) * time.Second}
}

func plan(t testing.TB, stages ...session.Stage) session.Plan {
	t.Helper()
	p, err := session.NewPlan(stages)
	if err != nil {
		t.Fatalf("plan: %v", err)
	}
	return p
}

// A step is a command at a time. Without a command, time only goes on.
type step struct {
	at      time.Duration
	command session.Command
}

// script reads steps such as "0s start, 4s pause, 1h".
func script(t testing.TB, text string) []step {
	t.Helper()
	var steps []step
	for part := range strings.SplitSeq(text, ",") {
		words := strings.Fields(part)
		if len(words) == 0 {
			continue
		}
		at, err := time.ParseDuration(words[0])
		if err != nil {
			t.Fatalf("script: %v", err)
		}
		st := step{at: at}
		if len(words) > 1 {
			st.command = command(t, words[1])
		}
		steps = append(steps, st)
	}
	return steps
}

func command(t testing.TB, name string) session.Command {
	t.Helper()
	for c := session.Start; c <= session.Slept; c++ {
		if c.String() == name {
			return c
		}
	}
	t.Fatalf("script: no command %q", name)
	return 0
}

// String writes a step as script reads it.
func (st step) String() string {
	if st.command == 0 {
		return fmt.Sprintf("%v,", st.at)
	}
	return fmt.Sprintf("%v %v,", st.at, st.command)
}

func (st step) do(s *session.Session) []session.Event {
	if st.command == 0 {
		return s.Advance(st.at)
	}
	return s.Do(st.command, st.at)
}

// play runs a script and returns the events of all its steps.
func play(t testing.TB, s *session.Session, text string) []session.Event {
	t.Helper()
	var events []session.Event
	for _, st := range script(t, text) {
		events = append(events, st.do(s)...)
	}
	return events
}

// line renders every field of an event that is set, whatever its kind.
func line(e session.Event) string {
	text := fmt.Sprintf("%v %v %d", e.At, e.Kind, e.Stage)
	if e.Count != 0 {
		text += fmt.Sprintf(" count %d", e.Count)
	}
	if e.By != 0 {
		text += fmt.Sprintf(" by %v", e.By)
	}
	if e.Ending != 0 || e.Lasted != 0 {
		text += fmt.Sprintf(" %v after %v", e.Ending, e.Lasted)
	}
	if e.Paused {
		text += " (paused)"
	}
	return text
}

func render(events []session.Event) string {
	var lines []string
	for _, e := range events {
		lines = append(lines, line(e))
	}
	return strings.Join(lines, "\n")
}

// compare checks events against one line for each, apart from indentation. In
// want a semicolon ends a line too.
func compare(t testing.TB, got []session.Event, want string) {
	t.Helper()
	var lines []string
	for text := range strings.FieldsFuncSeq(want, func(r rune) bool { return r == '\n' || r == ';' }) {
		if text = strings.TrimSpace(text); text != "" {
			lines = append(lines, text)
		}
	}
	if got, want := render(got), strings.Join(lines, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// only keeps the events of the given kinds.
func only(events []session.Event, kinds ...session.EventKind) []session.Event {
	return slices.DeleteFunc(slices.Clone(events), func(e session.Event) bool {
		return !slices.Contains(kinds, e.Kind)
	})
}
