package main

import (
	"bufio"
	"fmt"

	"unknot/session/cue"
	"unknot/session/message"
	"unknot/ui/text"
)

type resumeCommand struct {
	playChoice
}

// errNothingUnfinished says that there is no session to go on with.
var errNothingUnfinished = message.Errorf("command.nothing-unfinished", "there is no session to go on with; 'unknot play' begins one")

// errSealedVisit says that what has to be minded with a client cannot be read.
var errSealedVisit = message.Errorf("command.sealed-visit", "that session was with a client, whose card is sealed: 'unknot play --same-as-last --client LABEL' asks for the passphrase and begins it again")

// Run goes on with the session that was interrupted, or was stopped in the last
// hours.
func (c resumeCommand) Run(env environment) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	return c.play(env, prog, playRequest{})
}

// wantsToResume asks whether to go on with the session that was interrupted, if
// there is one. No keeps it as it is, not to be asked about again.
func wantsToResume(env environment, in *bufio.Reader, prog *program) bool {
	j := openJournal(env.ctx, func(message.Message) {}) // playText will tell
	defer closeJournal(env, j)
	i := j.Unfinished(env.ctx)
	if i == nil {
		return false
	}
	r, err := i.Routine(prog.Atlas)
	if err != nil {
		return false
	}
	fmt.Fprintln(env.out, env.printer.Text("command.unfinished", "{{.Routine}} is not finished.", "Routine", i.Name), text.Continue(env.printer, i, cue.NewScript(r, i.Run(), prog.Atlas)))
	if text.Agree(in, env.out, env.printer) {
		return true
	}
	env.printErrors(j.Store().Decline(env.ctx, i))
	return false
}
