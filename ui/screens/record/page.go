package record

import (
	"context"
	"errors"
	"io"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/ui/background"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// Options are what the page needs from outside.
type Options struct {
	Printer    *message.Printer
	Records    Records
	Session    history.SessionID
	Places     *body.Atlas
	Safety     *body.Safety
	Back       fyne.CanvasObject // leads to the screen before
	Background *background.Background
	Now        time.Time
	// Keep writes a file of a name. Nil offers none.
	Keep func(name string, write func(io.Writer) error)
	// Delete asks whether to delete the session.
	Delete func()
}

// Records are where a session is read.
type Records interface {
	Record(ctx context.Context, id history.SessionID) (history.Record, error)
	Label(ctx context.Context, id history.ClientID) (string, error)
}

// A recordPage is everything that is recorded of one session.
type recordPage struct {
	screens.Page
	Options
	root *fyne.Container
	read *recordRead // nil while it is being read
}

// A recordRead is what was read of it.
type recordRead struct {
	record history.Record
	name   string // the client's label, if it was one's
	err    error
}

// New shows one session.
func New(o Options) screens.Screen {
	p := &recordPage{Options: o, root: container.NewStack()}
	p.Page = screens.Page{Root: p.root, Keys: map[fyne.KeyName]func(){fyne.KeyDelete: p.ask}}
	p.show()
	background.Read(p.Background, func(ctx context.Context) (r recordRead) {
		if r.record, r.err = p.Records.Record(ctx, p.Session); r.err == nil && r.record.Client != 0 {
			r.name, r.err = p.Records.Label(ctx, r.record.Client)
		}
		return r
	}, func(r recordRead) {
		p.read = &r
		p.show()
	})
	return p
}

func (p *recordPage) show() {
	objects := []fyne.CanvasObject{p.Back}
	switch {
	case p.read == nil:
		objects = append(objects, look.Wrapped(p.Printer.Text("common.reading-your-records", "Reading your records."), look.Body, false, look.Ink2, 3))
	case errors.Is(p.read.err, history.ErrNone):
		objects = append(objects, look.Wrapped(p.Printer.Text("record.gone", "This session is not in your records any more."), look.Body, false, look.Ink, 3))
	case p.read.err != nil:
		objects = append(objects, look.Wrapped(p.Printer.Text("record.unread", "This session cannot be read now: {{.Error}}", "Error", p.read.err), look.Body, false, look.Ink, 6))
	default:
		objects = append(append(objects, p.parts()...), p.buttons())
	}
	content, _ := layouts.NewColumn(look.Space16, 0, objects...)
	p.root.Objects = []fyne.CanvasObject{layouts.NewSheet(content, nil)}
	p.root.Refresh()
}

func (p *recordPage) buttons() fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	if p.Keep != nil && !p.read.record.Sealed {
		buttons = append(buttons, look.NewFocusButton(look.Plain, look.Copy, p.Printer.Text("record.print", "Print"), "", p.print).Small())
	}
	buttons = append(buttons, look.NewFocusButton(look.Plain, look.Bin, p.Printer.Text("record.delete", "Delete"), "", p.ask).Small())
	return container.New(&layouts.RowWrap{Objects: buttons}, buttons...)
}

// print writes the page to print.
func (p *recordPage) print() {
	v, name := p.read.record, p.read.name
	p.Keep("unknot-session-"+v.Started.Format("2006-01-02")+".html", func(w io.Writer) error {
		return report.Summary(w, v, name, report.Teller{Places: p.Places, Printer: p.Printer}, p.Safety)
	})
}

// ask asks whether to delete what is shown.
func (p *recordPage) ask() {
	if p.read != nil && p.read.err == nil {
		p.Delete()
	}
}
