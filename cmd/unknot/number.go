package main

import (
	"math"
	"strconv"
	"strings"
	"time"

	"unknot/session/message"
)

// minutes are how long something may take, as a person types it: 5, 7.5 or 7,5.
type minutes time.Duration

// UnmarshalText reads minutes above 0 and up to a day.
func (m *minutes) UnmarshalText(text []byte) error {
	v, err := strconv.ParseFloat(decimal(text), 64)
	if err != nil || !(v > 0 && v <= 24*60) {
		return message.Errorf("command.minutes", "want minutes above 0 and up to a day, such as 5 or 7.5, got {{.Got}}", "Got", strconv.Quote(string(text)))
	}
	*m = minutes(math.Round(v*60)) * minutes(time.Second)
	return nil
}

// A booking is a time with its unit, as a person types it: 50m, 1.5h or 1,5h.
type booking time.Duration

// UnmarshalText reads a booking.
func (b *booking) UnmarshalText(text []byte) error {
	v, err := time.ParseDuration(decimal(text))
	if err != nil {
		return message.Errorf("command.length", "want a length with its unit, such as 50m or 1.5h, got {{.Got}}", "Got", strconv.Quote(string(text)))
	}
	*b = booking(v)
	return nil
}

// decimal writes a decimal comma as a point.
func decimal(text []byte) string {
	return strings.Replace(strings.TrimSpace(string(text)), ",", ".", 1)
}
