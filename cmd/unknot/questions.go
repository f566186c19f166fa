package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"unknot/session/clients"
	"unknot/session/history/sqlite"
	"unknot/session/journal"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/ui/text"
)

// A todayChoice answers what is asked before every session.
type todayChoice struct {
	Today string `key:"help.today-choice.today" help:"Answer what is asked before a session: none (nothing of it is so), or the ids of the questions that are so." placeholder:"none|ID,..."`
}

// answers are those that were given on the command line, to questions that are
// asked. None without the option.
func (c todayChoice) answers(asked []prepare.Question) (map[string]bool, error) {
	if c.Today == "" {
		return nil, nil
	}
	yes := map[string]bool{}
	if c.Today != "none" {
		for _, id := range strings.Split(c.Today, ",") {
			yes[strings.TrimSpace(id)] = true
		}
	}
	answers := map[string]bool{}
	for _, q := range asked {
		answers[q.ID] = yes[q.ID]
		delete(yes, q.ID)
	}
	for id := range yes {
		return nil, message.Errorf("command.today-unknown", "--today: no question {{.Question}} is asked before this session; 'unknot play --help' shows more", "Question", strconv.Quote(id))
	}
	return answers, nil
}

// answering is answers for the window, or nil without the option.
func (c todayChoice) answering() func([]prepare.Question) (map[string]bool, error) {
	if c.Today == "" {
		return nil
	}
	return c.answers
}

// pass has a request asked in the terminal, or answered by the option, until it
// may run. What was answered for longer than a day goes to learn.
func (c todayChoice) pass(env environment, in *bufio.Reader, prog *program, q prepare.Request, learn func(prepare.About)) (prepare.Pass, map[string]bool, error) {
	p, err := prog.Gate.Prepare(q)
	if err != nil && len(p.Asks) == 0 {
		return prepare.Pass{}, nil, refusal(env.printer, p, err)
	}
	asks := p.Asks
	answers, wrong := c.answers(asks)
	switch {
	case wrong != nil:
		return prepare.Pass{}, nil, wrong
	case answers != nil || len(asks) == 0:
	default:
		if answers, err = text.Ask(in, env.out, env.printer, asks); errors.Is(err, io.EOF) {
			err = message.Errorf("command.unanswered", "nobody answered what is asked before the session; --today none says that nothing of it is so")
		}
		if err != nil {
			return prepare.Pass{}, nil, err
		}
	}
	q.Today = answers
	if about := prepare.Learn(q.Subject.About, asks, answers, q.Now); learn != nil && len(about.Asked) > 0 {
		learn(about)
	}
	if p, err = prog.Gate.Prepare(q); len(p.Ends) > 0 {
		if c.Today != "" { // nobody read it while asking
			for _, end := range p.Ends {
				fmt.Fprintln(env.out, env.printer.Say(end.Instead))
			}
		}
		return prepare.Pass{}, nil, errDanger
	}
	if err != nil {
		return prepare.Pass{}, nil, refusal(env.printer, p, err)
	}
	for _, line := range changesOf(env.printer, p) {
		fmt.Fprintln(env.out, line)
	}
	pass, err := p.Pass()
	return pass, answers, err
}

// refusal is why nothing may be pressed, with what was left out.
func refusal(printer *message.Printer, p prepare.Prepared, err error) error {
	var lines []string
	for _, l := range p.LeftOut {
		lines = append(lines, printer.Sentence(l.Why))
	}
	if lines = append(lines, wellAgain(printer, p)...); len(lines) == 0 {
		return err
	}
	return message.Errorf("list.of", "{{.Name}}: {{.What}}", "Name", err, "What", strings.Join(lines, " "))
}

// changesOf says what is different from what was asked for, and why.
func changesOf(printer *message.Printer, p prepare.Prepared) []string {
	var lines []string
	for _, l := range p.LeftOut {
		lines = append(lines, printer.Sentence(l.Why))
	}
	for _, l := range p.Changes {
		lines = append(lines, printer.Sentence(l))
	}
	return append(lines, wellAgain(printer, p)...)
}

// wellAgain says how what rests can be pressed again.
func wellAgain(printer *message.Printer, p prepare.Prepared) []string {
	if len(p.Resting) == 0 {
		return nil
	}
	var regions []string
	for _, r := range p.Resting {
		regions = append(regions, string(r.Region))
	}
	return []string{printer.Text("command.well-again", "Once it is well again, 'unknot records well {{.Regions}}' ends the rest; with --client LABEL that of a client.",
		"Regions", strings.Join(regions, " "))}
}

// learner keeps what is true of the person in the settings.
func learner(env environment, store *settings.Store) func(prepare.About) {
	return func(a prepare.About) {
		env.printErrors(store.Change(func(s *settings.Settings) { s.Safety.About = a }))
	}
}

// clientLearner keeps what is true of a client on their card.
func clientLearner(env environment, s *sqlite.Store, c clients.Client) func(prepare.About) {
	return func(a prepare.About) {
		c.Card.About = a
		env.printErrors(s.ChangeClient(env.ctx, c.ID, c.Card))
	}
}

// forNow prepares a routine for the person, without asking anything: to be
// looked at, or to be done another day. As written it has nobody's own lengths.
func (prog *program) forNow(env environment, r *routine.Routine, written bool) (prepare.Prepared, error) {
	q := prepare.Request{Routine: r, Now: time.Now()}
	if !written {
		marked, _ := openMarks() // with an error there are none
		q.Own = marked.Now().Holds
	}
	q.Subject = prog.person(env, q.Now)
	p, err := prog.Gate.Prepare(q)
	if err != nil {
		return p, refusal(env.printer, p, err)
	}
	return p, nil
}

// person is the person as they are kept, with what rests.
func (prog *program) person(env environment, now time.Time) prepare.Subject {
	store, _ := openSettings() // an error is told where something is played
	about := store.Now().Safety.About
	if sqlite.Path() == "" || recorded() != nil {
		return prepare.Subject{About: about}
	}
	records, err := openRecords(env)
	//lint:ignore SA5001 a store must be closed even if it was opened with an error
	defer records.Close()
	who, unread := journal.Person(env.ctx, records, about, now, prog.Atlas)
	if unread != nil {
		env.printErrors(cmp.Or(err, unread))
	}
	return who
}
