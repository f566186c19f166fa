// Package importer turns the files of other timers into routines.
//
// It reads what TimeR Machine, Just Another Workout Timer, OpenHIIT and Feeel
// export. A step of such a timer has a name and a length. One that is named
// after a point or a muscle with one point becomes a hold there, one that is
// named like a rest becomes time between holds, and every other one becomes a
// pace stage of that name.
//
// A hold lasts 10 to 30 seconds, less where its point allows less. A step that
// would be a longer or shorter hold is a mistake in the file, unless the person
// asks for it to be clamped: as a pace stage it would be the same pressure with
// no limit. Whatever becomes different, or is left out, is remarked.
package importer

import (
	"fmt"
	"slices"
	"strconv"

	"unknot/session/body"
	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/routine"
)

// A Format is a kind of file.
type Format uint8

const (
	Unknown Format = iota
	Unknot         // a routine file of our own
	TimerMachine
	WorkoutTimer // Just Another Workout Timer
	OpenHIIT
	Feeel
)

var formatNames = [...]string{
	"an unknown kind of file", "Unknot", "TimeR Machine", "Just Another Workout Timer", "OpenHIIT", "Feeel",
}

// String returns the name of the program that the format is of.
func (f Format) String() string {
	if int(f) < len(formatNames) {
		return formatNames[f]
	}
	return fmt.Sprintf("format(%d)", uint8(f))
}

// Options say how a file is to be converted.
type Options struct {
	// Atlas has the points that steps may be named after.
	Atlas *body.Atlas
	// Pick is which of the file's timers is meant, from 0 in the order of Titles.
	Pick int
	// Name is what to call the routine; empty to keep the timer's.
	Name string
	// Clamp brings lengths that are out of their range to the nearest end of it.
	Clamp bool
	// Points says which point a step is about, by the step's name.
	Points map[string]body.ID
}

// A Remark says what became different on the way.
type Remark struct {
	Path string // where in the file, such as timers[0].steps[3]; empty for the whole
	Says message.Message
}

// Message is the remark with its place.
func (r Remark) Message() message.Message {
	if r.Path == "" {
		return r.Says
	}
	return message.Join([]message.Message{message.Verbatim(r.Path + ": "), r.Says}, "")
}

func (r Remark) String() string { return r.Message().String() }

// remarks are all that was remarked, each once, however many rounds it is true in.
type remarks struct {
	remarked []Remark
	said     map[string]bool
}

func (r *remarks) remark(path string, says message.Message) {
	one := Remark{path, says}
	if r.said[one.String()] {
		return
	}
	if r.said == nil {
		r.said = map[string]bool{}
	}
	r.said[one.String()] = true
	r.remarked = append(r.remarked, one)
}

// Detect says what kind of file it is. A file that is no JSON is Unknown.
func Detect(data []byte) Format {
	root, err := newSource("", data).tree()
	if err != nil {
		return Unknown
	}
	return detect(root)
}

func detect(root jsontree.Node) Format {
	timer := func(n jsontree.Node) bool {
		return has(n, "timeSettings") || has(n, "numExercises") && (has(n, "exerciseTime") || has(n, "workTime"))
	}
	switch {
	case root.Kind == '[' && slices.ContainsFunc(root.Items, timer):
		return OpenHIIT
	case root.Kind != '{':
		return Unknown
	case has(root, "stages"):
		return Unknot
	case has(root, "timers"):
		return TimerMachine
	case has(root, "sets"), has(root, "workouts"):
		return WorkoutTimer
	case has(root, "fullWorkout"):
		return Feeel
	case timer(root):
		return OpenHIIT
	}
	return Unknown
}

// Titles lists the timers in a file by name, those with mistakes too. The error
// is a routine.Errors.
func Titles(name string, data []byte) ([]string, error) {
	programs, _, err := newSource(name, data).programs()
	if err != nil {
		return nil, err
	}
	titles := make([]string, len(programs))
	for i, p := range programs {
		titles[i] = p.title
	}
	return titles, nil
}

// Convert makes a routine of one of the timers in a file. The file's name is
// only for messages. What is wrong with the file is a routine.Errors with every
// mistake in that timer.
//
// The routine is gentle whatever the timer was, and its cautions are those of
// its points and regions. Where no step names a part of the body the routine is
// found under all of them.
func Convert(name string, data []byte, o Options) (*routine.Routine, []Remark, error) {
	s := newSource(name, data)
	programs, format, err := s.programs()
	if err != nil {
		return nil, nil, err
	}
	if o.Pick < 0 || o.Pick >= len(programs) {
		return nil, nil, message.Errorf("import.pick", "{{.File}}: want timer 1 to {{.Last}}, got {{.Got}}", "File", name, "Last", len(programs), "Got", o.Pick+1)
	}
	for _, id := range o.Points {
		if _, ok := o.Atlas.Point(id); !ok {
			return nil, nil, message.Errorf("import.point", "want the id of a point, got {{.Got}}", "Got", strconv.Quote(string(id)))
		}
	}
	p := programs[o.Pick]
	b := &builder{options: o, names: namesOf(o.Atlas), format: format, problems: p.problems, remarks: p.remarks}
	if s.latin1 {
		b.remark("", message.New("import.latin1", "the file is not UTF-8 and was read as Latin-1; look over its letters"))
	}
	if s.lost {
		b.remark("", message.New("import.question-mark", "letters were lost in the file, and have a question mark: {{.How}}", "How", howToKeep()))
	}
	r := b.routine(p)
	if len(b.problems) > 0 {
		return nil, nil, s.Errors(b.problems)
	}
	if _, err := routine.Parse(name, routine.Format(r), o.Atlas); err != nil {
		return nil, nil, message.Errorf("import.not-right", "{{.File}}: the routine made of it is not right: {{.Problem}}", "File", name, "Problem", err)
	}
	return r, b.remarked, nil
}
