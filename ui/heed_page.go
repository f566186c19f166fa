package ui

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/clients"
	"unknot/session/prepare"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// newHeedPage comes before every session with a client: what has to be minded
// with them, and what to ask them for these parts of the body. One press begins.
//
// The answers to the questions of the person's own sessions are about their own
// body, so the questions are all here, every time, for the client.
func newHeedPage(w *Window, wanted wish) screens.Screen {
	card := wanted.client.Card
	objects := []fyne.CanvasObject{
		backTo(w),
		look.Wrapped("", look.Title, true, look.Ink, 2).Verbatim(tongue.F("Before %s's session", card.Label)),
		look.Wrapped("", look.Body, false, look.Ink2, 3).Verbatim(w.atHand(wanted)),
	}
	if len(card.Cautions) > 0 {
		objects = append(objects, heeded(card.Cautions, look.Instruction, 40))
	} else {
		objects = append(objects, look.Wrapped("No cautions are noted for this client.", look.Body, false, look.Ink2, 2))
	}
	var panels []fyne.CanvasObject
	prepared, _ := wanted.course(w.deps) // an error is told when it begins
	questions := newAsked(prepared.Asks, w.number(), nil)
	ask, askIs := layouts.NewColumn(look.Space12, 0)
	panels = append(panels, newCautions(wanted.routine.Cautions, nil).panel)
	var sheet *fyne.Container
	rests := &restList{w: w, who: wanted.clientID(), ended: func() { w.start(wanted) }}
	if len(prepared.Resting) > 0 {
		lines, linesIs := layouts.NewColumn(look.Space8, 0, rests.content(prepared)...)
		rests.changed = func() {
			lines.Objects = rests.content(prepared)
			linesIs.Objects = lines.Objects
			sheet.Refresh()
		}
		objects = append(objects, look.NewPanel(lines).Filled(look.WarnTint))
	}
	if w.deps.Rate != nil && wanted.resumes == nil {
		wanted.before = maps.Clone(wanted.before) // of this session alone
		panels = append(panels, look.NewPanel(w.painNow(wanted, func() { sheet.Refresh() })))
	}
	objects = append(objects, ask, container.New(&layouts.Masonry{Objects: panels}, panels...))
	content, _ := layouts.NewColumn(look.Space16, 0, objects...)
	begin := func() {
		if !questions.ends() {
			w.beginWith(wanted, questions)
		}
	}
	start := look.NewFocusButton(look.Main, look.Play, "None of these", "Enter", begin).Tall()
	show := func() {
		lines := []fyne.CanvasObject{look.Wrapped(tongue.F("Ask first. %s", questions.count()), look.Section, true, look.Ink, 3), questions.content()}
		ask.Objects, askIs.Objects = lines, lines
		questions.lead(start)
	}
	show()
	questions.changed = func() {
		show()
		sheet.Refresh()
	}
	bottom := &layouts.ActionBar{
		Line:    look.Wrapped("Shown before every session with a client.", look.Secondary, false, look.Ink2, 2),
		Buttons: []fyne.CanvasObject{start},
	}
	sheet = layouts.NewSheet(content, bottom.Container())
	return &screens.Page{Root: sheet, Keys: questions.keys(map[fyne.KeyName]func(){fyne.KeyReturn: begin})}
}

// beginWith begins a client's session with the answers that were given for them,
// and keeps those that stand on their card.
func (w *Window) beginWith(wanted wish, questions *asked) {
	wanted.today = questions.answers()
	client := *wanted.client
	about := prepare.Learn(client.Card.About, questions.questions, wanted.today, w.deps.Now())
	if slices.ContainsFunc(questions.questions, func(q prepare.Question) bool { return q.Standing }) {
		client.Card.About, wanted.client = about, &client
		w.changeCard(&client, func(c *clients.Card) { c.About = about }, nil)
	}
	w.begin(wanted)
}

// heeded are a client's own cautions, with letters and a sign of given sizes.
func heeded(list []string, letters, sign float32) *look.Panel {
	var lines []fyne.CanvasObject
	for _, c := range list {
		lines = append(lines, look.Wrapped("", letters, true, look.Ink, 6).Verbatim(c))
	}
	text := layouts.Stack(lines...)
	return warned(text, sign)
}

// warned is a text that has to be minded, beside a sign of a given size.
func warned(text fyne.CanvasObject, sign float32) *look.Panel {
	icon := look.Draw(look.Warning, sign, look.Warn)
	return look.NewPanel(container.New(&layouts.PictureTextTop{Picture: icon, Text: text}, icon, text)).Filled(look.WarnTint)
}

// atHand is what is about to begin, and what the client likes.
func (w *Window) atHand(wanted wish) string {
	length := wanted.routine.Length()
	if c, err := wanted.course(w.deps); err == nil {
		length = c.Plan.Length()
	}
	parts := []string{wanted.routine.Name, minutes(length)}
	card := wanted.client.Card
	if card.Minutes > 0 {
		parts = append(parts, tongue.F("%d min booked", card.Minutes))
	}
	if card.Pressure > 0 {
		parts = append(parts, tongue.F("Pressure: %s", tongue.L(card.Pressure.String())))
	}
	if card.Tool != "" {
		parts = append(parts, tongue.F("Tool: %s", tongue.L(card.Tool)))
	}
	return strings.Join(parts, " · ")
}
