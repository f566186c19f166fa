package main

import (
	"fmt"

	"unknot/session/builtin"
	"unknot/session/factsheet"
)

type reviewCommand struct {
	Output string `short:"o" placeholder:"FILE.md" help:"A file to make, which must not be there yet. Without it the document goes to the terminal."`
}

// Run writes all facts and routines that are built in as one document, for a
// clinician to read.
func (c reviewCommand) Run(env environment) error {
	facts, routines, err := builtin.Facts()
	if err != nil {
		return err
	}
	document := factsheet.Markdown(facts, routines)
	if c.Output == "" {
		_, err = env.out.Write(document)
		return err
	}
	if err := writeNew(c.Output, document); err != nil {
		return err
	}
	_, err = fmt.Fprintf(env.out, "%s: %d regions, %d routines, %d sources\n",
		c.Output, len(facts.Atlas.Regions), len(routines), len(facts.Sources.Works))
	return err
}
