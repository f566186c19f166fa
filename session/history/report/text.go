// Package report says in words, and on a page to print, what the records hold.
//
// It reads no file: what it says is handed in. The charts are drawn in
// ui/chart. The window and the command line may import it.
package report

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
	"unknot/session/message"
	"unknot/session/words"
)

// Places knows the names of points and regions. A *body.Atlas is one.
type Places interface {
	Point(body.ID) (*body.Point, bool)
	Region(body.RegionID) (*body.Region, bool)
}

// Progress writes in plain lines what the screen of progress shows: how the
// numbers changed, the sessions, how soon points eased and how far that can be
// trusted, and when each was last pressed. Trends without weeks are left out.
func Progress(w io.Writer, p history.Progress, trends []history.Trend, teller Teller, now time.Time) error {
	t := &text{tabwriter.NewWriter(w, 0, 0, 2, ' ', 0), teller}
	fmt.Fprintln(t, t.Counts(p))
	if len(p.Sessions) > 0 {
		fmt.Fprintf(t, "\n%s\n", t.Printer.Say(key))
		t.sessions(p.Sessions)
	}
	t.trends(trends, now)
	if len(p.Pressed) > 0 {
		fmt.Fprintln(t, "\n"+t.Printer.Text("progress.last-pressed", "Last pressed"))
		newest := slices.Clone(p.Pressed)
		slices.SortStableFunc(newest, func(a, b history.Pressed) int { return b.At.Compare(a.At) })
		for _, v := range newest {
			fmt.Fprintf(t, "%s\t%s\n", t.Place(v.Point, v.Side), t.ago(v.At, now))
		}
	}
	return t.Flush()
}

// Limits says how far the numbers can be trusted.
var Limits = message.New("report.limits", "These are small numbers that you measured yourself. They change from day to day and are not a diagnosis.")

// dateForm is how a moment is written: the same everywhere, and in order.
const dateForm = "2006-01-02 15:04"

type text struct {
	*tabwriter.Writer
	Teller
}

func (t *text) sessions(all []history.Session) {
	for _, v := range all {
		var numbers []string
		line := ""
		for _, n := range v.Regions {
			if said := t.Numbers(n); said != "" {
				numbers = append(numbers, t.Region(n.Region)+" "+said)
				if line == "" {
					line = dumbbell(n)
				}
			}
		}
		spent := t.Printer.Text("report.minutes-of", "{{.Spent}} of {{.Planned}} min", "Spent", minutes(v.Spent), "Planned", minutes(v.Planned))
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\n", v.Started.Format(dateForm), line, words.Printable(v.Name),
			spent, t.Printer.Say(outcomes[v.Outcome]), strings.Join(numbers, ", "))
	}
}

// key explains the lines of dumbbell.
var key = message.New("report.key", "Your number from 0, at the left, to 10: o before, * after, @ both.")

// dumbbell draws the numbers on the scale from 0 to 10.
func dumbbell(n history.Numbers) string {
	line := []byte("...........")
	if n.Before != nil && n.After != nil {
		for i := min(*n.Before, *n.After); i < max(*n.Before, *n.After); i++ {
			line[i] = '-'
		}
	}
	put := func(at *int, sign byte) {
		switch {
		case at == nil || *at < 0 || *at >= len(line):
		case line[*at] == 'o':
			line[*at] = '@'
		default:
			line[*at] = sign
		}
	}
	put(n.Before, 'o')
	put(n.After, '*')
	return string(line)
}

var outcomes = map[history.Outcome]message.Message{
	history.Going: unfinished, history.Finished: message.New("report.done", "done"), history.Stopped: message.New("report.stopped", "stopped"), history.Abandoned: unfinished,
}

var unfinished = message.New("report.unfinished", "unfinished")

// mostWeeks is how many weeks of a trend are written out, the newest ones.
const mostWeeks = 12

func (t *text) trends(all []history.Trend, now time.Time) {
	told := false
	for _, v := range all {
		if len(v.Weeks) == 0 {
			continue
		}
		if !told {
			fmt.Fprintln(t, "\n"+t.Printer.Text("progress.time-to-ease", "Time to ease"))
		}
		told = true
		fmt.Fprintf(t, "%s: %s, %s.\n", t.Place(v.Point, v.Side), t.Eased(v, now), t.Holds(v))
		if len(v.Weeks) > 1 {
			var weeks []string
			for _, m := range v.Weeks[max(0, len(v.Weeks)-mostWeeks):] {
				weeks = append(weeks, fmt.Sprint(seconds(m)))
			}
			fmt.Fprintln(t, "    "+t.Printer.Text("report.week-by-week", "week by week: {{.Seconds}} s", "Seconds", strings.Join(weeks, ", ")))
		}
	}
	if told {
		fmt.Fprintln(t, t.Printer.Say(Limits))
	}
}

// ago says how many days a moment is past, by the calendar where it was.
func (t Teller) ago(at, now time.Time) string {
	if Ahead(at, now) {
		return t.Printer.Text("date.ahead", "{{.Date}}, by a clock that was ahead", "Date", at.Format(time.DateOnly))
	}
	switch days := DaysAgo(at, now); {
	case days == 0:
		return t.Printer.Text("date.today", "today")
	case days == 1:
		return t.Printer.Text("date.yesterday", "yesterday")
	case days < 60:
		return t.Printer.Text("report.days-ago", "{{.Days}} days ago", "Days", days)
	}
	return at.Format(time.DateOnly)
}

// Ahead reports whether a moment is on a day that has not come yet, as when a
// clock was ahead.
func Ahead(at, now time.Time) bool {
	return at.After(now) && date(at.In(now.Location())).After(date(now))
}

// DaysAgo is how many midnights have passed since a moment, from its date where
// it was to that of now.
func DaysAgo(at, now time.Time) int { return max(0, int(date(now).Sub(date(at)).Hours()/24)) }

// date is the day of a time as one that can be counted with.
func date(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

func minutes(d time.Duration) string {
	return fmt.Sprint(int(math.Round(d.Minutes())))
}
