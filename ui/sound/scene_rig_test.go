//go:build e2e

package sound_test

import (
	"fmt"
	"testing"
	"time"

	"unknot/session/cue"
)

const (
	// soon is how long after sound is possible again a cue is heard.
	soon = 2 * time.Second
	// onItsWay is how far ahead samples are pulled: what dies with a server.
	onItsWay = 250 * time.Millisecond
	// calm is how late an event of the session may be, whatever happens to
	// the sound.
	calm = 50 * time.Millisecond
)

// A scene is a session with a cue at every second, to which something happens.
type scene struct {
	*testing.T
	*sitting
	server *server
	ears   []*ear
	before usage

	faults []outage
	unsaid bool // it passes without a word
}

// An outage is when a fault happened and when it was over.
type outage struct{ gone, back time.Time }

// A judgement is the worst of what came of the faults.
type judgement struct {
	heard, cues int
	off         time.Duration // of a cue that no fault touched
	again       time.Duration // from the end of a fault to the next cue
	lost, back  time.Duration // from the fault to the word, and from its end
	cpu         float64
}

const columns = `| fault | cues heard | off before and after | lost said after | back said after | next cue after | events late | CPU |
|---|---|---|---|---|---|---|---|`

// row ends the scene, holds it against what it promises, and returns a row of
// a table.
func (c *scene) row(name string) string {
	c.Helper()
	cues := c.end()
	j := judgement{cues: len(cues), cpu: used(c.T).since(c.before)}
	if j.cpu > 10 {
		c.Errorf("%.1f %% of a core was used, want 10 at most", j.cpu)
	}
	if c.late > calm {
		c.Errorf("an event of the session was %v late, want %v at most", c.late, calm)
	}
	c.judgeSound(cues, &j)
	c.judgeWords(&j)
	said := "- | -"
	if !c.unsaid {
		said = fmt.Sprintf("%.3f s | %.2f s", j.lost.Seconds(), j.back.Seconds())
	}
	row := fmt.Sprintf("| %s | %d of %d | %.1f ms | %s | %.2f s | %.1f ms | %.1f %% |",
		name, j.heard, j.cues, millis(j.off), said, j.again.Seconds(), millis(c.late), j.cpu)
	c.Log(row)
	return row
}

// judgeSound compares the cues with what was heard.
func (c *scene) judgeSound(cues []cue.Cue, j *judgement) {
	c.Helper()
	var tapes []*tape
	for _, e := range c.ears {
		tapes = append(tapes, e.finish()...)
	}
	all, strange := hear(c.T, c.kit, c.began, cues, tapes)
	for _, s := range strange {
		c.Errorf("a sound that nothing promised: %s", s)
	}
	for _, s := range all {
		well := true
		for _, f := range c.faults {
			well = well && (s.due.Before(f.gone.Add(-onItsWay)) || s.due.After(f.back.Add(soon)))
		}
		switch {
		case s.at.IsZero() && well:
			c.Errorf("the cue at %v was not heard", s.At)
		case well && s.late.Abs() > onTime:
			c.Errorf("the cue at %v was heard %v late", s.At, s.late)
		}
		if s.at.IsZero() {
			continue
		}
		j.heard++
		if well {
			j.off = max(j.off, s.late.Abs())
		}
	}
	for _, f := range c.faults {
		again := time.Hour
		for _, s := range all {
			if s.at.After(f.back) {
				again = min(again, s.at.Sub(f.back))
			}
		}
		if again > soon {
			c.Errorf("the first cue after a fault was heard after %v, want %v at most", again, soon)
		}
		j.again = max(j.again, again)
	}
}

// judgeWords looks at what was said of the faults.
func (c *scene) judgeWords(j *judgement) {
	c.Helper()
	told, want := c.told(), 2*len(c.faults)
	if c.unsaid {
		want = 0
	}
	if len(told) != want {
		c.Errorf("got %d notices, want %d, in a session that began at %s", len(told), want, c.began.Format("05.000"))
		for _, n := range told {
			c.Log(n)
		}
		return
	}
	for i, n := range told {
		f := c.faults[i/2]
		switch {
		case n.Lost != (i%2 == 0):
			c.Errorf("notice %d is %q", i, n)
		case n.Lost:
			j.lost = max(j.lost, n.at.Sub(f.gone))
		default:
			j.back = max(j.back, n.at.Sub(f.back))
		}
	}
	if j.lost > time.Second+calm {
		c.Errorf("a loss was said after %v, want 1s at most", j.lost)
	}
}

// begin starts the session and the recording, and returns the scene.
func begin(t *testing.T, s *server, seconds int) *scene {
	t.Helper()
	c := &scene{T: t, server: s, ears: []*ear{listen(s, "rig")}, before: used(t)}
	c.sitting = sit(t, paces(t, seconds))
	return c
}

// fault adds an outage.
func (c *scene) fault(gone, back time.Time) { c.faults = append(c.faults, outage{gone, back}) }
