// Package text guides through a session in plain lines, for a terminal, a
// screen reader, or a machine without a display.
//
// It writes a line at each milestone, never one a second, and takes one-letter
// commands, each followed by Enter. A line says first what to do and on which
// side, so that a listener can act before it ends.
//
// It plays nothing, and asks for nothing that is not typed. The command alone
// imports it.
package text

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/live"
	"unknot/session/message"
	"unknot/session/routine"
)

// help names every command.
var help = message.New("text.help", "Commands, each with Enter: p pause, r resume, n next, b back, e eased or in place, + five seconds more, x something is wrong, q quit. Enter alone says where you are.")

var commands = map[string]session.Command{
	"p": session.Pause,
	"r": session.Resume,
	"n": session.Next,
	"b": session.Back,
	"e": session.Eased,
	"+": session.Extend,
	"q": session.Stop,
}

// wrong is the command that stops everything because something is wrong.
const wrong = "x"

// A Guide writes one session in lines.
type Guide struct {
	out     io.Writer
	printer *message.Printer
	words   *cue.Script
	plan    session.Plan
	do      func(session.Command)
	stop    Stop

	mu         sync.Mutex      // of what follows; updates and input come from two goroutines
	inputEnded bool            // no more input will come
	seconds    int             // left of the stage at the update before
	place      string          // the place that was named last
	told       map[string]bool // the instructions that were given
	last       session.Status
	wrong      bool // it was stopped because of that, and nothing more is said of it

	hungUp func() // ends the session; nil while there is a terminal
}

// LeftOut returns the line for so many that a terminal did not take.
func LeftOut(printer *message.Printer) func(n int) string {
	return func(n int) string {
		return printer.Say(message.Plural("text.left-out", "({{.Count}} line left out here: the terminal took nothing.)", "({{.Count}} lines left out here: the terminal took nothing.)", n)) + "\n"
	}
}

// New returns a guide that writes to out and gives commands through do. A write
// must return at once, as one to a spool.Writer does: the session waits for it.
func New(out io.Writer, printer *message.Printer, words *cue.Script, p session.Plan, stop Stop, do func(session.Command)) *Guide {
	return &Guide{out: out, printer: printer, words: words.In(printer), plan: p, stop: stop, do: do, told: map[string]bool{}}
}

// Read takes commands from in until it ends, or something is wrong. It returns
// then; the session goes on without input.
func (g *Guide) Read(in io.Reader) {
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		word := strings.ToLower(strings.TrimSpace(lines.Text()))
		c, ok := commands[word]
		switch {
		case ok:
			g.remark(c)
			g.do(c)
		case word == wrong:
			g.goneWrong(lines)
			return
		case word == "":
			g.where()
		default:
			g.Say(g.printer.Say(help))
		}
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	g.inputEnded = true
	if !g.last.State.Over() {
		fmt.Fprintln(g.out, g.printer.Text("text.no-more-input", "No more commands can be read. The session goes on by itself; Control-C ends it."))
		g.goOn(g.last)
	}
}

// HungUp says that the terminal was closed: a session that is paused, or will be as
// the update under way says, would wait for nobody, and is ended with stop.
func (g *Guide) HungUp(stop func()) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.hungUp = stop
	g.endIfPaused()
}

func (g *Guide) endIfPaused() {
	if g.hungUp != nil && g.last.State == session.Paused {
		g.hungUp()
	}
}

// Say writes a line that is not about a stage, such as that the sound is lost.
func (g *Guide) Say(line string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	fmt.Fprintln(g.out, line)
}

// Warn writes an error as a sentence.
func (g *Guide) Warn(err error) { g.Say(g.printer.Sentence(message.Of(err))) }

// Show writes what an update has that is worth a line.
func (g *Guide) Show(u live.Update) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.wrong {
		g.last = u.Status
		return
	}
	for _, e := range u.Events {
		for _, line := range g.lines(e, u.Status) {
			fmt.Fprintln(g.out, line)
		}
	}
	seconds := cue.Seconds(u.Status.Left)
	if len(u.Events) == 0 && u.Status.State == session.Running && minutePassed(g.seconds, seconds) {
		fmt.Fprintln(g.out, g.printer.Sentence(left(u.Status.Left)))
	}
	g.seconds = seconds
	if g.inputEnded && (u.Status.State != g.last.State || u.Status.Stage != g.last.Stage) {
		g.goOn(u.Status)
	}
	g.last = u.Status
	g.endIfPaused()
}

// minutePassed reports whether between two numbers of seconds left lies a
// whole minute worth a line: each of the last five, and every fifth before.
func minutePassed(before, now int) bool {
	m := (before - 1) / 60
	return m >= 1 && m*60 >= now && (m <= 5 || m%5 == 0)
}

// goOn presses for a person who cannot, after the usual time to get into
// place, where the session would stand still for good.
func (g *Guide) goOn(stuck session.Status) {
	if stuck.State != session.Waiting && stuck.State != session.Paused {
		return
	}
	time.AfterFunc(routine.LeadIn, func() {
		g.mu.Lock()
		still := g.last.State == stuck.State && g.last.Stage == stuck.Stage
		g.mu.Unlock()
		if still {
			g.do(session.Eased)
		}
	})
}

// remark says why a command will do nothing, where that is not plain.
func (g *Guide) remark(c session.Command) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if c != session.Extend || g.last.State == session.Ready || g.last.State.Over() {
		return
	}
	switch stage, most := g.plan.Stage(g.last.Stage), g.plan.Longest(g.last.Stage); {
	case stage.Wait:
		fmt.Fprintln(g.out, g.printer.Text("text.no-end", "There is no end to extend: take your time."))
	case stage.Kind == session.Hold && g.last.Length >= most:
		fmt.Fprintln(g.out, g.printer.Text("text.longest", "Here a hold is {{.Time}} at most.", "Time", spoken(most)))
	}
}
