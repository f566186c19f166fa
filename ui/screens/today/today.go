// Package today is the screen that asks what can change from one day to the next
// before a session of the person's own. What is asked, the gate decides.
package today

import (
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/settings"
	"unknot/ui/choices"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/questions"
	"unknot/ui/screens"
)

// Options are what the page needs from outside.
type Options struct {
	Printer *message.Printer
	Window
	Wanted   choices.Session
	Settings *settings.Store
	Back     fyne.CanvasObject // leads to the screen before
	Now      func() time.Time
}

// Window is what the page needs of the window.
type Window interface {
	Prepare(choices.Session) (prepare.Prepared, error)
	Number() body.Number
	Change(how func(*settings.Settings))
	Begin(choices.Session)
	Home()
	ShowAboutMe()
}

// A page asks what can change from one day to the next before a session of
// the person's own, and what stands where it was not asked for a year. One press
// answers all with no and begins.
type page struct {
	Options
	asked   *questions.List
	root    *fyne.Container
	list    *fyne.Container // a column
	line    *look.Label
	carryOn *look.FocusButton
}

// New asks what can change overnight of what is wanted.
func New(o Options) screens.Screen {
	p := &page{Options: o}
	prepared, _ := o.Prepare(o.Wanted) // an error is told when it begins
	p.asked = questions.New(o.Printer, prepared.Asks, o.Number(), func() {
		p.show()
		p.root.Refresh()
	})
	p.list, _ = layouts.NewColumn(look.Space12, 0)
	p.carryOn = look.NewFocusButton(look.Main, look.Play, o.Printer.Text("common.none-of-these", "None of these"), o.Printer.Text("common.key-enter", "Enter"), p.begin).Tall()
	another := look.NewFocusButton(look.Plain, look.Home, o.Printer.Text("today.another-place", "Another place"), "", o.Home).Tall()
	p.line = look.Wrapped("", look.Secondary, false, look.Ink2, 2)
	p.show()
	p.root = layouts.NewSheet(p.list, (&layouts.ActionBar{
		Line:    p.line,
		Buttons: []fyne.CanvasObject{another, p.carryOn},
	}).Container())
	return &screens.Page{Root: p.root, Keys: p.asked.Keys(map[fyne.KeyName]func(){
		fyne.KeyReturn: p.begin, fyne.KeyEnter: p.begin, fyne.KeySpace: p.begin,
	})}
}

func (p *page) show() {
	objects := []fyne.CanvasObject{
		p.Back,
		screens.Heading(p.Printer.Text("today.before-you-press-today", "Before you press, today")),
		look.Wrapped(p.Printer.Text("today.why", "Asked every time, because it can change overnight. {{.Count}}", "Count", p.asked.Count()), look.Body, false, look.Ink2, 3),
		p.asked.Content(),
	}
	if p.old() {
		objects = append(objects, layouts.Row(look.NewLink(p.Printer.Text("today.something-you-said", "Something you said is a year old. Is it still so?"), look.Body, p.ShowAboutMe)))
	}
	p.list.Objects, p.list.Layout.(*layouts.Column).Objects = objects, objects
	line := p.Printer.Text("today.your-answers-stay", "Your answers stay on this computer.")
	if p.asked.Ends() {
		line = p.Printer.Text("today.nothing-is-pressed-today", "Nothing is pressed today. Do what it says there first.")
	}
	p.line.SetText(line, "")
	p.asked.Lead(p.carryOn)
}

// old reports whether something that is true of the person was said too long ago.
func (p *page) old() bool {
	about, now := p.Settings.Now().Safety.About, p.Now()
	for id := range about.Conditions {
		if about.Old(id, now) {
			return true
		}
	}
	return false
}

// begin takes the answers, keeps those that stand, and begins what they leave.
func (p *page) begin() {
	if p.asked.Ends() {
		return
	}
	answers, now := p.asked.Answers(), p.Now()
	p.Change(func(s *settings.Settings) {
		s.Safety.About = prepare.Learn(s.Safety.About, p.asked.Questions, answers, now)
	})
	wanted := p.Wanted
	wanted.Today = answers
	p.Begin(wanted)
}
