package importer

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/textfile"
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
	options  Options
	names    names
	format   Format
	problems []textfile.Problem
	reported map[string]bool
	remarks

	stages []routine.Stage
	points []*body.Point // of the holds, each once
	pause  int           // seconds of rest since the latest stage
	rested string        // the path of the latest rest
	press  bool          // the hold to come waits for a press
	held   bool          // the latest stage is a hold
	plain  []string      // names of steps that are about no point
}

func (b *builder) report(at int, e textfile.Error) {
	key := fmt.Sprint(at, e)
	if b.reported[key] {
		return
	}
	if b.reported == nil {
		b.reported = map[string]bool{}
	}
	b.reported[key] = true
	b.problems = append(b.problems, textfile.Problem{At: at, Error: e})
}

func (b *builder) routine(p program) *routine.Routine {
	for i, st := range p.steps {
		if st.waits && isRest(st) && i+1 < len(p.steps) && b.isHold(p.steps[i+1]) {
			b.press = true
			b.remark(st.path, message.New("import.waits-hold", "it waits for you, so the hold after it waits for a press"))
			continue
		}
		b.step(st)
	}
	if b.pause > 0 {
		b.remark("", message.New("import.last-rest", "the rest of {{.Seconds}} s at the end is left out", "Seconds", b.pause))
	}
	switch {
	case len(b.problems) > 0:
		return nil
	case len(b.stages) == 0:
		b.report(p.at, textfile.Error{Path: p.path, Want: message.New("import.a-step", "at least one step with a length"), Got: message.New("import.none", "none")})
		return nil
	case len(b.stages) > maxStages:
		b.report(p.at, textfile.Error{Path: p.path, Want: message.New("import.most-stages", "at most {{.Most}} stages with all rounds", "Most", maxStages), Got: more()})
		return nil
	}
	if len(b.plain) > 0 {
		b.remark(p.path, message.New("import.no-point", "these steps name no point and became pace stages: {{.Steps}}", "Steps", strings.Join(b.plain, "; ")))
	}
	return b.dress(p)
}

func (b *builder) step(st step) {
	seconds := (st.ms + 500) / 1000
	if st.ms%1000 != 0 && seconds > 0 {
		b.remark(st.path, message.New("import.rounded", "its length was rounded to {{.Seconds}} s", "Seconds", seconds))
	}
	if st.waits && seconds > 0 {
		b.remark(st.path, message.New("import.goes-on", "it waits for you there; here it goes on after {{.Seconds}} s", "Seconds", seconds))
	}
	switch {
	case seconds == 0:
		b.remark(st.path, message.New("import.no-length", "it has no length and is left out"))
	case isRest(st):
		b.pause, b.rested = b.pause+seconds, st.path
	default:
		p, side := b.point(st)
		switch {
		case p == nil:
			b.pace(st, seconds, maxPace, message.New("import.for-pace", "for a pace stage"))
		case p.TherapistOnly:
			b.report(st.at, textfile.Error{
				Path: st.path, Want: message.New("routine-file.press-yourself", "a point to press yourself"),
				Got: message.Verbatim(string(p.ID)), Hint: routine.ForTherapist(p),
			})
		case b.off(p) && !b.asked(p):
			b.remark(st.path, message.New("import.off", "{{.Point}} is left out by default because its region needs special care, so it became a pace stage", "Point", p.ID))
			b.pace(st, seconds, p.Limits.MaxSeconds, message.New("import.on", "on {{.Point}}", "Point", p.ID))
		default:
			b.hold(st, p, side, seconds)
		}
	}
}

// point returns the point a step is about, or nil. A name that several points
// share is not guessed at.
func (b *builder) point(st step) (*body.Point, body.Side) {
	found, side := b.candidates(st)
	if len(found) > 1 {
		var ids []string
		for _, p := range found {
			ids = append(ids, string(p.ID))
		}
		b.remark(st.path, message.New("import.may-be", "{{.Name}} may be {{.Points}}; say which, or it stays a pace stage",
			"Name", quoted(st.name), "Points", textfile.Or(ids)))
	}
	if len(found) != 1 {
		return nil, side
	}
	return found[0], side
}

// candidates returns all points that a step may be about.
func (b *builder) candidates(st step) ([]*body.Point, body.Side) {
	key, side := target(st.name)
	for _, name := range slices.Sorted(maps.Keys(b.options.Points)) {
		if asked, _ := target(name); asked == key {
			p, _ := b.options.Atlas.Point(b.options.Points[name])
			return []*body.Point{p}, side
		}
	}
	if found := b.names[key]; len(found) > 0 {
		return found, side
	}
	if p, ok := reserved(b.options.Atlas, key); ok {
		return []*body.Point{p}, side
	}
	return nil, side
}

// isHold reports whether a step becomes a hold.
func (b *builder) isHold(st step) bool {
	found, _ := b.candidates(st)
	return !isRest(st) && len(found) == 1 && !found[0].TherapistOnly && (!b.off(found[0]) || b.asked(found[0]))
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
		b.remark(st.path, message.New("import.no-side", "it names no side, so {{.Point}} is held on both, one after the other", "Point", p.ID))
	}
	longest := min(maxHold, p.Limits.MaxSeconds)
	seconds, ok := b.fit(st, seconds, minHold, longest, message.New("import.for-hold", "for a hold on {{.Point}}", "Point", p.ID))
	if !ok {
		return
	}
	stage := routine.Stage{Kind: session.Hold, Point: p.ID, Side: side, Seconds: seconds, Repeats: 1, Rest: minRest}
	stage.Find.Seconds = b.breakBefore(true)
	stage.Find.Press, b.press = b.press, false
	b.stages, b.held = append(b.stages, stage), true
	if !slices.Contains(b.points, p) {
		b.points = append(b.points, p)
	}
}

func (b *builder) pace(st step, seconds, longest int, what message.Message) {
	seconds, ok := b.fit(st, seconds, minPace, longest, what)
	if !ok {
		return
	}
	b.breakBefore(false)
	name := line(st.name, 60)
	if name == "" {
		name = "Step"
	}
	if name != strings.Join(strings.Fields(st.name), " ") {
		b.remark(st.path, renamed(name))
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
func (b *builder) fit(st step, seconds, lowest, highest int, what message.Message) (fitting int, ok bool) {
	fitting = min(max(seconds, lowest), highest)
	if fitting == seconds {
		return seconds, true
	}
	if b.options.Clamp {
		b.remark(st.path, message.New("import.became", "{{.Seconds}} s became {{.Now}} s, {{.What}}", "Seconds", seconds, "Now", fitting, "What", what))
		return fitting, true
	}
	want := message.New("import.from-to", "{{.From}} to {{.To}} seconds {{.What}}", "From", lowest, "To", highest, "What", what)
	if lowest == highest {
		want = message.New("import.seconds", "{{.Seconds}} seconds {{.What}}", "Seconds", lowest, "What", what)
	}
	b.report(st.at, textfile.Error{
		Path: st.path, Want: want, Got: message.Verbatim(strconv.Itoa(seconds)),
		Hint: message.New("import.clamp", "ask for it to be clamped, or change the timer"),
	})
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
			b.remark("", message.New("import.let-go", "there are {{.Seconds}} s between holds at least, to let go and move on", "Seconds", minRest))
		}
		last.Rest = min(max(left, minRest), maxRest)
		if left -= last.Rest; left > 0 && left < minPace {
			last.Rest, left = last.Rest-(minPace-left), minPace
		}
	} else if hold && !b.press && left > 0 && left <= maxFind {
		return b.lengthened(left, minFind)
	} else if left > 0 {
		left = b.lengthened(left, minPace)
	}
	for left > 0 {
		part := min(left, maxPace)
		if over := left - part; over > 0 && over < minPace {
			part -= minPace - over
		}
		b.stages = append(b.stages, routine.Stage{Kind: session.Pace, Name: "Rest", Seconds: part, How: "Rest, and breathe slowly."})
		left -= part
	}
	return 0
}

// lengthened brings a rest to the length that it has at least.
func (b *builder) lengthened(seconds, least int) int {
	if seconds < least {
		b.remark(b.rested, message.New("import.lengthened", "a rest of {{.Seconds}} s became one of {{.Now}} s", "Seconds", seconds, "Now", least))
	}
	return max(seconds, least)
}
