package clients

import (
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/clients"
	"unknot/session/retime"
	"unknot/session/words"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// bookedSegment chooses among the usual lengths of an appointment and the
// present one, in minutes; 0 is none.
func bookedSegment(now int, pick func(minutes int)) *look.Segment {
	var all []int
	for _, b := range retime.Appointments {
		all = append(all, int(b/time.Minute))
	}
	if !slices.Contains(all, now) {
		all = append(all, now)
		slices.Sort(all)
	}
	words := []string{facts.Appointments[0]}
	for _, m := range all[1:] {
		words = append(words, fmt.Sprint(m))
	}
	return look.NewSegment(words, slices.Index(all, now), func(i int) { pick(all[i]) })
}

// clientBooking changes how long a client books.
func (o Options) clientBooking(now int, change func(how func(*clients.Card))) fyne.CanvasObject {
	return layouts.Titled("Booked time in minutes", "", bookedSegment(now, func(minutes int) {
		change(func(c *clients.Card) { c.Minutes = minutes })
		o.Rebuild()
	}))
}

// cannotKeep says in the window's language why a card was not kept.
func cannotKeep(err error) string {
	return tongue.F("That could not be kept: %s", tongue.Say(words.LineOf(err)))
}
