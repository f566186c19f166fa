package clients

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"

	"unknot/session/history"
	"unknot/session/message"
	"unknot/ui/background"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// record exports what there is about the client, or deletes it for good.
func (p *page) record() fyne.CanvasObject {
	objects := []fyne.CanvasObject{look.Wrapped(p.Printer.Text("clients.record", "Record"), look.Section, true, look.Ink, 2)}
	if p.KeepsFiles {
		formats := []string{"json", "csv"}
		chosen := formats[0]
		format := look.NewSegment([]string{"JSON", "CSV"}, 0, func(i int) { chosen = formats[i] })
		objects = append(objects,
			look.Wrapped(p.Printer.Text("clients.export-what", "Everything about this client: the card and every session. JSON can be imported again, CSV opens in a spreadsheet."), look.Secondary, false, look.Ink2, 6),
			format,
			look.Wrapped(p.Printer.Text("clients.export-where", "A new file among your documents, readable for you alone"), look.Secondary, false, look.Ink2, 4),
			layouts.NaturalSize(look.NewFocusButton(look.Plain, "", p.Printer.Text("clients.export", "Export"), "", func() { p.export(chosen) }).Small()))
	}
	objects = append(objects, layouts.NaturalSize(look.NewFocusButton(look.Quiet, look.Bin, p.Printer.Text("common.delete-for-good", "Delete for good"), "", p.AskToForget).Small()))
	content, _ := layouts.NewColumn(look.Space12, 0, objects...)
	return look.NewPanel(content)
}

// export writes the client's whole record to a new file, and says where it is.
func (p *page) export(format string) {
	records, f := p.Records, history.Filter{Client: p.client.ID}
	write := records.Export
	if format == "csv" {
		write = records.ExportCSV
	}
	var unread history.Unread
	name := "unknot-" + plain(p.client.Card.Label) + "-" + p.Now().Format(time.DateOnly) + "." + format
	p.KeepFile(name, func(ctx context.Context, out io.Writer) error {
		err := write(ctx, out, f)
		if errors.As(err, &unread) {
			return nil
		}
		return err
	}, func() {
		if len(unread) > 0 {
			p.Tell(p.Printer.Text("clients.exported-partly", "Exported, but for what cannot be read. {{.What}}", "What", p.Printer.Sentence(unread.Message())))
		}
	})
}

// plain is a label as a part of a file's name.
func plain(label string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return '-'
	}, label)
}

// AskToForget says what will be deleted, and asks.
func (p *page) AskToForget() {
	p.Leave()
	var err error
	now := p.Now()
	background.Read(p.Background, func(ctx context.Context) (visits map[history.ClientID]history.Visits) {
		visits, err = p.Records.Visits(ctx, now)
		return visits
	}, func(visits map[history.ClientID]history.Visits) {
		if err != nil {
			p.Tell(unread(p.Printer, err))
			return
		}
		p.askToForgetAll(visits[p.client.ID].Count)
	})
}

// askToForgetAll says that so many sessions will be gone.
func (p *page) askToForgetAll(sessions int) {
	lines := []string{p.Printer.Text("clients.delete-card", "The label, notes, cautions and favourites.")}
	if sessions > 0 {
		lines = append(lines, p.Printer.Text("clients.delete-sessions", "Every session with its numbers and notes: {{.Sessions}}.", "Sessions", visitsCount(sessions)))
	}
	p.Confirm(screens.Question{
		Title: p.Printer.Text("clients.delete-question", "Delete everything about {{.Client}}?", "Client", p.client.Card.Label),
		Lines: append(lines, p.Printer.Text("common.nothing-stays", "Nothing of it stays in the file of records. A file that was exported stays where it is.")),
		Keep:  p.Printer.Text("common.keep", "Keep"), Do: p.Printer.Text("common.delete-for-good", "Delete for good"), Act: func() { p.forgetClient(p.client.ID) },
	})
}

// forgetClient deletes a client, and says what it could not reach.
func (o Options) forgetClient(id history.ClientID) {
	var left []string
	o.Write(func(ctx context.Context) (err error) {
		left, err = o.Records.ForgetClient(ctx, id)
		return err
	}, func(err error) {
		*o.Chosen = 0
		o.ShowClients()
		switch {
		case err != nil:
			o.Tell(o.Printer.Sentence(message.Of(err)))
		case len(left) > 0:
			o.Tell(o.Printer.Text("clients.deleted-partly", "Deleted. A file that was set aside earlier may still hold some of it: {{.Files}}", "Files", strings.Join(left, ", ")))
		}
	})
}
