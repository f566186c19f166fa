package history

import (
	"time"

	"unknot/session/body"
)

// A Trend is how soon a point eased on a side, as it changed over weeks. These
// are a person's own small measurements, not a diagnosis.
type Trend struct {
	Point body.ID
	Side  body.Side
	Weeks []Mean // the oldest first; those without a hold that eased are left out
}

// A Mean is what was measured in some time.
type Mean struct {
	From    time.Time // the first day of the week or month, as a date in UTC
	Seconds float64   // from the start of the hold, on average of those that eased
	Eased   int       // how many holds eased,
	Holds   int       // of how many; those shorter than PressedFrom do not count
}

// All is what was measured in all weeks together.
func (t Trend) All() Mean { return together(t.Weeks) }

// Change returns what was measured at first and what was measured last, each in
// a month by the calendar, or in a week where all of it was in one month, which
// it reports. It reports false for ok if there is only one such time.
func (t Trend) Change() (first, last Mean, weekly, ok bool) {
	n := len(t.Weeks)
	if n < 2 {
		return Mean{}, Mean{}, false, false
	}
	month := func(m Mean) time.Time { return time.Date(m.From.Year(), m.From.Month(), 1, 0, 0, 0, 0, time.UTC) }
	begin, end := month(t.Weeks[0]), month(t.Weeks[n-1])
	if begin.Equal(end) {
		return t.Weeks[0], t.Weeks[n-1], true, true
	}
	from, to := 0, n
	for from < n && month(t.Weeks[from]).Equal(begin) {
		from++
	}
	for to > 0 && month(t.Weeks[to-1]).Equal(end) {
		to--
	}
	first, last = together(t.Weeks[:from]), together(t.Weeks[to:])
	first.From, last.From = begin, end
	return first, last, false, true
}

// together is the mean of several, from the first on.
func together(all []Mean) Mean {
	var sum Mean
	for i, m := range all {
		if i == 0 {
			sum.From = m.From
		}
		sum.Seconds += m.Seconds * float64(m.Eased)
		sum.Eased += m.Eased
		sum.Holds += m.Holds
	}
	if sum.Eased > 0 {
		sum.Seconds /= float64(sum.Eased)
	}
	return sum
}

// Joined is the weeks, of which neighbours are put together until there are at
// most n.
func (t Trend) Joined(n int) []Mean {
	each := (len(t.Weeks) + n - 1) / n
	if each <= 1 {
		return t.Weeks
	}
	var out []Mean
	for i := 0; i < len(t.Weeks); i += each {
		out = append(out, together(t.Weeks[i:min(i+each, len(t.Weeks))]))
	}
	return out
}
