package prepare

import (
	"time"

	"unknot/session/body"
	"unknot/session/words"
)

// A Rest is a region that is left alone since something went wrong there.
type Rest struct {
	Region body.RegionID
	Until  time.Time
}

// Line says that it rests, and until when.
func (r Rest) Line(atlas *body.Atlas, now time.Time) words.Line {
	name := string(r.Region)
	if of, ok := atlas.Region(r.Region); ok {
		name = of.Everyday
	}
	return words.Linef("%s: it rests, because something was wrong there, %s", words.Line{Format: name}, UntilLine(r.Until, now))
}

// UntilLine says until when something is so, by the clock of the place that now
// is in.
func UntilLine(until, now time.Time) words.Line {
	until = until.In(now.Location())
	clock := until.Format("15:04")
	day := func(t time.Time) time.Time {
		year, month, day := t.Date()
		return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	}
	switch day(until).Sub(day(now)) {
	case 0:
		return words.Linef("until today at %s", clock)
	case 24 * time.Hour:
		return words.Linef("until tomorrow at %s", clock)
	case 48 * time.Hour:
		return words.Linef("until the day after tomorrow at %s", clock)
	}
	return words.Linef("until %s", until.Format("2006-01-02 15:04"))
}
