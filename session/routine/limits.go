package routine

import (
	"fmt"
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
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
		o.beyond("seconds", fmt.Sprintf("at most %d seconds on %s", p.Limits.MaxSeconds, p.ID), p.Limits.Why)
	}
	o.adviseOnHold(p, st)
}

// checkPoint checks that the point has a place in this routine at all.
func (o object) checkPoint(p *body.Point) {
	const field = "point"
	if p.TherapistOnly && !o.limits.byTherapist {
		o.beyond(field, "a point to press yourself", "it is for a trained therapist only: "+p.Limits.Why)
	}
	if o.limits.level > p.Limits.MaxLevel {
		o.beyond(field, fmt.Sprintf("a point for %v work", o.limits.level), fmt.Sprintf("it takes %v work at most: %s", p.Limits.MaxLevel, p.Limits.Why))
	}
	// A region that is a mistake already may have been meant for this one.
	known := o.limits.regions
	if len(known) > 0 && !slices.Contains(known, "") && !slices.Contains(known, p.Region) {
		o.beyond(field, "a point of the routine's regions",
			fmt.Sprintf("add %s to the regions, so that its safety questions are asked", p.Region))
	}
}

// checkSide checks that the point may be held on its two sides together.
func (o object) checkSide(p *body.Point, st Stage) {
	if st.Side == body.Together && p.Sides == body.OneAtATime {
		o.beyond("side", fmt.Sprintf("one side of %s at a time", p.ID), p.Limits.Why)
	}
}

func (o object) beyond(name, want, why string) {
	o.report(o.fields[name].At, Error{Path: o.path + name, Want: want, Got: o.fields[name].Got(), Hint: why})
}

func (o object) advise(name, want, got, why string) {
	o.advice = append(o.advice, textfile.Problem{
		At: o.fields[name].At, Error: Error{Path: o.path + name, Want: want, Got: got, Hint: why},
	})
}

// adviseOnHold says where a hold goes beyond the rules of thumb, about one spot
// once.
func (o object) adviseOnHold(p *body.Point, st Stage) {
	region, ok := o.places.Region(p.Region)
	if off := ok && region.OffByDefault; off && !o.limits.byTherapist {
		o.advise("point", "", fmt.Sprintf("%s is best left to a therapist", p.ID), p.Limits.Why)
	}
	if p.Dose.Repeats == 1 && st.Repeats > 1 {
		o.advise("repeats", fmt.Sprintf("1 for %s", p.ID), fmt.Sprint(st.Repeats), p.Limits.Why)
	}
	most := int(MostContact / time.Second)
	told := false
	for _, side := range st.Side.Each() {
		at := spot{p.ID, side}
		was := o.limits.contact[at]
		is := was + st.Repeats*st.Seconds
		o.limits.contact[at] = is
		if is > most && was <= most && !told {
			o.advise("point", fmt.Sprintf("at most %d seconds of pressure on each side of %s", most, p.ID), fmt.Sprint(is), "little is known of more")
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
		o.advise("stages", fmt.Sprintf("at most %d points", MostPoints), fmt.Sprint(n), "fewer points leave time for each")
	}
	if n := r.Length(); n > MostSession {
		o.advise("stages", fmt.Sprintf("at most %d minutes", MostSession/time.Minute), n.String(), "that is enough pressing for one session")
	}
}
