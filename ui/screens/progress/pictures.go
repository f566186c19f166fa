package progress

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/ui/chart"
	"unknot/ui/layouts"
	"unknot/ui/legend"
	"unknot/ui/look"
)

// pictureWide is the width of a picture, before its margin.
const pictureWide float32 = 720

// mostPictured is how many sessions a picture shows, the newest ones.
const mostPictured = 40

// saver is what saves a picture, or nil where there is no place for one.
func (p *progressPage) saver(save func()) func() {
	if p.Keep == nil {
		return nil
	}
	return save
}

func (p *progressPage) savePressed() {
	p.save("where", p.read.pressedParts(p.Options, nil, p.Now))
}

func (p *progressPage) saveEase() { p.save("time-to-ease", p.read.easeParts(p.Options, nil, p.Now)) }

func (p *progressPage) saveNumbers() {
	p.save("before-and-after", p.read.numberParts(p.Options, p.Now))
}

// numberParts show the numbers of the newest sessions.
func (r progressRead) numberParts(o Options, now time.Time) []fyne.CanvasObject {
	like := newSessionRow(o.Printer)
	h := &dumbbellHead{chart.NewScale(), like, legend.Numbers(o.Printer)}
	rows := []fyne.CanvasObject{container.New(h, h.scale, h.under)}
	for _, v := range r.progress.Sessions[:min(mostPictured, len(r.progress.Sessions))] {
		row := newSessionRow(o.Printer)
		row.set(v, r.filter.Region, now, nil)
		row.arrow.Hide()
		rows = append(rows, container.New(&layouts.FixedHeight{Object: row.box, Height: like.heightFor(pictureWide)}, row.box))
	}
	list, _ := layouts.NewColumn(0, 0, rows...)
	return []fyne.CanvasObject{
		cardTitle(o.Printer, o.Printer.Text("progress.before-and-after", "Before and after"), nil),
		look.Wrapped(report.Teller{Printer: o.Printer}.Counts(r.progress), look.Secondary, false, look.Ink2, 3),
		list, look.Wrapped(o.Printer.Say(report.Limits), look.Secondary, false, look.Ink2, 4),
	}
}

// Write writes a picture of everything that the page shows, without a window. Of
// the Options it needs Printer, Records, Places, Figure and Now. The picture has the colours
// of the theme in force.
func Write(ctx context.Context, w io.Writer, o Options, f history.Filter) error {
	now, r := o.Now, readProgress(ctx, o, f, fewPoints)
	if r.err != nil {
		return r.err
	}
	if r.progress.Total == 0 {
		return errors.New("no such session is recorded")
	}
	content, _ := layouts.NewColumn(look.Space32, 0,
		layouts.Stack(r.numberParts(o, now)...), layouts.Stack(r.pressedParts(o, nil, now)...), layouts.Stack(r.easeParts(o, nil, now)...))
	return chart.WritePNG(w, content, fyne.NewSize(pictureWide, look.HeightFor(content, pictureWide)))
}

// save writes a picture of a card, with what was chosen, and says where it is.
func (p *progressPage) save(name string, parts []fyne.CanvasObject) {
	content, _ := layouts.NewColumn(look.Space12, 0, append(parts, look.Wrapped(p.chosen(), look.Secondary, false, look.Ink2, 2))...)
	size := fyne.NewSize(pictureWide, look.HeightFor(content, pictureWide))
	p.Keep("unknot-"+name+"-"+p.Now.Format("2006-01-02")+".png", func(w io.Writer) error {
		return chart.WritePNG(w, content, size)
	})
}

// chosen says what the filters chose.
func (p *progressPage) chosen() string {
	words := []string{p.Printer.Text("common.any-place", "Any place")}
	if r, ok := p.Places.Region(p.read.filter.Region); ok {
		words[0] = report.Teller{Places: p.Places, Printer: p.Printer}.Region(r.ID)
	}
	return strings.Join(append(words, p.Printer.Say(periods[p.Filter.Period].word), p.Now.Format(p.Printer.Text("date.full", "2 Jan 2006"))), " · ")
}
