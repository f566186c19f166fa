package history

import (
	"slices"
	"time"
)

const (
	// LongestStage bounds how long a stage that ended can have been: a wait may last.
	LongestStage = 366 * 24 * time.Hour
	// MostSeconds is LongestStage in seconds.
	MostSeconds = int64(LongestStage / time.Second)
	// MostZone is how many minutes a clock can be from UTC.
	MostZone = 18 * 60
	// MaxSource bounds the text of a routine, in bytes.
	MaxSource = 1 << 20
)

// Earliest and Latest are the milliseconds that can be written as a date.
var (
	Earliest = time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC).UnixMilli()
	Latest   = time.Date(9999, 12, 30, 0, 0, 0, 0, time.UTC).UnixMilli()
)

// IsMoment reports whether milliseconds in UTC, with the minutes that a clock is
// east of it, can be a time.
func IsMoment(ms, zone int64) bool {
	return Earliest <= ms && ms <= Latest && -MostZone <= zone && zone <= MostZone
}

// CanLast reports whether stages can have taken so many seconds.
func CanLast(seconds ...int64) bool {
	return !slices.ContainsFunc(seconds, func(n int64) bool { return n < 0 || n > MostSeconds })
}

// Stamp returns how a time is kept: milliseconds in UTC, and minutes east of it.
func Stamp(t time.Time) (ms int64, zone int) {
	_, seconds := t.Zone()
	return t.UnixMilli(), seconds / 60
}

// Moment returns the time that Stamp took apart.
func Moment(ms, zone int64) time.Time {
	if zone == 0 {
		return time.UnixMilli(ms).UTC()
	}
	return time.UnixMilli(ms).In(time.FixedZone("", int(zone)*60))
}
