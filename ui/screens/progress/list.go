package progress

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/ui/background"
	"unknot/ui/chart"
	"unknot/ui/layouts"
	"unknot/ui/legend"
	"unknot/ui/look"
)

// listHead is what stands over the list.
func (p *progressPage) listHead(like *sessionRow) []fyne.CanvasObject {
	h := &dumbbellHead{chart.NewScale(), like, legend.Numbers(p.Printer)}
	title := cardTitle(p.Printer, p.Printer.Text("progress.before-and-after", "Before and after"), p.saver(p.saveNumbers))
	counts := look.Wrapped(report.Teller{Printer: p.Printer}.Counts(p.read.progress), look.Secondary, false, look.Ink2, 3)
	return []fyne.CanvasObject{
		container.New(layouts.Indent{Object: title}, title), container.New(layouts.Indent{Object: counts}, counts), container.New(h, h.scale, h.under),
	}
}

// list has a row for each session.
func (p *progressPage) list(head fyne.CanvasObject, like *sessionRow) *layouts.VirtualList {
	r := layouts.NewVirtualList(head, like.heightFor,
		func() fyne.CanvasObject { return newSessionRow(p.Printer).box },
		func(o fyne.CanvasObject, i int) { p.fill(o.(*fyne.Container).Layout.(*sessionRow), i) })
	r.Begin = p.At
	r.Set(p.read.progress.Total)
	return r
}

// fill shows session number i of the list in a row, and has it read if need be.
func (p *progressPage) fill(r *sessionRow, i int) {
	n := i / pageOf
	if _, ok := p.pages[n]; !ok {
		p.readPage(n)
	}
	if all := p.pages[n]; i%pageOf < len(all) {
		r.set(all[i%pageOf], p.read.filter.Region, p.Now, p.showRecord)
		return
	}
	r.unread()
}

// mostPages is how many pages of the list are kept.
const mostPages = 50

func (p *progressPage) readPage(n int) {
	if len(p.pages) >= mostPages {
		clear(p.pages)
	}
	p.pages[n] = nil // it is being read
	f := p.read.filter
	f.Limit, f.Offset = pageOf, n*pageOf
	turn, within := p.turn, true
	background.Read(p.Background, func(ctx context.Context) []history.Session {
		all, err := p.Records.Sessions(ctx, f)
		if err != nil {
			return nil // the row stays empty; what is wrong is said when the page is opened
		}
		return all
	}, func(all []history.Session) {
		if turn != p.turn {
			return
		}
		p.pages[n] = all
		if !within {
			p.rows.Again()
		}
	})
	within = false
}
