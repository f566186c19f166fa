package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/settings"
	"unknot/session/words"
)

type conditionsCommand struct {
	Add     []string `key:"help.conditions.add" help:"It is so from now on; may be repeated." placeholder:"ID"`
	Remove  []string `key:"help.conditions.remove" help:"It is not, or not any more." placeholder:"ID"`
	Cleared []string `key:"help.conditions.cleared" help:"A clinician allowed what it leaves out." placeholder:"ID"`
	Forget  bool     `key:"help.conditions.forget" help:"Forget all of them, and that they were ever asked about."`
	Country string   `key:"help.conditions.country" help:"You are in this country, such as DE or US, whose emergency number is to be said; or in that of the system." placeholder:"CC|system"`
}

// Run changes what is true of the person for longer than a day, and says all of
// it with what it takes away.
func (c conditionsCommand) Run(env environment) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	all, now := prog.Safety.Conditions(), time.Now()
	for _, id := range slices.Concat(c.Add, c.Remove, c.Cleared) {
		if !slices.ContainsFunc(all, func(one body.Condition) bool { return one.ID == id }) {
			return message.Errorf("command.condition", "want an id that 'unknot conditions' lists, got {{.Got}}", "Got", words.Printable(id))
		}
	}
	store, err := openSettings()
	if err != nil {
		return err
	}
	about, err := c.change(store.Now().Safety.About, all, now)
	if err != nil {
		return err
	}
	if c.Forget || len(c.Add)+len(c.Remove)+len(c.Cleared) > 0 {
		if err := store.Change(func(s *settings.Settings) { s.Safety.About = about }); err != nil {
			return err
		}
	}
	if err := c.move(prog, store); err != nil {
		return err
	}
	for _, one := range all {
		condition, yes := about.Conditions[one.ID]
		fmt.Fprintf(env.out, "%s %s: %s\n", map[bool]string{true: "yes", false: "-  "}[yes], one.ID, env.printer.Say(one.Mine))
		if !yes {
			continue
		}
		for _, line := range prog.Gate.Terms(one.ID, condition, now) {
			fmt.Fprintf(env.out, "      %s\n", env.printer.Sentence(line))
		}
	}
	effect := prog.Gate.Effect(about, false, now)
	_, err = fmt.Fprintln(env.out, env.printer.Text("command.places-stay", "{{.Left}} of {{.All}} places stay.", "Left", effect.Points-len(effect.LeftOut), "All", effect.Points)+"\n"+
		env.printer.Text("wrong.emergency-number", "The emergency number is {{.Number}}.", "Number", prog.number(store.Now()).Emergency))
	return err
}

// move keeps in which country the person is, if that was said.
func (c conditionsCommand) move(prog *program, store *settings.Store) error {
	code, err := "", error(nil)
	switch c.Country {
	case "":
		return nil
	case "system":
	default:
		if code, err = prog.country(c.Country); err != nil {
			return err
		}
	}
	return store.Change(func(s *settings.Settings) { s.Country = code })
}

// change returns what is true after the options.
func (c conditionsCommand) change(about prepare.About, all []body.Condition, now time.Time) (prepare.About, error) {
	if c.Forget {
		about = prepare.About{}
	}
	for _, id := range c.Add {
		about = about.With(id, true, now)
	}
	for _, id := range c.Remove {
		about = about.With(id, false, now)
	}
	for _, id := range c.Cleared {
		one := all[slices.IndexFunc(all, func(one body.Condition) bool { return one.ID == id })]
		if _, yes := about.Conditions[id]; !yes {
			return about, message.Errorf("command.clear-not-so", "{{.Condition}}: want one that is so, for a clinician to clear; --add {{.Condition}} says that it is", "Condition", id)
		}
		if !one.Clearable {
			return about, message.Errorf("command.clear-nothing", "{{.Condition}}: nothing of it is for a clinician to clear; want one of {{.All}}", "Condition", id, "All", strings.Join(clearable(all), ", "))
		}
		about = about.Clear(id, now)
	}
	return about, nil
}

// clearable are the ids of what a clinician may clear.
func clearable(all []body.Condition) (ids []string) {
	for _, c := range all {
		if c.Clearable {
			ids = append(ids, c.ID)
		}
	}
	return ids
}
