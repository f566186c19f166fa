package summary

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/marks"
	"unknot/session/message"
	"unknot/session/retime"
	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/choices"
	"unknot/ui/layouts"
	"unknot/ui/look"
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
func (o Options) lengthOffers(ctx context.Context) []lengthOffer {
	if o.Habit == nil || o.Wanted.Client != nil {
		return nil
	}
	wanted := choices.New(o.Wanted.Routine)
	now, err := o.Prepare(wanted)
	if err != nil {
		return nil
	}
	var all []lengthOffer
	seen := map[body.ID]bool{}
	for _, st := range now.Routine.Stages {
		p, known := o.Places.Point(st.Point)
		if st.Kind != session.Hold || !known || seen[st.Point] {
			continue
		}
		seen[st.Point] = true
		if one, ok := o.lengthOffer(ctx, p, o.Wanted.Routine, time.Duration(st.Seconds)*time.Second); ok {
			all = append(all, one)
		}
	}
	return all
}

// lengthOffer is the offer for a point that is now held so long. What level and
// point do not allow is not offered.
func (o Options) lengthOffer(ctx context.Context, p *body.Point, r *routine.Routine, now time.Duration) (lengthOffer, bool) {
	sessions, err := o.Habit(ctx, p.ID, o.Marks.Now().Answered[p.ID])
	if err != nil {
		return lengthOffer{}, false // that records cannot be read was told
	}
	offered, ok := history.Offer(sessions)
	if !ok {
		return lengthOffer{}, false
	}
	allowed, _ := retime.Own(r, map[body.ID]time.Duration{p.ID: offered.Length}, o.Places)
	for _, st := range allowed.Stages {
		if st.Point == p.ID {
			offered.Length = time.Duration(st.Seconds) * time.Second
			break
		}
	}
	return lengthOffer{p, now, offered}, offered.Length != now && (offered.Length > now) == offered.Longer
}

// An offerList asks about lengths, one after the other answered.
type offerList struct {
	Options
	open   []lengthOffer
	said   []string // in place of those that were answered
	wide   bool     // there is room for the answers beside an offer
	root   *fyne.Container
	redraw func()
}

func newOfferList(o Options, redraw func()) *offerList {
	return &offerList{Options: o, redraw: redraw}
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
		question := look.Wrapped(words.Capital(l.Printer.Say(o.question())), look.Body, true, look.Ink, 4)
		answers := container.New(layout.NewCustomPaddedHBoxLayout(look.Space12),
			look.NewFocusButton(look.Plain, look.Tick, l.Printer.Text("common.yes", "Yes"), "", func() { l.answer(i, true) }).Small(),
			look.NewFocusButton(look.Plain, "", l.Printer.Text("common.no", "No"), "", func() { l.answer(i, false) }).Small(),
		)
		one := container.New(&layouts.TextEnd{Text: question, End: answers}, question, answers)
		if !l.wide {
			one = layouts.Stack(question, answers)
		}
		objects = append(objects, one)
	}
	return objects
}

func (o lengthOffer) question() message.Message {
	name, enough, now, length := o.point.NameMessage(), cue.Seconds(o.Enough.Round(time.Second)), cue.Seconds(o.now), cue.Seconds(o.Length)
	if o.Longer {
		return message.New("summary.offer-longer", "{{.Place}}: held for about {{.Enough}} s, not {{.Now}} s. Make it {{.Length}} s from now on?", "Place", name, "Enough", enough, "Now", now, "Length", length)
	}
	return message.New("summary.offer-shorter", "{{.Place}}: eases after about {{.Enough}} of {{.Now}} s. Make it {{.Length}} s from now on?", "Place", name, "Enough", enough, "Now", now, "Length", length)
}

// answer keeps the answer to an open offer.
func (l *offerList) answer(i int, yes bool) {
	o := l.open[i]
	name := words.Capital(l.Printer.Say(o.point.NameMessage()))
	now, line := l.Now(), ""
	if yes {
		l.Mark(func(m marks.Marks) { m.Hold(o.point.ID, o.Length, now) })
		line = l.Printer.Text("summary.length-taken", "{{.Place}}: {{.Seconds}} s from now on. You can undo it on the page of a routine.", "Place", name, "Seconds", cue.Seconds(o.Length))
	} else {
		l.Mark(func(m marks.Marks) { m.Refuse(o.point.ID, now) })
		line = l.Printer.Text("summary.length-kept", "{{.Place}}: stays as it is.", "Place", name)
	}
	l.open = append(l.open[:i:i], l.open[i+1:]...)
	l.said = append(l.said, line)
	l.root.Objects = l.objects()
	l.root.Layout.(*layouts.Column).Objects = l.root.Objects
	l.redraw()
}
