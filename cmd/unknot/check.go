package main

import (
	"errors"
	"fmt"

	"unknot/session/routine"
)

type checkCommand struct {
	Files []string `arg:"" help:"Routine files."`
}

// Run reads every file and writes all that is wrong to standard error, one
// line each.
func (c checkCommand) Run(env environment) error {
	shelf, err := openShelf()
	if err != nil {
		return err
	}
	var broken error
	for _, name := range c.Files {
		_, err := routine.Read(name, shelf.atlas)
		var mistakes routine.Errors
		switch {
		case err == nil:
			continue
		case errors.As(err, &mistakes):
			for _, m := range mistakes {
				fmt.Fprintln(env.err, m.Error())
			}
		default:
			fmt.Fprintln(env.err, err)
		}
		broken = errReported
	}
	return broken
}
