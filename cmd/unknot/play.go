package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/routine"
	"unknot/ui/settings"
	"unknot/ui/sound"
	"unknot/ui/text"
)

type playCommand struct {
	Routine string `arg:"" help:"A routine's id or name, or a routine file."`
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
	r, err := shelf.routine(c.Routine)
	if err != nil {
		return err
	}
	if !c.Text {
		why := windowProblem()
		if why == nil {
			return openWindow(env, shelf, windowOptions{routine: r, mute: c.Mute, trace: c.Trace})
		}
		fmt.Fprintf(env.out, "No window: %v. The session runs here in the terminal instead.\n", why)
	}
	return playText(env, shelf, r, c)
}

// playText guides through a routine in the terminal until its end, an
// interrupt, or the q command.
func playText(env environment, shelf *shelf, r *routine.Routine, c playCommand) error {
	p, err := r.Plan()
	if err != nil {
		return err
	}
	trace, err := newTracer(c.Trace, p)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()

	text.Welcome(env.out, r, p)
	var g *guide
	words := cue.NewScript(r, p, shelf.atlas)
	lines := text.New(env.out, words, p, func(cmd session.Command) { g.Do(cmd) })
	store, err := openSettings()
	if err != nil {
		lines.Say(err.Error())
	}
	store.Override(func(s *settings.Settings) {
		s.Muted = s.Muted || c.Mute
		s.Voice = c.Voice
	})
	ear := newEar(store, lines.Say, func(n sound.Notice) { lines.Say(n.String()) })
	g = newGuide(p, words, ear, trace, lines.Show)
	go lines.Read(env.in)
	go g.run(ctx)
	<-g.over
	ear.close()
	return trace.close()
}
