// Package routine is the screen of one routine before it begins: its cautions beside
// the body, what will be done, and how the person wants it done. What of it may be
// pressed today, the gate decides.
package routine

import (
	"context"
	"maps"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/library"
	"unknot/session/marks"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/recovery"
	"unknot/session/routine"
	"unknot/ui/bodymap"
	"unknot/ui/cautions"
	"unknot/ui/choices"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/posture"
	"unknot/ui/progressstrip"
	"unknot/ui/rests"
	"unknot/ui/screens"
)

// Options are what the page needs from outside.
type Options struct {
	Printer *message.Printer
	Window
	Wanted      choices.Session
	Library     func() *library.Library
	Places      *body.Atlas
	Figure      *body.Figure
	Zones       []body.Zone // that are never pressed
	Postures    *posture.Gallery
	ShowZones   *bool // they are hatched; the page changes it
	AsksNumbers bool  // there is somebody to remember them
	Now         func() time.Time
	// Copy, in the background, puts a copy of a routine among the person's own. Nil
	// offers none.
	Copy func(*routine.Routine) (*routine.Routine, error)
}

// Window is what the page needs of the window.
type Window interface {
	Prepare(choices.Session) (prepare.Prepared, error)
	Start(choices.Session)
	ReadRests(wanted choices.Session, then func(choices.Session)) bool
	ReadPresses(who history.ClientID, now time.Time, show func([]recovery.Press))
	EndRest(who history.ClientID, id body.RegionID, then func())
	Mark(how func(marks.Marks))
	Slowly(work func(context.Context) error, done func(error))
	Tell(line string)
	Untell(line string)
	Star(routine string) fyne.CanvasObject
	Back()
	CameFrom() string
	ShowPoint(body.ID, body.Side)
	ShowSounds()
	ShowSafety()
}

// A page shows a routine before it starts: its cautions beside the body
// and what will be done, and lets a person say how they want it done.
type page struct {
	Options
	wanted   choices.Session // as it is chosen by now
	prepared prepare.Prepared
	view     body.View   // shown close up
	shown    []body.View // that there are
	cautions *cautions.Panel
	past     []recovery.Press
	rests    *rests.List
	kept     string // what was said last about a copy
	refused  string // what was said last about what cannot be done

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

// New shows a routine as it is wanted.
func New(o Options) screens.Screen {
	p := &page{Options: o, wanted: o.Wanted}
	p.wanted.Read, p.wanted.Before = false, maps.Clone(o.Wanted.Before) // of this session alone
	c, err := o.Prepare(p.wanted)
	if err != nil {
		p.wanted.Sides, p.wanted.Minutes = prepare.LeftFirst, 0
		c, err = o.Prepare(p.wanted)
	}
	if err != nil {
		o.Tell(o.Printer.Sentence(message.Of(err)))
	}
	p.prepared = c
	p.rests = rests.New(o.Printer, o.Places, o.Now, func(id body.RegionID, then func()) { o.EndRest(o.Wanted.ClientID(), id, then) }, p.readRests)
	p.rests.Changed = p.reshow
	p.cautions = cautions.New(o.Printer, o.Wanted.Routine.Cautions, func() { p.root.Refresh() })
	p.root = layouts.NewAdaptive(routineFormFor, p.build)
	o.ReadPresses(o.Wanted.ClientID(), o.Now(), func(past []recovery.Press) {
		p.past, p.wanted.Read = past, true
		p.reshow()
	})
	p.readRests()
	return &screens.Page{Root: p.root, Keys: map[fyne.KeyName]func(){fyne.KeyReturn: p.start, fyne.KeyZ: p.toggleZones}}
}

// readRests has what rests left out.
func (p *page) readRests() {
	p.ReadRests(p.wanted, func(wanted choices.Session) {
		c, err := p.Prepare(wanted)
		p.wanted, p.prepared = wanted, c
		p.Tell("")
		if err != nil {
			p.Tell(p.Printer.Sentence(message.Of(err)))
		}
		if len(p.root.Objects) > 0 {
			p.rebuild()
		}
	})
}

// reshow shows what has changed, once there is something to show it in.
func (p *page) reshow() {
	if len(p.root.Objects) > 0 {
		p.showPrepared()
		p.root.Refresh()
	}
}

func (p *page) start() { p.Start(p.wanted) }

// A routineForm is how the parts stand.
type routineForm struct {
	columns bool // body and cautions beside the stages
	fixed   bool // what can be chosen stays in view under the stages
}

func routineFormFor(size fyne.Size) routineForm {
	s := look.TextScale()
	return routineForm{columns: size.Width >= 860*s, fixed: size.Height >= 700*s}
}

func (p *page) build(form routineForm) fyne.CanvasObject {
	r := p.wanted.Routine
	p.closeup = bodymap.NewCloseup(p.Printer, p.Figure)
	p.stages, _ = layouts.NewColumn(0, 0)
	p.close, _ = layouts.NewColumn(look.Space4, 0)
	p.never = look.NewPill(p.Printer.Text("common.where-not-to-press", "Where not to press"), *p.ShowZones, func(bool) { p.toggleZones() })
	p.facts, p.end = container.New(&layouts.Slot{}), nil
	p.shown = p.markedViews()
	p.views = p.viewSwitch()
	p.showPrepared()
	insets := slices.ContainsFunc(p.shown, body.View.Inset)
	pose := layouts.Stack(p.close, position(r))
	start := look.NewFocusButton(look.Main, look.Play, p.Printer.Text("routine.start", "Start"), p.Printer.Text("common.key-enter", "Enter"), p.start).Tall()
	hear := look.NewFocusButton(look.Plain, look.Sound, p.Printer.Text("routine.hear-the-cues", "Hear the cues"), "", p.ShowSounds).Tall()
	options, optionsIs := layouts.NewColumn(look.Space12, 0, p.options()...)
	back := look.NewFocusButton(look.Quiet, look.ChevronLeft, p.CameFrom(), "", p.Back).Small()
	name, star := screens.Heading(r.Name), p.Star(r.ID)
	title := container.New(&layouts.TextEnd{Text: name, End: star}, name, star)
	body := []fyne.CanvasObject{p.closeup}
	if p.views != nil {
		body = append(body, p.views)
	}
	if !form.columns {
		p.cautions.Room = 300 * look.TextScale()
		objects := append([]fyne.CanvasObject{layouts.NaturalSize(back), title, p.facts, p.cautions.Panel}, advice(p.Printer, r)...)
		objects = append(objects, container.New(pictureLayout{p.closeup, p.views, insets}, body...))
		objects = append(objects, layouts.Row(p.never), pose, p.stages, options, screens.SafetyLine(p.Printer, p.ShowSafety))
		content, _ := layouts.NewColumn(look.Space16, 0, objects...)
		hear = look.NewFocusButton(look.Plain, "", p.Printer.Text("routine.hear-cues", "Hear cues"), "", p.ShowSounds).Tall()
		buttons := &pair{start, hear}
		return layouts.NewSheet(content, container.New(buttons, start, hear))
	}
	under, underIs := layouts.NewColumn(look.Space16, 0, append(append([]fyne.CanvasObject{p.cautions.Panel}, advice(p.Printer, r)...), pose)...)
	l := &routineLayout{
		back: layouts.Row(back), never: p.never, safety: look.NewLink(p.Printer.Text("common.safety", "Safety"), look.Body, p.ShowSafety), title: title, facts: p.facts, closeup: p.closeup, views: p.views,
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
func advice(printer *message.Printer, r *routine.Routine) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, one := range r.Advice {
		lines = append(lines, look.Wrapped(printer.Text("routine.not-advised", "Not advised: {{.Problem}}", "Problem", one.Problem()), look.Secondary, false, look.Ink2, 6))
	}
	return lines
}

// change takes another choice, if it can be done.
func (p *page) change(how func(*choices.Session)) bool {
	wanted := p.wanted
	how(&wanted)
	c, err := p.Prepare(wanted)
	if err != nil {
		p.refused = p.Printer.Sentence(message.Of(err))
		p.Tell(p.refused)
		return false
	}
	p.Untell(p.refused)
	p.wanted, p.prepared = wanted, c
	if !slices.Equal(p.shown, p.markedViews()) {
		p.rebuild()
		return true
	}
	p.showPrepared()
	p.root.Refresh()
	return true
}

// rebuild makes every part anew.
func (p *page) rebuild() {
	p.root.Objects = nil
	p.root.Layout.Layout(nil, p.root.Size())
}

// showPrepared shows what may be pressed.
func (p *page) showPrepared() {
	p.facts.Objects = []fyne.CanvasObject{facts.Row(p.Printer, p.prepared.Routine)}
	p.facts.Layout.(*layouts.Slot).Object = p.facts.Objects[0]
	p.cautions.SetTooSoon(p.tooSoon())
	objects := append(p.stageRows(), p.keeping()...)
	p.stages.Objects = objects
	p.stages.Layout.(*layouts.Column).Objects = objects
	if p.view != 0 {
		p.closeup.SetMarks(p.view, p.wanted.Sides.First(), p.marks(p.view))
	}
	p.showZones()
	if p.length != nil {
		p.length.SetText(facts.Minutes(p.Printer, p.prepared.Plan.Length()), "")
	}
}

// viewSwitch chooses between the drawings, where points are on several.
func (p *page) viewSwitch() *look.Segment {
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
		names = append(names, p.Printer.Say(viewWords[v]))
	}
	return look.NewSegment(names, slices.Index(p.shown, p.view), func(i int) {
		p.view = p.shown[i]
		p.closeup.SetMarks(p.view, p.wanted.Sides.First(), p.marks(p.view))
		p.showZones()
		p.root.Refresh()
	})
}

var viewWords = map[body.View]message.Message{
	body.Front: message.New("common.front", "Front"), body.Back: message.New("common.back-of-the-body", "Back"),
	body.Sole: message.New("routine.sole", "Sole"), body.Palm: message.New("routine.palm", "Palm"), body.HandBack: message.New("routine.back-of-hand", "Back of hand"),
}

// strip is the whole session as one string.
func (p *page) strip() fyne.CanvasObject {
	return progressstrip.Still(progressstrip.Segments(p.prepared.Plan.Stages()), 0, look.Edge)
}
