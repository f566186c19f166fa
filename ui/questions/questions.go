// Package questions asks what is asked before a session: each question is answered
// with yes by a press, and with no by none. Screens import it; what is asked, and
// what comes of the answers, session/prepare decides.
package questions

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/ui/cautions"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// List are the questions before a session, each of which is answered with yes
// by a press. What is not pressed is a no.
type List struct {
	Questions []prepare.Question
	yes       map[string]bool
	printer   *message.Printer
	number    body.Number // to call after a yes to what cannot wait
	Changed   func()
}

// New asks questions. Number is whom to call after a yes to what cannot wait.
func New(printer *message.Printer, questions []prepare.Question, number body.Number, changed func()) *List {
	return &List{printer: printer, Questions: questions, yes: map[string]bool{}, number: number, Changed: changed}
}

// Answers are all that was answered.
func (a *List) Answers() map[string]bool {
	all := map[string]bool{}
	for _, q := range a.Questions {
		all[q.ID] = a.yes[q.ID]
	}
	return all
}

// Ends reports whether an answer ends the session before it begins.
func (a *List) Ends() bool {
	for _, q := range a.Questions {
		if a.yes[q.ID] && !q.Standing && q.Ends() {
			return true
		}
	}
	return false
}

// Lead has a button say how the answers let somebody go on, if they do.
func (a *List) Lead(on *look.FocusButton) {
	word := a.printer.Text("common.none-of-these", "None of these")
	for _, yes := range a.yes {
		if yes {
			word = a.printer.Text("questions.go-on-without", "Go on without it")
		}
	}
	on.Set(look.Play, word)
	on.SetOff(a.Ends())
}

// press turns the answer to the n-th question, from 1.
func (a *List) press(n int) {
	if n < 1 || n > len(a.Questions) {
		return
	}
	id := a.Questions[n-1].ID
	a.yes[id] = !a.yes[id]
	a.Changed()
}

// Content is a panel for each question, and after a yes what to do instead.
func (a *List) Content() fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for i, q := range a.Questions {
		n := i + 1
		weight, icon := look.Plain, look.Icon("")
		if a.yes[q.ID] {
			weight, icon = look.Strong, look.Tick
		}
		key := ""
		if n <= 9 {
			key = strconv.Itoa(n)
		}
		yes := look.NewFocusButton(weight, icon, a.printer.Text("common.yes", "Yes"), key, func() { a.press(n) })
		l := &layouts.FormRow{Name: look.Wrapped(a.printer.Say(q.Ask), look.Body, false, look.Ink, 8), About: look.Text("", look.Secondary, false, look.Ink2), Control: yes, Sentence: true}
		lines := []fyne.CanvasObject{container.New(l, l.Name, l.About, l.Control)}
		if a.yes[q.ID] {
			lines = append(lines, look.NewPanel(layouts.Bullet(a.printer.Say(q.Instead))).Filled(look.WarnTint).Rounded(look.RadiusRow))
			if q.Urgency == body.Emergency || q.Urgency == body.SameDay {
				lines = append(lines, cautions.Call(a.printer, a.number))
			}
		}
		content, _ := layouts.NewColumn(look.Space12, 0, lines...)
		objects = append(objects, look.NewPanel(content))
	}
	return container.New(&layouts.Masonry{Objects: objects}, objects...)
}

// Keys are those of a page with the questions: their numbers answer them.
func (a *List) Keys(others map[fyne.KeyName]func()) map[fyne.KeyName]func() {
	for n := 1; n <= min(9, len(a.Questions)); n++ {
		others[fyne.KeyName(strconv.Itoa(n))] = func() { a.press(n) }
	}
	return others
}

// Count says how many questions there are, so that nobody takes those in view
// for all.
func (a *List) Count() string {
	if len(a.Questions) == 1 {
		return a.printer.Text("questions.is-this-so", "Is this so?")
	}
	return a.printer.Text("today.any-so", "Is any of these {{.Count}} so?", "Count", len(a.Questions))
}
