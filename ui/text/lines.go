package text

import (
	"fmt"
	"strings"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/routine"
	"unknot/session/words"
)

// ready is how a person ends a find that waits.
const ready = "e and Enter when you are in place."

// lines is what to write for an event that led to a status.
func (g *Guide) lines(e session.Event, st session.Status) []string {
	switch e.Kind {
	case session.Began:
		length := g.plan.Stage(e.Stage).Length
		if st.Stage == e.Stage {
			length = st.Length // as extended
		}
		if e.Paused {
			return []string{"Still paused, now at: " + words.Uncapital(g.stage(e.Stage, left(length)))}
		}
		return g.began(e.Stage, length)
	case session.Ended:
		if e.Ending == session.WentBack { // whoever goes back wants to hear it again
			g.place, g.told = "", map[string]bool{}
			return nil
		}
		if g.plan.Stage(e.Stage).Kind == session.Hold && !e.Paused && e.Ending != session.CutShort {
			return []string{"Release."}
		}
	case session.WasPaused:
		return []string{g.paused(e.Stage, st)}
	case session.Resumed:
		if st.Left == st.Length {
			return g.began(e.Stage, st.Length)
		}
		return []string{g.resumed(e.Stage, st)}
	case session.Extended:
		return []string{fmt.Sprintf("%s more, %s.", spoken(e.By), left(st.Left))}
	case session.Finished:
		return []string{fmt.Sprintf("Done, after %s. Take a slow breath, then sit up slowly.", spoken(st.Spent))}
	case session.WasStopped:
		n, of := g.plan.Number(e.Stage)
		return []string{fmt.Sprintf("Stopped at stage %d of %d, after %s.", n, of, spoken(st.Spent))}
	}
	return nil
}

// began is what to write as stage i begins. How to press has a line of its
// own, so that the start of a hold is told in a breath; what was told once is
// not told again.
func (g *Guide) began(i int, length time.Duration) []string {
	stage := g.plan.Stage(i)
	line := g.stage(i, spoken(length))
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
	case stage.Wait && g.deaf:
		parts = append(parts, "The hold begins in "+spoken(routine.LeadIn)+".")
	case stage.Wait:
		parts = append(parts, "Take your time: "+ready)
	}
	return []string{strings.Join(parts, " ")}
}

// stage is the sentence that names a stage, with a length or what is left.
func (g *Guide) stage(i int, length string) string {
	stage := g.plan.Stage(i)
	place := words.Uncapital(g.words.Place(i))
	switch stage.Kind {
	case session.Hold:
		where := place
		if g.words.Place(i) == g.place {
			where = side(stage.Side)
		}
		line := strings.TrimSpace("Hold " + where)
		if stage.Rounds > 1 {
			line += fmt.Sprintf(", round %d of %d", stage.Round, stage.Rounds)
		}
		return line + ", " + length + "."
	case session.Switch:
		to := side(stage.Side)
		if to == "" {
			to = "the middle"
		}
		return cue.Phase(stage.Kind).String() + ": " + to + ". " + words.Capital(length) + "."
	case session.Find, session.Area:
		line := cue.Phase(stage.Kind).String() + ": " + place + "."
		if !stage.Wait {
			line += " " + words.Capital(length) + "."
		}
		return line
	case session.Pace:
		return g.heading(i) + ", " + length + "."
	}
	return cue.Phase(stage.Kind).String() + ", " + length + "."
}

// heading is the name of a pace stage, with its side unless the name says it.
func (g *Guide) heading(i int) string {
	name, s := g.words.Place(i), side(g.plan.Stage(i).Side)
	if s == "" || strings.Contains(strings.ToLower(name), s) {
		return name
	}
	return words.Capital(s) + ": " + words.Uncapital(name)
}

func (g *Guide) paused(i int, st session.Status) string {
	parts := []string{"Paused."}
	if st.Slept {
		parts[0] = "Paused, because the computer or this program was asleep."
	}
	stage := g.plan.Stage(i)
	if stage.Kind == session.Hold {
		parts = append(parts, "Ease off the pressure.")
	}
	if !stage.Wait {
		parts = append(parts, words.Capital(left(st.Left))+".")
	}
	if g.deaf {
		return strings.Join(append(parts, "It goes on by itself."), " ")
	}
	return strings.Join(append(parts, "r and Enter to go on."), " ")
}

func (g *Guide) resumed(i int, st session.Status) string {
	stage := g.plan.Stage(i)
	if stage.Kind != session.Hold {
		return "Going on: " + words.Uncapital(g.stage(i, left(st.Left)))
	}
	return strings.TrimSpace("Hold "+side(stage.Side)) + " again, " + left(st.Left) + "."
}

// where says where the session stands.
func (g *Guide) where() {
	g.mu.Lock()
	defer g.mu.Unlock()
	st := g.last
	if st.State == session.Ready {
		fmt.Fprintln(g.out, "The session is about to begin.")
		return
	}
	if st.State.Over() {
		return
	}
	g.place = "" // so that it is named
	line := g.stage(st.Stage, left(st.Left))
	g.place = g.words.Place(st.Stage)
	if st.State == session.Paused {
		line = "Paused at: " + words.Uncapital(line) + " r and Enter to go on."
	}
	if st.State == session.Waiting {
		line += " Take your time: " + ready
	}
	n, of := g.plan.Number(st.Stage)
	fmt.Fprintf(g.out, "%s Stage %d of %d, %s in all.\n", line, n, of, left(st.Remaining))
}

// side names a side in the middle of a sentence. The middle has no name: what
// lies there has no other side.
func side(s body.Side) string {
	switch s {
	case body.Left, body.Right:
		return s.String()
	case body.Together:
		return "both sides"
	}
	return ""
}

func left(d time.Duration) string { return spoken(d) + " left" }

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
