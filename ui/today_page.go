package ui

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/prepare"
	"unknot/session/settings"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// asked are the questions before a session, each of which is answered with yes
// by a press. What is not pressed is a no.
type asked struct {
	questions []prepare.Question
	yes       map[string]bool
	number    body.Number // to call after a yes to what cannot wait
	changed   func()
}

func newAsked(questions []prepare.Question, number body.Number, changed func()) *asked {
	return &asked{questions: questions, yes: map[string]bool{}, number: number, changed: changed}
}

// answers are all that was answered.
func (a *asked) answers() map[string]bool {
	all := map[string]bool{}
	for _, q := range a.questions {
		all[q.ID] = a.yes[q.ID]
	}
	return all
}

// ends reports whether an answer ends the session before it begins.
func (a *asked) ends() bool {
	for _, q := range a.questions {
		if a.yes[q.ID] && !q.Standing && q.Ends() {
			return true
		}
	}
	return false
}

// lead has a button say how the answers let somebody go on, if they do.
func (a *asked) lead(on *look.FocusButton) {
	word := "None of these"
	for _, yes := range a.yes {
		if yes {
			word = "Go on without it"
		}
	}
	on.Set(look.Play, word)
	on.SetOff(a.ends())
}

// press turns the answer to the n-th question, from 1.
func (a *asked) press(n int) {
	if n < 1 || n > len(a.questions) {
		return
	}
	id := a.questions[n-1].ID
	a.yes[id] = !a.yes[id]
	a.changed()
}

// content is a panel for each question, and after a yes what to do instead.
func (a *asked) content() fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for i, q := range a.questions {
		n := i + 1
		weight, icon := look.Plain, look.Icon("")
		if a.yes[q.ID] {
			weight, icon = look.Strong, look.Tick
		}
		key := ""
		if n <= 9 {
			key = strconv.Itoa(n)
		}
		yes := look.NewFocusButton(weight, icon, "Yes", key, func() { a.press(n) })
		l := &layouts.FormRow{Name: look.Wrapped(tongue.Say(q.Ask), look.Body, false, look.Ink, 8), About: look.Text("", look.Secondary, false, look.Ink2), Control: yes, Sentence: true}
		lines := []fyne.CanvasObject{container.New(l, l.Name, l.About, l.Control)}
		if a.yes[q.ID] {
			lines = append(lines, look.NewPanel(layouts.Bullet(tongue.Say(q.Instead))).Filled(look.WarnTint).Rounded(look.RadiusRow))
			if q.Urgency == body.Emergency || q.Urgency == body.SameDay {
				lines = append(lines, callPanel(a.number))
			}
		}
		content, _ := layouts.NewColumn(look.Space12, 0, lines...)
		objects = append(objects, look.NewPanel(content))
	}
	return container.New(&layouts.Masonry{Objects: objects}, objects...)
}

// keys are those of a page with the questions: their numbers answer them.
func (a *asked) keys(others map[fyne.KeyName]func()) map[fyne.KeyName]func() {
	for n := 1; n <= min(9, len(a.questions)); n++ {
		others[fyne.KeyName(strconv.Itoa(n))] = func() { a.press(n) }
	}
	return others
}

// count says how many questions there are, so that nobody takes those in view
// for all.
func (a *asked) count() string {
	if len(a.questions) == 1 {
		return tongue.L("Is this so?")
	}
	return tongue.F("Is any of these %d so?", len(a.questions))
}

// A todayPage asks what can change from one day to the next before a session of
// the person's own, and what stands where it was not asked for a year. One press
// answers all with no and begins.
type todayPage struct {
	w       *Window
	wish    wish
	asked   *asked
	root    *fyne.Container
	list    *fyne.Container // a column
	line    *look.Label
	carryOn *look.FocusButton
}

func newTodayPage(w *Window, wanted wish) screens.Screen {
	p := &todayPage{w: w, wish: wanted}
	prepared, _ := wanted.course(w.deps) // an error is told when it begins
	p.asked = newAsked(prepared.Asks, w.number(), func() {
		p.show()
		p.root.Refresh()
	})
	p.list, _ = layouts.NewColumn(look.Space12, 0)
	p.carryOn = look.NewFocusButton(look.Main, look.Play, "None of these", "Enter", p.begin).Tall()
	another := look.NewFocusButton(look.Plain, look.Home, "Another place", "", w.Home).Tall()
	p.line = look.Wrapped("", look.Secondary, false, look.Ink2, 2)
	p.show()
	p.root = layouts.NewSheet(p.list, (&layouts.ActionBar{
		Line:    p.line,
		Buttons: []fyne.CanvasObject{another, p.carryOn},
	}).Container())
	return &screens.Page{Root: p.root, Keys: p.asked.keys(map[fyne.KeyName]func(){
		fyne.KeyReturn: p.begin, fyne.KeyEnter: p.begin, fyne.KeySpace: p.begin,
	})}
}

func (p *todayPage) show() {
	objects := []fyne.CanvasObject{
		backTo(p.w),
		screens.Heading("Before you press, today"),
		look.Wrapped(tongue.F("Asked every time, because it can change overnight. %s", p.asked.count()), look.Body, false, look.Ink2, 3),
		p.asked.content(),
	}
	if p.old() {
		objects = append(objects, layouts.Row(look.NewLink("Something you said is a year old. Is it still so?", look.Body, p.w.ShowAboutMe)))
	}
	p.list.Objects, p.list.Layout.(*layouts.Column).Objects = objects, objects
	line := "Your answers stay on this computer."
	if p.asked.ends() {
		line = "Nothing is pressed today. Do what it says there first."
	}
	p.line.SetText(line, "")
	p.asked.lead(p.carryOn)
}

// old reports whether something that is true of the person was said too long ago.
func (p *todayPage) old() bool {
	about, now := p.w.deps.Settings.Now().Safety.About, p.w.deps.Now()
	for id := range about.Conditions {
		if about.Old(id, now) {
			return true
		}
	}
	return false
}

// begin takes the answers, keeps those that stand, and begins what they leave.
func (p *todayPage) begin() {
	if p.asked.ends() {
		return
	}
	answers, now := p.asked.answers(), p.w.deps.Now()
	p.w.change(func(s *settings.Settings) {
		s.Safety.About = prepare.Learn(s.Safety.About, p.asked.questions, answers, now)
	})
	wanted := p.wish
	wanted.today = answers
	p.w.begin(wanted)
}
