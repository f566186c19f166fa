package ui

import (
	"errors"
	"io"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/ui/background"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// A recordPage is everything that is recorded of one session.
type recordPage struct {
	screens.Page
	w    *Window
	id   history.SessionID
	root *fyne.Container
	read *recordRead // nil while it is being read
}

// A recordRead is what was read of it.
type recordRead struct {
	record history.Record
	name   string // the client's label, if it was one's
	err    error
}

func newRecordPage(w *Window, id history.SessionID) screens.Screen {
	p := &recordPage{w: w, id: id, root: container.NewStack()}
	p.Page = screens.Page{Root: p.root, Keys: map[fyne.KeyName]func(){fyne.KeyDelete: p.ask}}
	d := w.deps
	p.show()
	background.Read(&w.behind, func() (r recordRead) {
		if r.record, r.err = d.Records.Store.Record(id); r.err == nil && r.record.Client != 0 {
			r.name, r.err = d.Records.Store.Label(r.record.Client)
		}
		return r
	}, func(r recordRead) {
		p.read = &r
		p.show()
	})
	return p
}

func (p *recordPage) show() {
	objects := []fyne.CanvasObject{backTo(p.w)}
	switch {
	case p.read == nil:
		objects = append(objects, look.Wrapped("Reading your records.", look.Body, false, look.Ink2, 3))
	case errors.Is(p.read.err, history.ErrNone):
		objects = append(objects, look.Wrapped("This session is not in your records any more.", look.Body, false, look.Ink, 3))
	case p.read.err != nil:
		objects = append(objects, look.Wrapped(tongue.F("This session cannot be read now: %s", p.read.err.Error()), look.Body, false, look.Ink, 6))
	default:
		objects = append(append(objects, p.parts()...), p.buttons())
	}
	content, _ := layouts.NewColumn(look.Space16, 0, objects...)
	p.root.Objects = []fyne.CanvasObject{layouts.NewSheet(content, nil)}
	p.root.Refresh()
}

func (p *recordPage) buttons() fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	if p.w.deps.Keep != nil && !p.read.record.Sealed {
		buttons = append(buttons, look.NewFocusButton(look.Plain, look.Copy, "Print", "", p.print).Small())
	}
	buttons = append(buttons, look.NewFocusButton(look.Plain, look.Bin, "Delete", "", p.ask).Small())
	return container.New(&layouts.RowWrap{Objects: buttons}, buttons...)
}

// print writes the page to print.
func (p *recordPage) print() {
	v, name := p.read.record, p.read.name
	p.w.keep("unknot-session-"+v.Started.Format("2006-01-02")+".html", func(w io.Writer) error {
		return report.Summary(w, v, name, p.w.deps.Places, p.w.deps.Safety)
	}, nil)
}

// ask says what will be deleted, and asks.
func (p *recordPage) ask() {
	if p.read == nil || p.read.err != nil {
		return
	}
	p.w.show(route{to: toConfirm, asking: confirmation{
		title: tongue.L("Delete this session for good?"),
		lines: []string{
			tongue.L("Its times, numbers and notes."),
			tongue.L("Nothing of it stays in the file of records. A file that was exported stays where it is."),
		},
		keep: "Keep", do: "Delete for good", act: func() { p.w.forgetSession(p.id) },
	}})
}

// forgetSession deletes a session, goes back to what led to it, and says what it
// could not reach. That may take a moment: the file is written anew.
func (w *Window) forgetSession(id history.SessionID) {
	var left []string
	w.write(func() (err error) {
		left, err = w.deps.Records.Store.ForgetSession(id)
		return err
	}, func(err error) {
		if err == nil {
			w.routes = w.routes[:len(w.routes)-1] // from the question to a session that is gone
		}
		w.back()
		switch {
		case err != nil:
			w.tell(tongue.F("It could not be deleted: %s", err.Error()))
		case len(left) > 0:
			w.tell(tongue.F("It is deleted. Files that were set aside earlier may still hold some of it: %s", strings.Join(left, ", ")))
		default:
			w.news("It is deleted.")
		}
	})
}
