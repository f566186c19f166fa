package retime

import "time"

// A Standing is how a session stands against the time that is booked for it.
type Standing struct {
	Left  time.Duration // of the booked time; 0 from its end on
	Ahead time.Duration // how long before the booked end the session ends; negative for after it
}

// Against returns how a session stands that is booked for a time: passed says
// how long ago it began, pauses included, and remaining how long it still
// takes, as session.Status has it.
func Against(booked, passed, remaining time.Duration) Standing {
	left := booked - passed
	return Standing{Left: max(0, left), Ahead: left - remaining}
}

// Minutes returns how far the session is ahead in whole minutes, the nearest;
// negative for behind, and 0 for a session that ends in time as near as counts.
func (s Standing) Minutes() int { return int(s.Ahead.Round(time.Minute) / time.Minute) }
