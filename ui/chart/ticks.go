package chart

import (
	"strconv"
	"time"

	"unknot/session/message"
)

// A tick is a day that is written under a chart.
type tick struct {
	at   time.Time
	word string
}

// steps are what may lie between two ticks, from close to far.
var steps = []struct {
	days, months int
}{{7, 0}, {14, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 6}, {0, 12}, {0, 24}, {0, 60}}

// ticks returns the days to write under a period, as many as have room in a
// width: Mondays, months or years.
func ticks(printer *message.Printer, from, till time.Time, width float32, wide func(string) float32) []tick {
	var all []tick
	for _, step := range steps {
		all = all[:0]
		room := true
		last := float32(-1e6)
		for at := begin(from, step.days, step.months); !at.After(till); at = at.AddDate(0, step.months, step.days) {
			if at.Before(from) {
				continue
			}
			t := tick{at, word(printer, at, step.days, step.months)}
			x := width * float32(at.Sub(from).Hours()/max(1, till.Sub(from).Hours()))
			w := wide(t.word)
			if x-w/2 < last {
				room = false
				break
			}
			last = x + w/2 + w/3
			all = append(all, t)
		}
		if room {
			break
		}
	}
	return all
}

// begin is a day from which steps lead to even days, not after from.
func begin(from time.Time, days, months int) time.Time {
	if days > 0 {
		day := time.Date(from.Year(), from.Month(), from.Day(), 0, 0, 0, 0, time.UTC)
		return day.AddDate(0, 0, -int(day.Weekday()+6)%7)
	}
	if months < 12 {
		return time.Date(from.Year(), time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	years := months / 12
	return time.Date(from.Year()/years*years, time.January, 1, 0, 0, 0, 0, time.UTC)
}

// word is what is written: the day, the short name of the month, or the
// year.
func word(printer *message.Printer, at time.Time, days, months int) string {
	switch {
	case days > 0:
		return at.Format(printer.Text("date.day", "2 Jan"))
	case months >= 12 || at.Month() == time.January:
		return strconv.Itoa(at.Year())
	}
	return printer.Say(message.ShortMonth(at.Month()))
}
