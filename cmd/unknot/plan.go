package main

import (
	"fmt"
	"text/tabwriter"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/prepare"
)

type planCommand struct {
	Routine string `arg:"" key:"help.routine" help:"A routine's id or name, or a routine file."`
	Written bool   `key:"help.plan.written" help:"As the routine is written, without the lengths that you chose." name:"as-written"`
	JSON    bool   `key:"help.json" help:"As JSON."`
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
	Own      bool   `json:"own,omitempty"` // of a length that the person chose
	Words    string `json:"words"`
}

func (c planCommand) Run(env environment) error {
	prog, r, err := openRoutine(c.Routine)
	if err != nil {
		return err
	}
	prepared, err := prog.forNow(env, r, c.Written)
	if err != nil {
		return err
	}
	for _, remark := range prepared.TooSoon {
		fmt.Fprintln(env.err, env.printer.Say(remark.Message(prog.Atlas)))
	}
	for _, line := range changesOf(env.printer, prepared) {
		fmt.Fprintln(env.err, line)
	}
	p := prepared.Plan
	words := cue.NewScript(prepared.Routine, p, prog.Atlas)
	if !c.JSON { // which is for programs
		words = words.In(env.printer)
	}
	out := make([]planned, p.Len())
	for i, st := range p.Stages() {
		out[i] = planned{
			Stage: i, OffsetMS: p.Offset(i).Milliseconds(), LengthMS: st.Length.Milliseconds(), Waits: st.Wait,
			Kind: st.Kind.String(), Point: string(st.Point), Side: st.Side.String(), Round: st.Round, Rounds: st.Rounds,
			Own: st.Kind == session.Hold && isChosen(prepared, st.Point), Words: words.Place(i),
		}
	}
	if c.JSON {
		return writeJSON(env.out, out)
	}
	w := tabwriter.NewWriter(env.out, 0, 0, 2, ' ', 0)
	for i, st := range out {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", cue.Clock(p.Offset(i)), length(p.Stage(i)), st.Kind, st.Side, st.Point, st.Words)
	}
	fmt.Fprintf(w, "%s\tdone\n", cue.Clock(p.Length()))
	if err := w.Flush(); err != nil {
		return err
	}
	sayOwn(env, prepared)
	return nil
}

// isChosen reports whether the holds of a point are as long as the person chose.
func isChosen(p prepare.Prepared, id body.ID) bool {
	_, ok := p.Own[id]
	return ok
}

// sayOwn says which lengths are the person's own.
func sayOwn(env environment, p prepare.Prepared) {
	for _, line := range p.Lengths {
		fmt.Fprintln(env.out, env.printer.Text("command.own-length", "Your own length:"), env.printer.Sentence(line))
	}
}

func length(st session.Stage) string {
	if st.Wait {
		return "until a press"
	}
	return fmt.Sprintf("%d s", cue.Seconds(st.Length))
}
