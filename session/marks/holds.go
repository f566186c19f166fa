package marks

import (
	"time"

	"unknot/session"
	"unknot/session/body"
)

// Hold makes the holds of a point last so long from now on, within what holds
// may last at all. This answers what was offered.
func (m Marks) Hold(point body.ID, length time.Duration, now time.Time) {
	m.Holds[point] = min(max(length.Round(time.Second), session.MinHold), session.MaxHold)
	m.Answered[point] = second(now)
}

// AsWritten lets the holds of a point last as routines say again.
func (m Marks) AsWritten(point body.ID, now time.Time) {
	delete(m.Holds, point)
	m.Answered[point] = second(now)
}

// Refuse leaves the holds of a point as they are, in answer to what was
// offered.
func (m Marks) Refuse(point body.ID, now time.Time) { m.Answered[point] = second(now) }

// ForgetUse forgets what a person did: when routines were used, and every
// length and every answer. What is hidden or a favourite stays.
func (m Marks) ForgetUse() {
	clear(m.Used)
	clear(m.Holds)
	clear(m.Answered)
}

// second is a time as the file has it.
func second(at time.Time) time.Time { return at.Round(0).UTC().Truncate(time.Second) }
