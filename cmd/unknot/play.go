package main

import (
	"unknot/session/journal"
	"unknot/session/routine"
	"unknot/session/trace"
)

type playCommand struct {
	visitChoice
	Routine string `arg:"" optional:"" key:"help.routine" help:"A routine's id or name, or a routine file."`
	playChoice
}

// A playChoice says how a session is guided.
type playChoice struct {
	todayChoice
	Text  bool   `key:"help.play-choice.text" help:"Guide in plain lines in the terminal, without a window."`
	Mute  bool   `key:"help.play-choice.mute" help:"Without sound."`
	Voice string `key:"help.play-choice.voice" help:"With --text, how much is spoken as well: full, short or tones (nothing; a screen reader may be speaking)." enum:"full,short,tones" default:"tones"`
	Trace string `key:"help.play-choice.trace" help:"Write one JSON object a line for every event to this new file." placeholder:"FILE"`
}

func (c playCommand) Run(env environment) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	v, err := c.visit(env, prog, c.Routine)
	if err != nil {
		return err
	}
	var r *routine.Routine
	if v != nil {
		r = v.Routine
	} else if r, err = prog.Find(c.Routine); err != nil {
		return err
	}
	return c.play(env, prog, playRequest{routine: r, visit: v})
}

// A playRequest is a session that somebody wants.
type playRequest struct {
	routine *routine.Routine // nil goes on with the session that was interrupted
	visit   *journal.Visit   // nil for the person's own session
	said    []string         // ids of conditions that hold this time, though they are not kept
}

// play guides through a session, in the window if there is one.
func (c playChoice) play(env environment, prog *program, w playRequest) error {
	if err := trace.Free(c.Trace); err != nil {
		return err
	}
	if !c.Text {
		why := windowProblem()
		if why == nil {
			return openWindow(env, prog, windowOptions{playRequest: w, resume: w.routine == nil, today: c.answering(), mute: c.Mute, trace: c.Trace})
		}
		sayNoWindow(env, why)
	}
	return playText(env, prog, w, c)
}
