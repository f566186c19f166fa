// Package rests shows which parts of the body rest because something was wrong
// there, and asks whether they are well again. Screens import it.
package rests

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A List says what of a session rests because something was wrong there,
// each with the press that ends that, after a question.
type List struct {
	printer *message.Printer
	places  *body.Atlas
	now     func() time.Time
	end     func(id body.RegionID, then func())
	asked   body.RegionID // whether that is well again; "" for none
	Changed func()        // something else is to show
	ended   func()        // something rests no more
}

// New says what rests. End ends the rest of a region, and calls what
// follows once it did; ended is called after that.
func New(printer *message.Printer, places *body.Atlas, now func() time.Time, end func(id body.RegionID, then func()), ended func()) *List {
	return &List{printer: printer, places: places, now: now, end: end, ended: ended}
}

// Content is a line for each, with its presses.
func (l *List) Content(p prepare.Prepared) []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, r := range p.Resting {
		line := r.Line(l.places, l.now())
		objects = append(objects, look.Wrapped(l.printer.Sentence(line), look.Secondary, true, look.Ink, 8))
		var buttons []fyne.CanvasObject
		press := func(word string, do func()) {
			buttons = append(buttons, look.NewFocusButton(look.Plain, "", word, "", do).Small())
		}
		ask := func(id body.RegionID) func() {
			return func() {
				l.asked = id
				l.Changed()
			}
		}
		if l.asked == r.Region {
			objects = append(objects, look.Wrapped(l.printer.Text("rests.is-it-well-again", "Is it well again there: no pain, no numbness, no swelling?"), look.Secondary, false, look.Ink, 4))
			press(l.printer.Text("rests.yes-it-is-well", "Yes, it is well"), func() {
				l.end(r.Region, func() {
					l.asked = ""
					l.ended()
				})
			})
			press(l.printer.Text("rests.not-yet", "Not yet"), ask(""))
		} else {
			press(l.printer.Text("rests.it-is-well-again", "It is well again"), ask(r.Region))
		}
		objects = append(objects, container.New(&layouts.RowWrap{Objects: buttons}, buttons...))
	}
	return objects
}
