package clients

import (
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/clients"
	"unknot/session/retime"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// bookedSegment chooses among the usual lengths of an appointment and the
// present one, in minutes; 0 is none.
func (o Options) bookedSegment(now int, pick func(minutes int)) *look.Segment {
	var all []int
	for _, b := range retime.Appointments {
		all = append(all, int(b/time.Minute))
	}
	if !slices.Contains(all, now) {
		all = append(all, now)
		slices.Sort(all)
	}
	words := []string{facts.Appointments(o.Printer)[0]}
	for _, m := range all[1:] {
		words = append(words, fmt.Sprint(m))
	}
	return look.NewSegment(words, slices.Index(all, now), func(i int) { pick(all[i]) })
}

// clientBooking changes how long a client books.
func (o Options) clientBooking(now int, change func(how func(*clients.Card))) fyne.CanvasObject {
	return layouts.Titled(o.Printer.Text("clients.booked-time-in-minutes", "Booked time in minutes"), "", o.bookedSegment(now, func(minutes int) {
		change(func(c *clients.Card) { c.Minutes = minutes })
		o.Rebuild()
	}))
}

// cannotKeep says in the window's language why a card was not kept.
func (o Options) cannotKeep(err error) string {
	return o.Printer.Text("common.not-kept", "That could not be kept: {{.Error}}", "Error", err)
}
