package routine

import (
	"slices"
	"strconv"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/textfile"
)

// What a routine had better stay within. These are conventions, not trial
// results, so a file may go beyond.
const (
	MostContact = 2 * time.Minute  // pressure on one point and side
	MostSession = 20 * time.Minute // of a person alone
	MostPoints  = 10               // of a person alone
)

// limits is what the limits of a hold depend on: the routine it is in, and the
// holds before it.
type limits struct {
	level       Level
	byTherapist bool
	regions     []body.RegionID
	contact     map[spot]int // seconds
}

// A spot is one side of a point.
type spot struct {
	point body.ID
	side  body.Side
}

// checkLimits holds a stage to what its point allows. What is there for safety
// is a mistake, and what is a rule of thumb is advice.
func (o object) checkLimits(st Stage) {
	if o.places == nil {
		return
	}
	p, ok := o.places.Point(st.Point)
	if !ok {
		return
	}
	o.checkPoint(p)
	o.checkSide(p, st)
	if st.Seconds > p.Limits.MaxSeconds {
		o.beyond("seconds", message.New("routine-file.most-seconds", "at most {{.Seconds}} seconds on {{.Point}}", "Seconds", p.Limits.MaxSeconds, "Point", p.ID), why(p))
	}
	o.adviseOnHold(p, st)
}

// checkPoint checks that the point has a place in this routine at all.
func (o object) checkPoint(p *body.Point) {
	const field = "point"
	if p.TherapistOnly && !o.limits.byTherapist {
		o.beyond(field, message.New("routine-file.press-yourself", "a point to press yourself"), ForTherapist(p))
	}
	if o.limits.level > p.Limits.MaxLevel {
		o.beyond(field, message.New("routine-file.point-for", "a point for {{.Level}} work", "Level", o.limits.level),
			message.New("routine-file.takes", "it takes {{.Level}} work at most: {{.Why}}", "Level", p.Limits.MaxLevel, "Why", why(p)))
	}
	// A region that is a mistake already may have been meant for this one.
	known := o.limits.regions
	if len(known) > 0 && !slices.Contains(known, "") && !slices.Contains(known, p.Region) {
		o.beyond(field, message.New("routine-file.of-regions", "a point of the routine's regions"),
			message.New("routine-file.add-region", "add {{.Region}} to the regions, so that its safety questions are asked", "Region", p.Region))
	}
}

// checkSide checks that the point may be held on its two sides together.
func (o object) checkSide(p *body.Point, st Stage) {
	if st.Side == body.Together && p.Sides == body.OneAtATime {
		o.beyond("side", message.New("routine-file.one-side", "one side of {{.Point}} at a time", "Point", p.ID), why(p))
	}
}

// why says what the limits of a point are for.
func why(p *body.Point) message.Message { return message.Verbatim(p.Limits.Why) }

// ForTherapist says that a person does not press a point, and why.
func ForTherapist(p *body.Point) message.Message {
	return message.New("routine-file.for-therapist", "it is for a trained therapist only: {{.Why}}", "Why", why(p))
}

func (o object) beyond(name string, want, why message.Message) {
	o.report(o.fields[name].At, Error{Path: o.path + name, Want: want, Got: o.fields[name].Got(), Hint: why})
}

func (o object) advise(name string, want, got, why message.Message) {
	o.advice = append(o.advice, textfile.Problem{
		At: o.fields[name].At, Error: Error{Path: o.path + name, Want: want, Got: got, Hint: why},
	})
}

// adviseOnHold says where a hold goes beyond the rules of thumb, about one spot
// once.
func (o object) adviseOnHold(p *body.Point, st Stage) {
	region, ok := o.places.Region(p.Region)
	if off := ok && region.OffByDefault; off && !o.limits.byTherapist {
		o.advise("point", message.Message{}, message.New("routine-file.best-left", "{{.Point}} is best left to a therapist", "Point", p.ID), why(p))
	}
	if p.Dose.Repeats == 1 && st.Repeats > 1 {
		o.advise("repeats", message.New("routine-file.once", "1 for {{.Point}}", "Point", p.ID), number(st.Repeats), why(p))
	}
	most := int(MostContact / time.Second)
	told := false
	for _, side := range st.Side.Each() {
		at := spot{p.ID, side}
		was := o.limits.contact[at]
		is := was + st.Repeats*st.Seconds
		o.limits.contact[at] = is
		if is > most && was <= most && !told {
			o.advise("point", message.New("routine-file.most-contact", "at most {{.Seconds}} seconds of pressure on each side of {{.Point}}", "Seconds", most, "Point", p.ID),
				number(is), message.New("routine-file.little-known", "little is known of more"))
			told = true
		}
	}
}

// adviseOnWhole says where what a person does alone is long or has many points.
func (c *checker) adviseOnWhole(o object, r *Routine) {
	if r.ByTherapist || c.places == nil {
		return
	}
	points := map[body.ID]bool{}
	for _, st := range r.Stages {
		if st.Kind == session.Hold {
			points[st.Point] = true
		}
	}
	if len(points) == 0 {
		return
	}
	if n := len(points); n > MostPoints {
		o.advise("stages", message.New("routine-file.most-points", "at most {{.Most}} points", "Most", MostPoints), number(n),
			message.New("routine-file.fewer-points", "fewer points leave time for each"))
	}
	if n := r.Length(); n > MostSession {
		o.advise("stages", message.New("routine-file.most-minutes", "at most {{.Minutes}} minutes", "Minutes", int(MostSession/time.Minute)),
			message.Verbatim(n.String()), message.New("routine-file.enough", "that is enough pressing for one session"))
	}
}

func number(n int) message.Message { return message.Verbatim(strconv.Itoa(n)) }
