package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// numbers are a person's own, 0 to 10, for regions. Those that were skipped are
// left out.
type numbers map[body.RegionID]int

// noNumber stands for a number that was not given.
const noNumber = -1

// at is the number for a region, or noNumber.
func (n numbers) at(r body.RegionID) int {
	if number, ok := n[r]; ok {
		return number
	}
	return noNumber
}

// same is the one number that all of the regions have, or noNumber if none has
// any. It reports false where they differ.
func (n numbers) same(regions []body.RegionID) (number int, ok bool) {
	number = noNumber
	for i, r := range regions {
		if i == 0 {
			number = n.at(r)
		}
		if n.at(r) != number {
			return noNumber, false
		}
	}
	return number, true
}

// before are the numbers as a session begins with them.
func (n numbers) before(regions []body.RegionID) []history.Numbers {
	var out []history.Numbers
	for _, r := range regions {
		if number, ok := n[r]; ok {
			out = append(out, history.Numbers{Region: r, Before: &number})
		}
	}
	return out
}

// pairs are the numbers before and after of the regions that have any.
func pairs(regions []body.RegionID, before, after numbers) []history.Numbers {
	var out []history.Numbers
	for _, r := range regions {
		pair := history.Numbers{Region: r, Before: given(before.at(r)), After: given(after.at(r))}
		if pair.Before != nil || pair.After != nil {
			out = append(out, pair)
		}
	}
	return out
}

func given(n int) *int {
	if n == noNumber {
		return nil
	}
	return &n
}

// An askedNumbers asks for one number for all regions of a session or, where
// the person wants that, for one for each. All may stay unanswered.
type askedNumbers struct {
	places  *body.Atlas
	regions []body.RegionID
	given   numbers
	before  numbers // that are shown beside the rows of each; or nil
	apart   bool    // a row for each region
	// all makes the row for all regions at once, with a link to the others, or
	// nil where there is but one region.
	all func(picked int, apart fyne.CanvasObject) fyne.CanvasObject
	// answered is called after every answer. Nil is for those who look later.
	answered func()
	redraw   func()

	root   *fyne.Container
	column *layouts.Column
}

// content asks anew, with what was answered so far.
func (a *askedNumbers) content() fyne.CanvasObject {
	if _, same := a.given.same(a.regions); !same {
		a.apart = true
	}
	if _, same := a.before.same(a.regions); !same {
		a.apart = true
	}
	a.root, a.column = layouts.NewColumn(look.Space12, 0, a.objects()...)
	return a.root
}

func (a *askedNumbers) objects() []fyne.CanvasObject {
	if !a.apart {
		var link fyne.CanvasObject
		if len(a.regions) > 1 {
			link = look.NewLink("Per place", look.Secondary, func() { a.show(true) })
		}
		number, _ := a.given.same(a.regions)
		return []fyne.CanvasObject{a.all(number, link)}
	}
	var objects []fyne.CanvasObject
	for _, r := range a.regions {
		name, about := string(r), ""
		if region, ok := a.places.Region(r); ok {
			name = region.Everyday
		}
		if before := a.before.at(r); before != noNumber {
			about = tongue.F("before: %d", before)
		}
		objects = append(objects, layouts.Titled(name, about, look.NewNumbers(a.given.at(r), look.Target, func(n int) { a.answer(n, r) })))
	}
	return append(objects, layouts.NaturalSize(look.NewLink("One number for all", look.Secondary, func() { a.show(false) })))
}

// show asks for each region apart, or for all at once. Answers that differ are
// no answer for all.
func (a *askedNumbers) show(apart bool) {
	a.apart = apart
	if _, same := a.given.same(a.regions); !same {
		clear(a.given)
		a.tell()
	}
	a.root.Objects = a.objects()
	a.column.Objects = a.root.Objects
	a.redraw()
}

// answer takes a number for some of the regions.
func (a *askedNumbers) answer(n int, regions ...body.RegionID) {
	for _, r := range regions {
		a.given[r] = n
	}
	a.tell()
}

func (a *askedNumbers) tell() {
	if a.answered != nil {
		a.answered()
	}
}

// painNow asks for the numbers before a session.
func (w *Window) painNow(wanted wish, redraw func()) fyne.CanvasObject {
	a := &askedNumbers{places: w.deps.Places, regions: wanted.routine.Regions, given: wanted.before, redraw: redraw}
	a.all = func(picked int, apart fyne.CanvasObject) fyne.CanvasObject {
		row := look.NewNumbers(picked, 35, func(n int) { a.answer(n, a.regions...) })
		if apart == nil {
			return layouts.Labelled("Pain now", "optional", row)
		}
		l := &layouts.FormRow{Name: look.Wrapped("Pain now", look.Body, false, look.Ink, 2), About: apart, Control: row, NameWidth: 96}
		return container.New(l, l.Name, l.About, l.Control)
	}
	return a.content()
}
