package main

import (
	"bufio"
	"errors"
	"fmt"
	"slices"

	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/ui/text"
)

// firstRoutine is the id of the routine to begin with.
const firstRoutine = "first-session"

type openCommand struct{}

// Run opens the window, or where there is none lets a person choose in the
// terminal.
func (openCommand) Run(env environment) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	why := windowProblem()
	if why == nil {
		return openWindow(env, prog, windowOptions{})
	}
	sayNoWindow(env, why)
	in := bufio.NewReader(env.in)
	env.in = in
	how := playChoice{Voice: "tones"}
	if env.asks && wantsToResume(env, in, prog) {
		return playText(env, prog, playRequest{}, how)
	}
	all := prog.Library().All()
	env.printErrors(prog.Load())
	if visible := prog.Library().All(); len(visible) > 0 {
		all = visible // unless every one is hidden
	}
	r, err := text.Choose(in, env.out, env.printer, firstFirst(all), prog.Library().Find)
	if errors.Is(err, text.ErrLeft) {
		return nil
	}
	if err != nil {
		return err
	}
	return playText(env, prog, playRequest{routine: r}, how)
}

// A windowOptions is what the command line asks of the window.
type windowOptions struct {
	playRequest                                                   // to play at once, if there is a routine
	resume      bool                                              // go on at once with the session that was interrupted
	today       func([]prepare.Question) (map[string]bool, error) // answers what is asked, or nil
	mute        bool
	trace       string // a new file, or ""
}

// sayNoWindow says why a session runs in the terminal.
func sayNoWindow(env environment, why error) {
	fmt.Fprintln(env.out, env.printer.Text("command.no-window", "No window: {{.Why}}. The session runs here in the terminal instead.", "Why", why))
}

// firstFirst puts the routine to begin with before all others.
func firstFirst(routines []*routine.Routine) []*routine.Routine {
	slices.SortStableFunc(routines, func(a, b *routine.Routine) int {
		switch {
		case a.ID == firstRoutine:
			return -1
		case b.ID == firstRoutine:
			return 1
		}
		return 0
	})
	return routines
}
