package clients

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/clients"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/fields"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// A page is a client's card to edit in place, their visits, and what can
// be done with their record.
type page struct {
	screens.Page
	Options
	Client
	fields []*fields.Field
	label  *labelField
	root   *fyne.Container
}

// NewPage shows a client.
func NewPage(o Options, read Client) screens.Screen {
	p, c := &page{Options: o, Client: read}, read.client
	panels := []fyne.CanvasObject{o.beginPanel(c, read.last), p.card(), p.favourites(), p.visitsPanel(), p.record()}
	grid := container.New(&layouts.Masonry{Objects: panels}, panels...)
	sign, label := signOf(c.Card.Label, 52), look.Wrapped("", look.Title, true, look.Ink, 2).Verbatim(c.Card.Label)
	content, _ := layouts.NewColumn(look.Space16, 0, o.Back, container.New(&layouts.PictureText{Picture: sign, Text: label}, sign, label), grid)
	p.root = layouts.NewSheet(content, nil)
	p.Page = screens.Page{
		Root: p.root,
		Keys: map[fyne.KeyName]func(){fyne.KeyReturn: func() { o.repeat(p.last) }},
	}
	return p
}

// Leave keeps what is still being written.
func (p *page) Leave() {
	for _, f := range p.fields {
		f.Keep(f.Text)
	}
	p.fields = nil // of the next page there may be others
}

// beginPanel has the ways to begin, under what has to be minded.
func (o Options) beginPanel(c clients.Client, last lastVisit) fyne.CanvasObject {
	objects, begin := o.visitOf(c, last)
	for _, b := range begin {
		objects = append(objects, b)
	}
	content, _ := layouts.NewColumn(look.Space16, 0, objects...)
	return look.NewPanel(content)
}

// card has everything that is written about the client.
func (p *page) card() fyne.CanvasObject {
	c := p.client.Card
	p.label = newLabelField(p.Printer, p.KeyTime, c.Label, p.keeping(func(c *clients.Card, s string) { c.Label = strings.TrimSpace(s) }))
	cautions := fields.NewField(p.KeyTime, strings.Join(c.Cautions, "\n"), p.Printer.Text("clients.cautions-hint", "Such as: bruises easily"), 4, p.keeping(func(c *clients.Card, s string) { c.Cautions = lines(s) }))
	notes := fields.NewField(p.KeyTime, c.Notes, "", 5, p.keeping(func(c *clients.Card, s string) { c.Notes = strings.TrimSpace(s) }))
	p.fields = []*fields.Field{p.label.Field, cautions, notes}
	content, _ := layouts.NewColumn(look.Space16, 0,
		look.Wrapped(p.Printer.Text("clients.card", "Card"), look.Section, true, look.Ink, 2),
		p.label.box,
		layouts.Titled(p.Printer.Text("clients.cautions", "Cautions"), p.Printer.Text("clients.cautions-how", "One a line. They show before every session."), layouts.EntryHeight(cautions, 4)),
		p.clientBooking(c.Minutes, p.change),
		layouts.Titled(p.Printer.Text("clients.pressure", "Pressure"), p.Printer.Text("clients.pressure-how", "As the client likes it"), p.pressure()),
		layouts.Titled(p.Printer.Text("clients.tool", "Tool"), "", p.tool()),
		layouts.Titled(p.Printer.Text("clients.notes", "Notes"), "", layouts.EntryHeight(notes, 5)),
		layouts.Setting("", p.Printer.Text("clients.what-is-true", "What is true of them"), p.Printer.Text("common.true-of-me-what", "Such as blood thinners or a pregnancy, and what it takes away"),
			look.NewFocusButton(look.Plain, "", p.Printer.Text("common.show", "Show"), "", func() { p.ShowAboutClient(p.client.ID) }).Small()),
	)
	return look.NewPanel(content)
}

// keeping keeps what a field says in the card.
func (p *page) keeping(change func(*clients.Card, string)) func(string) {
	return func(s string) { p.change(func(c *clients.Card) { change(c, s) }) }
}

// change keeps the card with a change, if there is one. The change is made again
// in the background.
func (p *page) change(how func(*clients.Card)) {
	changed := p.client.Card
	how(&changed)
	if sameCard(changed, p.client.Card) {
		p.say("")
		return
	}
	p.ChangeCard(&p.client, how, func(err error) {
		if label := (*labelError)(nil); errors.As(err, &label) {
			p.say(p.Printer.Say(label.Message()))
			return
		}
		p.say("")
		p.TellError(err)
	})
}

// say says what is wrong with the label.
func (p *page) say(problem string) {
	p.label.say(problem)
	p.root.Refresh()
}

// A labelError says that a label is not taken.
type labelError struct{ label string }

func (e *labelError) Error() string { return e.Message().String() }

// Message says why.
func (e *labelError) Message() message.Message {
	if strings.TrimSpace(e.label) == "" {
		return message.New("clients.needs-label", "A client needs a label.")
	}
	return message.New("clients.label-taken", "Another client has this label. Choose one of its own.")
}

// sameCard reports whether two cards say the same of what is edited in fields and
// choices.
func sameCard(a, b clients.Card) bool {
	return a.Label == b.Label && a.Notes == b.Notes && a.Minutes == b.Minutes && a.Tool == b.Tool && a.Pressure == b.Pressure &&
		strings.Join(a.Cautions, "\n") == strings.Join(b.Cautions, "\n") && strings.Join(a.Favourites, "\n") == strings.Join(b.Favourites, "\n")
}

// lines are those of a text that say something.
func lines(s string) []string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = words.Tidy(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
