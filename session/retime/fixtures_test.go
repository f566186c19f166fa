package retime_test

import (
	"os"
	"slices"
	"testing"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/retime"
	"unknot/session/routine"
)

func atlas(t testing.TB) *body.Atlas {
	t.Helper()
	a, err := body.Load(os.DirFS("../../assets/body"))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func builtIns(t testing.TB) []*routine.Routine {
	t.Helper()
	all, err := routine.LoadAll(os.DirFS("../../assets/routines"), atlas(t))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func builtIn(t testing.TB, id string) *routine.Routine {
	t.Helper()
	for _, r := range builtIns(t) {
		if r.ID == id {
			return r
		}
	}
	t.Fatalf("no routine %s", id)
	return nil
}

func hold(id body.ID, side body.Side, seconds, repeats, rest int) routine.Stage {
	return routine.Stage{Kind: session.Hold, Point: id, Side: side, Seconds: seconds, Repeats: repeats, Rest: rest}
}

func calm(name string, seconds int) routine.Stage {
	return routine.Stage{Kind: session.Pace, Name: name, How: "Breathe slowly.", Seconds: seconds}
}

func of(level body.Level, stages ...routine.Stage) *routine.Routine {
	return &routine.Routine{ID: "test", Name: "Test", Level: level, Stages: stages}
}

// apply does to a routine what the changes say, and nothing else.
func apply(r *routine.Routine, all []retime.Change) *routine.Routine {
	c := *r
	c.Stages = nil
	for _, change := range all {
		if change.Kind == retime.Level {
			c.Level = body.Level(change.To)
		}
	}
	for i, st := range r.Stages {
		gone := false
		for _, change := range all {
			if change.Stage != i {
				continue
			}
			switch change.Kind {
			case retime.LeftOut:
				gone = true
			case retime.Repeats:
				st.Repeats = change.To
			case retime.Seconds:
				st.Seconds = change.To
			case retime.Rest:
				st.Rest = change.To
			case retime.Side:
				st.Side = body.Side(change.To)
			}
		}
		if !gone {
			c.Stages = append(c.Stages, st)
		}
	}
	return &c
}

// sound reports what is wrong with a routine that was made from another.
func sound(t *testing.T, what string, was, is *routine.Routine, all []retime.Change) {
	t.Helper()
	if !slices.Equal(apply(was, all).Stages, is.Stages) || apply(was, all).Level != is.Level {
		t.Errorf("%s: the changes do not explain the difference: %+v", what, all)
	}
	if _, err := is.Plan(); err != nil {
		t.Errorf("%s: %v", what, err)
	}
	for i, st := range is.Stages {
		if st.Kind == session.Hold && (st.Seconds < 10 || st.Seconds > 30) {
			t.Errorf("%s: stages[%d]: got a hold of %d s, want 10 to 30", what, i, st.Seconds)
		}
		if st.Kind == session.Pace && st.Seconds < 5 {
			t.Errorf("%s: stages[%d]: got a pace stage of %d s, want 5 or more", what, i, st.Seconds)
		}
	}
}

// readable reports a routine that the reader would refuse in a file.
func readable(t *testing.T, what string, r *routine.Routine, a *body.Atlas) {
	t.Helper()
	if _, err := routine.Parse("paced.json", routine.Format(r), a); err != nil {
		t.Errorf("%s: %v", what, err)
	}
}

// fair reports a side that is worse off than it was.
func fair(t *testing.T, what string, was, is *routine.Routine) {
	t.Helper()
	if balance(was) && !balance(is) {
		t.Errorf("%s: got more contact on one side than on the other", what)
	}
}

// balance reports whether every point has as much contact on the left as on the
// right.
func balance(r *routine.Routine) bool {
	contact := map[body.ID]int{}
	for _, st := range r.Stages {
		switch st.Side {
		case body.Left:
			contact[st.Point] += st.Repeats * st.Seconds
		case body.Right:
			contact[st.Point] -= st.Repeats * st.Seconds
		}
	}
	for _, difference := range contact {
		if difference != 0 {
			return false
		}
	}
	return true
}
