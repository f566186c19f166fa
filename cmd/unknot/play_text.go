package main

import (
	"bufio"
	"context"
	"errors"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"unknot/session"
	"unknot/session/journal"
	"unknot/session/live"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/session/trace"
	"unknot/ui/sound"
	"unknot/ui/text"
)

// playText guides in the terminal through a session, until the end, an
// interrupt, or the q command.
func playText(env environment, prog *program, w playRequest, c playChoice) error {
	return spooled(env, func(env environment) error { return guideText(env, prog, w, c) })
}

// A textSession is one in the terminal, with what it needs.
type textSession struct {
	preparedSession
	env      environment
	in       *bufio.Reader
	prog     *program
	settings *settings.Store
	journal  *journal.Journal
	messages *messageQueue
	traced   *trace.Writer
}

func guideText(env environment, prog *program, w playRequest, c playChoice) error {
	// The session goes on to be heard when nobody reads the lines any more.
	signal.Ignore(syscall.SIGPIPE)
	t := &textSession{env: env, in: bufio.NewReader(env.in), prog: prog, messages: &messageQueue{}}
	t.journal = openJournal(env.ctx, t.messages.tell)
	defer closeJournal(env, t.journal)
	var unreadable, err error
	t.settings, unreadable = openSettings()
	if err := t.readSafety(); err != nil {
		return left(err)
	}
	if t.preparedSession, err = t.prepareSession(w, c.todayChoice); err != nil {
		return left(err)
	}
	if t.traced, err = trace.Create(c.Trace, t.plan()); err != nil {
		return err
	}
	return t.run(c, unreadable)
}

// run guides through the session to its end.
func (t *textSession) run(c playChoice, unreadable error) error {
	ctx, end := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer end()
	// A second Control-C ends the program, should the sound not let go.
	context.AfterFunc(ctx, func() { signal.Reset(os.Interrupt) })

	var conductor *live.Conductor
	lines := text.New(t.env.out, t.env.printer, t.script, t.plan(), t.stop(), func(cmd session.Command) { conductor.DoInTurn(cmd) })
	if unreadable != nil {
		lines.Warn(unreadable)
	}
	t.settings.Override(func(s *settings.Settings) {
		s.Muted = s.Muted || c.Mute
		s.Voice = c.Voice
	})
	say := func(l message.Message) { lines.Say(t.env.printer.Sentence(l)) }
	mixer := openSound(t.settings, say, func(n sound.Notice) { say(n.Message()) })
	record, err := t.journal.Record(ctx, t.start(), t.from)
	if err != nil {
		mixer.Close()
		return err
	}
	t.messages.open(say)
	conductor = newConductor(t.preparedSession, mixer, t.traced, record, lines.Show)
	read := make(chan struct{})
	go func() {
		lines.Read(t.in)
		close(read)
	}()
	go outlive(conductor.Over(), lines, end)
	conductor.Start(ctx)
	<-conductor.Over()
	mixer.Close()
	if lines.WentWrong() {
		select {
		case <-read:
		case <-ctx.Done():
		}
	}
	return t.traced.Close(closePatience)
}

// stop is what the session asks and says when something is wrong.
func (t *textSession) stop() text.Stop {
	moment := sync.OnceValue(time.Now) // when it went wrong, not when it was said what it was
	return text.Stop{
		Signs: t.prog.Safety.StopSigns(), Number: t.prog.number(t.settings.Now()).Emergency,
		Keep: func(stage int, sign string) []message.Message {
			return t.goneWrong(t.journal, stage, sign, t.prog.Atlas, moment())
		},
	}
}

// outlive has a session, until it is over, go on to be heard when the terminal is
// closed, unless it is paused, so that it would wait for nobody: then it is
// stopped.
func outlive(over <-chan struct{}, lines *text.Guide, stop func()) {
	if signal.Ignored(syscall.SIGHUP) { // as under nohup
		return
	}
	closed := make(chan os.Signal, 1)
	signal.Notify(closed, syscall.SIGHUP)
	defer signal.Ignore(syscall.SIGHUP) // what is to be saved is saved
	for {
		select {
		case <-over:
			return
		case <-closed:
			lines.HungUp(stop)
		}
	}
}

// left is nothing to report where somebody chose to leave.
func left(err error) error {
	if errors.Is(err, text.ErrLeft) {
		return nil
	}
	return err
}

// readSafety has the safety texts read that everybody reads once, before the
// first session.
func (t *textSession) readSafety() error {
	if t.settings.Now().Safety.Read {
		return nil
	}
	text.Safety(t.env.out, t.env.printer, t.prog.Safety)
	if !t.env.asks {
		return nil
	}
	if err := text.HasRead(t.in, t.env.out, t.env.printer); err != nil {
		return err
	}
	t.env.printErrors(t.settings.Change(func(s *settings.Settings) { s.Safety.Read = true }))
	return nil
}
