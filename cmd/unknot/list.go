package main

import (
	"encoding/json"
	"fmt"
	"text/tabwriter"
	"time"

	"unknot/session/cue"
)

type listCommand struct {
	JSON bool `help:"As JSON."`
}

// A listed is a routine in the output of 'list --json'.
type listed struct {
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	Purpose string  `json:"purpose"`
	Level   string  `json:"level"`
	Tool    string  `json:"tool"`
	Seconds float64 `json:"seconds"`
}

func (c listCommand) Run(env environment) error {
	shelf, err := openShelf()
	if err != nil {
		return err
	}
	out := []listed{}
	for _, r := range shelf.library.All() {
		out = append(out, listed{r.ID, r.Name, r.Purpose, r.Level.String(), r.Tool, r.Length().Seconds()})
	}
	if c.JSON {
		return writeJSON(env.out, out)
	}
	w := tabwriter.NewWriter(env.out, 0, 0, 2, ' ', 0)
	for _, r := range out {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", r.ID, cue.Clock(cue.Seconds(time.Duration(r.Seconds*float64(time.Second)))), r.Level, r.Name)
	}
	return w.Flush()
}

func writeJSON(w interface{ Write([]byte) (int, error) }, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
