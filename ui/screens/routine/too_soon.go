package routine

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/recovery"
	"unknot/ui/choices"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// tooSoon is what the past speaks against, as it is wanted now, each with a way
// out where there is one; and what brings back what was left out.
func (p *page) tooSoon() []fyne.CanvasObject {
	objects := p.rests.Content(p.prepared)
	now := p.Now()
	for _, r := range recovery.Sum(recovery.Check(p.prepared.Routine, p.past, now), now) {
		objects = append(objects, look.Wrapped(p.Printer.Say(r.Message(p.Places)), look.Secondary, true, look.Ink, 8))
		if ways := p.waysOut(r); len(ways) > 0 {
			objects = append(objects, container.New(&layouts.RowWrap{Objects: ways}, ways...))
		}
	}
	if len(p.wanted.Without) > 0 || p.wanted.Gentler() {
		back := look.NewFocusButton(look.Plain, look.Repeat, p.Printer.Text("routine.put-it-all-back", "Put it all back"), "", func() {
			p.change(func(w *choices.Session) { w.Without, w.Gentle = nil, false })
		}).Small()
		objects = append(objects, container.New(&layouts.RowWrap{Objects: []fyne.CanvasObject{back}}, back))
	}
	return objects
}

// waysOut are the presses that take a remark's reason away, as far as the
// routine allows them.
func (p *page) waysOut(r recovery.Remark) []fyne.CanvasObject {
	var ways []fyne.CanvasObject
	offer := func(word string, how func(*choices.Session)) {
		wanted := p.wanted
		how(&wanted)
		if _, err := p.Prepare(wanted); err == nil {
			ways = append(ways, look.NewFocusButton(look.Plain, "", word, "", func() { p.change(how) }).Small())
		}
	}
	offer(p.Printer.Text("routine.leave-it-out", "Leave it out"), func(w *choices.Session) { w.Without = append(slices.Clone(w.Without), r.Points()...) })
	if r.Reason == recovery.Twice {
		offer(p.Printer.Text("routine.stay-gentle", "Stay gentle"), func(w *choices.Session) { w.Gentle = true })
	}
	return ways
}
