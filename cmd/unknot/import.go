package main

import (
	"errors"
	"fmt"

	"unknot/session/body"
	"unknot/session/folder"
	"unknot/session/importer"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/textfile"
	"unknot/session/words"
)

type importCommand struct {
	File  string            `arg:"" key:"help.import.file" help:"A routine file, or what TimeR Machine, Just Another Workout Timer, OpenHIIT or Feeel exports."`
	Clamp bool              `key:"help.import.clamp" help:"Bring steps that are too long or too short into their limits: a hold lasts 10 to 30 seconds."`
	Name  string            `key:"help.import.name" help:"What to call the routine."`
	Point map[string]string `key:"help.import.point" help:"Which point a step is about, such as --point 'left calf=CA1'; may be repeated." placeholder:"STEP=POINT"`
}

// Run adds everything in the file, and says what became different and what
// already has the same id. Nothing that is there is ever replaced.
func (c importCommand) Run(env environment) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	if _, err := prog.Folder(); err != nil {
		return err
	}
	data, err := importKind.Read(c.File)
	if err != nil {
		return err
	}
	env.printErrors(prog.Load())
	if importer.Detect(data) == importer.Unknot {
		return c.addRoutine(env, prog, data)
	}
	titles, err := importer.Titles(c.File, data)
	if err != nil {
		return err
	}
	if c.Name != "" && len(titles) > 1 {
		return message.Errorf("command.one-timer", "{{.File}}: want one timer for --name, got {{.Timers}}", "File", words.Printable(c.File), "Timers", len(titles))
	}
	var failed, there []error
	for i, title := range titles {
		err := c.convert(env, prog, data, i)
		if err != nil && len(titles) > 1 {
			err = &timerError{title, err}
		}
		if same := (*folder.SameError)(nil); errors.As(err, &same) {
			there = append(there, err)
		} else if err != nil {
			failed = append(failed, err)
		}
	}
	if len(there) < len(titles) { // something else was done
		env.printErrors(errors.Join(there...))
		there = nil
	}
	return errors.Join(append(failed, there...)...)
}

// importKind is what is imported as a file.
var importKind = textfile.Kind{Name: message.New("file.kind-routine", "a routine file"), Most: 1 << 20}

// A timerError is what is wrong with one of several timers.
type timerError struct {
	title string
	error
}

func (e *timerError) Error() string { return words.Printable(e.title) + ": " + e.error.Error() }
func (e *timerError) Unwrap() error { return e.error }

// addRoutine adds a routine file as it is, or under another name.
func (c importCommand) addRoutine(env environment, prog *program, data []byte) error {
	r, err := routine.Parse(c.File, data, prog.Atlas)
	if err != nil {
		return err
	}
	if c.Name != "" {
		r.Name = c.Name
		data = routine.Format(r)
	}
	file, r, err := prog.Add(r, c.File, data)
	if err != nil {
		return err
	}
	return sayAdded(env, prog, file, r)
}

// convert adds one timer of another program's file.
func (c importCommand) convert(env environment, prog *program, data []byte, pick int) error {
	o := importer.Options{Atlas: prog.Atlas, Pick: pick, Name: c.Name, Clamp: c.Clamp, Points: map[string]body.ID{}}
	for step, id := range c.Point {
		o.Points[step] = body.ID(id)
	}
	r, remarks, err := importer.Convert(c.File, data, o)
	if err != nil {
		return err
	}
	file, r, err := prog.AddNumbered(r)
	if err != nil {
		return err
	}
	if err := sayAdded(env, prog, file, r); err != nil {
		return err
	}
	for _, m := range remarks {
		fmt.Fprintln(env.out, "  "+env.printer.Say(m.Message()))
	}
	return nil
}

// sayAdded says how to find what was added, what has the same id, and what the
// routine had better not do.
func sayAdded(env environment, prog *program, file string, r *routine.Routine) error {
	env.printErrors(prog.Load())
	for _, it := range prog.Library().Items() {
		if !it.Own || it.File != file {
			continue
		}
		fmt.Fprintln(env.out, env.printer.Text("command.added", "Added {{.Routine}} as {{.ID}}.", "Routine", it.Name, "ID", it.Key))
		sayAdvice(env, r)
		sayGated(env, prog, r)
		if it.Clash != "" {
			fmt.Fprintln(env.out, env.printer.Text("command.same-id", "{{.Routine}} is another routine with the same id. Both are there.", "Routine", it.Clash))
		}
		return nil
	}
	return message.Errorf("command.not-among", "{{.File}} was added, but is not among your routines", "File", file)
}

// sayGated says what of a routine that was added is not pressed, as things stand
// for the person now.
func sayGated(env environment, prog *program, r *routine.Routine) {
	p, err := prog.forNow(env, r, true)
	if err != nil {
		fmt.Fprintln(env.out, env.printer.Sentence(message.Of(err)))
		return
	}
	for _, line := range changesOf(env.printer, p) {
		fmt.Fprintln(env.out, line)
	}
}
