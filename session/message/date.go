package message

import (
	"strings"
	"time"
)

// Month is the name of a month.
func Month(m time.Month) Message {
	return New("month."+strings.ToLower(m.String()), m.String())
}

// ShortMonth is the name of a month in few letters.
func ShortMonth(m time.Month) Message {
	return New("month.short."+strings.ToLower(m.String()), m.String()[:3])
}
