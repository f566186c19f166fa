package importer

import (
	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
)

// A program is one timer of a file.
type program struct {
	reader
	at    int
	path  string
	title string
	steps []step
}

// A step is one entry of a timer.
type step struct {
	at    int
	path  string
	name  string
	ms    int
	rest  bool // the format itself says that nothing is done in it
	waits bool // it lasts until the person goes on, whatever its length
}

// maxSteps is how many steps a timer may have with all its rounds.
const maxSteps = 2000

// maxCount bounds what is read as a number of rounds.
const maxCount = 10_000

// maxMS is the longest step in milliseconds, a day.
const maxMS = 24 * 60 * 60 * 1000

// A reader collects what is wrong while a tree becomes a program, and what is
// left out.
type reader struct {
	problems []textfile.Problem
	remarks
	full bool // too many steps have been said
}

// programs reads all timers of the file. An error says that there are none to
// be read; what is wrong with one of them is in its problems.
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
		programs = r.each(root, "timers", message.New("import.a-timer", "at least one timer"), timerMachine)
	case WorkoutTimer:
		if has(root, "sets") {
			programs = []program{workoutTimer(root, "")}
		} else {
			programs = r.each(root, "workouts", message.New("import.a-workout", "at least one workout"), workoutTimer)
		}
	case OpenHIIT:
		if root.Kind == '{' {
			programs = []program{openHIIT(root, "")}
		} else {
			programs = r.all(root, "", openHIIT)
		}
	case Feeel:
		programs = []program{feeel(root)}
	case Unknot:
		r.report(root.At, textfile.Error{Want: message.New("import.another-timer", "a file of another timer"), Got: message.New("file.kind-routine", "a routine file")})
	default:
		r.report(root.At, textfile.Error{
			Want: message.New("import.kinds", "an export of TimeR Machine, Just Another Workout Timer, OpenHIIT or Feeel, or a routine file"),
			Got:  root.Got(),
		})
	}
	if len(r.problems) > 0 {
		return nil, format, s.Errors(r.problems)
	}
	return programs, format, nil
}

// each reads the timers in a field of the file, of which there is one at least.
func (r *reader) each(root jsontree.Node, name string, want message.Message, read func(jsontree.Node, string) program) []program {
	list := field(root, name)
	if list.Kind != '[' || len(list.Items) == 0 {
		if list.Kind != '[' {
			want = aList()
		}
		r.wrong(root, list, name, want)
		return nil
	}
	return r.all(list, name, read)
}

func (r *reader) all(list jsontree.Node, path string, read func(jsontree.Node, string) program) []program {
	var programs []program
	for i, n := range list.Items {
		where := jsontree.Index(path, i)
		p := program{at: n.At, path: where}
		if p.object(n, n.At, where) {
			p = read(n, where)
		}
		programs = append(programs, p)
	}
	return programs
}

func (r *reader) report(at int, e textfile.Error) {
	r.problems = append(r.problems, textfile.Problem{At: at, Error: e})
}

// add appends a step unless there are too many.
func (p *program) add(st step) {
	if len(p.steps) < maxSteps {
		p.steps = append(p.steps, st)
		return
	}
	p.tooMany()
}

func (p *program) tooMany() {
	if !p.full {
		p.full = true
		p.report(p.at, textfile.Error{Path: p.path, Want: message.New("import.most-steps", "at most {{.Most}} steps with all rounds", "Most", maxSteps), Got: more()})
	}
}

// rounds calls for a number of rounds. Mistakes are the same in every round, so
// that the first tells them all.
func (p *program) rounds(n int, path string, round func()) {
	if n == 0 {
		p.remark(path, message.New("import.no-rounds", "it has no rounds and is left out"))
	}
	before := len(p.problems)
	for i := 0; i < n && len(p.problems) == before; i++ {
		steps := len(p.steps)
		if round(); len(p.steps) == steps {
			return // nothing in it, however many rounds
		}
	}
}

// object checks that a value is an object.
func (r *reader) object(n jsontree.Node, at int, path string) bool {
	if n.Kind == '{' {
		return true
	}
	if n.Kind != 0 {
		at = n.At
	}
	r.report(at, textfile.Error{Path: path, Want: jsontree.Object(), Got: n.Got()})
	return false
}

// list reads a field that is a list.
func (r *reader) list(in jsontree.Node, path, name string) []jsontree.Node {
	n := field(in, name)
	if n.Kind == '[' {
		return n.Items
	}
	r.wrong(in, n, jsontree.Join(path, name), aList())
	return nil
}

// text reads a field that is a text; a field that is not there is an empty one.
func (r *reader) text(in jsontree.Node, path, name string) string {
	n := field(in, name)
	if n.Kind != '"' && n.Kind != 0 && n.Kind != 'n' {
		r.wrong(in, n, jsontree.Join(path, name), jsontree.Text())
	}
	if n.Kind != '"' {
		return ""
	}
	return n.Text
}

// whole reads a field that is a whole number from 0 up.
func (r *reader) whole(in jsontree.Node, path, name string, highest int) int {
	n := field(in, name)
	if v, ok := n.Whole(); ok && v >= 0 && v <= highest {
		return v
	}
	r.wrong(in, n, jsontree.Join(path, name), textfile.Range(0, highest))
	return 0
}

// optional reads a whole number that may be left out, as another one then.
func (r *reader) optional(in jsontree.Node, path, name string, highest, otherwise int) int {
	if n := field(in, name); n.Kind == 0 || n.Kind == 'n' {
		return otherwise
	}
	return r.whole(in, path, name, highest)
}

func (r *reader) wrong(in, n jsontree.Node, path string, want message.Message) {
	at := n.At
	if n.Kind == 0 {
		at = in.At
	}
	r.report(at, textfile.Error{Path: path, Want: want, Got: n.Got()})
}

func aList() message.Message { return message.New("file.list", "a list") }

func more() message.Message { return message.New("file.more", "more") }
