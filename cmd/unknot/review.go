package main

import (
	"fmt"

	"unknot/assets"
	"unknot/session/body"
	"unknot/session/factsheet"
	"unknot/session/routine"
)

type reviewCommand struct {
	Output string `short:"o" placeholder:"FILE.md" help:"A file to make, which must not be there yet. Without it the document goes to the terminal."`
}

// Run writes all facts and routines that are built in as one document, for a
// clinician to read.
func (c reviewCommand) Run(env environment) error {
	facts, err := body.LoadFacts(assets.Facts())
	if err != nil {
		return fmt.Errorf("the built-in facts: %w", err)
	}
	routines, err := routine.LoadAll(assets.Routines(), facts.Atlas)
	if err != nil {
		return fmt.Errorf("the built-in routines: %w", err)
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
