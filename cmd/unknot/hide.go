package main

import (
	"errors"
	"fmt"
	"slices"

	"unknot/session/catalogue"
	"unknot/session/library"
	"unknot/session/marks"
	"unknot/session/message"
)

type hideCommand struct {
	Routine string `arg:"" key:"help.hide.routine" help:"The id or name of a routine that is built in."`
}

// Run hides a routine from every list.
func (c hideCommand) Run(env environment) error {
	return hide(env, c.Routine, true, "%s is hidden. 'unknot unhide %s' shows it again.\n")
}

type unhideCommand struct {
	Routine string `arg:"" key:"help.unhide.routine" help:"The id or name of a hidden routine; 'unknot list --hidden' has them."`
}

// Run shows a hidden routine again.
func (c unhideCommand) Run(env environment) error {
	return hide(env, c.Routine, false, "%s is shown again. 'unknot hide %s' hides it.\n")
}

// hide hides a routine that is built in, or shows it again, and says so.
func hide(env environment, name string, hidden bool, say string) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	env.printErrors(prog.Load())
	r, err := prog.Library().Find(name)
	if err != nil {
		return err
	}
	all := prog.Library().Items()
	it := all[slices.IndexFunc(all, func(it *library.Item) bool { return it.Routine == r })]
	if it.Own {
		return message.Errorf("command.own-routine", "{{.Routine}} is your own: want a routine that is built in; to be rid of it, delete {{.File}}", "Routine", it.Name, "File", r.File)
	}
	store, err := openMarks()
	if errors.Is(err, catalogue.ErrNoHome) {
		return err
	}
	if err := store.Change(func(m marks.Marks) { m.Hide(it.Key, hidden) }); err != nil {
		return err
	}
	_, err = fmt.Fprintf(env.out, say, it.Name, it.Key)
	return err
}
