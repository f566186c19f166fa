package home

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/adviser"
	"unknot/session/body"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/cautions"
	"unknot/ui/choices"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// firstRoutine is the id of the routine for somebody's first session.
const firstRoutine = "first-session"

// mostOffers is how many routines are offered for a place.
const mostOffers = 8

// last is the session to do again, if there is one and its routine is still
// there.
func (h *home) last() (choices.Session, bool) {
	l := h.Settings.Now().Last
	if l.Routine == "" {
		return choices.Session{}, false
	}
	var r *routine.Routine
	var err error
	if len(l.Built) > 0 {
		r, err = routine.Parse(l.Routine, l.Built, h.Places)
	} else {
		r, err = h.Library().Find(l.Routine)
	}
	if err != nil || r == nil {
		return choices.Session{}, false
	}
	return choices.Again(l, r), true
}

// again begins the last session again, in one press.
func (h *home) again() {
	if last, ok := h.last(); ok {
		h.Start(last)
	}
}

// againCard begins the last session again. Before the first one it says what
// to do instead.
func (h *home) againCard() fyne.CanvasObject {
	last, ok := h.last()
	if !ok {
		return h.firstCard()
	}
	last.Resting = h.resting
	length := last.Routine.Length()
	c, err := h.Prepare(last)
	if err == nil {
		length = c.Plan.Length()
	}
	when := h.Printer.Text("home.again", "Again · last done {{.Day}}", "Day", report.Teller{Printer: h.Printer}.Day(h.Settings.Now().Last.At, h.Now()))
	if rests := h.restsOf(c); rests != "" {
		when = rests
	}
	l := &againLayout{
		disc: look.NewDisc(look.Play, 52, look.Accent, "", look.OnAccent),
		when: look.Wrapped(when, look.Secondary, false, look.Ink, 4),
		name: look.Wrapped(last.Routine.Name, look.Section, true, look.Ink, 2),
		time: look.Text(facts.Minutes(h.Printer, length), look.Body, false, look.Ink),
		key:  look.NewKeyCap(h.Printer.Text("common.key-enter", "Enter")),
	}
	card := look.NewCard(container.New(l, l.disc, l.when, l.name, l.time, l.key), h.again)
	card.Filled(look.AccentTint)
	return card
}

func (h *home) firstCard() fyne.CanvasObject {
	all := h.Library().All()
	i := slices.IndexFunc(all, func(r *routine.Routine) bool { return r.ID == firstRoutine })
	if i < 0 {
		return look.NewPanel(look.Wrapped(h.Printer.Text("home.pick-a-place", "Pick a place on the body to begin."), look.Section, true, look.Ink, 2)).Filled(look.AccentTint)
	}
	first := all[i]
	text, _ := layouts.NewColumn(look.Space4, 0,
		look.Wrapped(h.Printer.Text("home.new-to-this-begin", "New to this? Begin here."), look.Section, true, look.Ink, 2),
		look.Wrapped("", look.Secondary, false, look.Ink, 3).Verbatim(first.Name+" · "+facts.Minutes(h.Printer, first.Length())))
	chevron := look.NewDisc(look.ChevronRight, 52, "", look.Edge, look.Ink)
	card := look.NewCard(container.New(&layouts.TextEnd{Text: text, End: chevron}, text, chevron), func() { h.ShowRoutine(first) })
	card.Filled(look.AccentTint)
	return card
}

// offerObjects are the heading, the side and the cards for the places picked,
// or where not to press.
func (h *home) offerObjects() []fyne.CanvasObject {
	if *h.ShowZones {
		h.figure.SetReferral(nil)
		return h.zoneObjects()
	}
	if stop := h.typed.meant.Stop; stop != nil {
		h.first = nil
		if h.inline {
			return nil
		}
		return []fyne.CanvasObject{h.stopCard(stop)}
	}
	where, signs := h.where(), h.typed.meant.Heed
	where.Resting = h.resting
	shown := where.Shown()
	h.first = nil
	h.figure.SetReferral(nil)
	if len(shown) == 0 {
		if len(signs) > 0 {
			return h.andKeep([]fyne.CanvasObject{h.heed(signs, nil, nil)})
		}
		objects := []fyne.CanvasObject{look.Wrapped(h.Printer.Text("home.three-short-ones", "Three short ones"), look.Section, true, look.Ink, 2)}
		for _, o := range h.shortOnes(3) {
			objects = append(objects, h.offerCard(o, prepare.LeftFirst, false))
		}
		return objects
	}
	title := look.Wrapped(h.Printer.Text("home.for-places", "For the {{.Places}}", "Places", h.placeNames(where)), look.Section, true, look.Ink, 3)
	sides := look.NewSegment([]string{h.Printer.Text("choices.left", "Left"), h.Printer.Text("choices.right", "Right"), h.Printer.Text("home.both", "Both")}, sideOf(shown), h.turnTo)
	clear := look.NewLink(h.Printer.Text("home.clear", "Clear"), look.Body, h.clear)
	objects := []fyne.CanvasObject{title, container.New(&layouts.SpaceBetween{Left: sides, Right: clear}, sides, clear)}
	advice := h.advise(where)
	others := slices.DeleteFunc(slices.Clone(advice.Heed), func(sign string) bool { return slices.Contains(signs, sign) })
	if never := slices.Concat(advice.Never, advice.LeftOut); len(signs)+len(others)+len(never) > 0 {
		objects = append(objects, h.heed(signs, others, never))
	}
	objects = h.andKeep(objects)
	if len(advice.Offers) == 0 {
		objects = append(objects, look.Wrapped(h.Printer.Text("home.nothing-here", "Nothing here is for that place. These are short and easy on the rest of you:"), look.Body, false, look.Ink2, 3))
		advice.Offers = h.shortOnes(3)
	}
	behind := h.behind(advice.Candidates)
	if !h.inline {
		objects = append(objects, behind...)
	}
	for i, o := range advice.Offers[:min(mostOffers, len(advice.Offers))] {
		objects = append(objects, h.offerCard(o, [...]prepare.Sides{prepare.LeftOnly, prepare.RightOnly, prepare.LeftFirst}[sideOf(shown)], i == 0))
		if i == 0 && h.inline {
			objects = append(objects, behind...)
		}
	}
	return objects
}

// sideOf is the number of the word for the sides of what is picked: left,
// right or both.
func sideOf(picked []body.Pick) int {
	left, right := false, false
	for _, p := range picked {
		left, right = left || p.Side == body.Left, right || p.Side == body.Right
	}
	switch {
	case !right:
		return 0
	case !left:
		return 1
	}
	return 2
}

// offerCard leads to the page of a routine.
func (h *home) offerCard(o adviser.Offer, side prepare.Sides, first bool) fyne.CanvasObject {
	wanted := choices.New(o.Routine)
	wanted.Sides, wanted.Said, wanted.Resting = side, h.typed.meant.Said, h.resting
	c, err := h.Prepare(wanted)
	if err != nil {
		wanted.Sides = prepare.LeftFirst
		c.Routine = o.Routine
	}
	objects := []fyne.CanvasObject{look.Wrapped(o.Routine.Name, look.Section-2, true, look.Ink, 2), facts.BriefRow(h.Printer, c.Routine)}
	if !o.Why.IsZero() {
		objects = append(objects, look.Wrapped(h.Printer.Say(o.Why), look.Secondary, false, look.Ink2, 3))
	}
	for _, l := range o.Likely {
		objects = append(objects, layouts.SmallBullet(words.Capital(h.Printer.Say(l))))
	}
	if rests := h.restsOf(c); rests != "" {
		objects = append(objects, look.Wrapped(rests, look.Secondary, false, look.Ink, 4))
	}
	text, _ := layouts.NewColumn(look.Space4, 0, objects...)
	chevron := look.NewDisc(look.ChevronRight, 52, "", look.Edge, look.Ink)
	open := func() { h.ShowRoutineAs(wanted) }
	card := look.NewCard(container.New(&layouts.TextEnd{Text: text, End: chevron}, text, chevron), open)
	if first {
		h.first, h.best = open, card
		card.First()
	}
	return card
}

// restsOf says what rests of what was prepared, and until when.
func (h *home) restsOf(p prepare.Prepared) string {
	var lines []message.Message
	for _, r := range p.Resting {
		lines = append(lines, r.ShortLine(h.Places, h.Now()))
	}
	return h.Printer.Sentence(message.Join(lines, "; "))
}

// heed is a panel of what has to be read before pressing: signs for a doctor,
// and what is never pressed. Signs that the person spoke of are shown in full;
// of the others the first sentences are, and one press shows all of them.
func (h *home) heed(spoken, others []string, never []message.Message) fyne.CanvasObject {
	short := false
	brief := func(text string) string {
		first := words.FirstSentence(text)
		short = short || first != text
		if h.readAll {
			return text
		}
		return first
	}
	var lines []fyne.CanvasObject
	for _, sign := range spoken {
		lines = append(lines, layouts.SmallBullet(sign))
	}
	for _, sign := range others {
		lines = append(lines, layouts.SmallBullet(brief(sign)))
	}
	for _, line := range never {
		lines = append(lines, look.Wrapped(brief(h.Printer.Sentence(line)), look.Secondary, false, look.Ink, 6))
	}
	if short {
		link := look.NewLink(h.Printer.Text("common.read-all", "Read all {{.Count}}", "Count", len(lines)), look.Secondary, func() { h.read(true) })
		if h.readAll {
			link = look.NewLink(h.Printer.Text("common.show-fewer", "Show fewer"), look.Secondary, func() { h.read(false) })
		}
		lines = append(lines, layouts.NaturalSize(link))
	}
	if len(spoken)+len(others) > 0 {
		lines = slices.Insert(lines, 0, fyne.CanvasObject(look.Wrapped(h.Printer.Text("home.see-a-doctor", "See a doctor, not a ball, for"), look.Body, true, look.Ink, 2)))
	}
	text, _ := layouts.NewColumn(look.Space4, 0, lines...)
	return cautions.Warned(text, 28)
}

// read shows what is to be heeded in full, or its first sentences.
func (h *home) read(all bool) {
	h.readAll = all
	h.showOffers()
}
