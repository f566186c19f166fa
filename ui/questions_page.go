package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/routine"
	"unknot/ui/look"
	"unknot/ui/settings"
)

// unanswered are the regions of a routine whose questions a person has not
// answered with no.
func (w *Window) unanswered(r *routine.Routine) []*body.Region {
	answers := w.deps.Settings.Now().Safety
	var out []*body.Region
	for _, id := range r.Regions {
		region, ok := w.deps.Places.Region(id)
		if !ok {
			continue
		}
		if all, clear := answers.Answered(string(id), len(w.deps.Safety.QuestionsFor(id))); !all || !clear {
			out = append(out, region)
		}
	}
	return out
}

// A questionsPage asks what must be known before the first session on a region.
// A yes shows what to do instead, and nothing starts.
type questionsPage struct {
	w       *Window
	wish    wish
	regions []*body.Region
	answers map[body.RegionID][]answer
	root    *fyne.Container
	list    *fyne.Container // a column
	carryOn *look.FocusButton
}

type answer uint8

const (
	open answer = iota
	no
	yes
)

func newQuestionsPage(w *Window, wanted wish) screen {
	p := &questionsPage{w: w, wish: wanted, regions: w.unanswered(wanted.routine), answers: map[body.RegionID][]answer{}}
	for _, r := range p.regions {
		asked := len(w.deps.Safety.QuestionsFor(r.ID))
		p.answers[r.ID] = make([]answer, asked)
		if said := w.deps.Settings.Now().Safety.Answers[string(r.ID)]; len(said) == asked {
			for i, is := range said {
				p.answers[r.ID][i] = no
				if is {
					p.answers[r.ID][i] = yes
				}
			}
		}
	}
	p.list, _ = stack(look.Space16, 0)
	p.carryOn = look.NewFocusButton(look.Main, look.Play, "Start", "Enter", p.start).Tall()
	another := look.NewFocusButton(look.Plain, "", "Choose another", "", w.Home).Tall()
	p.show()
	p.root = newSheet(p.list, (&bar{
		line:    look.Wrapped("Your answers stay on this computer.", look.Secondary, false, look.Ink2, 2),
		buttons: []fyne.CanvasObject{another, p.carryOn},
	}).container())
	return &page{root: p.root, scroll: p.root.Layout.(*sheetLayout).scroll, keys: map[fyne.KeyName]func(){fyne.KeyReturn: p.start}}
}

func (p *questionsPage) show() {
	objects := []fyne.CanvasObject{
		backTo(p.w),
		heading("A few questions first"),
		look.Wrapped("Asked once for each part of the body. Be honest: only you can know.", look.Body, false, look.Ink2, 3),
	}
	for _, r := range p.regions {
		lines := []fyne.CanvasObject{look.Wrapped(r.Everyday, look.Section, true, look.Ink, 2)}
		for i, q := range p.w.deps.Safety.QuestionsFor(r.ID) {
			lines = append(lines, p.question(r, i, q)...)
		}
		content, _ := stack(look.Space12, 0, lines...)
		objects = append(objects, look.NewPanel(content))
	}
	p.list.Objects, p.list.Layout.(*column).objects = objects, objects
	p.carryOn.SetOff(!p.clear())
}

// question is one question with its answers, and after a yes what to do
// instead.
func (p *questionsPage) question(r *body.Region, i int, q body.Question) []fyne.CanvasObject {
	said := p.answers[r.ID]
	words := look.NewSegment([]string{"No", "Yes"}, int(said[i])-1, func(n int) {
		said[i] = answer(n + 1)
		p.keep(r)
		p.show()
		p.root.Refresh()
	})
	l := &named{name: look.Wrapped(q.Ask, look.Body, false, look.Ink, 6), about: look.Text("", look.Secondary, false, look.Ink2), control: words, sentence: true}
	objects := []fyne.CanvasObject{container.New(l, l.name, l.about, l.control)}
	if said[i] == yes {
		objects = append(objects, look.NewPanel(bullet(q.Instead)).Filled(look.WarnTint).Rounded(look.RadiusRow))
	}
	return objects
}

// keep remembers the answers for a region once there are all of them.
func (p *questionsPage) keep(r *body.Region) {
	var said []bool
	for _, a := range p.answers[r.ID] {
		if a == open {
			return
		}
		said = append(said, a == yes)
	}
	p.w.change(func(s *settings.Settings) {
		if s.Safety.Answers == nil {
			s.Safety.Answers = map[string][]bool{}
		}
		s.Safety.Answers[string(r.ID)] = said
	})
}

// clear reports whether every answer is no.
func (p *questionsPage) clear() bool {
	for _, all := range p.answers {
		for _, a := range all {
			if a != no {
				return false
			}
		}
	}
	return true
}

func (p *questionsPage) start() {
	if p.clear() {
		p.w.start(p.wish)
	}
}

// readFirst are the sections of the safety texts that everybody reads once.
var readFirst = []string{"stop-now", "do-not-start", "ask-first"}

// newWelcomePage is read once, before anything else: who should not press, and
// when to stop.
func newWelcomePage(w *Window) screen {
	objects := []fyne.CanvasObject{
		row(look.Draw(look.Unknot, 56, look.Accent)),
		heading("Before you begin"),
		look.Wrapped(whatItIs, look.Body, false, look.Ink2, 5),
	}
	var sections []fyne.CanvasObject
	for _, s := range w.deps.Safety.Sections {
		if slices.Contains(readFirst, s.ID) {
			sections = append(sections, safetySection(s))
		}
	}
	objects = append(objects, container.New(&masonry{sections}, sections...))
	content, _ := stack(look.Space16, 0, objects...)
	done := func() {
		w.change(func(s *settings.Settings) { s.Safety.Read = true })
		w.Home()
	}
	bottom := &bar{
		line:    look.Wrapped("Everything is under Safety, one press from Home.", look.Secondary, false, look.Ink2, 3),
		buttons: []fyne.CanvasObject{look.NewFocusButton(look.Main, look.Tick, "I have read this", "Enter", done).Tall()},
	}
	sheet := newSheet(content, bottom.container())
	return &page{root: sheet, scroll: sheet.Layout.(*sheetLayout).scroll, keys: map[fyne.KeyName]func(){
		fyne.KeyReturn: done,
		fyne.KeyEscape: func() {},
	}}
}
