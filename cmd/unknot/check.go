package main

import (
	"errors"
	"fmt"

	"unknot/session/message"
	"unknot/session/routine"
)

type checkCommand struct {
	Files []string `arg:"" key:"help.check.files" help:"Routine files."`
}

// Run reads every file and writes all that is wrong to standard error, one
// line each. What is allowed and not advised goes to standard output.
func (c checkCommand) Run(env environment) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	var broken error
	for _, name := range c.Files {
		r, err := routine.Read(name, prog.Atlas)
		var mistakes routine.Errors
		switch {
		case err == nil:
			sayAdvice(env, r)
			continue
		case errors.As(err, &mistakes):
			env.printMistakes(mistakes)
		default:
			fmt.Fprintln(env.err, env.printer.Say(message.Of(err)))
		}
		broken = errReported
	}
	return broken
}

// sayAdvice says what a routine file may do and had better not.
func sayAdvice(env environment, r *routine.Routine) {
	for _, a := range r.Advice {
		fmt.Fprintln(env.out, env.printer.Text("command.advice", "advice: {{.Advice}}", "Advice", a))
	}
}
