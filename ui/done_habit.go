package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/marks"
	"unknot/session/retime"
	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/choices"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// A lengthOffer is another length for the holds of a point, which three
// sessions in a row have asked for.
type lengthOffer struct {
	point *body.Point
	now   time.Duration // how long they last without an answer
	history.Offered
}

// lengthOffers are those for the points of a session. With a client there are
// none: lengths of their own are for the person alone.
func (w *Window) lengthOffers(r route) []lengthOffer {
	if w.deps.Records.Habit == nil || r.wish.Client != nil {
		return nil
	}
	wanted := choices.New(r.wish.Routine)
	now, err := w.Prepare(wanted)
	if err != nil {
		return nil
	}
	var all []lengthOffer
	seen := map[body.ID]bool{}
	for _, st := range now.Routine.Stages {
		p, known := w.deps.Places.Point(st.Point)
		if st.Kind != session.Hold || !known || seen[st.Point] {
			continue
		}
		seen[st.Point] = true
		if o, ok := w.lengthOffer(p, r.wish.Routine, time.Duration(st.Seconds)*time.Second); ok {
			all = append(all, o)
		}
	}
	return all
}

// lengthOffer is the offer for a point that is now held so long. What level and
// point do not allow is not offered.
func (w *Window) lengthOffer(p *body.Point, r *routine.Routine, now time.Duration) (lengthOffer, bool) {
	sessions, err := w.deps.Records.Habit(p.ID, w.deps.Marks.Now().Answered[p.ID])
	if err != nil {
		return lengthOffer{}, false // that records cannot be read was told
	}
	o, ok := history.Offer(sessions)
	if !ok {
		return lengthOffer{}, false
	}
	allowed, _ := retime.Own(r, map[body.ID]time.Duration{p.ID: o.Length}, w.deps.Places)
	for _, st := range allowed.Stages {
		if st.Point == p.ID {
			o.Length = time.Duration(st.Seconds) * time.Second
			break
		}
	}
	return lengthOffer{p, now, o}, o.Length != now && (o.Length > now) == o.Longer
}

// An offerList asks about lengths, one after the other answered.
type offerList struct {
	w      *Window
	open   []lengthOffer
	said   []string // in place of those that were answered
	wide   bool     // there is room for the answers beside an offer
	root   *fyne.Container
	redraw func()
}

func newOfferList(w *Window, redraw func()) *offerList {
	return &offerList{w: w, redraw: redraw}
}

func (l *offerList) any() bool { return len(l.open)+len(l.said) > 0 }

func (l *offerList) content(wide bool) fyne.CanvasObject {
	l.wide = wide
	l.root, _ = layouts.NewColumn(look.Space16, 0, l.objects()...)
	return look.NewPanel(l.root).Edged(look.Edge)
}

func (l *offerList) objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for _, line := range l.said {
		objects = append(objects, look.Wrapped(line, look.Body, false, look.Ink2, 4))
	}
	for i, o := range l.open {
		question := look.Wrapped(o.question(), look.Body, true, look.Ink, 4)
		answers := container.New(layout.NewCustomPaddedHBoxLayout(look.Space12),
			look.NewFocusButton(look.Plain, look.Tick, "Yes", "", func() { l.answer(i, true) }).Small(),
			look.NewFocusButton(look.Plain, "", "No", "", func() { l.answer(i, false) }).Small(),
		)
		one := container.New(&layouts.TextEnd{Text: question, End: answers}, question, answers)
		if !l.wide {
			one = layouts.Stack(question, answers)
		}
		objects = append(objects, one)
	}
	return objects
}

func (o lengthOffer) question() string {
	name, enough, now, length := words.Capital(o.point.Name), cue.Seconds(o.Enough.Round(time.Second)), cue.Seconds(o.now), cue.Seconds(o.Length)
	if o.Longer {
		return tongue.F("%s: held for about %d s, not %d s. Make it %d s from now on?", name, enough, now, length)
	}
	return tongue.F("%s: eases after about %d of %d s. Make it %d s from now on?", name, enough, now, length)
}

// answer keeps the answer to an open offer.
func (l *offerList) answer(i int, yes bool) {
	o := l.open[i]
	name := words.Capital(o.point.Name)
	now, line := l.w.deps.Now(), ""
	if yes {
		l.w.Mark(func(m marks.Marks) { m.Hold(o.point.ID, o.Length, now) })
		line = tongue.F("%s: %d s from now on. You can undo it on the page of a routine.", name, cue.Seconds(o.Length))
	} else {
		l.w.Mark(func(m marks.Marks) { m.Refuse(o.point.ID, now) })
		line = tongue.F("%s: stays as it is.", name)
	}
	l.open = append(l.open[:i:i], l.open[i+1:]...)
	l.said = append(l.said, line)
	l.root.Objects = l.objects()
	l.root.Layout.(*layouts.Column).Objects = l.root.Objects
	l.redraw()
}
