// Package routines is the list of routines, for the person or for a client's
// session. What is found, the library says.
package routines

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history/report"
	"unknot/session/library"
	"unknot/session/marks"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/ui/choices"
	"unknot/ui/facts"
	"unknot/ui/fields"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// Options are what the page needs from outside.
type Options struct {
	Printer *message.Printer
	Window
	For     *clients.Client // whose session it is chosen for; nil for the person's own
	Library func() *library.Library
	Marks   *marks.Store
	Places  *body.Atlas
	Search  *Search           // the page changes it
	Back    fyne.CanvasObject // leads to the screen before, of a client's
	Now     func() time.Time
}

// Window is what the page needs of the window.
type Window interface {
	TellError(error)
	ChangeCard(c *clients.Client, how func(*clients.Card), done func(error))
	Focus(fyne.Focusable)
	KeyTime() time.Time
	Star(routine string) fyne.CanvasObject
	ShowRoutine(*routine.Routine)
	ShowRoutineAs(choices.Session)
}

// A Search is what a person looks for in the list of routines. It is kept while
// they look at one.
type Search struct {
	words  string
	region body.RegionID
	level  routine.Level
	tool   string
	length int  // index into lengths
	hidden bool // hidden ones as well
}

// A page lists all routines, the favourites and those used last first.
//
// For a client's session the favourites are the client's, and so is what a
// routine is chosen for.
type page struct {
	Options
	list   *fyne.Container
	column *layouts.Column
	scroll *container.Scroll
	count  *look.Label
	cards  map[string]fyne.CanvasObject // by key
}

// New lists the routines.
func New(o Options) screens.Screen {
	p := &page{Options: o, cards: map[string]fyne.CanvasObject{}}
	p.list, p.column = layouts.NewColumn(look.Space12, 400)
	p.count = look.Wrapped("", look.Body, false, look.Ink2, 2)
	entry := fields.NewEntry(o.KeyTime, o.Search.words, o.Printer.Text("routines.search-routines", "Search routines"), 1)
	entry.OnChanged = func(s string) {
		o.Search.words = s
		p.find()
	}
	filters := newFilters(p)
	title := fyne.CanvasObject(screens.Heading(o.Printer.Text("common.routines", "Routines")))
	if o.For != nil {
		title = o.choiceHead()
	}
	head, _ := layouts.NewColumn(look.Space12, 0, title, container.New(&layouts.FixedHeight{Object: entry, Height: max(48, entry.MinSize().Height)}, entry), filters.row, filters.choice, p.counted())
	content, _ := layouts.NewColumn(look.Space12, 0, head, p.list)
	sheet := layouts.NewSheet(content, nil)
	p.scroll = sheet.Layout.(*layouts.Sheet).Scroll
	p.find()
	return &screens.Page{Root: sheet, Keys: map[fyne.KeyName]func(){
		fyne.KeySlash: func() { o.Focus(entry) },
	}}
}

// counted is how many there are, and where some are hidden a press that shows
// those as well.
func (p *page) counted() fyne.CanvasObject {
	if len(p.Marks.Now().Hidden) == 0 {
		return p.count
	}
	pill := look.NewPill(p.Printer.Text("routines.hidden-ones-too", "Hidden ones too"), p.Search.hidden, func(on bool) {
		p.Search.hidden = on
		p.find()
	})
	return container.New(&layouts.TextEnd{Text: p.count, End: pill}, p.count, pill)
}

// find shows what fits.
func (p *page) find() {
	s := *p.Search
	marks := p.Marks.Now()
	if p.For != nil {
		marks.Favourites, marks.Used = p.favourites(), nil
	}
	length := lengths[s.length]
	found := p.Library().Search(library.Query{
		Words: s.words, Region: s.region, Level: s.level, Tool: s.tool, AtLeast: length.atLeast, AtMost: length.atMost,
		Favourites: marks.Favourites, Used: marks.Used, Hidden: s.hidden,
	})
	var objects []fyne.CanvasObject
	for _, it := range found {
		if it.Routine != nil {
			objects = append(objects, p.card(it, marks.Used[it.Key]))
		}
	}
	p.list.Objects, p.column.Objects = objects, objects
	p.count.SetText(p.Printer.Say(message.Plural("routines.count", "{{.Count}} routine", "{{.Count}} routines", len(objects))), "")
	if len(objects) == 0 {
		p.count.SetText(p.Printer.Text("routines.nothing-fits-all", "Nothing fits all of that. Take a filter away, or write it another way."), "")
	}
	p.scroll.ScrollToTop()
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
}

// card is a routine that can be picked, with a star to keep it at the top.
func (p *page) card(it *library.Item, used time.Time) fyne.CanvasObject {
	if c, ok := p.cards[it.Key]; ok {
		return c
	}
	r := it.Routine
	name := look.Wrapped(r.Name, look.Section-2, true, look.Ink, 2)
	objects := []fyne.CanvasObject{container.New(&room{name, look.Target}, name), look.Wrapped(r.Purpose, look.Secondary, false, look.Ink2, 3), facts.Row(p.Printer, r)}
	if !used.IsZero() {
		objects = append(objects, look.Wrapped(p.Printer.Text("routines.last-done", "Last done {{.Day}}", "Day", report.Teller{Printer: p.Printer}.Day(used, p.Now())), look.Smallest, false, look.Ink2, 2))
	}
	if it.Hidden {
		objects = append(objects, look.Wrapped(p.Printer.Text("routines.hidden", "Hidden"), look.Smallest, true, look.Ink2, 2))
	}
	content := layouts.Stack(objects...)
	card, star := look.NewCard(content, func() { p.ShowRoutine(r) }), p.Star(it.Key)
	if p.For != nil {
		card.OnTap = func() { p.ShowRoutineAs(choices.FittedVisit(p.For, r)) }
		star = p.clientStar(it.Key)
	}
	c := container.New(&starred{card, star}, card, star)
	p.cards[it.Key] = c
	return c
}
