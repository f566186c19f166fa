package progress

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/chart"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A sessionRow is a session in the list: the routine, the day with the numbers
// in words, and the numbers drawn. In a narrow window they are drawn below.
type sessionRow struct {
	printer *message.Printer
	box     *fyne.Container
	card    *look.Card
	name    *look.Label
	words   *look.Label
	drawn   *chart.Dumbbell
	arrow   *look.Picture
	rule    *look.Panel
}

func newSessionRow(printer *message.Printer) *sessionRow {
	r := &sessionRow{
		printer: printer,
		name:    look.Text("", look.Body, true, look.Ink), words: look.Text("", look.Secondary, false, look.Ink2),
		drawn: chart.NewDumbbell(), arrow: look.Draw(look.ChevronRight, 20, look.Ink2), rule: look.NewPanel(nil).Filled(look.Line).Rounded(0),
	}
	r.card = look.NewCard(nil, nil)
	r.card.Rounded(look.RadiusRow).Bare()
	r.box = container.New(r, r.card, r.drawn, r.name, r.words, r.arrow, r.rule)
	return r
}

// set shows a session as one of a region, or of any.
func (r *sessionRow) set(v history.Session, region body.RegionID, now time.Time, open func(history.SessionID)) {
	n, more := numbersOf(v, region)
	r.name.SetText(v.Name, "")
	r.words.SetText(sessionWords(r.printer, v, n, more, now), "")
	r.drawn.Set(n.Before, n.After)
	r.card.OnTap = func() { open(v.ID) }
}

// unread has the row stand for a session that is being read.
func (r *sessionRow) unread() {
	r.name.SetText("", "")
	r.words.SetText("", "")
	r.drawn.Set(nil, nil)
	r.card.OnTap = nil
}

// sessionWords are the day, the numbers and what else there is to say.
func sessionWords(printer *message.Printer, v history.Session, n history.Numbers, more bool, now time.Time) string {
	said := report.Teller{Printer: printer}.Numbers(n)
	if said == "" {
		said = printer.Text("progress.not-given", "not given")
	}
	parts := []string{words.Capital(report.Teller{Printer: printer}.Day(v.Started, now)), said}
	if more {
		parts = append(parts, printer.Text("progress.and-others", "and others"))
	}
	if end := outcomeWord(printer, v.Outcome); end != "" {
		parts = append(parts, end)
	}
	return strings.Join(parts, " · ")
}

// beside reports whether the numbers are drawn at the right of the words.
func (r *sessionRow) beside(width float32) bool { return width >= 480*look.TextScale() }

// drawnAt is the place of the numbers in a row of the given width.
func (r *sessionRow) drawnAt(width float32) (x, w float32) {
	arrow := r.arrow.MinSize().Width + look.Space8
	if !r.beside(width) {
		return look.Space4, width - arrow - look.Space8
	}
	w = width * 0.42
	return width - arrow - w, w
}

// heightFor is the height of every row at a width.
func (r *sessionRow) heightFor(width float32) float32 {
	h := r.name.MinSize().Height + r.words.MinSize().Height + look.Space16
	if !r.beside(width) {
		h += lowDumbbell
	}
	return h
}

// lowDumbbell is the height of the numbers under the words.
const lowDumbbell float32 = 32

func (r *sessionRow) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (r *sessionRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(r.card, 0, 2, size.Width, size.Height-4)
	layouts.Place(r.rule, look.Space8, size.Height-1, size.Width-2*look.Space8, 1)
	x, w := r.drawnAt(size.Width)
	name, words := r.name.MinSize().Height, r.words.MinSize().Height
	inner := size.Width - r.arrow.MinSize().Width - look.Space24
	if r.beside(size.Width) {
		inner = x - look.Space12 - look.Space8
		layouts.Place(r.drawn, x, 0, w, size.Height)
	} else {
		layouts.Place(r.drawn, x, size.Height-lowDumbbell-look.Space4, w, lowDumbbell)
	}
	layouts.Place(r.name, look.Space8, look.Space8, inner, name)
	layouts.Place(r.words, look.Space8, look.Space8+name, inner, words)
	arrow := r.arrow.MinSize()
	layouts.Place(r.arrow, size.Width-arrow.Width-look.Space4, (size.Height-arrow.Height)/2, arrow.Width, arrow.Height)
}

// A dumbbellHead stands over the rows and explains them: what is hollow and
// what is solid, and the numbers of the scale.
type dumbbellHead struct {
	scale *chart.Scale
	like  *sessionRow // where its numbers are drawn
	under fyne.CanvasObject
}

// HeightFor returns the height of the legend and the numbers.
func (h *dumbbellHead) HeightFor(width float32) float32 {
	if h.like.beside(width) {
		x, _ := h.like.drawnAt(width)
		return max(look.HeightFor(h.under, x-look.Space24), h.scale.MinSize().Height)
	}
	return look.HeightFor(h.under, width-look.Space8) + look.Space4 + h.scale.MinSize().Height
}

func (h *dumbbellHead) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (h *dumbbellHead) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	x, w := h.like.drawnAt(size.Width)
	numbers := h.scale.MinSize().Height
	layouts.Place(h.scale, x, size.Height-numbers, w, numbers)
	if h.like.beside(size.Width) {
		layouts.Place(h.under, look.Space8, 0, x-look.Space24, size.Height)
		return
	}
	layouts.Place(h.under, look.Space8, 0, size.Width-look.Space8, size.Height-numbers-look.Space4)
}
