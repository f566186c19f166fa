package foreign

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/routine"
)

// What the numbers of a routine file can be, in seconds.
const (
	minHold, maxHold = 10, 30
	minPace, maxPace = 5, 1800
	minRest, maxRest = 5, 60
	minFind, maxFind = 3, 60
	maxStages        = 300
)

// A builder makes a routine of a program.
type builder struct {
	source   source
	options  Options
	names    names
	format   Format
	problems []problem
	remarks  []Remark

	stages []routine.Stage
	points []*body.Point // of the holds, each once
	pause  int           // seconds of rest since the latest stage
	held   bool          // the latest stage is a hold
	plain  []string      // names of steps that are about no point
}

func (b *builder) report(at int, e routine.Error) {
	p := problem{at, e}
	if !slices.Contains(b.problems, p) {
		b.problems = append(b.problems, p)
	}
}

// remark says something once, however many rounds it is true in.
func (b *builder) remark(path, format string, args ...any) {
	r := Remark{path, fmt.Sprintf(format, args...)}
	if !slices.Contains(b.remarks, r) {
		b.remarks = append(b.remarks, r)
	}
}

func (b *builder) routine(p program) *routine.Routine {
	for _, st := range p.steps {
		if len(b.stages) > maxStages {
			break
		}
		b.step(st)
	}
	if b.pause > 0 {
		b.remark("", "the rest at the end is left out")
	}
	switch {
	case len(b.problems) > 0:
		return nil
	case len(b.stages) == 0:
		b.report(p.at, routine.Error{Path: p.path, Want: "at least one step with a length", Got: "none"})
		return nil
	case len(b.stages) > maxStages:
		b.report(p.at, routine.Error{Path: p.path, Want: fmt.Sprintf("at most %d stages with all rounds", maxStages), Got: "more"})
		return nil
	}
	if len(b.plain) > 0 {
		b.remark(p.path, "these steps name no point and became pace stages: %s", strings.Join(b.plain, "; "))
	}
	return b.dress(p)
}

func (b *builder) step(st step) {
	seconds := (st.ms + 500) / 1000
	if st.ms%1000 != 0 && seconds > 0 {
		b.remark(st.path, "its length was rounded to %d s", seconds)
	}
	switch {
	case seconds == 0:
		b.remark(st.path, "it has no length and is left out")
	case isRest(st):
		b.pause += seconds
	default:
		p, side := b.point(st)
		switch {
		case p == nil:
			b.pace(st, seconds, maxPace, "for a pace stage")
		case p.TherapistOnly:
			b.report(st.at, routine.Error{
				Path: st.path, Want: "a point to press yourself", Got: string(p.ID),
				Hint: "it is for a trained therapist only: " + p.Limits.Why,
			})
		case b.off(p) && !b.asked(p):
			b.remark(st.path, "%s is left out by default because its region needs special care, so it became a pace stage", p.ID)
			b.pace(st, seconds, p.Limits.MaxSeconds, "on "+string(p.ID))
		default:
			b.hold(st, p, side, seconds)
		}
	}
}

// point returns the point a step is about, or nil. A name that several points
// share is not guessed at.
func (b *builder) point(st step) (*body.Point, body.Side) {
	key, side := target(st.name)
	for _, name := range slices.Sorted(maps.Keys(b.options.Points)) {
		if asked, _ := target(name); asked == key {
			p, _ := b.options.Atlas.Point(b.options.Points[name])
			return p, side
		}
	}
	found := b.names[key]
	switch {
	case len(found) == 1:
		return found[0], side
	case len(found) > 1:
		var ids []string
		for _, p := range found {
			ids = append(ids, string(p.ID))
		}
		b.remark(st.path, "%q may be %s; say which, or it stays a pace stage", printable(st.name), either(ids))
		return nil, side
	}
	p, _ := reserved(b.options.Atlas, key)
	return p, side
}

// asked reports whether the person named the point for a step.
func (b *builder) asked(p *body.Point) bool {
	return slices.Contains(slices.Collect(maps.Values(b.options.Points)), p.ID)
}

// off reports whether a point's region is offered only to those who ask for it.
func (b *builder) off(p *body.Point) bool {
	r, ok := b.options.Atlas.Region(p.Region)
	return ok && r.OffByDefault
}

func (b *builder) hold(st step, p *body.Point, side body.Side, seconds int) {
	if side == body.NoSide {
		side = body.Both
		b.remark(st.path, "it names no side, so %s is held on both, one after the other", p.ID)
	}
	longest := min(maxHold, p.Limits.MaxSeconds)
	seconds, ok := b.fit(st, seconds, minHold, longest, "for a hold on "+string(p.ID))
	if !ok {
		return
	}
	stage := routine.Stage{Kind: session.Hold, Point: p.ID, Side: side, Seconds: seconds, Repeats: 1, Rest: minRest}
	if found := b.breakBefore(true); found > 0 {
		stage.Find.Seconds = found
	}
	b.stages, b.held = append(b.stages, stage), true
	if !slices.Contains(b.points, p) {
		b.points = append(b.points, p)
	}
}

func (b *builder) pace(st step, seconds, longest int, what string) {
	seconds, ok := b.fit(st, seconds, minPace, longest, what)
	if !ok {
		return
	}
	b.breakBefore(false)
	name := line(st.name, 60)
	if name == "" {
		name = "Step"
	}
	if !slices.Contains(b.plain, name) {
		b.plain = append(b.plain, name)
	}
	b.stages, b.held = append(b.stages, routine.Stage{
		Kind: session.Pace, Name: name, Seconds: seconds, How: "Do this the way you know it from your timer.",
	}), false
}

// fit brings a length into its range if the person wants that, and otherwise
// reports it.
func (b *builder) fit(st step, seconds, lowest, highest int, what string) (fitting int, ok bool) {
	fitting = min(max(seconds, lowest), highest)
	if fitting == seconds {
		return seconds, true
	}
	if b.options.Clamp {
		b.remark(st.path, "%d s became %d s, %s", seconds, fitting, what)
		return fitting, true
	}
	want := fmt.Sprintf("%d to %d seconds %s", lowest, highest, what)
	if lowest == highest {
		want = fmt.Sprintf("%d seconds %s", lowest, what)
	}
	b.report(st.at, routine.Error{Path: st.path, Want: want, Got: fmt.Sprint(seconds), Hint: "ask for it to be clamped, or change the timer"})
	return 0, false
}

// breakBefore makes use of the rest that has gathered before a stage: as the
// rest of the hold before it, as the find time of the hold to come, which it
// returns, or as a pace stage.
func (b *builder) breakBefore(hold bool) (find int) {
	left := b.pause
	b.pause = 0
	if b.held {
		last := &b.stages[len(b.stages)-1]
		if left < minRest {
			b.remark("", "there are %d s between holds at least, to let go and move on", minRest)
		}
		last.Rest = min(max(left, minRest), maxRest)
		if left -= last.Rest; left > 0 && left < minPace {
			last.Rest, left = last.Rest-(minPace-left), minPace
		}
	} else if hold && left >= minFind && left <= maxFind {
		return left
	}
	for left >= minPace {
		part := min(left, maxPace)
		b.stages = append(b.stages, routine.Stage{Kind: session.Pace, Name: "Rest", Seconds: part, How: "Rest, and breathe slowly."})
		left -= part
	}
	return 0
}

// either writes 'UT1, UT2 or LS1'.
func either(ids []string) string {
	last := len(ids) - 1
	return strings.Join(ids[:last], ", ") + " or " + ids[last]
}
