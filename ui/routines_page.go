package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history/report"
	"unknot/session/library"
	"unknot/session/marks"
	"unknot/session/routine"
	"unknot/ui/choices"
	"unknot/ui/facts"
	"unknot/ui/fields"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// A search is what a person looks for in the list of routines. It is kept while
// they look at one.
type search struct {
	words  string
	region body.RegionID
	level  routine.Level
	tool   string
	length int  // index into lengths
	hidden bool // hidden ones as well
}

// A routinesPage lists all routines, the favourites and those used last first.
//
// For a client's session the favourites are the client's, and so is what a
// routine is chosen for.
type routinesPage struct {
	w      *Window
	who    *clients.Client // nil for the person's own
	list   *fyne.Container
	column *layouts.Column
	scroll *container.Scroll
	count  *look.Label
	cards  map[string]fyne.CanvasObject // by key
}

func newRoutinesPage(w *Window, who *clients.Client) screens.Screen {
	p := &routinesPage{w: w, who: who, cards: map[string]fyne.CanvasObject{}}
	p.list, p.column = layouts.NewColumn(look.Space12, 400)
	p.count = look.Wrapped("", look.Body, false, look.Ink2, 2)
	entry := fields.NewEntry(w.KeyTime, w.search.words, "Search routines", 1)
	entry.OnChanged = func(s string) {
		w.search.words = s
		p.find()
	}
	filters := newFilters(p)
	title := fyne.CanvasObject(screens.Heading("Routines"))
	if who != nil {
		title = w.choiceHead(who)
	}
	head, _ := layouts.NewColumn(look.Space12, 0, title, container.New(&layouts.FixedHeight{Object: entry, Height: max(48, entry.MinSize().Height)}, entry), filters.row, filters.choice, p.counted())
	content, _ := layouts.NewColumn(look.Space12, 0, head, p.list)
	sheet := layouts.NewSheet(content, nil)
	p.scroll = sheet.Layout.(*layouts.Sheet).Scroll
	p.find()
	return &screens.Page{Root: sheet, Keys: map[fyne.KeyName]func(){
		fyne.KeySlash: func() { w.window.Canvas().Focus(entry) },
	}}
}

// counted is how many there are, and where some are hidden a press that shows
// those as well.
func (p *routinesPage) counted() fyne.CanvasObject {
	if len(p.w.deps.Marks.Now().Hidden) == 0 {
		return p.count
	}
	pill := look.NewPill("Hidden ones too", p.w.search.hidden, func(on bool) {
		p.w.search.hidden = on
		p.find()
	})
	return container.New(&layouts.TextEnd{Text: p.count, End: pill}, p.count, pill)
}

// find shows what fits.
func (p *routinesPage) find() {
	s := p.w.search
	marks := p.w.deps.Marks.Now()
	if p.who != nil {
		marks.Favourites, marks.Used = favouritesOf(p.who), nil
	}
	length := lengths[s.length]
	found := p.w.deps.Library().Search(library.Query{
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
	switch n := len(objects); n {
	case 0:
		p.count.SetText("Nothing fits all of that. Take a filter away, or write it another way.", "")
	case 1:
		p.count.SetText("1 routine", "")
	default:
		p.count.SetText(tongue.F("%d routines", n), "")
	}
	p.scroll.ScrollToTop()
	p.scroll.Content.Refresh()
	p.scroll.Refresh()
}

// card is a routine that can be picked, with a star to keep it at the top.
func (p *routinesPage) card(it *library.Item, used time.Time) fyne.CanvasObject {
	if c, ok := p.cards[it.Key]; ok {
		return c
	}
	r := it.Routine
	name := look.Wrapped(r.Name, look.Section-2, true, look.Ink, 2)
	objects := []fyne.CanvasObject{container.New(&room{name, look.Target}, name), look.Wrapped(r.Purpose, look.Secondary, false, look.Ink2, 3), facts.Row(r)}
	if !used.IsZero() {
		objects = append(objects, look.Wrapped(tongue.F("Last done %s", report.Teller{Printer: tongue.Printer()}.Day(used, p.w.deps.Now())), look.Smallest, false, look.Ink2, 2))
	}
	if it.Hidden {
		objects = append(objects, look.Wrapped("Hidden", look.Smallest, true, look.Ink2, 2))
	}
	content := layouts.Stack(objects...)
	card, star := look.NewCard(content, func() { p.w.ShowRoutine(r) }), p.w.star(it.Key)
	if p.who != nil {
		card.OnTap = func() { p.w.show(route{to: toRoutine, wish: choices.FittedVisit(p.who, r)}) }
		star = p.w.clientStar(p.who, it.Key)
	}
	c := container.New(&starred{card, star}, card, star)
	p.cards[it.Key] = c
	return c
}

// star makes a routine a favourite.
func (w *Window) star(key string) fyne.CanvasObject {
	is := func() bool { return w.deps.Marks.Now().Favourites[key] }
	return look.NewStar(is, func(shown func()) {
		favourite := !is()
		w.Mark(func(m marks.Marks) { m.Favour(key, favourite) })
		shown()
	})
}
