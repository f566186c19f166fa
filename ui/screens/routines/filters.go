package routines

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

var lengths = []struct {
	word            message.Message
	atLeast, atMost time.Duration
}{
	{message.New("routines.any-length", "Any length"), 0, 0},
	{message.New("routines.up-to-5-min", "Up to 5 min"), 0, 5*time.Minute + 29*time.Second},
	{message.New("routines.6-to-10-min", "6 to 10 min"), 5*time.Minute + 30*time.Second, 10*time.Minute + 29*time.Second},
	{message.New("routines.over-10-min", "Over 10 min"), 10*time.Minute + 30*time.Second, 0},
}

// Filters narrow the list of routines. Each shows what is chosen; a press on it
// opens its choice below all of them, and a second one closes that.
type filters struct {
	row    *fyne.Container // of the four
	choice *fyne.Container // a column that holds the open one, or nothing
	page   *page
	open   *filter
}

// A filter is one of them. Its first word narrows nothing.
type filter struct {
	words []string
	at    int
	pick  func(int)
	shows *look.Label
	card  *look.Card
}

func newFilters(p *page) *filters {
	f := &filters{page: p}
	f.choice, _ = layouts.NewColumn(0, 0)
	s := p.Search
	regions, places := []body.RegionID{""}, []string{p.Printer.Text("common.any-place", "Any place")}
	for _, r := range p.Places.Regions {
		regions, places = append(regions, r.ID), append(places, words.Capital(p.Printer.Say(r.EverydayMessage())))
	}
	levelWords, toolWords, lengthWords := []string{p.Printer.Text("routines.any-level", "Any level")}, []string{p.Printer.Text("routines.any-tool", "Any tool")}, []string(nil)
	for _, l := range facts.Levels[1:] {
		levelWords = append(levelWords, facts.Level(p.Printer, l))
	}
	for _, t := range facts.Tools[1:] {
		toolWords = append(toolWords, facts.Tool(p.Printer, t))
	}
	for _, l := range lengths {
		lengthWords = append(lengthWords, p.Printer.Say(l.word))
	}
	four := []fyne.CanvasObject{
		f.add(places, slices.Index(regions, s.region), func(i int) { s.region = regions[i] }),
		f.add(levelWords, slices.Index(facts.Levels, s.level), func(i int) { s.level = facts.Levels[i] }),
		f.add(toolWords, slices.Index(facts.Tools, s.tool), func(i int) { s.tool = facts.Tools[i] }),
		f.add(lengthWords, s.length, func(i int) { s.length = i }),
	}
	f.row = container.New(&quarters{four}, four...)
	return f
}

func (f *filters) add(words []string, at int, pick func(int)) fyne.CanvasObject {
	one := &filter{words: words, at: at, pick: pick, shows: look.Wrapped(words[at], look.Body, false, look.Ink, 2)}
	chevron := look.Draw(look.ChevronDown, 20, look.Ink2)
	one.card = look.NewCard(container.New(&layouts.TextEnd{Text: one.shows, End: chevron}, one.shows, chevron), func() { f.toggle(one) })
	one.card.Padded(look.Space12, look.Space8).Edged(look.Edge).Rounded(look.RadiusRow)
	return one.card
}

// toggle opens the choice of a filter, or closes it.
func (f *filters) toggle(one *filter) {
	if f.open == one {
		one = nil
	}
	f.open = one
	f.choice.Objects = nil
	if one != nil {
		f.choice.Objects = []fyne.CanvasObject{look.NewSegment(one.words, one.at, f.pick)}
	}
	f.choice.Layout.(*layouts.Column).Objects = f.choice.Objects
	f.page.scroll.Content.Refresh()
	f.page.scroll.Refresh()
}

// pick takes a word of the open filter and closes it.
func (f *filters) pick(i int) {
	one := f.open
	one.at = i
	one.shows.SetText(one.words[i], "")
	one.pick(i)
	f.toggle(one)
	f.page.find()
}
