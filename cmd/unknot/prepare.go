package main

import (
	"bufio"
	"fmt"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/journal"
	"unknot/session/prepare"
	"unknot/session/settings"
	"unknot/session/words"
	"unknot/ui/text"
)

// A preparedSession is one that may begin.
type preparedSession struct {
	pass   prepare.Pass
	script *cue.Script
	client history.ClientID     // whose session it is; 0 for the person's own
	before []history.Numbers    // what was asked beforehand
	today  map[string]bool      // what was answered beforehand
	from   *history.Interrupted // the session it goes on with, or nil
}

// newPrepared is what was prepared and passed.
func newPrepared(pass prepare.Pass, atlas *body.Atlas) preparedSession {
	p := pass.Prepared()
	return preparedSession{pass: pass, script: cue.NewScript(p.Routine, p.Plan, atlas)}
}

func (p preparedSession) plan() session.Plan { return p.pass.Prepared().Plan }

// start is what is recorded as it begins.
func (p preparedSession) start() history.Opening {
	return history.Opening{Routine: p.script.Routine(), Plan: p.plan(), Client: p.client, Before: p.before, Today: p.today}
}

// goneWrong keeps that something was wrong at a stage, and what sign that was if
// it is known. It says what rests because of it.
func (p preparedSession) goneWrong(j *journal.Journal, stage int, sign string, places *body.Atlas, now time.Time) []words.Line {
	wrong := history.Wrong{Sign: sign, Regions: prepare.WrongAt(p.plan(), stage, p.script.Routine(), places), At: now}
	j.Wrong(wrong)
	var lines []words.Line
	for _, id := range wrong.Regions {
		lines = append(lines, prepare.Rest{Region: id, Until: now.Add(prepare.RestFor)}.Line(places, now))
	}
	return lines
}

// prepareSession prepares a session that is asked for in the terminal: it says
// what is about to happen, and asks what has to be asked.
func prepareSession(env environment, in *bufio.Reader, prog *program, j *journal.Journal, store *settings.Store, w playRequest, c todayChoice) (preparedSession, error) {
	q, v, from, err := requestOf(env, prog, j, w)
	if err != nil {
		return preparedSession{}, err
	}
	q.Said, q.Now = w.said, time.Now()
	learn, who := learner(env, store), history.ClientID(0)
	var unread error
	if v == nil {
		q.Subject, unread = journal.Person(env.ctx, j.Store(), store.Now().Safety.About, q.Now, prog.Atlas)
	} else {
		learn, who = clientLearner(env, j.Store(), v.Client), v.Client.ID
		printCautions(env.out, v.Client.Card)
		q.Subject, unread = v.Subject(env.ctx, j.Store(), q.Now, prog.Atlas)
	}
	printErrors(env.err, unread)
	first, err := prog.Gate.Prepare(q)
	if err == nil {
		welcome(env, prog, first, from)
	}
	pass, today, err := c.pass(env, in, prog, q, learn)
	if err != nil {
		return preparedSession{}, err
	}
	if len(first.Asks) == 0 && env.asks {
		if err := text.Ready(in, env.out, env.printer); err != nil {
			return preparedSession{}, err
		}
	}
	if pass.Prepared().Anew {
		from = nil
	}
	p := newPrepared(pass, prog.Atlas)
	p.client, p.today, p.from = who, today, from
	return p, nil
}

// requestOf is what is asked for, with the client whose session it is and the
// session that it goes on with, if there are such. It mentions one that could be
// gone on with.
func requestOf(env environment, prog *program, j *journal.Journal, w playRequest) (prepare.Request, *journal.Visit, *history.Interrupted, error) {
	i := j.Unfinished(env.ctx)
	switch {
	case w.visit != nil:
		return w.visit.Request(), w.visit, nil, nil
	case w.routine == nil && i == nil:
		return prepare.Request{}, nil, nil, errNothingUnfinished
	case w.routine == nil:
		q, err := journal.Resumed(i, prog.Atlas)
		if err != nil {
			return q, nil, nil, err
		}
		v := j.Visit(env.ctx, i.Client, prog.Atlas)
		if v == nil && i.Client != 0 {
			return q, nil, nil, errSealedVisit
		}
		return q, v, i, nil
	}
	if i != nil {
		mention(env, prog, i)
	}
	marked, _ := openMarks() // with an error there are none
	return prepare.Request{Routine: w.routine, Own: marked.Now().Holds}, nil, nil, nil
}

// welcome says what is about to happen.
func welcome(env environment, prog *program, p prepare.Prepared, from *history.Interrupted) {
	var warnings []string
	for _, remark := range p.TooSoon {
		warnings = append(warnings, env.printer.Say(remark.Message(prog.Atlas)))
	}
	plan := p.Plan
	if from != nil {
		plan = from.Plan
	}
	text.Welcome(env.out, env.printer, p.Routine, plan, warnings)
	sayOwn(env, p)
	if from != nil {
		fmt.Fprintln(env.out, text.Continue(env.printer, from, cue.NewScript(p.Routine, from.Run(), prog.Atlas)))
	}
}

// mention says that there is a session to go on with.
func mention(env environment, prog *program, i *history.Interrupted) {
	if r, err := i.Routine(prog.Atlas); err == nil {
		script := cue.NewScript(r, i.Run(), prog.Atlas)
		fmt.Fprintf(env.out, "%s is not finished. 'unknot resume' goes on with it. %s\n", i.Name, text.Continue(env.printer, i, script))
	}
}
