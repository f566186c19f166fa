package retime

import (
	"slices"
	"time"
)

// Appointments are the lengths of an appointment that can be chosen; the first is
// none.
var Appointments = []time.Duration{0, 30 * time.Minute, 45 * time.Minute, 50 * time.Minute, 60 * time.Minute, 90 * time.Minute}

// NextAppointment is the one after a length; a length of another kind, as a client
// may have, leads to the first that is longer.
func NextAppointment(now time.Duration) time.Duration {
	i := slices.IndexFunc(Appointments, func(b time.Duration) bool { return b > now })
	return Appointments[max(0, i)]
}
