package main

import (
	"fmt"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/journal"
	"unknot/session/message"
	"unknot/session/prepare"
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
func (p preparedSession) goneWrong(j *journal.Journal, stage int, sign string, places *body.Atlas, now time.Time) []message.Message {
	wrong := history.Wrong{Sign: sign, Regions: prepare.WrongAt(p.plan(), stage, p.script.Routine(), places), At: now}
	j.Wrong(wrong)
	var lines []message.Message
	for _, id := range wrong.Regions {
		lines = append(lines, prepare.Rest{Region: id, Until: now.Add(prepare.RestFor)}.Line(places, now))
	}
	return lines
}

// prepareSession prepares a session that is asked for in the terminal: it says
// what is about to happen, and asks what has to be asked.
func (t *textSession) prepareSession(w playRequest, c todayChoice) (preparedSession, error) {
	env, atlas, records := t.env, t.prog.Atlas, t.journal.Store()
	q, v, from, err := t.request(w)
	if err != nil {
		return preparedSession{}, err
	}
	q.Said, q.Now = w.said, time.Now()
	learn, who := learner(env, t.settings), history.ClientID(0)
	var unread error
	if v == nil {
		q.Subject, unread = journal.Person(env.ctx, records, t.settings.Now().Safety.About, q.Now, atlas)
	} else {
		learn, who = clientLearner(env, records, v.Client), v.Client.ID
		printCautions(env.out, v.Client.Card)
		q.Subject, unread = v.Subject(env.ctx, records, q.Now, atlas)
	}
	env.printErrors(unread)
	first, err := t.prog.Gate.Prepare(q)
	if err == nil {
		t.welcome(first, from)
	}
	pass, today, err := c.pass(env, t.in, t.prog, q, learn)
	if err != nil {
		return preparedSession{}, err
	}
	if len(first.Asks) == 0 && env.asks {
		if err := text.Ready(t.in, env.out, env.printer); err != nil {
			return preparedSession{}, err
		}
	}
	if pass.Prepared().Anew {
		from = nil
	}
	p := newPrepared(pass, atlas)
	p.client, p.today, p.from = who, today, from
	return p, nil
}

// request is what is asked for, with the client whose session it is and the
// session that it goes on with, if there are such. It mentions one that could be
// gone on with.
func (t *textSession) request(w playRequest) (prepare.Request, *journal.Visit, *history.Interrupted, error) {
	i := t.journal.Unfinished(t.env.ctx)
	switch {
	case w.visit != nil:
		return w.visit.Request(), w.visit, nil, nil
	case w.routine == nil && i == nil:
		return prepare.Request{}, nil, nil, errNothingUnfinished
	case w.routine == nil:
		q, err := journal.Resumed(i, t.prog.Atlas)
		if err != nil {
			return q, nil, nil, err
		}
		v := t.journal.Visit(t.env.ctx, i.Client, t.prog.Atlas)
		if v == nil && i.Client != 0 {
			return q, nil, nil, errSealedVisit
		}
		return q, v, i, nil
	}
	if i != nil {
		t.mention(i)
	}
	marked, _ := openMarks() // with an error there are none
	return prepare.Request{Routine: w.routine, Own: marked.Now().Holds}, nil, nil, nil
}

// welcome says what is about to happen.
func (t *textSession) welcome(p prepare.Prepared, from *history.Interrupted) {
	var warnings []string
	for _, remark := range p.TooSoon {
		warnings = append(warnings, t.env.printer.Say(remark.Message(t.prog.Atlas)))
	}
	plan := p.Plan
	if from != nil {
		plan = from.Plan
	}
	text.Welcome(t.env.out, t.env.printer, p.Routine, plan, warnings)
	sayOwn(t.env, p)
	if from != nil {
		fmt.Fprintln(t.env.out, text.Continue(t.env.printer, from, cue.NewScript(p.Routine, from.Run(), t.prog.Atlas)))
	}
}

// mention says that there is a session to go on with.
func (t *textSession) mention(i *history.Interrupted) {
	if r, err := i.Routine(t.prog.Atlas); err == nil {
		script := cue.NewScript(r, i.Run(), t.prog.Atlas)
		fmt.Fprintln(t.env.out, t.env.printer.Text("command.unfinished-resume", "{{.Routine}} is not finished. 'unknot resume' goes on with it.", "Routine", i.Name), text.Continue(t.env.printer, i, script))
	}
}
