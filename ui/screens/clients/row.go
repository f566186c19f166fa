package clients

import (
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// clientRow is a client in the list, with what was done last as seen from now.
// The one that is chosen has a border and a bar at its left.
func clientRow(printer *message.Printer, c clients.Client, v history.Visits, now time.Time, chosen bool, open func()) fyne.CanvasObject {
	l := &rowLayout{
		sign:   signOf(c.Card.Label, 46),
		label:  look.Wrapped("", look.Section-2, true, look.Ink, 2).Verbatim(c.Card.Label),
		count:  look.Wrapped(printer.Say(visitsCount(v.Count)), look.Secondary, false, look.Ink2, 2),
		last:   look.Wrapped(v.Last.Name, look.Secondary, false, look.Ink, 2),
		booked: look.Wrapped(whenAndBooked(printer, c, v.Last, now), look.Secondary, false, look.Ink2, 2),
		next:   look.Draw(look.ChevronRight, 24, look.Ink2),
	}
	card := look.NewCard(container.New(l, l.sign, l.label, l.count, l.last, l.booked, l.next), open)
	card.Padded(look.Space16, look.Space12)
	if !chosen {
		return card
	}
	card.First()
	bar := look.NewPanel(nil).Filled(look.Accent).Rounded(2)
	return container.New(&barred{card, bar}, card, bar)
}

// whenAndBooked says when somebody was there last, and how long they book.
func whenAndBooked(printer *message.Printer, c clients.Client, last history.Session, now time.Time) string {
	var parts []string
	if last.ID != 0 {
		parts = append(parts, words.Capital(report.Teller{Printer: printer}.Day(last.Started, now)))
	}
	if c.Card.Minutes > 0 {
		parts = append(parts, printer.Text("clients.minutes-booked", "{{.Minutes}} min booked", "Minutes", c.Card.Minutes))
	}
	return strings.Join(parts, ", ")
}

// signOf is a square with what stands for a label.
func signOf(label string, size float32) fyne.CanvasObject {
	face := look.Text("", size*0.42, true, look.Ink).Centered().Verbatim(initials(label))
	frame := look.NewPanel(nil).Edged(look.Edge).Rounded(look.RadiusRow)
	return container.New(&signLayout{frame, face, size}, frame, face)
}

type signLayout struct {
	frame *look.Panel
	face  *look.Label
	size  float32
}

func (l *signLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSquareSize(look.Scaled(l.size))
}

func (l *signLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(l.frame, 0, 0, size.Width, size.Height)
	h := l.face.MinSize().Height
	layouts.Place(l.face, 0, (size.Height-h)/2, size.Width, h)
}

// A rowLayout has the sign, label and count at the left, and what was done last
// beside them, or under them where that leaves too little room.
type rowLayout struct {
	sign                       fyne.CanvasObject
	label, count, last, booked *look.Label
	next                       *look.Picture
}

// widths are those of the two texts; the second is 0 where it goes under the
// first.
func (l *rowLayout) widths(width float32) (x, first, second float32) {
	x = l.sign.MinSize().Width + look.Space16
	room := width - x - l.next.MinSize().Width - look.Space12
	if room < 400*look.TextScale() {
		return x, room, 0
	}
	first = room * 0.42
	return x, first, room - first - look.Space12
}

func (l *rowLayout) heights(first, second float32) (a, b float32) {
	a = l.label.HeightFor(first) + l.count.HeightFor(first)
	if second == 0 {
		second = first
	}
	for _, o := range []*look.Label{l.last, l.booked} {
		if o.MinSize().Width > 0 {
			b += o.HeightFor(second)
		}
	}
	return a, b
}

// HeightFor returns the height of the texts, or of the sign.
func (l *rowLayout) HeightFor(width float32) float32 {
	_, first, second := l.widths(width)
	a, b := l.heights(first, second)
	if second == 0 {
		return max(l.sign.MinSize().Height, a+b)
	}
	return max(l.sign.MinSize().Height, a, b)
}

func (l *rowLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *rowLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	x, first, second := l.widths(size.Width)
	sign, next := l.sign.MinSize(), l.next.MinSize()
	a, b := l.heights(first, second)
	y := (size.Height - a) / 2
	if second == 0 {
		y = (size.Height - a - b) / 2
	}
	layouts.Place(l.sign, 0, (size.Height-sign.Height)/2, sign.Width, sign.Height)
	layouts.Place(l.next, size.Width-next.Width, (size.Height-next.Height)/2, next.Width, next.Height)
	put := func(o *look.Label, x, width float32) {
		h := float32(0)
		if o.MinSize().Width > 0 {
			h = o.HeightFor(width)
		}
		layouts.Place(o, x, y, width, h)
		y += h
	}
	put(l.label, x, first)
	put(l.count, x, first)
	if second > 0 {
		x, first, y = x+first+look.Space12, second, (size.Height-b)/2
	}
	put(l.last, x, first)
	put(l.booked, x, first)
}

// A barred layout puts a bar at the left edge of a card.
type barred struct{ card, bar fyne.CanvasObject }

// HeightFor returns the height of the card.
func (b *barred) HeightFor(width float32) float32 { return look.HeightFor(b.card, width) }

func (b *barred) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (b *barred) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(b.card, 0, 0, size.Width, size.Height)
	layouts.Place(b.bar, 0, look.Space16, look.Space4, size.Height-2*look.Space16)
}

// initials are what stands for a label in its sign: its number, or the first
// letters of its words, two characters at most.
func initials(label string) string {
	var digits, letters []rune
	for _, word := range strings.Fields(label) {
		first, _, _ := strings.Cut(word, "-")
		for i, r := range []rune(first) {
			if i == 0 && unicode.IsLetter(r) {
				letters = append(letters, unicode.ToUpper(r))
			}
		}
	}
	for _, r := range label {
		if unicode.IsDigit(r) {
			digits = append(digits, r)
		}
	}
	if len(digits) > 0 {
		letters = digits
	}
	return string(letters[:min(2, len(letters))])
}

// visitsCount says how often somebody came.
func visitsCount(n int) message.Message {
	if n == 0 {
		return message.New("clients.no-session-yet", "No session yet")
	}
	return message.Plural("clients.sessions", "{{.Count}} session", "{{.Count}} sessions", n)
}
