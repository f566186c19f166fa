package message

import (
	"strings"
	"time"
)

// Month is the name of a month.
func Month(m time.Month) Message {
	return New("month."+strings.ToLower(m.String()), m.String())
}

// Weekday is the name of a day of the week.
func Weekday(d time.Weekday) Message {
	return New("weekday."+strings.ToLower(d.String()), d.String())
}

// ShortMonth is the name of a month in few letters.
func ShortMonth(m time.Month) Message {
	return New("month.short."+strings.ToLower(m.String()), m.String()[:3])
}
