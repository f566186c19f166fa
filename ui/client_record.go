package ui

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"

	"unknot/session/history"
	"unknot/session/whole"
	"unknot/session/words"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// record exports what there is about the client, or deletes it for good.
func (p *clientPage) record() fyne.CanvasObject {
	formats := []string{"json", "csv"}
	path := newField(p.exportPath(formats[0]), "", 3, func(string) {})
	path.Wrapping = fyne.TextWrapBreak // all of it can be read
	said := look.Wrapped("A new file; none is replaced", look.Secondary, false, look.Ink2, 6)
	chosen := 0
	format := look.NewSegment([]string{"JSON", "CSV"}, chosen, func(i int) {
		chosen = i
		path.SetText(strings.TrimSuffix(path.Text, filepath.Ext(path.Text)) + "." + formats[i])
	})
	export := look.NewFocusButton(look.Plain, "", "Export", "", func() {
		p.w.slowly(func() error { return p.export(strings.TrimSpace(path.Text), formats[chosen]) }, func(err error) {
			if err != nil {
				said.Verbatim(tongue.F("That could not be written: %s", err.Error()))
			} else {
				said.Verbatim(tongue.F("Written to %s, readable for you alone.", path.Text))
			}
			p.root.Refresh()
		})
	}).Small()
	to, _ := stack(look.Space4, 0, look.Wrapped("Write to", look.Body, true, look.Ink, 2), said, writing(path, 3))
	content, _ := stack(look.Space12, 0,
		look.Wrapped("Record", look.Section, true, look.Ink, 2),
		look.Wrapped("Everything about this client: the card and every session. JSON can be imported again, CSV opens in a spreadsheet.", look.Secondary, false, look.Ink2, 6),
		format, to, fitting(export),
		fitting(look.NewFocusButton(look.Quiet, look.Bin, "Delete for good", "", p.askToForget).Small()),
	)
	return look.NewPanel(content)
}

// export writes the client's whole record to a new file.
func (p *clientPage) export(path, format string) error {
	f := history.Filter{Client: p.client.ID}
	return whole.New(path, 0o600, func(out *os.File) error {
		if format == "csv" {
			return p.w.deps.Records.Store.ExportCSV(out, f)
		}
		return p.w.deps.Records.Store.Export(out, f)
	})
}

// exportPath is a file that there is not yet, named after the client's label
// and the day.
func (p *clientPage) exportPath(format string) string {
	label := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return '-'
	}, p.client.Card.Label)
	name := filepath.Join(p.w.deps.Documents, "unknot-"+label+"-"+time.Now().Format(time.DateOnly))
	path := name + "." + format
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = name + "-" + strconv.Itoa(n) + "." + format
	}
}

// askToForget says what will be deleted, and asks.
func (p *clientPage) askToForget() {
	p.leave()
	visits, err := p.w.deps.Records.Store.Visits()
	if err != nil {
		p.w.tell(unread(err))
		return
	}
	p.w.show(route{to: toConfirm, asking: confirmation{
		title: tongue.F("Delete everything about %s?", p.client.Card.Label),
		lines: []string{
			tongue.L("The label, notes, cautions and favourites."),
			tongue.F("Every session with its numbers and notes: %s.", visitsCount(visits[p.client.ID].Count)),
			tongue.L("Nothing of it stays in the file of records. A file that was exported stays where it is."),
		},
		keep: "Keep", do: "Delete for good", act: func() { p.w.forgetClient(p.client.ID) },
	}})
}

// forgetClient deletes a client, and says what it could not reach.
func (w *Window) forgetClient(id history.ClientID) {
	var left []string
	w.slowly(func() (err error) {
		left, err = w.deps.Records.Store.ForgetClient(id)
		return err
	}, func(err error) {
		w.chosen = 0
		w.section(toClients)
		switch {
		case err != nil:
			w.tell(tongue.Sentence(words.LineOf(err)))
		case len(left) > 0:
			w.tell(tongue.F("Deleted. A file that was set aside earlier may still hold some of it: %s", strings.Join(left, ", ")))
		}
	})
}
