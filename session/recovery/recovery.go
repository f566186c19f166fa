// Package recovery warns before a spot is pressed again too soon.
//
// The rules are conventions of practice; no trial settles how often is right:
// gentle work may be done daily, standard work once a day and on a sore spot at
// most every other day, strong work at most every 48 hours, and a spot that is
// still sore is left alone.
//
// It keeps no record of what was pressed: that is handed in, as history has it. What
// prepares a session, and what tells a person of it, may import it.
package recovery

import (
	"slices"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/routine"
)

// strongPause is how long a spot is left alone after strong work on it.
const strongPause = 48 * time.Hour

// Reach is how long ago a press can have been at most to count: two days, one
// of which may have an hour more because the clocks change.
const Reach = 49 * time.Hour

// SoreTag is what a person says of a whole session that left a spot sore.
const SoreTag = "Sore spot left"

// A Press is a spot that was held in an earlier session.
type Press struct {
	Point body.ID
	Side  body.Side  // Both and Together stand for left and right
	Level body.Level // 0 if it is not known; then it counts only if it was sore
	When  time.Time
	Sore  bool // the person said that the spot was bruised or more tender than before
}

// A Reason says why a spot had better wait.
type Reason uint8

const (
	// Strong is strong work on the spot less than 48 hours ago.
	Strong Reason = iota + 1
	// Sore is work on the spot today or yesterday that left it sore.
	Sore
	// Twice is standard work on the spot earlier today, and more than gentle
	// work asked for now.
	Twice
)

// A Warning is about one point of a routine.
type Warning struct {
	Point  body.ID
	Side   body.Side // Left, Right, Midline, or Both
	Reason Reason
	Last   Press     // the press that it is about, the latest one
	Until  time.Time // when the reason is over
}

// Check looks for spots of a routine that were pressed too recently, in the
// order of the routine and each point once. The past may be in any order. Days
// are those of the place that now is in.
func Check(r *routine.Routine, past []Press, now time.Time) []Warning {
	var all []Warning
	for _, st := range r.Stages {
		if st.Kind != session.Hold {
			continue
		}
		for _, side := range st.Side.Each() {
			w, found := worst(st.Point, side, r.Level, past, now)
			if !found {
				continue
			}
			i := slices.IndexFunc(all, func(o Warning) bool { return o.Point == w.Point })
			if i < 0 {
				all = append(all, w)
				continue
			}
			all[i] = all[i].and(w)
		}
	}
	return all
}

// worst is the warning for one spot that lasts longest.
func worst(id body.ID, side body.Side, level body.Level, past []Press, now time.Time) (worst Warning, found bool) {
	for _, p := range past {
		if p.Point != id || !slices.Contains(p.Side.Each(), side) || p.When.After(now) {
			continue
		}
		reason, until := p.reason(level, now.Location())
		if reason == 0 || !now.Before(until) {
			continue
		}
		if !found || until.After(worst.Until) {
			worst, found = Warning{Point: id, Side: side, Reason: reason, Last: p, Until: until}, true
		}
	}
	return worst, found
}

// reason says why a press speaks against the next one, and until when.
func (p Press) reason(next body.Level, zone *time.Location) (Reason, time.Time) {
	strong := p.When.Add(strongPause)
	sore := midnight(p.When, 2, zone)
	switch {
	case p.Level >= body.Strong && p.Sore && sore.After(strong):
		return Sore, sore
	case p.Level >= body.Strong:
		return Strong, strong
	case p.Sore:
		return Sore, sore
	case p.Level == body.Standard && next > body.Gentle:
		return Twice, midnight(p.When, 1, zone)
	}
	return 0, time.Time{}
}

// midnight is the beginning of the day some days after a time: the first moment
// that there is, where the clock is put forward at midnight.
func midnight(t time.Time, days int, zone *time.Location) time.Time {
	year, month, day := t.In(zone).Date()
	begin, noon := time.Date(year, month, day+days, 0, 0, 0, 0, zone), time.Date(year, month, day+days, 12, 0, 0, 0, zone)
	if begin.Day() != noon.Day() {
		_, begin = begin.ZoneBounds()
	}
	return begin
}

// and joins the warning for another side of the same point.
func (w Warning) and(other Warning) Warning {
	if other.Side != w.Side {
		w.Side = body.Both
	}
	if other.Until.After(w.Until) {
		w.Reason, w.Last, w.Until = other.Reason, other.Last, other.Until
	}
	return w
}
