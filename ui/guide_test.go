package ui_test

import (
	"time"

	"unknot/session"
	"unknot/session/history/sqlite"
	"unknot/session/live"
)

// A guide runs a session on a clock that stands still until it is moved.
type guide struct {
	session *session.Session
	now     time.Duration
	clock   *clock
	show    func(live.Update)
	record  *sqlite.Recording
	closed  bool
	hears   func(session.Command) // is told of each command; nil is not
}

func (g *guide) Do(c session.Command) {
	if g.hears != nil {
		g.hears(c)
	}
	g.tell(g.session.Do(c, g.now))
}

// Close stops the session, as the real one does.
func (g *guide) Close() {
	g.closed = true
	g.Do(session.Stop)
}

// advance moves the clock, second by second as the real one does.
func (g *guide) advance(d time.Duration) {
	for end := g.now + d; g.now < end; {
		step := min(time.Second, end-g.now)
		g.now += step
		g.clock.pass(step)
		g.tell(g.session.Advance(g.now))
		if g.session.Status(g.now).State.Over() {
			return
		}
	}
}

func (g *guide) tell(events []session.Event) {
	u := live.Update{Now: g.now, Events: events, Status: g.session.Status(g.now)}
	noted := u.WithoutLead(g.session.Plan())
	g.record.Note(noted.Events, noted.Status, noted.Asleep)
	g.show(u)
}
