package routine

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/retime"
	"unknot/session/routine"
	"unknot/ui/choices"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/painscale"
)

// options are what can be chosen for the session.
func (p *page) options() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	if p.AsksNumbers {
		objects = append(objects, painscale.NewBefore(p.Printer, p.Places, p.wanted.Routine.Regions, p.wanted.Before, func() { p.root.Refresh() }))
	}
	if sided(p.wanted.Routine) {
		side := look.NewSegment(p.inWords(choices.SideWords), int(p.wanted.Sides), nil)
		side.OnPick = func(i int) {
			if !p.change(func(w *choices.Session) { w.Sides = prepare.Sides(i) }) {
				side.Pick(int(p.wanted.Sides))
			}
		}
		objects = append(objects, layouts.Labelled(p.Printer.Text("routine.start-on", "Start on"), "", side))
	}
	holds := look.NewSegment(p.holdWords(), slices.Index(choices.Holds, p.wanted.Holds), nil)
	holds.OnPick = func(i int) { p.change(func(w *choices.Session) { w.Holds = choices.Holds[i] }) }
	if p.wanted.Routine.ByTherapist || p.wanted.Booked > 0 {
		objects = append(objects, p.bookedChoice())
	}
	return append(objects, layouts.Labelled(p.Printer.Text("common.holds", "Holds"), p.Printer.Text("routine.10-to-30", "10 to 30 s"), holds), layouts.Labelled(p.Printer.Text("routine.fit-into", "Fit into"), "", p.stepper()))
}

// stepper has one minute less or more.
func (p *page) stepper() fyne.CanvasObject {
	p.length = look.Text(facts.Minutes(p.Printer, p.prepared.Plan.Length()), look.Body, true, look.Ink).Centered()
	step := func(by int) func() {
		return func() {
			now := int(p.prepared.Plan.Length().Round(time.Minute) / time.Minute)
			if p.wanted.Minutes > 0 {
				now = p.wanted.Minutes
			}
			if to := now + by; to > 0 && to <= choices.MostMinutes {
				p.change(func(w *choices.Session) { w.Minutes = to })
			}
		}
	}
	less := look.NewFocusButton(look.Plain, look.Minus, "", "", step(-1)).Small().Quick()
	more := look.NewFocusButton(look.Plain, look.Plus, "", "", step(1)).Small().Quick()
	written := look.NewLink(p.Printer.Text("common.as-written", "As written"), look.Body, func() { p.change(func(w *choices.Session) { w.Minutes = 0 }) })
	return container.New(&stepperLayout{less, p.length, more, written}, less, p.length, more, written)
}

// sided reports whether a routine has anything that is done on one side after
// the other, or on one of them.
func sided(r *routine.Routine) bool {
	for _, st := range r.Stages {
		if st.Kind == session.Hold && st.Side != body.Midline {
			return true
		}
	}
	return false
}

type stepperLayout struct {
	less    *look.FocusButton
	length  *look.Label
	more    *look.FocusButton
	written *look.Link
}

func (l *stepperLayout) number() float32 { return look.Scaled(84) }

func (l *stepperLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	w := 2*look.Target + l.number()
	return fyne.NewSize(w+look.Space16+l.written.MinSize().Width, l.HeightFor(w))
}

// HeightFor returns the height of the buttons, and of the link under them where
// there is no room beside them.
func (l *stepperLayout) HeightFor(width float32) float32 {
	h := max(look.Target+4, l.length.MinSize().Height)
	if width > 0 && width < 2*look.Target+l.number()+look.Space16+l.written.MinSize().Width {
		return h + l.written.MinSize().Height
	}
	return h
}

func (l *stepperLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	h := max(look.Target+4, l.length.MinSize().Height)
	n := l.number()
	layouts.Place(l.less, 0, (h-look.Target)/2, look.Target, look.Target)
	layouts.Place(l.length, look.Target, 0, n, h)
	layouts.Place(l.more, look.Target+n, (h-look.Target)/2, look.Target, look.Target)
	x, link := 2*look.Target+n+look.Space16, l.written.MinSize()
	if size.Height > h {
		layouts.Place(l.written, 0, h, min(size.Width, link.Width), link.Height)
		return
	}
	layouts.Place(l.written, x, (h-link.Height)/2, link.Width, link.Height)
}

// bookedChoice chooses how long the appointment is. A length of another kind, as
// a client may have, is none of them.
func (p *page) bookedChoice() fyne.CanvasObject {
	choice := look.NewSegment(facts.Appointments(p.Printer), slices.Index(retime.Appointments, p.wanted.Booked), nil)
	choice.OnPick = func(i int) { p.wanted.Booked = retime.Appointments[i] }
	return layouts.Labelled(p.Printer.Text("routine.booked", "Booked"), "min", choice)
}

func (p *page) inWords(all []message.Message) []string {
	said := make([]string, len(all))
	for i, m := range all {
		said[i] = p.Printer.Say(m)
	}
	return said
}
