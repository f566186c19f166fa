package ui

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/prepare"
	"unknot/session/recovery"
	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/bodymap"
	"unknot/ui/cautions"
	"unknot/ui/choices"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/progressstrip"
	"unknot/ui/rests"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// A routinePage shows a routine before it starts: its cautions beside the body
// and what will be done, and lets a person say how they want it done.
type routinePage struct {
	w        *Window
	wish     choices.Session
	course   prepare.Prepared
	view     body.View   // shown close up
	shown    []body.View // that there are
	cautions *cautions.Panel
	past     []recovery.Press
	rests    *rests.List
	kept     string // what was said last about a copy
	refused  string // what was said last about a wish that cannot be done

	root    *fyne.Container
	closeup *bodymap.Closeup
	never   *look.Pill        // asks where not to press
	close   *fyne.Container   // a column of what lies close by
	views   *look.Segment     // where there are several; else nil
	stages  *fyne.Container   // a column, made anew for another course
	end     *container.Scroll // of the stages, where nothing follows them; else nil
	length  *look.Label       // in minutes
	facts   *fyne.Container
}

func newRoutinePage(w *Window, wanted choices.Session) screens.Screen {
	p := &routinePage{w: w, wish: wanted}
	p.wish.Read, p.wish.Before = false, maps.Clone(wanted.Before) // of this session alone
	c, err := w.Prepare(p.wish)
	if err != nil {
		p.wish.Sides, p.wish.Minutes = prepare.LeftFirst, 0
		c, err = w.Prepare(p.wish)
	}
	if err != nil {
		w.Tell(tongue.Sentence(words.LineOf(err)))
	}
	p.course = c
	p.rests = rests.New(w.deps.Places, w.deps.Now, func(id body.RegionID, then func()) { w.EndRest(wanted.ClientID(), id, then) }, p.readRests)
	p.rests.Changed = p.reshow
	p.cautions = cautions.New(wanted.Routine.Cautions, func() { p.root.Refresh() })
	p.root = layouts.NewAdaptive(routineFormFor, p.build)
	w.ReadPresses(wanted.ClientID(), w.deps.Now(), func(past []recovery.Press) {
		p.past, p.wish.Read = past, true
		p.reshow()
	})
	p.readRests()
	return &screens.Page{Root: p.root, Keys: map[fyne.KeyName]func(){fyne.KeyReturn: p.start, fyne.KeyZ: p.toggleZones}}
}

// readRests has what rests left out.
func (p *routinePage) readRests() {
	p.w.ReadRests(p.wish, func(wanted choices.Session) {
		c, err := p.w.Prepare(wanted)
		p.wish, p.course = wanted, c
		p.w.Tell("")
		if err != nil {
			p.w.Tell(tongue.Sentence(words.LineOf(err)))
		}
		if len(p.root.Objects) > 0 {
			p.rebuild()
		}
	})
}

// reshow shows what has changed, once there is something to show it in.
func (p *routinePage) reshow() {
	if len(p.root.Objects) > 0 {
		p.showCourse()
		p.root.Refresh()
	}
}

func (p *routinePage) start() { p.w.Start(p.wish) }

// A routineForm is how the parts stand.
type routineForm struct {
	columns bool // body and cautions beside the stages
	fixed   bool // what can be chosen stays in view under the stages
}

func routineFormFor(size fyne.Size) routineForm {
	s := look.TextScale()
	return routineForm{columns: size.Width >= 860*s, fixed: size.Height >= 700*s}
}

func (p *routinePage) build(form routineForm) fyne.CanvasObject {
	r := p.wish.Routine
	p.closeup = bodymap.NewCloseup(p.w.deps.Figure)
	p.stages, _ = layouts.NewColumn(0, 0)
	p.close, _ = layouts.NewColumn(look.Space4, 0)
	p.never = p.w.zonesPill(p.toggleZones)
	p.facts, p.end = container.New(&layouts.Slot{}), nil
	p.shown = p.markedViews()
	p.views = p.viewSwitch()
	p.showCourse()
	insets := slices.ContainsFunc(p.shown, body.View.Inset)
	pose := layouts.Stack(p.close, position(r))
	start := look.NewFocusButton(look.Main, look.Play, "Start", "Enter", p.start).Tall()
	hear := look.NewFocusButton(look.Plain, look.Sound, "Hear the cues", "", p.w.ShowSounds).Tall()
	options, optionsIs := layouts.NewColumn(look.Space12, 0, p.options()...)
	back := look.NewFocusButton(look.Quiet, look.ChevronLeft, p.w.CameFrom(), "", p.w.Back).Small()
	name, star := screens.Heading(r.Name), p.w.star(r.ID)
	title := container.New(&layouts.TextEnd{Text: name, End: star}, name, star)
	body := []fyne.CanvasObject{p.closeup}
	if p.views != nil {
		body = append(body, p.views)
	}
	if !form.columns {
		p.cautions.Room = 300 * look.TextScale()
		objects := append([]fyne.CanvasObject{layouts.NaturalSize(back), title, p.facts, p.cautions.Panel}, advice(r)...)
		objects = append(objects, container.New(pictureLayout{p.closeup, p.views, insets}, body...))
		objects = append(objects, layouts.Row(p.never), pose, p.stages, options, screens.SafetyLine(p.w.ShowSafety))
		content, _ := layouts.NewColumn(look.Space16, 0, objects...)
		hear = look.NewFocusButton(look.Plain, "", "Hear cues", "", p.w.ShowSounds).Tall()
		buttons := &pair{start, hear}
		return layouts.NewSheet(content, container.New(buttons, start, hear))
	}
	under, underIs := layouts.NewColumn(look.Space16, 0, append(append([]fyne.CanvasObject{p.cautions.Panel}, advice(r)...), pose)...)
	l := &routineLayout{
		back: layouts.Row(back), never: p.never, safety: look.NewLink("Safety", look.Body, p.w.ShowSafety), title: title, facts: p.facts, closeup: p.closeup, views: p.views,
		under: container.NewVScroll(under), underIs: underIs, cautions: p.cautions, pose: pose, insets: insets, buttons: &pair{start, hear},
	}
	objects := []fyne.CanvasObject{l.back, l.never, l.safety, l.title, l.facts, l.under, start, hear}
	right := []fyne.CanvasObject{p.stages}
	if form.fixed {
		l.options, l.optionsIs = container.NewVScroll(options), optionsIs
		objects = append(objects, l.options)
	} else {
		right = append(right, options)
	}
	column, rightIs := layouts.NewColumn(look.Space16, 0, right...)
	l.right, l.rightIs = container.NewVScroll(column), rightIs
	if form.fixed {
		p.end = l.right
	}
	return container.New(l, append(append(objects, l.right), body...)...)
}

// advice is what the file of a person's own routine asks for that is allowed and
// not advised, a line each.
func advice(r *routine.Routine) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, one := range r.Advice {
		lines = append(lines, look.Wrapped(tongue.F("Not advised: %s", one.Problem()), look.Secondary, false, look.Ink2, 6))
	}
	return lines
}

// change takes another wish, if it can be done.
func (p *routinePage) change(how func(*choices.Session)) bool {
	wanted := p.wish
	how(&wanted)
	c, err := p.w.Prepare(wanted)
	if err != nil {
		p.refused = tongue.Sentence(words.LineOf(err))
		p.w.Tell(p.refused)
		return false
	}
	if p.refused != "" && p.w.notice.line == p.refused {
		p.w.Tell("")
	}
	p.wish, p.course = wanted, c
	if !slices.Equal(p.shown, p.markedViews()) {
		p.rebuild()
		return true
	}
	p.showCourse()
	p.root.Refresh()
	return true
}

// rebuild makes every part anew.
func (p *routinePage) rebuild() {
	p.root.Objects = nil
	p.root.Layout.Layout(nil, p.root.Size())
}

// showCourse shows what the wish comes to.
func (p *routinePage) showCourse() {
	p.facts.Objects = []fyne.CanvasObject{facts.Row(p.course.Routine)}
	p.facts.Layout.(*layouts.Slot).Object = p.facts.Objects[0]
	p.cautions.SetTooSoon(p.tooSoon())
	objects := append(p.stageRows(), p.keeping()...)
	p.stages.Objects = objects
	p.stages.Layout.(*layouts.Column).Objects = objects
	if p.view != 0 {
		p.closeup.SetMarks(p.view, p.wish.Sides.First(), p.marks(p.view))
	}
	p.showZones()
	if p.length != nil {
		p.length.SetText(facts.Minutes(p.course.Plan.Length()), "")
	}
}

// viewSwitch chooses between the drawings, where points are on several.
func (p *routinePage) viewSwitch() *look.Segment {
	if len(p.shown) == 0 {
		return nil
	}
	if !contains(p.shown, p.view) {
		p.view = p.shown[0]
	}
	if len(p.shown) == 1 {
		return nil
	}
	var names []string
	for _, v := range p.shown {
		names = append(names, viewWords[v])
	}
	return look.NewSegment(names, slices.Index(p.shown, p.view), func(i int) {
		p.view = p.shown[i]
		p.closeup.SetMarks(p.view, p.wish.Sides.First(), p.marks(p.view))
		p.showZones()
		p.root.Refresh()
	})
}

var viewWords = map[body.View]string{
	body.Front: "Front", body.Back: "Back of the body", body.Sole: "Sole", body.Palm: "Palm", body.HandBack: "Back of hand",
}

// strip is the whole session as one string.
func (p *routinePage) strip() fyne.CanvasObject {
	return progressstrip.Still(progressstrip.Segments(p.course.Plan.Stages()), 0, look.Edge)
}
