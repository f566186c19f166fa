package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"unknot/session/body"
	"unknot/session/folder"
	"unknot/session/foreign"
	"unknot/session/routine"
)

type importCommand struct {
	File  string            `arg:"" help:"A routine file, or what TimeR Machine, Just Another Workout Timer, OpenHIIT or Feeel exports."`
	Clamp bool              `help:"Bring steps that are too long or too short into their limits: a hold lasts 10 to 30 seconds."`
	Name  string            `help:"What to call the routine."`
	Point map[string]string `help:"Which point a step is about, such as --point 'left calf=CA1'; may be repeated." placeholder:"STEP=POINT"`
}

// Run adds everything in the file, and says what became different and what
// already has the same id. Nothing that is there is ever replaced.
func (c importCommand) Run(env environment) error {
	shelf, err := openShelf()
	if err != nil {
		return err
	}
	own, err := shelf.openFolder()
	if err != nil {
		return err
	}
	data, err := readImport(c.File)
	if err != nil {
		return err
	}
	report(env.err, shelf.addOwn())
	if foreign.Detect(data) == foreign.Unknot {
		return c.addRoutine(env, shelf, own, data)
	}
	titles, err := foreign.Titles(c.File, data)
	if err != nil {
		return err
	}
	if c.Name != "" && len(titles) > 1 {
		return fmt.Errorf("%s: want one timer for --name, got %d", c.File, len(titles))
	}
	var failed []error
	for i := range titles {
		failed = append(failed, c.convert(env, shelf, own, data, i))
	}
	return errors.Join(failed...)
}

// addRoutine adds a routine file as it is, or under another name.
func (c importCommand) addRoutine(env environment, shelf *shelf, own *folder.Folder, data []byte) error {
	if c.Name != "" {
		r, err := routine.Parse(c.File, data, shelf.atlas)
		if err != nil {
			return err
		}
		r.Name = c.Name
		data = routine.Format(r)
	}
	file, r, err := own.Add(c.File, data)
	if err != nil {
		return err
	}
	return sayAdded(env, shelf, file, r)
}

// convert adds one timer of another program's file.
func (c importCommand) convert(env environment, shelf *shelf, own *folder.Folder, data []byte, pick int) error {
	o := foreign.Options{Atlas: shelf.atlas, Pick: pick, Name: c.Name, Clamp: c.Clamp, Points: map[string]body.ID{}}
	for step, id := range c.Point {
		o.Points[step] = body.ID(id)
	}
	r, remarks, err := foreign.Convert(c.File, data, o)
	if err != nil {
		return err
	}
	r.ID = freeID(shelf, r.ID)
	file, r, err := own.Add(r.ID+".json", routine.Format(r))
	if err != nil {
		return err
	}
	if err := sayAdded(env, shelf, file, r); err != nil {
		return err
	}
	for _, m := range remarks {
		fmt.Fprintln(env.out, "  "+m.String())
	}
	return nil
}

// freeID puts a number behind an id that a routine has.
func freeID(shelf *shelf, id string) string {
	free := id
	for n := 2; ; n++ {
		if !hasID(shelf.library, free) {
			return free
		}
		free = fmt.Sprintf("%s-%d", id[:min(len(id), 50)], n)
	}
}

// sayAdded says how to find what was added, what has the same id, and what the
// routine had better not do.
func sayAdded(env environment, shelf *shelf, file string, r *routine.Routine) error {
	report(env.err, shelf.addOwn())
	for _, it := range shelf.library.Items() {
		if !it.Own || it.File != file {
			continue
		}
		fmt.Fprintf(env.out, "Added %s as %s.\n", it.Name, it.Key)
		sayAdvice(env, r)
		if it.Clash != "" {
			fmt.Fprintf(env.out, "%s is another routine with the same id. Both are there.\n", it.Clash)
		}
		return nil
	}
	return fmt.Errorf("%s was added, but is not among your routines", file)
}

// maxImport is the largest file that is read, 1 MiB.
const maxImport = 1 << 20

// readImport reads a file, and nothing that could block or never end.
func readImport(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, errors.Unwrap(err))
	}
	if !info.Mode().IsRegular() || info.Size() > maxImport {
		_, err := routine.Read(name, nil) // says what it is instead
		return nil, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, errors.Unwrap(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxImport+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, errors.Unwrap(err))
	}
	return data, nil
}
