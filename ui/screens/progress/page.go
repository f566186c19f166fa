package progress

import (
	"context"
	"io"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/background"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// Options are what the page needs from outside.
type Options struct {
	Printer    *message.Printer
	Records    Records // nil where nothing is kept
	Client     history.ClientID
	Filter     *Filter // what is chosen, which the page changes
	At         float32 // how far down the list begins
	Places     *body.Atlas
	Figure     *body.Figure
	Background *background.Background
	Now        time.Time
	// Keep has a picture drawn and kept under a name. Nil offers none.
	Keep func(name string, draw func(io.Writer) error)
	// ShowRecord opens a session, from which going back leads to so far down the
	// list.
	ShowRecord   func(id history.SessionID, at float32)
	ShowRoutines func()
}

// A progressPage shows what the records hold: numbers before and after each
// session, how soon points eased, and where and when the body was pressed. It
// shows the person's own, or a client's.
type progressPage struct {
	screens.Page
	Options
	root    *fyne.Container
	filters *fyne.Container
	read    *progressRead // nil while it is being read
	turn    int           // grows with every choice, so that what was read for another is dropped
	points  int           // of which the trends are shown
	pages   map[int][]history.Session
	rows    *layouts.VirtualList
	right   *container.Scroll // the cards beside the list, or nil
}

// fewPoints is how many points are shown at first; more come by twice as many.
const fewPoints = 3

// New shows the person's own progress, or a client's.
func New(o Options) screens.Screen {
	p := &progressPage{Options: o, points: fewPoints}
	p.filters = p.newFilters()
	p.root = layouts.NewAdaptive(progressFormFor, p.build)
	turn := func(pages float32) func() {
		return func() {
			if p.rows != nil {
				p.rows.Page(pages)
			}
		}
	}
	p.Page = screens.Page{Root: p.root, Keys: map[fyne.KeyName]func(){
		fyne.KeyPageDown: turn(1), fyne.KeyPageUp: turn(-1), fyne.KeyEnd: turn(1e6), fyne.KeyHome: turn(-1e6),
	}}
	p.load()
	return p
}

// newFilters are the choice of a place and that of a period. They stay when the
// rest is built anew, and with them the keyboard focus.
func (p *progressPage) newFilters() *fyne.Container {
	f := p.Filter
	regions, places := []body.RegionID{""}, []string{p.Printer.Text("common.any-place", "Any place")}
	for _, r := range p.Places.Regions {
		regions, places = append(regions, r.ID), append(places, words.Capital(p.Printer.Say(r.EverydayMessage())))
	}
	region := widget.NewSelect(places, nil)
	region.SetSelectedIndex(max(0, slices.Index(regions, f.Region)))
	region.OnChanged = func(string) {
		f.Region = regions[max(0, region.SelectedIndex())]
		p.choose()
	}
	var words []string
	for _, period := range periods {
		words = append(words, p.Printer.Say(period.word))
	}
	period := look.NewSegment(words, f.Period, func(i int) {
		f.Period = i
		p.choose()
	})
	panel := look.NewPanel(region).Edged(look.Edge).Rounded(look.RadiusRow).Padded(2, 2)
	return container.New(&filterLayout{panel, period}, panel, period)
}

// choose shows what was chosen, from the top.
func (p *progressPage) choose() {
	p.At, p.right, p.points = 0, nil, fewPoints
	p.load()
}

// load reads what was chosen.
func (p *progressPage) load() {
	p.turn++
	turn, points := p.turn, p.points
	o, f := p.Options, p.Filter.of(p.Client, p.Now) // the page goes on changing meanwhile
	if p.Records == nil {
		return
	}
	shown := background.Read(p.Background, func(ctx context.Context) progressRead { return readProgress(ctx, o, f, points) }, func(r progressRead) {
		if turn == p.turn {
			p.read, p.pages = &r, map[int][]history.Session{0: r.progress.Sessions}
			p.renew()
		}
	})
	if !shown {
		p.read = nil
		p.renew()
	}
}

// renew builds the page anew, if it is there already.
func (p *progressPage) renew() {
	if p.rows != nil {
		p.At = p.rows.Scroll.Offset.Y
	}
	if len(p.root.Objects) > 0 {
		p.root.Objects = nil
		p.root.Refresh()
	}
}

// showRecord opens a session.
func (p *progressPage) showRecord(id history.SessionID) { p.ShowRecord(id, p.rows.Scroll.Offset.Y) }

// A progressForm is whether the charts have room beside the list.
type progressForm struct{ beside bool }

func progressFormFor(size fyne.Size) progressForm {
	return progressForm{size.Width >= 900*look.TextScale() && size.Height >= 400*look.TextScale()}
}

func (p *progressPage) title() fyne.CanvasObject {
	if p.Client != 0 && p.read != nil {
		return screens.Heading(p.Printer.Text("progress.of-client", "Progress of {{.Client}}", "Client", p.read.name))
	}
	return screens.Heading(p.Printer.Text("common.progress", "Progress"))
}

func (p *progressPage) build(form progressForm) fyne.CanvasObject {
	p.rows = nil
	switch {
	case p.Records == nil:
		return p.alone(nil, p.Printer.Text("progress.nothing-kept", "Nothing is kept here, so there is nothing to show."))
	case p.read == nil:
		return p.alone(p.filters, p.Printer.Text("common.reading-your-records", "Reading your records."))
	case p.read.err != nil:
		return p.alone(p.filters, p.Printer.Text("progress.unread", "Your records cannot be read now: {{.Error}}", "Error", p.read.err))
	case !p.read.ever:
		return p.empty()
	case p.read.progress.Total == 0:
		return p.alone(p.filters, p.Printer.Text("progress.nothing-here", "Nothing here in this time. Choose a longer one, or any place."))
	case form.beside:
		return p.twoColumns()
	}
	return p.oneColumn()
}

// alone is the page with one line in place of everything.
func (p *progressPage) alone(filters fyne.CanvasObject, line string) fyne.CanvasObject {
	objects := []fyne.CanvasObject{p.title()}
	if filters != nil {
		objects = append(objects, filters)
	}
	content, _ := layouts.NewColumn(look.Space16, 0, append(objects, look.Wrapped(line, look.Body, false, look.Ink, 6))...)
	return layouts.NewSheet(content, nil)
}

// empty says what will be here.
func (p *progressPage) empty() fyne.CanvasObject {
	objects := []fyne.CanvasObject{look.Wrapped(p.Printer.Text("progress.your-sessions-will-appear", "Your sessions will appear here after the first one."), look.Section, true, look.Ink, 3)}
	for _, s := range []struct {
		icon look.Icon
		word string
	}{
		{look.Progress, p.Printer.Text("progress.your-number-before", "Your number before and after each session, if you give one.")},
		{look.Clock, p.Printer.Text("progress.how-soon-each-point", "How soon each point eases, over the weeks.")},
		{look.Hand, p.Printer.Text("progress.where-you-pressed", "Where you pressed, and how long ago.")},
		{look.Lock, p.Printer.Text("progress.all-of-it-stays", "All of it stays on this computer, and you can delete it.")},
	} {
		icon := look.Draw(s.icon, 28, look.Accent)
		text := look.Wrapped(s.word, look.Body, false, look.Ink, 3)
		objects = append(objects, container.New(&layouts.PictureText{Picture: icon, Text: text}, icon, text))
	}
	if p.Client == 0 {
		objects = append(objects, layouts.Row(look.NewFocusButton(look.Main, look.List, p.Printer.Text("progress.pick-a-routine", "Pick a routine"), "", p.ShowRoutines).Tall()))
	}
	inner, _ := layouts.NewColumn(look.Space16, 0, objects...)
	content, _ := layouts.NewColumn(look.Space16, 0, p.title(), look.NewPanel(inner).Padded(look.Space24, look.Space24))
	return layouts.NewSheet(content, nil)
}

// twoColumns has the list at the left and the other charts at the right.
func (p *progressPage) twoColumns() fyne.CanvasObject {
	like := newSessionRow(p.Printer)
	p.rows = p.list(nil, like)
	at := float32(0)
	if p.right != nil {
		at = p.right.Offset.Y
	}
	cards, column := layouts.NewColumn(look.Space16, 0, look.NewPanel(p.pressedCard()), look.NewPanel(p.easeCard()))
	p.right = container.NewVScroll(cards)
	p.right.Offset.Y = at
	l := &progressLayout{
		title: p.title(), filters: p.filters, panel: look.NewPanel(nil), rows: p.rows,
		over: layouts.Stack(p.listHead(like)...), right: p.right, column: column,
	}
	return container.New(l, l.title, l.filters, l.panel, l.over, l.rows.Scroll, l.right)
}

// oneColumn has everything below each other, the list last.
func (p *progressPage) oneColumn() fyne.CanvasObject {
	like := newSessionRow(p.Printer)
	over := append([]fyne.CanvasObject{
		p.title(), p.filters, look.NewPanel(p.pressedCard()), look.NewPanel(p.easeCard()),
	}, p.listHead(like)...)
	head, _ := layouts.NewColumn(look.Space12, 0, over...)
	p.rows = p.list(head, like)
	return container.New(&listLayout{p.rows}, p.rows.Scroll)
}

func (p *progressPage) pressedCard() fyne.CanvasObject {
	return layouts.Stack(p.read.pressedParts(p.Options, p.saver(p.savePressed), p.Now)...)
}

func (p *progressPage) easeCard() fyne.CanvasObject {
	objects := p.read.easeParts(p.Options, p.saver(p.saveEase), p.Now)
	if len(p.read.trends) < len(p.read.progress.Pressed) {
		more := look.NewFocusButton(look.Plain, "", p.Printer.Text("progress.more-points", "More points"), "", func() {
			p.points += 2 * fewPoints
			p.load()
		}).Small()
		objects = append(objects, layouts.Row(more))
	}
	return layouts.Stack(objects...)
}
