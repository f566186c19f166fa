package main

import (
	"fmt"
)

type copyCommand struct {
	Routine string `arg:"" help:"A routine's id or name, or a routine file."`
}

// Run copies a routine into the folder of the person's own, to be changed
// there, and says where it went.
func (c copyCommand) Run(env environment) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	printErrors(env.err, prog.Load())
	r, err := prog.Find(c.Routine)
	if err != nil {
		return err
	}
	copied, err := prog.Copy(r)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(env.out, "Copied %s as %s. Its file is yours to change:\n%s\n", r.Name, copied.ID, copied.File)
	return err
}
