package text

import (
	"fmt"
	"strings"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/words"
)

// lines is what to write for an event that led to a status.
func (g *Guide) lines(e session.Event, st session.Status) []string {
	switch e.Kind {
	case session.Began:
		length := g.plan.Stage(e.Stage).Length
		if st.Stage == e.Stage {
			length = st.Length // as extended
		}
		if e.Paused {
			return []string{g.printer.Text("text.still-paused", "Still paused, now at: {{.Stage}}", "Stage", g.stage(e.Stage, g.left(length)))}
		}
		return g.began(e.Stage, length)
	case session.Ended:
		if e.Ending == session.WentBack { // whoever goes back wants to hear it again
			g.place, g.told = "", map[string]bool{}
			return nil
		}
		if g.plan.Stage(e.Stage).Kind == session.Hold && !e.Paused && e.Ending != session.CutShort {
			return []string{g.printer.Text("text.release", "Release.")}
		}
	case session.WasPaused:
		return []string{g.paused(e.Stage, st)}
	case session.Resumed:
		if st.Left == st.Length {
			return g.began(e.Stage, st.Length)
		}
		return []string{g.resumed(e.Stage, st)}
	case session.Extended:
		return []string{g.printer.Text("text.extended", "{{.Time}} more, {{.Left}}.", "Time", spoken(e.By), "Left", left(st.Left))}
	case session.Finished:
		return []string{g.printer.Text("text.done", "Done, after {{.Time}}. Take a slow breath, then sit up slowly.", "Time", spoken(st.Spent))}
	case session.WasStopped:
		n, of := g.plan.Number(e.Stage)
		return []string{g.printer.Text("text.stopped", "Stopped at stage {{.Stage}} of {{.Stages}}, after {{.Time}}.", "Stage", n, "Stages", of, "Time", spoken(st.Spent))}
	}
	return nil
}

// began is what to write as stage i begins. How to press has a line of its
// own, so that the start of a hold is told in a breath; what was told once is
// not told again.
func (g *Guide) began(i int, length time.Duration) []string {
	stage := g.plan.Stage(i)
	line := words.Capital(g.stage(i, g.printer.Say(spoken(length))))
	g.place = g.words.Place(i)
	how := ""
	if stage.Kind != session.Switch {
		how = g.words.How(i)
	}
	if g.told[how] {
		how = ""
	}
	g.told[how] = true
	if stage.Kind == session.Hold && how != "" {
		return []string{line, how}
	}
	parts := []string{line}
	if how != "" {
		parts = append(parts, how)
	}
	switch {
	case stage.Wait && g.inputEnded:
		parts = append(parts, g.printer.Text("text.hold-begins", "The hold begins in {{.Time}}.", "Time", spoken(routine.LeadIn)))
	case stage.Wait:
		parts = append(parts, g.ready())
	}
	return []string{strings.Join(parts, " ")}
}

// stage names a stage in the middle of a sentence, and ends that, with a length or
// what is left.
func (g *Guide) stage(i int, length string) string {
	stage := g.plan.Stage(i)
	place, phase := g.words.PlaceWithin(i), g.printer.Say(cue.Phase(stage.Kind))
	switch stage.Kind {
	case session.Hold:
		where := place
		if g.words.Place(i) == g.place {
			where = g.side(stage.Side)
		}
		line := strings.TrimSpace(g.printer.Text("text.hold", "hold {{.Where}}", "Where", where))
		if stage.Rounds > 1 {
			line += ", " + g.printer.Text("text.round", "round {{.Round}} of {{.Rounds}}", "Round", stage.Round, "Rounds", stage.Rounds)
		}
		return line + ", " + length + "."
	case session.Switch:
		to := g.side(stage.Side)
		if to == "" {
			to = g.printer.Text("text.middle", "the middle")
		}
		return phase + ": " + to + ". " + words.Capital(length) + "."
	case session.Find, session.Area:
		line := g.printer.Text("place.what-and-where", "{{.What}}: {{.Place}}", "What", phase, "Place", place) + "."
		if !stage.Wait {
			line += " " + words.Capital(length) + "."
		}
		return line
	case session.Pace:
		return g.heading(i) + ", " + length + "."
	}
	return phase + ", " + length + "."
}

// heading is the name of a pace stage, with its side unless the name says it.
func (g *Guide) heading(i int) string {
	name, s := g.words.Place(i), g.side(g.plan.Stage(i).Side)
	if s == "" || strings.Contains(strings.ToLower(name), s) {
		return name
	}
	return words.Capital(s) + ": " + name
}

func (g *Guide) paused(i int, st session.Status) string {
	parts := []string{g.printer.Text("text.paused", "Paused.")}
	if st.Slept {
		parts[0] = g.printer.Text("text.slept", "Paused, because the computer or this program was asleep.")
	}
	stage := g.plan.Stage(i)
	if stage.Kind == session.Hold {
		parts = append(parts, g.printer.Text("text.ease-off", "Ease off the pressure."))
	}
	if !stage.Wait {
		parts = append(parts, g.printer.Sentence(left(st.Left)))
	}
	if g.inputEnded {
		return strings.Join(append(parts, g.printer.Text("text.goes-on", "It goes on by itself.")), " ")
	}
	return strings.Join(append(parts, g.printer.Text("text.go-on", "r and Enter to go on.")), " ")
}

func (g *Guide) resumed(i int, st session.Status) string {
	stage := g.plan.Stage(i)
	if stage.Kind != session.Hold {
		return g.printer.Text("text.going-on", "Going on: {{.Stage}}", "Stage", g.stage(i, g.left(st.Left)))
	}
	if s := g.side(stage.Side); s != "" {
		return g.printer.Text("text.hold-side-again", "Hold {{.Side}} again, {{.Left}}.", "Side", s, "Left", left(st.Left))
	}
	return g.printer.Text("text.hold-again", "Hold again, {{.Left}}.", "Left", left(st.Left))
}

// where says where the session stands.
func (g *Guide) where() {
	g.mu.Lock()
	defer g.mu.Unlock()
	st := g.last
	if st.State == session.Ready {
		fmt.Fprintln(g.out, g.printer.Text("text.about-to-begin", "The session is about to begin."))
		return
	}
	if st.State.Over() {
		return
	}
	g.place = "" // so that it is named
	line := g.stage(st.Stage, g.left(st.Left))
	g.place = g.words.Place(st.Stage)
	if st.State == session.Paused {
		line = g.printer.Text("text.paused-at", "Paused at: {{.Stage}} r and Enter to go on.", "Stage", line)
	}
	if st.State == session.Waiting {
		line += " " + g.ready()
	}
	n, of := g.plan.Number(st.Stage)
	fmt.Fprintln(g.out, words.Capital(line), g.printer.Text("text.where", "Stage {{.Stage}} of {{.Stages}}, {{.Left}} in all.", "Stage", n, "Stages", of, "Left", left(st.Remaining)))
}

// side names a side in the middle of a sentence. The middle has no name: what
// lies there has no other side.
func (g *Guide) side(s body.Side) string {
	switch s {
	case body.Left, body.Right:
		return g.printer.Say(s.Message())
	case body.Together:
		return g.printer.Text("text.both-sides", "both sides")
	}
	return ""
}

// ready is how a person ends a find that waits.
func (g *Guide) ready() string {
	return g.printer.Text("text.ready", "Take your time: e and Enter when you are in place.")
}

func (g *Guide) left(d time.Duration) string { return g.printer.Say(left(d)) }

func left(d time.Duration) message.Message {
	return message.New("text.left", "{{.Time}} left", "Time", spoken(d))
}

// spoken writes a length the way a voice says it: 1 minute 20 seconds.
func spoken(d time.Duration) message.Message {
	n := cue.Seconds(d)
	var parts []message.Message
	if m := n / 60; m > 0 {
		parts = append(parts, minutes(m))
	}
	if s := n % 60; s > 0 || n == 0 {
		parts = append(parts, message.Plural("unit.seconds-in-words", "{{.Count}} second", "{{.Count}} seconds", s))
	}
	return message.Join(parts, " ")
}

func minutes(n int) message.Message {
	return message.Plural("unit.minutes-in-words", "{{.Count}} minute", "{{.Count}} minutes", n)
}
