package foreign

import (
	"fmt"
	"strconv"
	"strings"

	"unknot/session/routine"
)

// A program is one timer of a file.
type program struct {
	at    int
	path  string
	title string
	steps []step
}

// A step is one entry of a timer.
type step struct {
	at   int
	path string
	name string
	ms   int
	rest bool // the format itself says that nothing is done in it
}

// maxSteps is how many steps a timer may have with all its rounds.
const maxSteps = 2000

// maxCount bounds what is read as a number of rounds.
const maxCount = 10_000

// maxMS is the longest step in milliseconds, a day.
const maxMS = 24 * 60 * 60 * 1000

// A reader collects what is wrong while a tree becomes programs.
type reader struct {
	problems []problem
	full     bool // too many steps have been said
}

// programs reads all timers of the file.
func (s source) programs() ([]program, Format, error) {
	root, err := s.tree()
	if err != nil {
		return nil, Unknown, err
	}
	r := &reader{}
	format := detect(root)
	var programs []program
	switch format {
	case TimerMachine:
		programs = r.timerMachine(root)
	case WorkoutTimer:
		programs = r.workoutTimer(root)
	case OpenHIIT:
		programs = r.openHIIT(root)
	case Feeel:
		programs = r.feeel(root)
	case Unknot:
		r.report(root.at, routine.Error{Want: "a file of another timer", Got: "a routine file"})
	default:
		r.report(root.at, routine.Error{
			Want: "an export of TimeR Machine, Just Another Workout Timer, OpenHIIT or Feeel, or a routine file",
			Got:  root.got(),
		})
	}
	if len(r.problems) > 0 {
		return nil, format, s.errors(r.problems)
	}
	return programs, format, nil
}

func (r *reader) report(at int, e routine.Error) { r.problems = append(r.problems, problem{at, e}) }

// add appends a step unless there are too many.
func (r *reader) add(p *program, st step) {
	if len(p.steps) < maxSteps {
		p.steps = append(p.steps, st)
		return
	}
	r.tooMany(p)
}

func (r *reader) tooMany(p *program) {
	if !r.full {
		r.full = true
		r.report(p.at, routine.Error{Path: p.path, Want: fmt.Sprintf("at most %d steps with all rounds", maxSteps), Got: "more"})
	}
}

// object checks that a value is an object.
func (r *reader) object(n node, at int, path string) bool {
	if n.kind == '{' {
		return true
	}
	if n.kind != 0 {
		at = n.at
	}
	r.report(at, routine.Error{Path: path, Want: "an object in { and }", Got: n.got()})
	return false
}

// list reads a field that is a list.
func (r *reader) list(in node, path, name string) []node {
	n := in.fields[name]
	if n.kind == '[' {
		return n.items
	}
	r.wrong(in, n, join(path, name), "a list")
	return nil
}

// text reads a field that is a text; a field that is not there is an empty one.
func (r *reader) text(in node, path, name string) string {
	n := in.fields[name]
	if n.kind != '"' && n.kind != 0 && n.kind != 'n' {
		r.wrong(in, n, join(path, name), "a text")
	}
	if n.kind != '"' {
		return ""
	}
	return n.text
}

// whole reads a field that is a whole number from 0 up.
func (r *reader) whole(in node, path, name string, highest int) int {
	n := in.fields[name]
	v, err := strconv.Atoi(n.text)
	if n.kind == '0' && err == nil && v >= 0 && v <= highest {
		return v
	}
	r.wrong(in, n, join(path, name), fmt.Sprintf("a whole number from 0 to %d", highest))
	return 0
}

// optional reads a whole number that may be left out, as another one then.
func (r *reader) optional(in node, path, name string, highest, otherwise int) int {
	if n := in.fields[name]; n.kind == 0 || n.kind == 'n' {
		return otherwise
	}
	return r.whole(in, path, name, highest)
}

func (r *reader) wrong(in, n node, path, want string) {
	at := n.at
	if n.kind == 0 {
		at = in.at
	}
	r.report(at, routine.Error{Path: path, Want: want, Got: n.got()})
}

func join(path, name string) string { return strings.TrimPrefix(path+"."+name, ".") }
