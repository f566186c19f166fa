package main

import (
	"fmt"
)

type copyCommand struct {
	Routine string `arg:"" key:"help.routine" help:"A routine's id or name, or a routine file."`
}

// Run copies a routine into the folder of the person's own, to be changed
// there, and says where it went.
func (c copyCommand) Run(env environment) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	env.printErrors(prog.Load())
	r, err := prog.Find(c.Routine)
	if err != nil {
		return err
	}
	copied, err := prog.Copy(r)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(env.out, "%s\n%s\n", env.printer.Text("command.copied", "Copied {{.Routine}} as {{.ID}}. Its file is yours to change:", "Routine", r.Name, "ID", copied.ID), copied.File)
	return err
}
