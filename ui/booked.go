package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/live"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// bookings are the lengths of an appointment that can be chosen; the first is
// none.
var bookings = []time.Duration{0, 30 * time.Minute, 45 * time.Minute, 50 * time.Minute, 60 * time.Minute, 90 * time.Minute}

// bookedWords are what they are called where one is chosen, in minutes.
var bookedWords = []string{"None", "30", "45", "50", "60", "90"}

// bookedChoice chooses how long the appointment is. A length of another kind, as
// a client may have, is none of them.
func (p *routinePage) bookedChoice() fyne.CanvasObject {
	choice := look.NewSegment(bookedWords, slices.Index(bookings, p.wish.booked), nil)
	choice.OnPick = func(i int) { p.wish.booked = bookings[i] }
	return layouts.Labelled("Booked", "min", choice)
}

// nextBooking is the one after a booking; a length of another kind, as a client
// may have, leads to the first that is longer.
func nextBooking(now time.Duration) time.Duration {
	i := slices.IndexFunc(bookings, func(b time.Duration) bool { return b > now })
	return bookings[max(0, i)]
}

// rebook changes how long the appointment is, while the session runs.
func (pl *player) rebook() {
	if pl.view == glance {
		pl.booked = nextBooking(pl.booked)
		pl.show(live.Update{Status: pl.status})
	}
}
