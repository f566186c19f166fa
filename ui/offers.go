package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/ui/bodymap"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// firstRoutine is the id of the routine for somebody's first session.
const firstRoutine = "first-session"

// mostOffers is how many routines are offered for a place.
const mostOffers = 8

// last is the session to do again, if there is one and its routine is still
// there.
func (h *home) last() (wish, bool) {
	l := h.w.deps.Settings.Now().Last
	if l.Routine == "" {
		return wish{}, false
	}
	r, err := h.w.deps.Library().Find(l.Routine)
	if err != nil || r == nil {
		return wish{}, false
	}
	return again(l, r), true
}

// again begins the last session again, in one press.
func (h *home) again() {
	if last, ok := h.last(); ok {
		h.w.start(last)
	}
}

// againCard begins the last session again. Before the first one it says what
// to do instead.
func (h *home) againCard() fyne.CanvasObject {
	last, ok := h.last()
	if !ok {
		return h.firstCard()
	}
	length := last.routine.Length()
	if c, err := last.course(h.w.deps); err == nil {
		length = c.plan.Length()
	}
	l := &againLayout{
		disc: look.NewDisc(look.Play, 52, look.Accent, "", look.OnAccent),
		when: look.Wrapped(tongue.F("Again · last done %s", dayOf(h.w.deps.Settings.Now().Last.At, time.Now())), look.Secondary, false, look.Ink, 2),
		name: look.Wrapped(last.routine.Name, look.Section, true, look.Ink, 2),
		time: look.Text(minutes(length), look.Body, false, look.Ink),
		key:  look.NewKeyCap("Enter"),
	}
	card := look.NewCard(container.New(l, l.disc, l.when, l.name, l.time, l.key), h.again)
	card.Filled(look.AccentTint)
	return card
}

// dayOf says which day a time was on, as seen from now.
func dayOf(at, now time.Time) string {
	at, now = at.Local(), now.Local()
	switch day := at.Format(time.DateOnly); day {
	case now.Format(time.DateOnly):
		return tongue.L("today")
	case now.AddDate(0, 0, -1).Format(time.DateOnly):
		return tongue.L("yesterday")
	}
	if at.Year() != now.Year() {
		return at.Format(tongue.L("2 Jan 2006"))
	}
	return at.Format(tongue.L("2 Jan"))
}

func (h *home) firstCard() fyne.CanvasObject {
	first, err := h.w.deps.Library().Find(firstRoutine)
	title := look.Wrapped("Pick a place on the body to begin.", look.Section, true, look.Ink, 2)
	if err != nil || first == nil {
		return look.NewPanel(title).Filled(look.AccentTint)
	}
	text, _ := stack(look.Space4, 0, title,
		look.Wrapped(tongue.F("New to this? %s, %s.", first.Name, minutes(first.Length())), look.Secondary, false, look.Ink, 3))
	chevron := look.NewDisc(look.ChevronRight, 44, "", look.Edge, look.Ink)
	card := look.NewCard(container.New(&ending{text, chevron}, text, chevron), func() { h.w.ShowRoutine(first) })
	card.Filled(look.AccentTint)
	return card
}

// offerObjects are the heading, the side and the cards for the places picked.
func (h *home) offerObjects() []fyne.CanvasObject {
	picked := h.w.picked
	if len(picked) == 0 {
		objects := []fyne.CanvasObject{look.Wrapped("Three short ones", look.Section, true, look.Ink, 2)}
		for _, o := range shortOnes(h.w.deps.Library().All(), 3) {
			objects = append(objects, h.offerCard(o, leftFirst, false))
		}
		return objects
	}
	title := look.Wrapped(tongue.F("For the %s", h.w.deps.pickedNames(picked)), look.Section, true, look.Ink, 2)
	sides := look.NewSegment([]string{"Left", "Right", "Both"}, sideOf(picked), func(i int) { h.setPicked(onSide(picked, i)) })
	clear := look.NewLink("Clear", look.Body, func() { h.setPicked(nil) })
	objects := []fyne.CanvasObject{title, container.New(&apart{sides, clear}, sides, clear)}
	advice := h.w.deps.advise(picked)
	if len(advice.Heed) > 0 {
		objects = append(objects, heed(advice.Heed))
	}
	if len(advice.Offers) == 0 {
		objects = append(objects, look.Wrapped("Nothing here is for that place. These are short and easy on the rest of you:", look.Body, false, look.Ink2, 3))
		advice.Offers = shortOnes(h.w.deps.Library().All(), 3)
	}
	for i, o := range advice.Offers[:min(mostOffers, len(advice.Offers))] {
		objects = append(objects, h.offerCard(o, [...]startSide{leftOnly, rightOnly, leftFirst}[sideOf(picked)], i == 0))
	}
	return objects
}

// sideOf is the number of the word for the sides of what is picked: left,
// right or both.
func sideOf(picked []bodymap.Pick) int {
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

// onSide is what is picked, moved to the side of that number.
func onSide(picked []bodymap.Pick, side int) []bodymap.Pick {
	var out []bodymap.Pick
	seen := map[body.Tile]bool{}
	for _, p := range picked {
		if seen[p.Tile] {
			continue
		}
		seen[p.Tile] = true
		if side != 1 {
			p.Side = body.Left
			out = append(out, p)
		}
		if side != 0 {
			p.Side = body.Right
			out = append(out, p)
		}
	}
	return out
}

// offerCard leads to the page of a routine.
func (h *home) offerCard(o Offer, side startSide, first bool) fyne.CanvasObject {
	wanted := plainly(o.Routine)
	wanted.side = side
	c, err := wanted.course(h.w.deps)
	if err != nil {
		wanted.side = leftFirst
		c.routine = o.Routine
	}
	objects := []fyne.CanvasObject{look.Wrapped(o.Routine.Name, look.Section-2, true, look.Ink, 2), briefFacts(c.routine)}
	if o.Why != "" {
		objects = append(objects, look.Wrapped(o.Why, look.Secondary, false, look.Ink2, 3))
	}
	text, _ := stack(look.Space4, 0, objects...)
	chevron := look.NewDisc(look.ChevronRight, 52, "", look.Edge, look.Ink)
	card := look.NewCard(container.New(&ending{text, chevron}, text, chevron), func() {
		h.w.show(route{to: toRoutine, wish: wanted})
	})
	if first {
		card.First()
	}
	return card
}

// mostSigns is how many signs are shown beside offers; all are under Safety.
const mostSigns = 3

// heed is a panel of what has to be read before pressing.
func heed(lines []string) fyne.CanvasObject {
	objects := []fyne.CanvasObject{look.Wrapped("See a doctor, not a ball, for", look.Body, true, look.Ink, 2)}
	for _, l := range lines[:min(mostSigns, len(lines))] {
		objects = append(objects, smallBullet(l))
	}
	text, _ := stack(look.Space4, 0, objects...)
	icon := look.Draw(look.Warning, 28, look.Warn)
	return look.NewPanel(container.New(&leading{icon, text}, icon, text)).Filled(look.WarnTint)
}

// safetyLine is one line about pressure, with all there is to know one press
// away.
func safetyLine(open func()) fyne.CanvasObject {
	line := look.Wrapped("Like a good stretch, never sharp.", look.Secondary, false, look.Ink2, 3)
	icon := look.Draw(look.Info, 20, look.Ink2)
	text := container.New(&beside{icon, line}, icon, line)
	link := look.NewLink("Safety", look.Secondary, open)
	return container.New(&ending{text, link}, text, link)
}
