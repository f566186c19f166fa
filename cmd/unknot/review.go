package main

import (
	"fmt"

	"unknot/session/builtin"
	"unknot/session/factsheet"
)

type reviewCommand struct {
	Output string `short:"o" placeholder:"FILE.md" key:"help.review.output" help:"A file to make, which must not be there yet. Without it the document goes to the terminal."`
}

// Run writes all facts and routines that are built in as one document, for a
// clinician to read.
func (c reviewCommand) Run(env environment) error {
	facts, routines, err := builtin.Facts()
	if err != nil {
		return err
	}
	document := factsheet.Markdown(facts, routines, env.printer)
	if c.Output == "" {
		_, err = env.out.Write(document)
		return err
	}
	if err := writeNew(c.Output, document); err != nil {
		return err
	}
	_, err = fmt.Fprintln(env.out, env.printer.Text("review.written", "{{.File}}: {{.Regions}} regions, {{.Routines}} routines, {{.Sources}} sources",
		"File", c.Output, "Regions", len(facts.Atlas.Regions), "Routines", len(routines), "Sources", len(facts.Sources.Works)))
	return err
}
