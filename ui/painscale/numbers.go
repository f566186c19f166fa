// Package painscale asks for a person's own numbers, from 0 (no pain) to 10 (the
// worst they can imagine): one for all places, or one for each, before and after a
// session. Screens import it.
package painscale

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// Numbers are a person's own, 0 to 10, for regions. Those that were skipped are
// left out.
type Numbers map[body.RegionID]int

// None stands for a number that was not given.
const None = -1

// At is the number for a region, or None.
func (n Numbers) At(r body.RegionID) int {
	if number, ok := n[r]; ok {
		return number
	}
	return None
}

// Same is the one number that all of the regions have, or None if none has
// any. It reports false where they differ.
func (n Numbers) Same(regions []body.RegionID) (number int, ok bool) {
	number = None
	for i, r := range regions {
		if i == 0 {
			number = n.At(r)
		}
		if n.At(r) != number {
			return None, false
		}
	}
	return number, true
}

// Before are the numbers as a session begins with them.
func (n Numbers) Before(regions []body.RegionID) []history.Numbers {
	var out []history.Numbers
	for _, r := range regions {
		if number, ok := n[r]; ok {
			out = append(out, history.Numbers{Region: r, Before: &number})
		}
	}
	return out
}

// Pairs are the numbers before and after of the regions that have any.
func Pairs(regions []body.RegionID, before, after Numbers) []history.Numbers {
	var out []history.Numbers
	for _, r := range regions {
		pair := history.Numbers{Region: r, Before: given(before.At(r)), After: given(after.At(r))}
		if pair.Before != nil || pair.After != nil {
			out = append(out, pair)
		}
	}
	return out
}

func given(n int) *int {
	if n == None {
		return nil
	}
	return &n
}

// An Form asks for one number for all regions of a session or, where
// the person wants that, for one for each. All may stay unanswered.
type Form struct {
	Printer *message.Printer
	Places  *body.Atlas
	Regions []body.RegionID
	Given   Numbers
	Before  Numbers // that are shown beside the rows of each; or nil
	apart   bool    // a row for each region
	// All makes the row for all regions at once, with a link to the others, or
	// nil where there is but one region.
	All func(picked int, apart fyne.CanvasObject) fyne.CanvasObject
	// Answered is called after every answer. Nil is for those who look later.
	Answered func()
	Redraw   func()

	root   *fyne.Container
	column *layouts.Column
}

// Content asks anew, with what was answered so far.
func (a *Form) Content() fyne.CanvasObject {
	if _, same := a.Given.Same(a.Regions); !same {
		a.apart = true
	}
	if _, same := a.Before.Same(a.Regions); !same {
		a.apart = true
	}
	a.root, a.column = layouts.NewColumn(look.Space12, 0, a.objects()...)
	return a.root
}

func (a *Form) objects() []fyne.CanvasObject {
	if !a.apart {
		var link fyne.CanvasObject
		if len(a.Regions) > 1 {
			link = look.NewLink(a.Printer.Text("painscale.per-place", "Per place"), look.Secondary, func() { a.show(true) })
		}
		number, _ := a.Given.Same(a.Regions)
		return []fyne.CanvasObject{a.All(number, link)}
	}
	var objects []fyne.CanvasObject
	for _, r := range a.Regions {
		name, about := string(r), ""
		if region, ok := a.Places.Region(r); ok {
			name = words.Capital(a.Printer.Say(region.EverydayMessage()))
		}
		if before := a.Before.At(r); before != None {
			about = a.Printer.Text("numbers.before", "before: {{.Number}}", "Number", before)
		}
		objects = append(objects, layouts.Titled(name, about, look.NewNumbers(a.Given.At(r), look.Target, func(n int) { a.Answer(n, r) })))
	}
	return append(objects, layouts.NaturalSize(look.NewLink(a.Printer.Text("painscale.one-number-for-all", "One number for all"), look.Secondary, func() { a.show(false) })))
}

// show asks for each region apart, or for all at once. Answers that differ are
// no answer for all.
func (a *Form) show(apart bool) {
	a.apart = apart
	if _, same := a.Given.Same(a.Regions); !same {
		clear(a.Given)
		a.tell()
	}
	a.root.Objects = a.objects()
	a.column.Objects = a.root.Objects
	a.Redraw()
}

// Answer takes a number for some of the regions.
func (a *Form) Answer(n int, regions ...body.RegionID) {
	for _, r := range regions {
		a.Given[r] = n
	}
	a.tell()
}

func (a *Form) tell() {
	if a.Answered != nil {
		a.Answered()
	}
}

// NewBefore asks for the numbers of some regions before a session.
func NewBefore(printer *message.Printer, places *body.Atlas, regions []body.RegionID, given Numbers, redraw func()) fyne.CanvasObject {
	a := &Form{Printer: printer, Places: places, Regions: regions, Given: given, Redraw: redraw}
	a.All = func(picked int, apart fyne.CanvasObject) fyne.CanvasObject {
		row := look.NewNumbers(picked, 35, func(n int) { a.Answer(n, a.Regions...) })
		if apart == nil {
			return layouts.Labelled(printer.Text("painscale.pain-now", "Pain now"), printer.Text("painscale.optional", "optional"), row)
		}
		l := &layouts.FormRow{Name: look.Wrapped(printer.Text("painscale.pain-now", "Pain now"), look.Body, false, look.Ink, 2), About: apart, Control: row, NameWidth: 96}
		return container.New(l, l.Name, l.About, l.Control)
	}
	return a.Content()
}
