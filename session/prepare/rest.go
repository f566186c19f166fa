package prepare

import (
	"time"

	"unknot/session/body"
	"unknot/session/message"
)

// A Rest is a region that is left alone since something went wrong there.
type Rest struct {
	Region body.RegionID
	Until  time.Time
}

// Line says that it rests, and until when.
func (r Rest) Line(atlas *body.Atlas, now time.Time) message.Message {
	return message.New("prepare.rests", "{{.Region}}: it rests, because something was wrong there, {{.Until}}", "Region", r.name(atlas), "Until", UntilLine(r.Until, now))
}

// ShortLine says the same in fewer words, beside what rests.
func (r Rest) ShortLine(atlas *body.Atlas, now time.Time) message.Message {
	return message.New("prepare.rests-short", "{{.Region}}: rests {{.Until}}", "Region", r.name(atlas), "Until", UntilLine(r.Until, now))
}

// name is what the region is called every day.
func (r Rest) name(atlas *body.Atlas) message.Message {
	if of, ok := atlas.Region(r.Region); ok {
		return of.EverydayMessage()
	}
	return message.Verbatim(string(r.Region))
}

// UntilLine says until when something is so, by the clock of the place that now
// is in.
func UntilLine(until, now time.Time) message.Message {
	until = until.In(now.Location())
	clock := until.Format("15:04")
	day := func(t time.Time) time.Time {
		year, month, day := t.Date()
		return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	}
	switch day(until).Sub(day(now)) {
	case 0:
		return message.New("until.today", "until today at {{.Time}}", "Time", clock)
	case 24 * time.Hour:
		return message.New("until.tomorrow", "until tomorrow at {{.Time}}", "Time", clock)
	case 48 * time.Hour:
		return message.New("until.day-after-tomorrow", "until the day after tomorrow at {{.Time}}", "Time", clock)
	}
	return message.New("until.date", "until {{.Date}}", "Date", until.Format("2006-01-02 15:04"))
}
