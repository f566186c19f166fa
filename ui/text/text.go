// Package text guides through a session in plain lines, for a terminal, a
// screen reader, or a machine without a display.
//
// It writes a line at each milestone, never one a second, and takes one-letter
// commands, each followed by Enter.
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
	"unknot/session/routine"
)

// help names every command.
const help = "Commands, each with Enter: p pause, r resume, n next, b back, e eased, + five seconds more, q quit."

var commands = map[string]session.Command{
	"p": session.Pause,
	"r": session.Resume,
	"n": session.Next,
	"b": session.Back,
	"e": session.Eased,
	"+": session.Extend,
	"q": session.Stop,
}

// A Guide writes one session in lines.
type Guide struct {
	out   io.Writer
	words *cue.Script
	plan  session.Plan
	do    func(session.Command)

	mu      sync.Mutex // of what follows; updates and input come from two goroutines
	deaf    bool       // no more input will come
	minutes int        // whole minutes left of the stage when last told
	last    session.Status
}

// New returns a guide that writes to out and gives commands through do.
func New(out io.Writer, words *cue.Script, p session.Plan, do func(session.Command)) *Guide {
	return &Guide{out: out, words: words, plan: p, do: do}
}

// Welcome says what is about to happen: the routine, its position, its
// cautions and the commands.
func Welcome(out io.Writer, r *routine.Routine, p session.Plan) {
	fmt.Fprintf(out, "%s. %s in all. Level: %s. Tool: %s.\n", r.Name, spoken(p.Length()), r.Level, r.Tool)
	fmt.Fprintln(out, r.Position)
	fmt.Fprintln(out, "Before you start:")
	for _, c := range r.Cautions {
		fmt.Fprintln(out, "-", c)
	}
	fmt.Fprintln(out, help)
}

// Read takes commands from in until it ends. It returns then; the session
// goes on without input.
func (g *Guide) Read(in io.Reader) {
	lines := bufio.NewScanner(in)
	for lines.Scan() {
		word := strings.ToLower(strings.TrimSpace(lines.Text()))
		if c, ok := commands[word]; ok {
			g.do(c)
			continue
		}
		g.Say(help)
	}
	g.mu.Lock()
	g.deaf = true
	waiting := g.last.State == session.Waiting
	g.mu.Unlock()
	if waiting {
		g.goOn()
	}
}

// Say writes a line that is not about a stage, such as that the sound is lost.
func (g *Guide) Say(line string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	fmt.Fprintln(g.out, line)
}

// Show writes what an update has that is worth a line.
func (g *Guide) Show(u live.Update) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, e := range u.Events {
		if line := g.line(e, u.Status); line != "" {
			fmt.Fprintln(g.out, line)
		}
		if e.Kind == session.Began {
			g.minutes = cue.Seconds(u.Status.Left) / 60
		}
	}
	if m := cue.Seconds(u.Status.Left) / 60; m < g.minutes && u.Status.State == session.Running {
		if u.Status.Left > 0 && cue.Seconds(u.Status.Left)%60 == 0 && m > 0 {
			fmt.Fprintf(g.out, "%s left of this.\n", spoken(u.Status.Left))
		}
		g.minutes = m
	}
	if g.deaf && u.Status.State == session.Waiting && g.last.State != session.Waiting {
		g.goOn()
	}
	g.last = u.Status
}

// goOn presses for a person who cannot, after the usual time to get into place.
func (g *Guide) goOn() {
	time.AfterFunc(routine.LeadIn, func() { g.do(session.Eased) })
}

func (g *Guide) line(e session.Event, st session.Status) string {
	switch e.Kind {
	case session.Began:
		return g.began(e.Stage, st)
	case session.Ended:
		if g.plan.Stage(e.Stage).Kind == session.Hold && e.Ending != session.WentBack && e.Ending != session.CutShort {
			return "Release."
		}
	case session.WasPaused:
		if st.Slept {
			return fmt.Sprintf("The computer was asleep, so the session is paused. %s left of this. r resumes.", spoken(st.Left))
		}
		return fmt.Sprintf("Paused. Ease off the pressure. %s left of this. r resumes.", spoken(st.Left))
	case session.Resumed:
		return fmt.Sprintf("%s again: %s. %s left.", cue.Phase(g.plan.Stage(e.Stage).Kind), g.words.Place(e.Stage), spoken(st.Left))
	case session.Extended:
		return fmt.Sprintf("%d seconds more. %s left.", cue.Seconds(e.By), spoken(st.Left))
	case session.Finished:
		return fmt.Sprintf("Done. %s. Sit up slowly and take a slow breath.", spoken(st.Spent))
	case session.WasStopped:
		return fmt.Sprintf("Stopped at stage %d of %d, after %s.", e.Stage+1, g.plan.Len(), spoken(st.Spent))
	}
	return ""
}

func (g *Guide) began(i int, st session.Status) string {
	stage := g.plan.Stage(i)
	parts := []string{cue.Phase(stage.Kind)}
	if stage.Kind != session.Rest {
		parts = append(parts, g.words.Place(i))
	}
	if stage.Kind == session.Hold && stage.Rounds > 1 {
		parts = append(parts, fmt.Sprintf("Round %d of %d", stage.Round, stage.Rounds))
	}
	if stage.Wait {
		parts = append(parts, "Take your time. e and Enter when you are in place")
	} else {
		parts = append(parts, spoken(st.Length))
	}
	line := strings.Join(parts, ". ") + "."
	if how := g.words.How(i); how != "" && stage.Round <= 1 {
		line += " " + how
	}
	return line
}

// spoken writes a length the way a voice says it: 1 minute 20 seconds.
func spoken(d time.Duration) string {
	n := cue.Seconds(d)
	var parts []string
	if m := n / 60; m > 0 {
		parts = append(parts, count(m, "minute"))
	}
	if s := n % 60; s > 0 || n == 0 {
		parts = append(parts, count(s, "second"))
	}
	return strings.Join(parts, " ")
}

func count(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return fmt.Sprintf("%d %ss", n, unit)
}
