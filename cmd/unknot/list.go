package main

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"unknot/session/cue"
	"unknot/session/library"
	"unknot/session/words"
)

type listCommand struct {
	JSON   bool `key:"help.json" help:"As JSON."`
	Hidden bool `key:"help.list.hidden" help:"Hidden routines as well."`
}

// A listed is a routine in the output of 'list --json'. A broken file has
// nothing but its id, name and file, and what is wrong with it.
type listed struct {
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	Purpose string  `json:"purpose"`
	Level   string  `json:"level"`
	Tool    string  `json:"tool"`
	Seconds float64 `json:"seconds"`
	File    string  `json:"file,omitempty"`  // of the person's own
	Clash   string  `json:"clash,omitempty"` // the id of an earlier routine with the same id
	Hidden  bool    `json:"hidden,omitempty"`
	Broken  string  `json:"broken,omitempty"` // what is wrong with the file
}

// Run lists what is built in and then the person's own. Broken files are marked
// among them; what is wrong with each goes to standard error as well.
func (c listCommand) Run(env environment) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	env.printErrors(prog.Load())
	out := []listed{}
	for _, it := range prog.Library().Items() {
		if !it.Hidden || c.Hidden {
			out = append(out, newListed(it))
		}
	}
	if c.JSON {
		return writeJSON(env.out, out)
	}
	w := tabwriter.NewWriter(env.out, 0, 0, 2, ' ', 0)
	for _, r := range out {
		r.ID, r.Name, r.Clash = words.Printable(r.ID), words.Printable(r.Name), words.Printable(r.Clash)
		switch {
		case r.Broken != "":
			fmt.Fprintf(w, "%s\tbroken\t\t%s\n", r.ID, r.Name)
			fmt.Fprintln(env.err, r.Broken)
			continue
		case r.Clash != "":
			r.Name += " (your own, beside " + r.Clash + ")"
		case r.File != "":
			r.Name += " (your own)"
		case r.Hidden:
			r.Name += " (hidden)"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", r.ID, cue.Clock(time.Duration(r.Seconds*float64(time.Second))), r.Level, r.Name)
	}
	return w.Flush()
}

func newListed(it *library.Item) listed {
	l := listed{ID: it.Key, Name: it.Name, File: it.File, Clash: it.Clash, Hidden: it.Hidden}
	if it.Err != nil {
		l.Broken = it.Err.Error()
		return l
	}
	r := it.Routine
	l.Purpose, l.Level, l.Tool, l.Seconds = r.Purpose, r.Level.String(), r.Tool, it.Length.Seconds()
	return l
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
