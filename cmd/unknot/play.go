package main

import (
	"bufio"
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/routine"
	"unknot/ui/settings"
	"unknot/ui/sound"
	"unknot/ui/text"
)

type playCommand struct {
	visitChoice
	Routine string `arg:"" optional:"" help:"A routine's id or name, or a routine file."`
	Text    bool   `help:"Guide in plain lines in the terminal, without a window."`
	Mute    bool   `help:"Without sound."`
	Voice   string `help:"With --text, how much is spoken as well: full, short or tones (nothing; a screen reader may be speaking)." enum:"full,short,tones" default:"tones"`
	Trace   string `help:"Write one JSON object a line for every event to this new file." placeholder:"FILE"`
}

func (c playCommand) Run(env environment) error {
	shelf, err := openShelf()
	if err != nil {
		return err
	}
	v, err := c.visit(env, shelf, c.Routine)
	if err != nil {
		return err
	}
	var r *routine.Routine
	if v != nil {
		r = v.routine
	} else if r, err = shelf.routine(c.Routine); err != nil {
		return err
	}
	if _, err := os.Lstat(c.Trace); err == nil {
		return traceTaken(c.Trace)
	}
	if !c.Text {
		why := windowProblem()
		if why == nil {
			return openWindow(env, shelf, windowOptions{routine: r, visit: v, mute: c.Mute, trace: c.Trace})
		}
		sayNoWindow(env, why)
	}
	return playText(env, shelf, r, v, c)
}

// playText guides through a routine in the terminal until its end, an
// interrupt, or the q command. The visit is nil for the person's own session.
func playText(env environment, shelf *shelf, r *routine.Routine, v *visit, c playCommand) error {
	p, err := r.Plan()
	if err != nil {
		return err
	}
	var who history.ClientID
	if v != nil {
		who = v.client.ID
		if v.timings != nil {
			p = *v.timings
		}
	}
	// The session goes on to be heard when nobody reads the lines any more.
	signal.Ignore(syscall.SIGPIPE)
	v.heed(env.out)
	text.Welcome(env.out, r, p)
	in := bufio.NewReader(env.in)
	if env.asks {
		if err := text.Ready(in, env.out); errors.Is(err, text.ErrLeft) {
			return nil
		}
	}
	trace, err := newTracer(c.Trace, p)
	if err != nil {
		return err
	}
	ends := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // as under nohup
		ends = append(ends, syscall.SIGHUP)
	}
	ctx, stop := signal.NotifyContext(context.Background(), ends...)
	defer stop()
	// A second Control-C ends the program, should the sound not let go.
	context.AfterFunc(ctx, func() { signal.Reset(os.Interrupt) })

	var g *guide
	words := cue.NewScript(r, p, shelf.atlas)
	lines := text.New(env.out, words, p, func(cmd session.Command) {
		select {
		case g.commands <- cmd: // in its turn, however fast they come
		case <-g.over:
		}
	})
	store, err := openSettings()
	if err != nil {
		lines.Warn(err)
	}
	store.Override(func(s *settings.Settings) {
		s.Muted = s.Muted || c.Mute
		s.Voice = c.Voice
	})
	ear := newEar(store, lines.Say, func(n sound.Notice) { lines.Say(n.String()) })
	book := openDiary(lines.Say)
	g = newGuide(p, words, ear, trace, book.begin(who, r, p), lines.Show)
	go lines.Read(in)
	go g.run(ctx)
	<-g.over
	ear.close()
	book.close(env)
	return trace.close()
}
