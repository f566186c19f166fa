package prepare

import (
	"cmp"
	"context"
	"slices"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/routine"
)

// longestRun is how long before something went wrong its session can have
// begun: it may have been paused for days.
const longestRun = 7 * 24 * time.Hour

// Records say what sessions left behind.
type Records interface {
	// Aftermath returns what is left of the sessions that began from a time to
	// another, of a client or with 0 of the person, the oldest first.
	Aftermath(ctx context.Context, who history.ClientID, from, to time.Time) ([]history.Aftermath, error)
	// SayWell keeps with sessions that a region is well again. The error is
	// history.ErrSealed if one of them is sealed.
	SayWell(ctx context.Context, region body.RegionID, now time.Time, of ...history.SessionID) error
}

// Resting returns what rests at a time, of a client or with 0 of the person:
// the regions in which something was wrong within RestFor, or that were too sore,
// until somebody said that they are well again.
//
// While the records are sealed, nobody can read why a client's session was stopped
// before its end: then all that it was about rests, and the error is
// history.ErrSealed.
func Resting(ctx context.Context, records Records, who history.ClientID, now time.Time, places routine.Places) ([]Rest, error) {
	found, err := causes(ctx, records, who, now, places)
	if err != nil {
		return nil, err
	}
	var all []Rest
	for _, c := range found {
		if c.unknown {
			err = history.ErrSealed
		}
		i := slices.IndexFunc(all, func(o Rest) bool { return o.Region == c.region })
		if i < 0 {
			i, all = len(all), append(all, Rest{Region: c.region})
		}
		if until := c.since.Add(RestFor).In(now.Location()); until.After(all[i].Until) {
			all[i].Until = until
		}
	}
	slices.SortFunc(all, func(a, b Rest) int { return cmp.Compare(a.Region, b.Region) })
	return all, err
}

// SayWell says of a region that it is well again, so that it rests no more. The
// error is history.ErrSealed for a client's while that is sealed.
func SayWell(ctx context.Context, records Records, who history.ClientID, region body.RegionID, now time.Time, places routine.Places) error {
	found, err := causes(ctx, records, who, now, places)
	if err != nil {
		return err
	}
	var of []history.SessionID
	for _, c := range found {
		if c.region == region {
			of = append(of, c.in)
		}
	}
	return records.SayWell(ctx, region, now, of...)
}

// A cause is why a region rests.
type cause struct {
	region  body.RegionID
	since   time.Time
	in      history.SessionID
	unknown bool // why the session was stopped cannot be read
}

// causes are those that still count at a time, the oldest first.
func causes(ctx context.Context, records Records, who history.ClientID, now time.Time, places routine.Places) ([]cause, error) {
	lately, err := records.Aftermath(ctx, who, now.Add(-RestFor-longestRun), now.Add(RestFor))
	if err != nil {
		return nil, err
	}
	var all []cause
	for _, a := range lately {
		add := func(since time.Time, unknown bool, regions ...body.RegionID) {
			for _, id := range regions {
				well := slices.ContainsFunc(a.Well, func(w history.Well) bool { return w.Region == id && !w.At.Before(since) })
				if !well && now.Before(since.Add(RestFor)) && since.Before(now.Add(RestFor)) {
					all = append(all, cause{id, since, a.Session, unknown})
				}
			}
		}
		if a.Wrong != nil {
			add(a.Wrong.At, false, a.Wrong.Regions...)
		}
		add(a.Last, false, TooSore(a.Regions, a.Tender, places)...)
		if a.Sealed && a.Outcome != history.Finished {
			for _, n := range a.Regions {
				add(a.Last, true, n.Region)
			}
		}
	}
	return all, nil
}
