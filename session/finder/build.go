package finder

import (
	"errors"
	"slices"
	"strings"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/retime"
	"unknot/session/routine"
)

// ErrNothing says that no point of the results is for pressing oneself.
var ErrNothing = errors.New("there is nothing here to press yourself")

// A Note explains one choice that Build made.
type Note struct {
	Point body.ID // empty if it is about no single point
	Line  message.Message
}

// Build puts a complete routine together from the results of an answer, the
// likeliest points first, for one side or, with NoSide or Both, for the sides that were asked
// about. It takes about one point for every two minutes, at most
// retime.MostPoints, and only such as are a third as likely as the likeliest. No
// time at all means usual, and more than retime.MostSession is cut to that.
//
// It never takes a point for therapists or of an area that is off. The level,
// Gentle if it is 0, becomes that of the first point if that is less, and a
// point that does not allow it is left out. All is done as it has to be because
// of what is true of whoever it hurts. The notes say so.
//
// The error is ErrNothing, or says that not even one point fits.
func (f *Finder) Build(a Answer, side body.Side, level body.Level, within time.Duration) (*routine.Routine, []Note, error) {
	b := builder{Finder: f, allowed: a.allowed, side: side, level: max(level, body.Gentle), want: want(within)}
	if within > retime.MostSession {
		b.note("", message.New("finder.minutes-enough", "{{.Minutes}} minutes are enough for one session", "Minutes", int(retime.MostSession/time.Minute)))
	}
	chosen := b.choose(a.Results)
	if len(chosen) == 0 {
		return nil, b.notes, ErrNothing
	}
	r, taken := b.most(chosen)
	fitted, changes, err := retime.Fit(r, b.want, f.facts.Atlas, b.importance(r, taken))
	if err != nil {
		return nil, b.notes, err
	}
	gone := retime.Spots(r, changes)
	for i, c := range chosen {
		if i >= len(taken) || slices.Contains(gone, c.Point.ID) {
			b.note(c.Point.ID, message.New("finder.no-time", "left out for the time: {{.Point}}", "Point", c.Point.ShortMessage()))
		}
	}
	for _, c := range changes {
		if c.Kind == retime.Unused {
			b.note("", retime.Explain([]retime.Change{c}, nil)[0])
		}
	}
	if len(gone) > 0 { // only those that stay are named in the head of the routine
		taken = slices.DeleteFunc(taken, func(c Result) bool { return slices.Contains(gone, c.Point.ID) })
		stages := fitted.Stages
		fitted = b.assemble(taken)
		fitted.Stages = stages
	}
	fitted, _ = b.allowed.Routine(fitted) // for holds that grew
	for _, line := range b.done {
		b.note("", line)
	}
	return fitted, b.notes, nil
}

// usual is how long a routine is when nobody says.
const usual = 8 * time.Minute

func want(within time.Duration) time.Duration {
	if within <= 0 {
		within = usual
	}
	return min(within, retime.MostSession)
}

// A builder is a routine on its way.
type builder struct {
	*Finder
	allowed prepare.Allowance
	side    body.Side
	level   body.Level
	want    time.Duration
	notes   []Note
	done    []message.Message // what the rules changed in the routine
}

func (b *builder) note(id body.ID, line message.Message) { b.notes = append(b.notes, Note{id, line}) }

// relevant is what part of the best score a point must have.
const relevant = 3

// choose takes the results that may be in a routine, the likeliest first, and
// settles the level.
func (b *builder) choose(results []Result) []Result {
	var chosen []Result
	most := strongest(results)
	for _, r := range results {
		p := r.Point
		switch {
		case r.Barred == TherapistOnly:
			b.note(p.ID, message.New("finder.therapist-only", "left out, as it is for a trained therapist only: {{.Point}}", "Point", p.ShortMessage()))
			continue
		case r.Barred == OffByDefault:
			b.note(p.ID, message.New("finder.area-off", "left out, as its area is off until you turn it on: {{.Point}}", "Point", p.ShortMessage()))
			continue
		case len(chosen) > 0 && r.Score*relevant < most, len(chosen) == retime.MostPoints:
			continue
		case len(chosen) == 0:
			b.settle(p)
		case b.limit(p) < b.level:
			b.note(p.ID, message.New("finder.gentler-only", "left out, as it is for {{.Level}} work only: {{.Point}}", "Level", b.limit(p), "Point", p.ShortMessage()))
			continue
		}
		chosen = append(chosen, r)
	}
	return chosen
}

// limit is the highest level at which a point may be pressed.
func (b *builder) limit(p *body.Point) body.Level {
	if most, _ := b.allowed.Level(p.Region); most != 0 {
		return min(most, p.Limits.MaxLevel)
	}
	return p.Limits.MaxLevel
}

// settle makes the level no higher than what the first point bears.
func (b *builder) settle(p *body.Point) {
	if p.Limits.MaxLevel < b.level {
		b.level = p.Limits.MaxLevel
		b.note("", message.New("finder.level-for-point", "the level is {{.Level}}: more is too much for {{.Point}}", "Level", b.level, "Point", p.ShortMessage()))
	}
	if most, why := b.allowed.Level(p.Region); most != 0 && most < b.level {
		b.level = most
		b.note("", message.New("finder.level-why", "the level is {{.Level}}, {{.Why}}", "Level", most, "Why", why))
	}
}

// most assembles as many of the chosen as are worth their time, and at least
// one. What has to be said about them must fit a routine too.
func (b *builder) most(chosen []Result) (*routine.Routine, []Result) {
	for n := min(len(chosen), int(b.want/perPoint)+1); ; n-- {
		taken := slices.Clone(chosen[:n])
		if r := b.assemble(taken); n == 1 || len(r.Cautions) <= routine.MostCautions {
			return r, taken
		}
	}
}

// perPoint is about how long one point takes on both sides, so that the
// likeliest are held more than once.
const perPoint = 2 * time.Minute

// importance is that of the results, for the stages of a routine.
func (b *builder) importance(r *routine.Routine, taken []Result) func(int) float64 {
	return func(stage int) float64 {
		rank := slices.IndexFunc(taken, func(c Result) bool { return c.Point.ID == r.Stages[stage].Point })
		return float64(len(taken) - rank)
	}
}

// assemble writes the routine for some points, those of one region together.
func (b *builder) assemble(taken []Result) *routine.Routine {
	regions := b.regions(taken)
	title := b.title(taken)
	r := &routine.Routine{
		Language: "en",
		ID:       slug(title),
		Name:     title,
		Purpose:  fitting("Built for where it hurts: "+strings.Join(asked(taken), ", "), routine.LongText-1, ",") + ".",
		Level:    b.level,
		Tool:     tools(taken),
		Position: regions[0].Position,
		Cautions: b.cautions(regions, taken),
	}
	for _, region := range regions {
		r.Regions = append(r.Regions, region.ID)
	}
	frame := b.places.Frame
	r.Stages = append(b.checks(regions), frame.Settle.stage())
	for i, region := range regions {
		first := true
		for _, c := range taken {
			if c.Point.Region == region.ID {
				r.Stages = append(r.Stages, b.hold(c, region, first, i > 0))
				first = false
			}
		}
	}
	r.Stages = append(r.Stages, frame.Closing.stage())
	r, b.done = b.allowed.Routine(r)
	return r
}

// Find times, in seconds: new places take longer to get to.
const (
	findRegion = 10
	findPoint  = 5
)

// hold is the stage for one point. Where the region changes, it begins with how
// to sit, stand or lie.
func (b *builder) hold(c Result, region *body.Region, first, moved bool) routine.Stage {
	dose := retime.Dose(c.Point, b.level)
	st := routine.Stage{
		Kind: session.Hold, Point: c.Point.ID, Side: b.sideOf(c), Seconds: dose.Seconds, Repeats: dose.Repeats, Rest: dose.Rest,
		Find: routine.Find{Seconds: findPoint},
	}
	if first {
		st.Find.Seconds = findRegion
	}
	if how := region.Position + " " + c.Point.Press; first && moved && len(how) <= routine.LongText {
		st.How = how
	}
	return st
}

// checks ask the first question of every region, each once. A yes stops the
// session.
func (b *builder) checks(regions []*body.Region) []routine.Stage {
	var stages []routine.Stage
	asked := map[string]bool{}
	for _, region := range regions {
		q := b.facts.Safety.QuestionsFor(region.ID)[0]
		if asked[q.ID] {
			continue
		}
		asked[q.ID] = true
		how := q.Ask + " If so, stop here. " + q.Instead
		if len(how) > routine.LongText {
			how = q.Ask + " If so, stop here and see a doctor."
		}
		name := fitting("Check: "+strings.ToLower(region.Everyday[:1])+region.Everyday[1:], shortText, " ")
		check := Calm{Name: name, Seconds: checkSeconds, How: how}.stage()
		check.Asks = true
		stages = append(stages, check)
	}
	return stages
}

// checkSeconds is time to hear or read a question and to think about it.
const checkSeconds = 15

func (c Calm) stage() routine.Stage {
	return routine.Stage{Kind: session.Pace, Name: c.Name, Seconds: c.Seconds, How: c.How}
}

// regions are those of the points, in the order of the likeliest point of each.
func (b *builder) regions(taken []Result) []*body.Region {
	var all []*body.Region
	for _, c := range taken {
		region, _ := b.facts.Atlas.Region(c.Point.Region)
		if !slices.Contains(all, region) {
			all = append(all, region)
		}
	}
	return all
}
