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
	"unknot/session/routine"
	"unknot/session/words"
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
	if _, err := os.Lstat(c.Trace); err == nil {
		return traceTaken(c.Trace)
	}
	if !c.Text {
		why := windowProblem()
		if why == nil {
			return openWindow(env, shelf, windowOptions{routine: r, mute: c.Mute, trace: c.Trace})
		}
		sayNoWindow(env, why)
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
	// The session goes on to be heard when nobody reads the lines any more.
	signal.Ignore(syscall.SIGPIPE)
	text.Welcome(env.out, r, p, tooSoon(env, shelf, r))
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
	script := cue.NewScript(r, p, shelf.atlas)
	lines := text.New(env.out, script, p, func(cmd session.Command) {
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
	say := func(l words.Line) { lines.Say(words.Sentence(l.String())) }
	ear := newEar(store, say, func(n sound.Notice) { say(n.Line()) })
	book := openDiary(say)
	g = newGuide(p, script, ear, trace, book.begin(r, p), lines.Show)
	go lines.Read(in)
	go g.run(ctx)
	<-g.over
	ear.close()
	book.close(env)
	return trace.close()
}
