package main

import (
	"errors"
	"sync"
	"time"

	"unknot/session/spool"
	"unknot/ui/text"
)

// closePatience is how long the end of the program waits for a terminal or a file
// that takes nothing.
const closePatience = 10 * time.Second

// spooled does what must not wait for the terminal, as a session must not: what it
// writes comes there when the terminal takes it. It reports the error too.
func spooled(env environment, do func(environment) error) error {
	out, errs := spool.New(env.out, text.LeftOut(env.printer)), spool.New(env.err, text.LeftOut(env.printer))
	env.out, env.err = out, errs
	err := do(env)
	env.printErrors(err)
	var both sync.WaitGroup
	for _, w := range []*spool.Writer{out, errs} {
		both.Go(func() { _ = w.Close(closePatience) }) // there is nowhere to say that it could not be said
	}
	both.Wait()
	if err == nil || errors.Is(err, errDanger) {
		return err
	}
	return errReported
}
