package progress

import (
	"context"
	"slices"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/ui/bodymap"
)

// A Filter is what a person chose to see of their progress. It is kept
// while they look at something else.
type Filter struct {
	Region body.RegionID // none for any
	Period int           // index into periods
}

var periods = []struct {
	word         message.Message
	days, months int
}{{message.New("progress.4-weeks", "4 weeks"), 28, 0}, {message.New("progress.3-months", "3 months"), 0, 3}, {message.New("progress.a-year", "A year"), 0, 12}, {message.New("progress.all", "All"), 0, 0}}

// of is the filter for the records of a client, or 0 for the person's own.
func (f Filter) of(client history.ClientID, now time.Time) history.Filter {
	h := history.Filter{Region: f.Region, Client: client}
	if p := periods[f.Period]; p.days+p.months > 0 {
		h.Since = time.Date(now.Year(), now.Month()-time.Month(p.months), now.Day()-p.days, 0, 0, 0, 0, now.Location())
	}
	return h
}

// pageOf is how many sessions are read at a time.
const pageOf = 60

// Records are where progress is read.
type Records interface {
	Progress(ctx context.Context, f history.Filter) (history.Progress, error)
	Trend(ctx context.Context, f history.Filter, point body.ID, side body.Side) (history.Trend, error)
	Sessions(ctx context.Context, f history.Filter) ([]history.Session, error)
	Label(ctx context.Context, id history.ClientID) (string, error)
}

// A progressRead is what the records hold of the person's progress.
type progressRead struct {
	filter   history.Filter
	progress history.Progress
	trends   []history.Trend // of the first points of progress.Pressed
	name     string          // the client's label
	ever     bool            // there are sessions, if not in this filter
	err      error
}

// readProgress reads all that the page shows at first, with the trends of so
// many points. The points are those of the region, the one pressed last first.
func readProgress(ctx context.Context, o Options, f history.Filter, points int) progressRead {
	r := progressRead{filter: f}
	f.Limit = pageOf
	if r.progress, r.err = o.Records.Progress(ctx, f); r.err != nil {
		return r
	}
	pressed := slices.DeleteFunc(r.progress.Pressed, func(v history.Pressed) bool {
		p, ok := o.Places.Point(v.Point)
		return !ok || f.Region != "" && p.Region != f.Region
	})
	slices.SortStableFunc(pressed, func(a, b history.Pressed) int { return b.At.Compare(a.At) })
	r.progress.Pressed = pressed
	for _, v := range pressed[:min(points, len(pressed))] {
		t, err := o.Records.Trend(ctx, f, v.Point, v.Side)
		if err != nil {
			r.err = err
			return r
		}
		r.trends = append(r.trends, t)
	}
	r.easedFirst()
	if r.ever = r.progress.Total > 0; !r.ever {
		var any []history.Session
		any, r.err = o.Records.Sessions(ctx, history.Filter{Client: f.Client, Limit: 1})
		r.ever = len(any) > 0
	}
	if f.Client != 0 && r.err == nil {
		r.name, r.err = o.Records.Label(ctx, f.Client)
	}
	return r
}

// easedFirst puts the points that eased before the others.
func (r *progressRead) easedFirst() {
	pressed, trends := r.progress.Pressed[:len(r.trends)], slices.Clone(r.trends)
	was := slices.Clone(pressed)
	n := 0
	for _, eased := range []bool{true, false} {
		for i, t := range trends {
			if len(t.Weeks) > 0 == eased {
				r.trends[n], pressed[n] = t, was[i]
				n++
			}
		}
	}
}

// agesOf are the places that were pressed, by how long ago.
func agesOf(o Options, pressed []history.Pressed, now time.Time) map[body.Pick]bodymap.Age {
	ages := map[body.Pick]bodymap.Age{}
	for _, v := range pressed {
		if report.Ahead(v.At, now) {
			continue
		}
		age := ageOf(v.At, now)
		for _, p := range bodymap.PicksAt(o.Figure, o.Places, v.Point, v.Side) {
			ages[p] = max(ages[p], age)
		}
	}
	return ages
}

// A week is the last seven days, and a month the last thirty.
func ageOf(at, now time.Time) bodymap.Age {
	switch days := report.DaysAgo(at, now); {
	case days < 1:
		return bodymap.Today
	case days < 7:
		return bodymap.Week
	case days < 30:
		return bodymap.Month
	}
	return bodymap.Longer
}

// numbersOf are those to draw for a session: those of the region, or the first
// that were given. More reports whether there are others beside them.
func numbersOf(v history.Session, region body.RegionID) (n history.Numbers, more bool) {
	found := false
	for _, r := range v.Regions {
		if region != "" && r.Region != region || r.Before == nil && r.After == nil {
			continue
		}
		if !found {
			n, found = r, true
			continue
		}
		more = more || !same(r.Before, n.Before) || !same(r.After, n.After)
	}
	return n, more
}

func same(a, b *int) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

// outcomeWord says how a session ended, or nothing where it was finished.
func outcomeWord(printer *message.Printer, o history.Outcome) string {
	switch o {
	case history.Stopped:
		return printer.Text("progress.stopped", "stopped")
	case history.Going, history.Abandoned:
		return printer.Text("common.not-finished", "not finished")
	}
	return ""
}
