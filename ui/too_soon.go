package ui

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/history"
	"unknot/session/prepare"
	"unknot/session/recovery"
	"unknot/ui/background"
	"unknot/ui/choices"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// pressed reads the presses of a client, or with 0 of the person, that still
// count at a time, and shows them.
func (w *Window) ReadPresses(who history.ClientID, now time.Time, show func([]recovery.Press)) {
	if w.deps.Records.Store == nil {
		show(nil)
		return
	}
	var err error
	background.Read(&w.behind, func() (past []recovery.Press) {
		recorded, lost := w.deps.Records.Store.Presses(who, now.Add(-recovery.Reach))
		err = lost
		return recovery.Past(recorded, w.deps.Places)
	}, func(past []recovery.Press) {
		w.TellError(screens.Told("What you pressed before could not be read: %s", err))
		show(past)
	})
}

// warn says in the notice what of a session rests, and which spots are pressed
// too soon. It is for sessions that begin without the page of their routine.
func (w *Window) warn(who history.ClientID, c prepare.Prepared, now time.Time) {
	w.warning("")
	w.ReadPresses(who, now, func(past []recovery.Press) {
		var lines []string
		for _, r := range c.Resting {
			lines = append(lines, tongue.Sentence(r.Line(w.deps.Places, now)))
		}
		for _, remark := range recovery.Sum(recovery.Check(c.Routine, past, now), now) {
			lines = append(lines, tongue.Say(remark.Message(w.deps.Places)))
		}
		w.warning(strings.Join(lines, " "))
	})
}

func (w *Window) warning(line string) {
	if w.notice.warning != line {
		w.notice.warn(line)
		w.window.Content().Refresh()
	}
}

// warningFor is how far into the session a warning stays over it.
const warningFor = 30 * time.Second

// tooSoon is what the past speaks against, as the wish is now, each with a way
// out where there is one; and what brings back what was left out.
func (p *routinePage) tooSoon() []fyne.CanvasObject {
	objects := p.rests.Content(p.course)
	now := p.w.deps.Now()
	for _, r := range recovery.Sum(recovery.Check(p.course.Routine, p.past, now), now) {
		objects = append(objects, look.Wrapped(tongue.Say(r.Message(p.w.deps.Places)), look.Secondary, true, look.Ink, 8))
		if ways := p.waysOut(r); len(ways) > 0 {
			objects = append(objects, container.New(&layouts.RowWrap{Objects: ways}, ways...))
		}
	}
	if len(p.wish.Without) > 0 || p.wish.Gentler() {
		back := look.NewFocusButton(look.Plain, look.Repeat, "Put it all back", "", func() {
			p.change(func(w *choices.Session) { w.Without, w.Gentle = nil, false })
		}).Small()
		objects = append(objects, container.New(&layouts.RowWrap{Objects: []fyne.CanvasObject{back}}, back))
	}
	return objects
}

// waysOut are the presses that take a remark's reason away, as far as the
// routine allows them.
func (p *routinePage) waysOut(r recovery.Remark) []fyne.CanvasObject {
	var ways []fyne.CanvasObject
	offer := func(word string, how func(*choices.Session)) {
		wanted := p.wish
		how(&wanted)
		if _, err := p.w.Prepare(wanted); err == nil {
			ways = append(ways, look.NewFocusButton(look.Plain, "", word, "", func() { p.change(how) }).Small())
		}
	}
	offer("Leave it out", func(w *choices.Session) { w.Without = append(slices.Clone(w.Without), r.Points()...) })
	if r.Reason == recovery.Twice {
		offer("Stay gentle", func(w *choices.Session) { w.Gentle = true })
	}
	return ways
}
