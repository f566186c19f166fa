package main

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/prepare"
)

// A recordsWell shows what rests, or ends the rest of what is well again.
type recordsWell struct {
	Regions []string `arg:"" optional:"" key:"help.records-well.regions" help:"What is well again, such as upper-trapezius; without any, what rests is shown." name:"region"`
	Client  string   `key:"help.records-well.client" help:"Of this client, by label." placeholder:"LABEL"`
	sealedChoice
}

func (c recordsWell) Run(env environment) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	var regions []body.RegionID
	for _, name := range c.Regions {
		id, err := regionCalled(name)
		if err != nil {
			return err
		}
		regions = append(regions, id)
	}
	now := time.Now()
	err = withRecords(env, recordsChoice{Client: c.Client, sealedChoice: c.sealedChoice}, func(s *sqlite.Store, f history.Filter) error {
		resting, err := prepare.Resting(env.ctx, s, f.Client, now, prog.Atlas)
		if err != nil {
			return err
		}
		if len(regions) == 0 {
			return showResting(env, resting, now)
		}
		for _, id := range regions {
			if !slices.ContainsFunc(resting, func(r prepare.Rest) bool { return r.Region == id }) {
				fmt.Fprintln(env.out, env.printer.Text("command.no-rest", "{{.Region}} does not rest.", "Region", id))
				continue
			}
			if err := prepare.SayWell(env.ctx, s, f.Client, id, now, prog.Atlas); err != nil {
				return err
			}
			fmt.Fprintln(env.out, env.printer.Text("command.rest-ended", "{{.Region}} can be pressed again.", "Region", id))
		}
		return nil
	})
	if errors.Is(err, errNothing) {
		return showResting(env, nil, now)
	}
	return err
}

func showResting(env environment, resting []prepare.Rest, now time.Time) error {
	for _, r := range resting {
		fmt.Fprintln(env.out, env.printer.Text("command.rests", "{{.Region}} rests {{.Until}}.", "Region", r.Region, "Until", prepare.UntilLine(r.Until, now)))
	}
	if len(resting) == 0 {
		fmt.Fprintln(env.out, env.printer.Text("command.nothing-rests", "Nothing rests."))
	}
	return nil
}
