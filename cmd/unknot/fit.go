package main

import (
	"fmt"
	"strings"
	"time"

	"unknot/session/cue"
	"unknot/session/retime"
	"unknot/session/routine"
)

type fitCommand struct {
	Routine string  `arg:"" key:"help.routine" help:"A routine's id or name, or a routine file."`
	Minutes minutes `arg:"" key:"help.fit.minutes" help:"How long it may take, such as 5 or 7.5."`
	Output  string  `short:"o" key:"help.routine-file" help:"Write the routine to this new file." placeholder:"FILE.json"`
}

// Run makes a routine fit the minutes there are and says what is different.
func (c fitCommand) Run(env environment) error {
	prog, r, err := openRoutine(c.Routine)
	if err != nil {
		return err
	}
	want := time.Duration(c.Minutes)
	fitted, changes, err := retime.Fit(r, want, prog.Atlas, nil)
	if err != nil {
		return err
	}
	fmt.Fprintln(env.out, env.printer.Text("command.fitted", "{{.Routine}}, {{.Now}} instead of {{.Before}}", "Routine", r.Name, "Now", cue.Clock(fitted.Length()), "Before", cue.Clock(r.Length())))
	for _, change := range retime.Explain(changes, prog.Atlas) {
		fmt.Fprintf(env.out, "  %s\n", env.printer.Sentence(change))
	}
	if len(changes) == 0 {
		fmt.Fprintln(env.out, "  "+env.printer.Text("command.nothing-changed", "Nothing had to change."))
	}
	if c.Output == "" {
		return nil
	}
	return writeNew(c.Output, routine.Format(renamed(fitted, want)))
}

// renamed gives a fitted routine an id and a name of its own, so that it can
// stand beside the one it was made from.
func renamed(r *routine.Routine, want time.Duration) *routine.Routine {
	c, length := *r, cue.Clock(want)
	c.ID = cut(r.ID, 48) + "-in-" + strings.ReplaceAll(length, ":", "-")
	c.Name = cut(r.Name, 48) + " in " + length
	return &c
}

// cut shortens a text to at most so many characters.
func cut(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return strings.TrimRight(string(r[:most]), " -")
	}
	return s
}
