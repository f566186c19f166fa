package prepare

import (
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/routine"
)

const (
	// RestFor is how long a region rests after something was wrong there.
	RestFor = 48 * time.Hour
	// TooMuch is the number of 10 from which on a region rests.
	TooMuch = 7
)

// WrongAt returns the regions that something was wrong in at a stage of a plan:
// that of the point that is pressed or about to be; of the last hold in a rest,
// and both on the way from one to the other; all that the routine names where no
// point is near.
func WrongAt(p session.Plan, stage int, of *routine.Routine, places routine.Places) []body.RegionID {
	var all []body.RegionID
	add := func(id body.ID) {
		if at, ok := places.Point(id); ok && !slices.Contains(all, at.Region) {
			all = append(all, at.Region)
		}
	}
	st := p.Stage(stage)
	if st.Kind == session.Rest || st.Kind == session.Switch || st.Kind == session.Area {
		for i := stage - 1; i >= 0; i-- {
			if before := p.Stage(i); before.Kind == session.Hold {
				add(before.Point)
				break
			}
		}
	}
	if st.Kind != session.Rest {
		add(st.Point)
	}
	if len(all) == 0 {
		all = slices.Clone(of.Regions)
	}
	return all
}

// TooSore returns the regions that rest because of the person's numbers: those
// of a point that was as tender as TooMuch, and those that hurt so much after a
// session, and more than before.
func TooSore(numbers []history.Numbers, tender []history.Tenderness, places routine.Places) []body.RegionID {
	var all []body.RegionID
	add := func(id body.RegionID) {
		if id != "" && !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	for _, t := range tender {
		if p, ok := places.Point(t.Point); ok && t.Number >= TooMuch {
			add(p.Region)
		}
	}
	for _, n := range numbers {
		if n.Before != nil && n.After != nil && *n.After >= TooMuch && *n.After > *n.Before {
			add(n.Region)
		}
	}
	return all
}

// RestsAfter are the regions that rest because of a session, until when, or until
// somebody said that they are well again; the clock is that of where it was.
func RestsAfter(v history.Record, places routine.Places) []Rest {
	var all []Rest
	add := func(since time.Time, regions ...body.RegionID) {
		for _, id := range regions {
			until := since.Add(RestFor)
			for _, w := range v.Notes.Well {
				if w.Region == id && !w.At.Before(since) && w.At.Before(until) {
					until = w.At
				}
			}
			rest := Rest{Region: id, Until: until.In(v.Started.Location())}
			i := slices.IndexFunc(all, func(o Rest) bool { return o.Region == id })
			switch {
			case i < 0:
				all = append(all, rest)
			case all[i].Until.Before(until):
				all[i] = rest
			}
		}
	}
	if v.Notes.Wrong != nil {
		add(v.Notes.Wrong.At, v.Notes.Wrong.Regions...)
	}
	last := v.Started
	for _, d := range v.Done {
		if d.At.After(last) {
			last = d.At
		}
	}
	add(last, TooSore(v.Regions, v.Tender, places)...)
	return all
}
