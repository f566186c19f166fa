package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"unknot/session"
	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/settings"
	"unknot/ui/sound"
	"unknot/ui/text"
)

type playCommand struct {
	visitChoice
	Routine string `arg:"" optional:"" help:"A routine's id or name, or a routine file."`
	playChoice
}

// A playChoice says how a session is guided.
type playChoice struct {
	Text  bool   `help:"Guide in plain lines in the terminal, without a window."`
	Mute  bool   `help:"Without sound."`
	Voice string `help:"With --text, how much is spoken as well: full, short or tones (nothing; a screen reader may be speaking)." enum:"full,short,tones" default:"tones"`
	Trace string `help:"Write one JSON object a line for every event to this new file." placeholder:"FILE"`
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
	return c.play(env, shelf, r, v)
}

// play guides through a routine, or with nil goes on with the session that was
// interrupted, in the window if there is one. The visit is nil for the person's
// own session.
func (c playChoice) play(env environment, shelf *shelf, r *routine.Routine, v *visit) error {
	if _, err := os.Lstat(c.Trace); err == nil {
		return traceTaken(c.Trace)
	}
	if !c.Text {
		why := windowProblem()
		if why == nil {
			return openWindow(env, shelf, windowOptions{routine: r, visit: v, resume: r == nil, mute: c.Mute, trace: c.Trace})
		}
		sayNoWindow(env, why)
	}
	return playText(env, shelf, r, v, c)
}

// playText guides in the terminal through a routine, or with nil goes on with
// the session that was interrupted, until the end, an interrupt, or the q
// command. The visit is nil for the person's own session.
func playText(env environment, shelf *shelf, r *routine.Routine, v *visit, c playChoice) error {
	return unhurried(env, func(env environment) error { return guideText(env, shelf, r, v, c) })
}

func guideText(env environment, shelf *shelf, r *routine.Routine, v *visit, c playChoice) error {
	var news bulletin
	book := openDiary(news.tell)
	defer book.close(env)
	way, err := chooseCourse(env, shelf, book, r, v)
	if err != nil {
		return err
	}
	// The session goes on to be heard when nobody reads the lines any more.
	signal.Ignore(syscall.SIGPIPE)
	if v == nil {
		v = book.visit(way.client)
	}
	v.heed(env.out)
	routine, warnings := way.script.Routine(), tooSoon(env, shelf, way.client, way.script.Routine())
	if way.from == nil {
		text.Welcome(env.out, routine, way.plan, warnings)
	} else {
		text.Welcome(env.out, routine, way.from.Plan, warnings)
		fmt.Fprintln(env.out, text.Continue(way.from, way.script))
	}
	in := bufio.NewReader(env.in)
	if env.asks {
		if err := text.Ready(in, env.out); errors.Is(err, text.ErrLeft) {
			return nil
		}
	}
	trace, err := newTracer(c.Trace, way.plan)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// A second Control-C ends the program, should the sound not let go.
	context.AfterFunc(ctx, func() { signal.Reset(os.Interrupt) })

	var g *guide
	lines := text.New(env.out, way.script, way.plan, func(cmd session.Command) {
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
	say := func(l words.Line) { lines.Say(l.Sentence()) }
	ear := newEar(store, say, func(n sound.Notice) { say(n.Line()) })
	record, err := book.record(way)
	if err != nil {
		ear.close()
		return err
	}
	news.open(say)
	g = newGuide(way, ear, trace, record, lines.Show)
	go lines.Read(in)
	go g.outlive(lines, stop)
	go g.run(ctx)
	<-g.over
	ear.close()
	return trace.close()
}

// outlive has the session go on to be heard when the terminal is closed, unless
// it is paused, so that it would wait for nobody: then it is stopped.
func (g *guide) outlive(lines *text.Guide, stop func()) {
	if signal.Ignored(syscall.SIGHUP) { // as under nohup
		return
	}
	closed := make(chan os.Signal, 1)
	signal.Notify(closed, syscall.SIGHUP)
	defer signal.Ignore(syscall.SIGHUP) // what is to be saved is saved
	for {
		select {
		case <-g.over:
			return
		case <-closed:
			if lines.Paused() {
				stop()
			}
		}
	}
}

// chooseCourse goes through a routine, with a client or alone, and mentions the
// session that was interrupted, if there is one; or with nil goes on with that.
func chooseCourse(env environment, shelf *shelf, book *diary, r *routine.Routine, v *visit) (course, error) {
	if v != nil {
		return v.course(shelf.atlas)
	}
	i := book.unfinished()
	switch {
	case r == nil && i == nil:
		return course{}, errNothingUnfinished
	case r == nil:
		return restOf(i, shelf.atlas)
	case i != nil:
		if rest, err := restOf(i, shelf.atlas); err == nil {
			fmt.Fprintf(env.out, "%s is not finished. 'unknot resume' goes on with it. %s\n", i.Name, text.Continue(i, rest.script))
		}
	}
	r, chosen := shelf.own(r)
	sayOwn(env, chosen, shelf)
	return wholeCourse(r, shelf.atlas)
}
