package main

import (
	"unknot/session/message"
	"unknot/session/routine"
)

type exportCommand struct {
	Routine string `arg:"" optional:"" key:"help.routine" help:"A routine's id or name, or a routine file."`
	Format  string `key:"help.export.format" help:"Write your records instead, as 'unknot records export' does: csv or json." enum:",csv,json" default:"" placeholder:"csv|json"`
	Client  string `key:"help.export.client" help:"With --format: only sessions with this client, by label." placeholder:"LABEL"`
	sealedChoice
	Output string `short:"o" key:"help.export.output" help:"Write to this new file instead of the terminal." placeholder:"FILE"`
}

// Run writes the routine in the one canonical form, or the records.
func (c exportCommand) Run(env environment) error {
	switch {
	case c.Routine != "" && (c.Format != "" || c.Client != ""):
		return message.Errorf("command.export-one", "name a routine, or your records with --format; leave the other out")
	case c.Format != "":
		return recordsExport{recordsChoice{Client: c.Client, sealedChoice: c.sealedChoice}, c.Format, c.Output}.Run(env)
	case c.Routine == "":
		return message.Errorf("command.export-what", "want a routine; or --format csv or json for your records")
	}
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
