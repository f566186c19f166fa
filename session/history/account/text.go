// Package account says in words, and on a page to print, what the records hold.
package account

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"unknot/session/body"
	"unknot/session/history"
)

// Places knows the names of points and regions. A *body.Atlas is one.
type Places interface {
	Point(body.ID) (*body.Point, bool)
	Region(body.RegionID) (*body.Region, bool)
}

// Progress writes in plain lines what the screen of progress shows: how the
// numbers changed, the sessions, and when each point was last pressed.
func Progress(w io.Writer, p history.Progress, places Places, now time.Time) error {
	t := &text{tabwriter.NewWriter(w, 0, 0, 2, ' ', 0), places}
	fmt.Fprintln(t, Counts(p))
	if len(p.Sessions) > 0 {
		fmt.Fprintln(t)
		t.sessions(p.Sessions)
	}
	if len(p.Pressed) > 0 {
		fmt.Fprintln(t, "\nLast pressed")
		newest := slices.Clone(p.Pressed)
		slices.SortStableFunc(newest, func(a, b history.Pressed) int { return b.At.Compare(a.At) })
		for _, v := range newest {
			fmt.Fprintf(t, "%s\t%s\n", t.place(v.Point, v.Side), ago(v.At, now))
		}
	}
	return t.Flush()
}

// Counts says how many sessions there are, and how often the number after one
// was lower, the same or higher.
func Counts(p history.Progress) string {
	if p.Total == 0 {
		return "No sessions yet."
	}
	all := plural(p.Total, "session") + "."
	if p.Lower+p.Same+p.Higher == 0 {
		return all
	}
	return fmt.Sprintf("%s Your number afterwards was lower %s, the same %s, higher %s.",
		all, times(p.Lower), times(p.Same), times(p.Higher))
}

// Eases writes in plain lines how soon a point eased over time, the oldest
// first, and how far that can be trusted.
func Eases(w io.Writer, all []history.Ease, point body.ID, side body.Side, places Places) error {
	t := &text{tabwriter.NewWriter(w, 0, 0, 2, ' ', 0), places}
	fmt.Fprintf(t, "%s: time until it eased\n", t.place(point, side))
	for i := len(all) - 1; i >= 0; i-- {
		e := all[i]
		fmt.Fprintf(t, "%s\t%.0f s\t%d of %s\n", e.When.Format(dateForm), e.Seconds, e.Eased, plural(e.Holds, "hold"))
	}
	fmt.Fprintln(t, Limits)
	return t.Flush()
}

// Limits says how far the numbers can be trusted.
const Limits = "These are small numbers that you measured yourself. They change from day to day and are not a diagnosis."

// dateForm is how a moment is written: the same everywhere, and in order.
const dateForm = "2006-01-02 15:04"

type text struct {
	*tabwriter.Writer
	places Places
}

func (t *text) sessions(all []history.Session) {
	for _, v := range all {
		var numbers []string
		for _, n := range v.Regions {
			if n.Before != nil || n.After != nil {
				numbers = append(numbers, t.region(n.Region)+" "+change(n))
			}
		}
		fmt.Fprintf(t, "%s\t%s\t%s of %s min\t%s\t%s\n", v.Started.Format(dateForm), v.Name,
			minutes(v.Spent), minutes(v.Planned), outcomes[v.Outcome], strings.Join(numbers, ", "))
	}
}

var outcomes = map[history.Outcome]string{
	history.Going: "unfinished", history.Finished: "done", history.Stopped: "stopped", history.Left: "unfinished",
}

// change is 'from 6 to 4', or the one of them that was said.
func change(n history.Numbers) string {
	switch {
	case n.Before == nil:
		return fmt.Sprintf("%d after", *n.After)
	case n.After == nil:
		return fmt.Sprintf("%d before", *n.Before)
	}
	return fmt.Sprintf("from %d to %d", *n.Before, *n.After)
}

// region is what a lay person calls a region.
func (t *text) region(id body.RegionID) string {
	if r, ok := t.places.Region(id); ok {
		return r.Everyday
	}
	return regionName(t.places, id)
}

func (t *text) place(id body.ID, side body.Side) string { return placeName(t.places, id, side) }

func regionName(places Places, id body.RegionID) string {
	if id == "" {
		return "your number"
	}
	if r, ok := places.Region(id); ok {
		return r.Name
	}
	return string(id)
}

// placeName is the side and the point, 'Left upper trapezius, mid-slope'.
func placeName(places Places, id body.ID, side body.Side) string {
	name := string(id)
	if p, ok := places.Point(id); ok {
		name = p.Name
	}
	switch side {
	case body.Left:
		return "Left " + name
	case body.Right:
		return "Right " + name
	case body.Together:
		return "Both sides, " + name
	}
	return strings.ToUpper(name[:min(1, len(name))]) + name[min(1, len(name)):]
}

// ago says how many days a moment is past, by the calendar of now.
func ago(at, now time.Time) string {
	midnight := func(t time.Time) time.Time {
		y, m, d := t.In(now.Location()).Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	switch days := int(midnight(now).Sub(midnight(at)).Hours() / 24); {
	case days <= 0:
		return "today"
	case days == 1:
		return "yesterday"
	case days < 60:
		return fmt.Sprintf("%d days ago", days)
	}
	return at.In(now.Location()).Format("2006-01-02")
}

func minutes(d time.Duration) string {
	return fmt.Sprint(int(math.Round(d.Minutes())))
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}
