package main

import "unknot/session/routine"

type exportCommand struct {
	Routine string `arg:"" help:"A routine's id or name, or a routine file."`
	Output  string `short:"o" help:"Write to this new file instead of the terminal." placeholder:"FILE.json"`
}

// Run writes the routine in the one canonical form.
func (c exportCommand) Run(env environment) error {
	_, r, err := openRoutine(c.Routine)
	if err != nil {
		return err
	}
	if c.Output != "" {
		return writeNew(c.Output, routine.Format(r))
	}
	_, err = env.out.Write(routine.Format(r))
	return err
}
