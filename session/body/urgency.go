package body

import "fmt"

// An Urgency says how soon a sign must be seen to.
type Urgency uint8

const (
	// Emergency is now, by the emergency number or at an emergency department.
	Emergency Urgency = iota + 1
	SameDay
	// Soon is a doctor within days.
	Soon
	// Appointment is a doctor when there is time.
	Appointment
)

var urgencyNames = [...]string{"", "emergency", "same-day", "soon", "appointment"}

func (u Urgency) String() string {
	if int(u) < len(urgencyNames) {
		return urgencyNames[u]
	}
	return fmt.Sprintf("urgency(%d)", uint8(u))
}

// UnmarshalText reads a word that String writes.
func (u *Urgency) UnmarshalText(word []byte) error {
	for i, name := range urgencyNames {
		if name == string(word) && i > 0 {
			*u = Urgency(i)
			return nil
		}
	}
	return fmt.Errorf("urgency: want emergency, same-day, soon or appointment, got %q", word)
}
