package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/live"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/session/trace"
	"unknot/session/words"
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
	todayChoice
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
	return c.play(env, shelf, wanted{routine: r, visit: v})
}

// A wanted is a session that somebody wants.
type wanted struct {
	routine *routine.Routine // nil goes on with the session that was interrupted
	visit   *visit           // nil for the person's own session
	said    []string         // ids of conditions that hold this time, though they are not kept
}

// play guides through a session, in the window if there is one.
func (c playChoice) play(env environment, shelf *shelf, w wanted) error {
	if err := trace.Free(c.Trace); err != nil {
		return err
	}
	if !c.Text {
		why := windowProblem()
		if why == nil {
			return openWindow(env, shelf, windowOptions{wanted: w, resume: w.routine == nil, today: c.answering(), mute: c.Mute, trace: c.Trace})
		}
		sayNoWindow(env, why)
	}
	return playText(env, shelf, w, c)
}

// playText guides in the terminal through a session, until the end, an
// interrupt, or the q command.
func playText(env environment, shelf *shelf, w wanted, c playChoice) error {
	return unhurried(env, func(env environment) error { return guideText(env, shelf, w, c) })
}

func guideText(env environment, shelf *shelf, w wanted, c playChoice) error {
	// The session goes on to be heard when nobody reads the lines any more.
	signal.Ignore(syscall.SIGPIPE)
	var news bulletin
	book := openDiary(news.tell)
	defer book.close(env)
	store, unreadable := openSettings()
	in := bufio.NewReader(env.in)
	if err := readSafety(env, in, shelf, store); err != nil {
		return left(err)
	}
	way, err := chooseCourse(env, in, shelf, book, store, w, c.todayChoice)
	if err != nil {
		return left(err)
	}
	traced, err := trace.Create(c.Trace, way.plan())
	if err != nil {
		return err
	}
	ctx, end := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer end()
	// A second Control-C ends the program, should the sound not let go.
	context.AfterFunc(ctx, func() { signal.Reset(os.Interrupt) })

	var conductor *live.Conductor
	var record *sqlite.Recording
	moment := sync.OnceValue(time.Now) // when it went wrong, not when it was said what it was
	stop := text.Stop{Signs: shelf.safety.StopSigns(), Number: shelf.number(store.Now()).Emergency, Keep: func(stage int, sign string) []words.Line {
		return way.goneWrong(record, stage, sign, shelf.atlas, moment())
	}}
	lines := text.New(env.out, way.script, way.plan(), stop, func(cmd session.Command) { conductor.DoInTurn(cmd) })
	if unreadable != nil {
		lines.Warn(unreadable)
	}
	store.Override(func(s *settings.Settings) {
		s.Muted = s.Muted || c.Mute
		s.Voice = c.Voice
	})
	say := func(l words.Line) { lines.Say(l.Sentence()) }
	mixer := openSound(store, say, func(n sound.Notice) { say(n.Line()) })
	if record, err = book.record(way); err != nil {
		mixer.Close()
		return err
	}
	news.open(say)
	conductor = newConductor(way, mixer, traced, record, lines.Show)
	read := make(chan struct{})
	go func() {
		lines.Read(in)
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
	return traced.Close(farewell)
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
func readSafety(env environment, in *bufio.Reader, s *shelf, store *settings.Store) error {
	if store.Now().Safety.Read {
		return nil
	}
	text.Safety(env.out, s.safety)
	if !env.asks {
		return nil
	}
	if err := text.HasRead(in, env.out); err != nil {
		return err
	}
	printErrors(env.err, store.Change(func(s *settings.Settings) { s.Safety.Read = true }))
	return nil
}

// chooseCourse prepares a session, and mentions the one that was interrupted, if
// there is one and it does not go on with that. It says what is about to happen, and asks what has to be
// asked.
func chooseCourse(env environment, in *bufio.Reader, s *shelf, book *diary, store *settings.Store, w wanted, c todayChoice) (course, error) {
	i, r, v := book.unfinished(), w.routine, w.visit
	var q prepare.Request
	switch {
	case v != nil:
		q, i = v.request(), nil
	case r == nil && i == nil:
		return course{}, errNothingUnfinished
	case r == nil:
		var err error
		if q, err = requestOf(i, s.atlas); err != nil {
			return course{}, err
		}
		if v = book.visit(i.Client, s.atlas); v == nil && i.Client != 0 {
			return course{}, errSealedVisit
		}
	default:
		if i != nil {
			mention(env, s, i)
		}
		marked, _ := openMarks() // with an error there are none
		q, i = prepare.Request{Routine: r, Own: marked.Now().Holds}, nil
	}
	q.Said, q.Now = w.said, time.Now()
	resting, unreadable := book.store.Resting(0, q.Now, s.atlas)
	about, learn, who := store.Now().Safety.About, learner(env, store), history.ClientID(0)
	if v != nil {
		about, learn, who = v.client.Card.About, book.learner(env, v.client), v.client.ID
		resting, unreadable = v.resting, nil
		v.heed(env.out)
	}
	var unread error
	q.Subject, unread = subject(about, book.store, who, s, q.Now)
	q.Subject.Resting = resting
	if unread = cmp.Or(unread, unreadable); unread != nil {
		printErrors(env.err, unread)
	}
	first, err := s.gate.Prepare(q)
	if err == nil {
		welcome(env, s, first, i)
	}
	pass, today, err := c.pass(env, in, s, q, learn)
	if err != nil {
		return course{}, err
	}
	if len(first.Asks) == 0 && env.asks {
		if err := text.Ready(in, env.out); err != nil {
			return course{}, err
		}
	}
	if pass.Prepared().Anew {
		i = nil
	}
	way := newCourse(pass, s.atlas)
	way.client, way.today, way.from = who, today, i
	return way, nil
}

// welcome says what is about to happen.
func welcome(env environment, s *shelf, p prepare.Prepared, from *history.Interrupted) {
	var warnings []string
	for _, remark := range p.TooSoon {
		warnings = append(warnings, remark.Message(s.atlas).String())
	}
	plan := p.Plan
	if from != nil {
		plan = from.Plan
	}
	text.Welcome(env.out, p.Routine, plan, warnings)
	sayOwn(env, p)
	if from != nil {
		fmt.Fprintln(env.out, text.Continue(from, cue.NewScript(p.Routine, from.Run(), s.atlas)))
	}
}

// mention says that there is a session to go on with.
func mention(env environment, s *shelf, i *history.Interrupted) {
	if r, err := i.Routine(s.atlas); err == nil {
		script := cue.NewScript(r, i.Run(), s.atlas)
		fmt.Fprintf(env.out, "%s is not finished. 'unknot resume' goes on with it. %s\n", i.Name, text.Continue(i, script))
	}
}

// requestOf goes on with a session that was interrupted.
func requestOf(i *history.Interrupted, atlas *body.Atlas) (prepare.Request, error) {
	r, err := i.Routine(atlas)
	return prepare.Request{Routine: r, Timings: &i.Plan, Resume: true, Stage: i.Index}, err
}
