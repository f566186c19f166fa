package main

import (
	"fmt"
	"text/tabwriter"
	"time"

	"unknot/session"
	"unknot/session/cue"
)

type planCommand struct {
	Routine string `arg:"" help:"A routine's id or name, or a routine file."`
	JSON    bool   `help:"As JSON."`
}

// A planned is a stage in the output of 'plan --json'. Times are milliseconds.
type planned struct {
	Stage    int    `json:"stage"`
	OffsetMS int64  `json:"offset_ms"`
	LengthMS int64  `json:"length_ms"`
	Waits    bool   `json:"waits,omitempty"`
	Kind     string `json:"kind"`
	Point    string `json:"point,omitempty"`
	Side     string `json:"side,omitempty"`
	Round    int    `json:"round,omitempty"`
	Rounds   int    `json:"rounds,omitempty"`
	Words    string `json:"words"`
}

func (c planCommand) Run(env environment) error {
	shelf, err := openShelf()
	if err != nil {
		return err
	}
	r, err := shelf.routine(c.Routine)
	if err != nil {
		return err
	}
	p, err := r.Plan()
	if err != nil {
		return err
	}
	for _, line := range tooSoon(env, shelf, r) {
		fmt.Fprintln(env.err, line)
	}
	words := cue.NewScript(r, p, shelf.atlas)
	out := make([]planned, p.Len())
	for i, st := range p.Stages() {
		out[i] = planned{
			Stage: i, OffsetMS: p.Offset(i).Milliseconds(), LengthMS: st.Length.Milliseconds(), Waits: st.Wait,
			Kind: st.Kind.String(), Point: string(st.Point), Side: st.Side.String(), Round: st.Round, Rounds: st.Rounds,
			Words: words.Place(i),
		}
	}
	if c.JSON {
		return writeJSON(env.out, out)
	}
	w := tabwriter.NewWriter(env.out, 0, 0, 2, ' ', 0)
	for i, st := range out {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", clock(p.Offset(i)), length(p.Stage(i)), st.Kind, st.Side, st.Point, st.Words)
	}
	fmt.Fprintf(w, "%s\tdone\n", clock(p.Length()))
	return w.Flush()
}

func clock(d time.Duration) string { return cue.Clock(cue.Seconds(d)) }

func length(st session.Stage) string {
	if st.Wait {
		return "until a press"
	}
	return fmt.Sprintf("%d s", cue.Seconds(st.Length))
}
