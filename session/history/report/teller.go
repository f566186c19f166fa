package report

import (
	"fmt"
	"math"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/message"
	"unknot/session/words"
)

// A Teller says in a few words what the records hold.
type Teller struct {
	Places  Places
	Printer *message.Printer // of the language; nil for English
}

// Counts says how many sessions there are, and how often the number after one
// was lower, the same or higher.
func (t Teller) Counts(p history.Progress) string {
	if p.Total == 0 {
		return t.Printer.Text("report.no-sessions", "No sessions yet.")
	}
	all := message.Plural("report.sessions", "{{.Count}} session.", "{{.Count}} sessions.", p.Total)
	if p.Lower+p.Same+p.Higher == 0 {
		return t.Printer.Say(all)
	}
	if p.Counted < p.Total {
		return t.Printer.Text("report.changes-of-last", "{{.Sessions}} In the last {{.Counted}} of them your number afterwards was lower {{.Lower}}, the same {{.Same}}, higher {{.Higher}}.", "Sessions", all, "Counted", p.Counted, "Lower", t.times(p.Lower), "Same", t.times(p.Same), "Higher", t.times(p.Higher))
	}
	return t.Printer.Text("report.changes", "{{.Sessions}} Your number afterwards was lower {{.Lower}}, the same {{.Same}}, higher {{.Higher}}.", "Sessions", all, "Lower", t.times(p.Lower), "Same", t.times(p.Same), "Higher", t.times(p.Higher))
}

func (t Teller) times(n int) string {
	switch n {
	case 1:
		return t.Printer.Text("report.once", "once")
	case 2:
		return t.Printer.Text("report.twice", "twice")
	}
	return t.Printer.Text("report.times", "{{.Count}} times", "Count", n)
}

// Numbers is '6 before, 4 after', or the one of them that was said. It is empty
// if neither was.
func (t Teller) Numbers(n history.Numbers) string {
	switch {
	case n.Before == nil && n.After == nil:
		return ""
	case n.Before == nil:
		return t.Printer.Text("report.after", "{{.After}} after", "After", *n.After)
	case n.After == nil:
		return t.Printer.Text("report.before", "{{.Before}} before", "Before", *n.Before)
	}
	return t.Printer.Text("report.before-after", "{{.Before}} before, {{.After}} after", "Before", *n.Before, "After", *n.After)
}

// Place is the side and the point, 'Left upper trapezius, mid-slope'.
func (t Teller) Place(id body.ID, side body.Side) string {
	name := message.Verbatim(words.Printable(string(id)))
	if p, ok := t.Places.Point(id); ok {
		name = p.NameMessage()
	}
	return words.Capital(t.Printer.Say(side.At(name)))
}

// Region is what a lay person calls a region.
func (t Teller) Region(id body.RegionID) string {
	if r, ok := t.Places.Region(id); ok {
		return words.Capital(t.Printer.Say(r.EverydayMessage()))
	}
	return words.Printable(string(id))
}

// Eased says how soon a point eased at first and lately: 'eased after 24 s in
// March, 16 s now'. It is empty if it never did.
func (t Teller) Eased(v history.Trend, now time.Time) string {
	if len(v.Weeks) == 0 {
		return ""
	}
	first, last, weekly, ok := v.Change()
	if !ok {
		return t.Printer.Text("report.eased", "eased after {{.Seconds}} s", "Seconds", seconds(v.All()))
	}
	since := now.Sub(v.Weeks[len(v.Weeks)-1].From)
	recent := since < lately && since > -24*time.Hour // no clock shows a Monday earlier than that
	switch {
	case weekly && recent:
		return t.Printer.Text("report.eased-week-now", "eased after {{.First}} s in the week of {{.Week}}, {{.Last}} s now", "First", seconds(first), "Week", t.day(first.From), "Last", seconds(last))
	case weekly:
		return t.Printer.Text("report.eased-weeks", "eased after {{.First}} s in the week of {{.Week}}, {{.Last}} s in that of {{.LastWeek}}", "First", seconds(first), "Week", t.day(first.From), "Last", seconds(last), "LastWeek", t.day(last.From))
	case recent:
		return t.Printer.Text("report.eased-month-now", "eased after {{.First}} s in {{.Month}}, {{.Last}} s now", "First", seconds(first), "Month", t.month(first.From, now), "Last", seconds(last))
	}
	return t.Printer.Text("report.eased-months", "eased after {{.First}} s in {{.Month}}, {{.Last}} s in {{.LastMonth}}", "First", seconds(first), "Month", t.month(first.From, now), "Last", seconds(last), "LastMonth", t.month(last.From, now))
}

// lately is how long after the Monday of a week it is still called now.
const lately = 21 * 24 * time.Hour

// Holds says how many of the holds the point eased in.
func (t Teller) Holds(v history.Trend) string {
	all := v.All()
	return t.Printer.Say(message.Plural("report.in-holds", "in the one hold there was", "in {{.Eased}} of {{.Count}} holds", all.Holds, "Eased", all.Eased))
}

// Month is the name of the month of a time.
func (t Teller) Month(at time.Time) string { return t.Printer.Say(message.Month(at.Month())) }

func (t Teller) month(at, now time.Time) string {
	if at.Year() == now.Year() {
		return t.Month(at)
	}
	return fmt.Sprintf("%s %d", t.Month(at), at.Year())
}

func (t Teller) day(at time.Time) string { return at.Format(t.Printer.Text("date.day", "2 Jan")) }

func seconds(m history.Mean) int { return int(math.Round(m.Seconds)) }

// Day says which day a time was on where it was, as seen from now.
func (t Teller) Day(at, now time.Time) string {
	full := at.Format(t.Printer.Text("date.full", "2 Jan 2006"))
	switch days := DaysAgo(at, now); {
	case Ahead(at, now):
		return t.Printer.Text("date.ahead", "{{.Date}}, by a clock that was ahead", "Date", full)
	case days == 0:
		return t.Printer.Text("date.today", "today")
	case days == 1:
		return t.Printer.Text("date.yesterday", "yesterday")
	case at.Year() != now.Year():
		return full
	}
	return at.Format(t.Printer.Text("date.day", "2 Jan"))
}
