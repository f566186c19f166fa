package report

import (
	"fmt"
	"math"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/words"
)

// A Teller says in a few words what the records hold.
type Teller struct {
	Places Places
	Say    func(english string) string // words and formats in another language; nil for English
}

func (t Teller) put(format string, args ...any) string {
	if t.Say != nil {
		format = t.Say(format)
	}
	return fmt.Sprintf(format, args...)
}

// Counts says how many sessions there are, and how often the number after one
// was lower, the same or higher.
func (t Teller) Counts(p history.Progress) string {
	var all string
	switch p.Total {
	case 0:
		return t.put("No sessions yet.")
	case 1:
		all = t.put("1 session.")
	default:
		all = t.put("%d sessions.", p.Total)
	}
	if p.Lower+p.Same+p.Higher == 0 {
		return all
	}
	if p.Counted < p.Total {
		return t.put("%s In the last %d of them your number afterwards was lower %s, the same %s, higher %s.",
			all, p.Counted, t.times(p.Lower), t.times(p.Same), t.times(p.Higher))
	}
	return t.put("%s Your number afterwards was lower %s, the same %s, higher %s.",
		all, t.times(p.Lower), t.times(p.Same), t.times(p.Higher))
}

func (t Teller) times(n int) string {
	switch n {
	case 1:
		return t.put("once")
	case 2:
		return t.put("twice")
	}
	return t.put("%d times", n)
}

// Numbers is '6 before, 4 after', or the one of them that was said. It is empty
// if neither was.
func (t Teller) Numbers(n history.Numbers) string {
	switch {
	case n.Before == nil && n.After == nil:
		return ""
	case n.Before == nil:
		return t.put("%d after", *n.After)
	case n.After == nil:
		return t.put("%d before", *n.Before)
	}
	return t.put("%d before, %d after", *n.Before, *n.After)
}

// Place is the side and the point, 'Left upper trapezius, mid-slope'.
func (t Teller) Place(id body.ID, side body.Side) string {
	name := words.Printable(string(id))
	if p, ok := t.Places.Point(id); ok {
		name = p.Name
	}
	switch side {
	case body.Left:
		return t.put("Left %s", name)
	case body.Right:
		return t.put("Right %s", name)
	case body.Together:
		return t.put("Both sides, %s", name)
	}
	return words.Capital(name)
}

// Region is what a lay person calls a region.
func (t Teller) Region(id body.RegionID) string {
	if r, ok := t.Places.Region(id); ok {
		return r.Everyday
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
		return t.put("eased after %d s", seconds(v.All()))
	}
	since := now.Sub(v.Weeks[len(v.Weeks)-1].From)
	recent := since < lately && since > -24*time.Hour // no clock shows a Monday earlier than that
	switch {
	case weekly && recent:
		return t.put("eased after %d s in the week of %s, %d s now", seconds(first), t.day(first.From), seconds(last))
	case weekly:
		return t.put("eased after %d s in the week of %s, %d s in that of %s", seconds(first), t.day(first.From), seconds(last), t.day(last.From))
	case recent:
		return t.put("eased after %d s in %s, %d s now", seconds(first), t.month(first.From, now), seconds(last))
	}
	return t.put("eased after %d s in %s, %d s in %s", seconds(first), t.month(first.From, now), seconds(last), t.month(last.From, now))
}

// lately is how long after the Monday of a week it is still called now.
const lately = 21 * 24 * time.Hour

// Holds says how many of the holds the point eased in.
func (t Teller) Holds(v history.Trend) string {
	all := v.All()
	if all.Holds == 1 {
		return t.put("in the one hold there was")
	}
	return t.put("in %d of %d holds", all.Eased, all.Holds)
}

// Month is the name of the month of a time.
func (t Teller) Month(at time.Time) string { return t.put(at.Month().String()) }

func (t Teller) month(at, now time.Time) string {
	if at.Year() == now.Year() {
		return t.Month(at)
	}
	return fmt.Sprintf("%s %d", t.Month(at), at.Year())
}

func (t Teller) day(at time.Time) string { return at.Format(t.put("2 Jan")) }

func seconds(m history.Mean) int { return int(math.Round(m.Seconds)) }

// Day says which day a time was on where it was, as seen from now.
func (t Teller) Day(at, now time.Time) string {
	full := at.Format(t.put("2 Jan 2006"))
	switch days := DaysAgo(at, now); {
	case Ahead(at, now):
		return t.put("%s, by a clock that was ahead", full)
	case days == 0:
		return t.put("today")
	case days == 1:
		return t.put("yesterday")
	case at.Year() != now.Year():
		return full
	}
	return at.Format(t.put("2 Jan"))
}
