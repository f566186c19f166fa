package main

import (
	"context"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/history"
	"unknot/session/live"
	"unknot/ui/sound"
)

// openWait is how long a session waits for the sound before it starts without.
const openWait = time.Second

// A guide is one session that runs on the real clock. What happens reaches
// the ear first, then the trace and the records, then the eye.
type guide struct {
	course   course
	ear      *ear
	trace    *tracer
	record   *history.Recording
	show     func(live.Update)
	commands chan session.Command
	over     chan struct{}
}

func newGuide(c course, ear *ear, trace *tracer, record *history.Recording, show func(live.Update)) *guide {
	return &guide{
		course: c, ear: ear, trace: trace, record: record, show: show,
		commands: make(chan session.Command, 8), over: make(chan struct{}),
	}
}

// run guides through the session until it is over or ctx ends.
func (g *guide) run(ctx context.Context) {
	defer close(g.over)
	began := g.open(ctx)
	var last session.State
	live.Run{
		Pass:     g.course.pass,
		Commands: g.commands,
		Asleep:   live.Asleep,
		Emit: func(u live.Update) {
			if u.Replanned {
				g.ear.schedule(began, slices.Concat(u.Events, u.Ahead))
			}
			g.trace.write(u)
			noted := u.WithoutLead(g.course.plan())
			g.record.Note(noted.Events, noted.Status, noted.Asleep)
			last = u.Status.State
			g.show(u)
		},
	}.Do(ctx, began)
	if last == session.Done {
		g.ear.end()
	} else {
		g.ear.cut()
	}
}

// open gets the sound ready and returns the time at which the session is to
// begin: late enough for a sleeping headset to be awake for the first cue.
func (g *guide) open(ctx context.Context) time.Time {
	select {
	case <-g.ear.begin(g.course):
	case <-ctx.Done():
		return time.Now()
	case <-time.After(openWait):
		return time.Now()
	}
	began := time.Now().Add(sound.WakeLead)
	first := g.course.pass.Session()
	g.ear.schedule(began, append(first.Do(session.Start, 0), first.Ahead()...))
	return began
}

// Do gives the session a command. One that comes faster than the session takes
// them, or after its end, is dropped.
func (g *guide) Do(c session.Command) {
	select {
	case g.commands <- c:
	default:
	}
}
