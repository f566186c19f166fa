package clients

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/message"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// A list lists those a therapist works with. In a wide window the one
// that is chosen stands beside the list, ready to begin.
type list struct {
	All
	Options
	root *fyne.Container
	wide bool
}

// All is what was read of all clients.
type All struct {
	all    []clients.Client
	visits map[history.ClientID]history.Visits
	chosen history.ClientID // 0 without clients
	last   lastVisit        // of the one that is chosen
	Err    error
}

// ReadAll reads all that the list shows at a time. The client that was looked at last
// is chosen, or else the one who came last.
func ReadAll(ctx context.Context, o Options, looked history.ClientID, now time.Time) (r All) {
	_, locked, err := o.Records.Sealed(ctx)
	if err == nil {
		r.all, err = o.Records.Clients(ctx)
	}
	if err == nil {
		r.visits, err = o.Records.Visits(ctx, now)
	}
	for _, c := range r.all {
		locked = locked || c.Sealed // another window has sealed it anew
	}
	if err == nil && locked {
		err = history.ErrSealed
	}
	if r.Err = err; err != nil || len(r.all) == 0 {
		return r
	}
	chosen := r.all[0]
	for _, c := range r.all {
		if c.ID == looked {
			chosen = c
			break
		}
		if r.visits[c.ID].Last.Started.After(r.visits[chosen.ID].Last.Started) {
			chosen = c
		}
	}
	r.chosen, r.last = chosen.ID, sameAsLast(ctx, o, chosen, now)
	return r
}

// NewList shows all clients.
func NewList(o Options, read All) screens.Screen {
	p := &list{Options: o, All: read}
	p.root = layouts.NewAdaptive(func(size fyne.Size) bool { return size.Width >= 1000*look.TextScale() }, p.build)
	return &screens.Page{Root: p.root, Keys: map[fyne.KeyName]func(){fyne.KeyReturn: func() {
		if p.wide {
			p.repeat(p.last)
		}
	}}}
}

// NewUnread says why there is nothing to show.
func NewUnread(printer *message.Printer, back fyne.CanvasObject, err error) screens.Screen {
	content, _ := layouts.NewColumn(look.Space16, 0, back, screens.Heading(printer.Text("common.clients", "Clients")), look.Wrapped(unread(printer, err), look.Body, false, look.Ink, 6))
	return &screens.Page{Root: layouts.NewSheet(content, nil)}
}

func unread(printer *message.Printer, err error) string {
	return printer.Text("common.records-unread", "The records could not be read: {{.Error}}", "Error", err)
}

func (p *list) build(wide bool) fyne.CanvasObject {
	p.wide = wide
	add := look.NewFocusButton(look.Plain, look.Plus, p.Printer.Text("clients.new-client", "New client"), "", func() { p.ShowNewClient() })
	lock := look.Draw(look.Lock, 20, look.Ink2)
	line := look.Wrapped(p.Printer.Text("clients.labels-only", "Labels only, never names. Kept on this computer."), look.Secondary, false, look.Ink2, 3)
	head, _ := layouts.NewColumn(look.Space4, 0, screens.Heading(p.Printer.Text("common.clients", "Clients")), container.New(&layouts.PictureText{Picture: lock, Text: line}, lock, line))
	rows := p.rows()
	if !wide {
		list := layouts.Stack(rows...)
		content, _ := layouts.NewColumn(look.Space16, 0, head, add, list)
		return layouts.NewSheet(content, nil)
	}
	list, listIs := layouts.NewColumn(look.Space8, 0, rows...)
	l := &clientsLayout{head: head, add: add, list: container.NewVScroll(list), listIs: listIs}
	objects := []fyne.CanvasObject{l.head, l.add, l.list}
	if i := slices.IndexFunc(p.all, func(c clients.Client) bool { return c.ID == p.chosen }); i >= 0 {
		l.panel = p.clientPanel(p.all[i], p.last)
		objects = append(objects, l.panel)
	}
	return container.New(l, objects...)
}

// rows are the clients by label, and under them a word of advice.
func (p *list) rows() []fyne.CanvasObject {
	if len(p.all) == 0 {
		empty := look.Wrapped(p.Printer.Text("clients.label-how", "Make a label the client would know is theirs."), look.Section, true, look.Ink, 3)
		return []fyne.CanvasObject{look.NewPanel(empty).Filled(look.AccentTint)}
	}
	var rows []fyne.CanvasObject
	for _, c := range p.all {
		rows = append(rows, clientRow(p.Printer, c, p.visits[c.ID], p.Now(), p.wide && c.ID == p.chosen, func() { p.choose(c.ID) }))
	}
	return append(rows, look.Wrapped(p.Printer.Text("clients.label-tip", "Tip: pick a word the client would know is theirs."), look.Secondary, false, look.Ink2, 3))
}

// choose shows a client beside the list, or where there is no room on a page of
// their own.
func (p *list) choose(id history.ClientID) {
	*p.Options.Chosen = id
	if !p.wide {
		p.ShowClient(id)
		return
	}
	p.Rebuild()
}

// A clientsLayout has the list at the left and the client that is chosen at the
// right.
type clientsLayout struct {
	head   fyne.CanvasObject
	add    *look.FocusButton
	list   fyne.CanvasObject // scrolls
	listIs *layouts.Column
	panel  *fyne.Container // nil without clients
}

func (l *clientsLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *clientsLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const margin float32 = 40
	width := min(size.Width-2*margin, 1500)
	x := (size.Width - width) / 2
	add := l.add.MinSize()
	h := look.HeightFor(l.head, width-add.Width-look.Space24)
	layouts.Place(l.head, x, look.Space24, width-add.Width-look.Space24, h)
	layouts.Place(l.add, x+width-add.Width, look.Space24, add.Width, add.Height)
	y := look.Space24 + max(h, add.Height) + look.Space24
	end := size.Height - look.Space24
	list := width
	if l.panel != nil {
		panel := max(width*0.43, 440*look.TextScale())
		list = width - panel - look.Space24
		layouts.Place(l.panel, x+list+look.Space24, y, panel, min(end-y, look.HeightFor(l.panel, panel)))
	}
	// The scroll bar has the gap beside the list.
	l.listIs.Right, l.listIs.Width = look.Space16, list+look.Space16
	layouts.Place(l.list, x, y, list+look.Space16, end-y)
}
