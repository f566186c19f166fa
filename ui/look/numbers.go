package look

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"unknot/ui/press"
)

// MostNumber is the highest number of a row of Numbers.
const MostNumber = 10

// Numbers is a row of discs from 0 to MostNumber of which one may be chosen. In
// a narrow place it takes two rows. With the keyboard focus, digits and the
// arrows choose.
type Numbers struct {
	widget.BaseWidget
	press.Keys
	OnPick func(n int)

	picked int
	typed  rune    // the last digit
	most   float32 // the largest disc
	focus  bool
	over   int
}

var (
	_ fyne.Tappable     = (*Numbers)(nil)
	_ fyne.Focusable    = (*Numbers)(nil)
	_ desktop.Keyable   = (*Numbers)(nil)
	_ desktop.Hoverable = (*Numbers)(nil)
)

// NewNumbers returns a row with number picked chosen, or none with -1. Its
// discs are as large as the width allows, up to most.
func NewNumbers(picked int, most float32, onPick func(n int)) *Numbers {
	n := &Numbers{picked: picked, most: most, over: -1, OnPick: onPick}
	n.ExtendBaseWidget(n)
	return n
}

// Picked returns the chosen number, or -1.
func (n *Numbers) Picked() int { return n.picked }

// Pick chooses a number as a person does.
func (n *Numbers) Pick(to int) {
	if to < 0 || to > MostNumber || to == n.picked {
		return
	}
	n.picked = to
	n.Refresh()
	if n.OnPick != nil {
		n.OnPick(to)
	}
}

// leastDisc is the smallest disc that is used in one row.
const leastDisc float32 = 35

// disc is how large the discs are at a width, the step from one to the next,
// and how many stand in a row.
func (n *Numbers) disc(width float32) (size, step float32, inRow int) {
	const count = MostNumber + 1
	least := max(leastDisc, Scaled(Body)*1.75)
	inRow = count
	if width < count*(least+2)-2 {
		inRow = (count + 1) / 2
	}
	gap := float32(2)
	if width > count*(Target+Space8) {
		gap = Space12
	}
	size = min((width-gap*float32(inRow-1))/float32(inRow), max(n.most, least))
	return size, size + gap, inRow
}

// At returns the middle of a number's disc, in the width there is.
func (n *Numbers) At(number int) fyne.Position {
	size, step, inRow := n.disc(n.Size().Width)
	return fyne.NewPos(float32(number%inRow)*step+size/2, float32(number/inRow)*step+size/2)
}

// InOneRow reports whether all numbers stand beside each other at a width, and
// not in two rows.
func (n *Numbers) InOneRow(width float32) bool {
	_, _, inRow := n.disc(width)
	return inRow > MostNumber
}

// HeightFor returns the height of the rows at a width.
func (n *Numbers) HeightFor(width float32) float32 {
	size, step, inRow := n.disc(width)
	return size + float32(MostNumber/inRow)*step
}

func (n *Numbers) hit(at fyne.Position) int {
	_, step, inRow := n.disc(n.Size().Width)
	column, row := int(at.X/step), int(at.Y/step)
	if column >= inRow || column < 0 || row < 0 || row*inRow+column > MostNumber {
		return -1
	}
	return row*inRow + column
}

// Tapped is for Fyne.
func (n *Numbers) Tapped(e *fyne.PointEvent) {
	press.Tapped(e)
	n.Pick(n.hit(e.Position))
}

// MouseIn is for Fyne.
func (n *Numbers) MouseIn(e *desktop.MouseEvent) { n.MouseMoved(e) }

// MouseMoved is for Fyne.
func (n *Numbers) MouseMoved(e *desktop.MouseEvent) { n.hover(n.hit(e.Position)) }

// MouseOut is for Fyne.
func (n *Numbers) MouseOut() { n.hover(-1) }

func (n *Numbers) hover(over int) {
	if n.over != over {
		n.over = over
		n.Refresh()
	}
}

// FocusGained is for Fyne.
func (n *Numbers) FocusGained() {
	n.focus = true
	n.Refresh()
}

// FocusLost is for Fyne.
func (n *Numbers) FocusLost() {
	n.focus = false
	n.Refresh()
}

// TypedRune is for Fyne: a digit chooses itself, and 1 and 0 choose 10.
func (n *Numbers) TypedRune(r rune) {
	if r < '0' || r > '9' || n.Stray() {
		return
	}
	if n.typed == '1' && r == '0' {
		n.Pick(MostNumber)
	} else {
		n.Pick(int(r - '0'))
	}
	n.typed = r
}

// TypedKey is for Fyne.
func (n *Numbers) TypedKey(e *fyne.KeyEvent) {
	switch n.Typed(e) {
	case press.Press{Key: fyne.KeyLeft}:
		n.Pick(n.picked - 1)
	case press.Press{Key: fyne.KeyRight}:
		n.Pick(n.picked + 1)
	}
}

// CreateRenderer is for Fyne.
func (n *Numbers) CreateRenderer() fyne.WidgetRenderer {
	n.ExtendBaseWidget(n)
	r := &numbersRenderer{numbers: n, focus: canvas.NewRectangle(nil)}
	r.objects = append(r.objects, r.focus)
	for i := range MostNumber + 1 {
		disc, word := canvas.NewCircle(nil), Text(strconv.Itoa(i), Body, false, Ink).Centered()
		r.discs, r.words = append(r.discs, disc), append(r.words, word)
		r.objects = append(r.objects, disc, word)
	}
	r.Refresh()
	return r
}

type numbersRenderer struct {
	numbers *Numbers
	focus   *canvas.Rectangle
	discs   []*canvas.Circle
	words   []*Label
	objects []fyne.CanvasObject
}

func (r *numbersRenderer) MinSize() fyne.Size {
	w := r.numbers.Size().Width
	if w == 0 {
		w = (MostNumber + 1) * (leastDisc + 2)
	}
	return fyne.NewSize(6*(leastDisc+2), r.numbers.HeightFor(w))
}

func (r *numbersRenderer) Layout(size fyne.Size) {
	disc, _, _ := r.numbers.disc(size.Width)
	r.focus.Move(fyne.NewPos(-4, -4))
	r.focus.Resize(size.AddWidthHeight(8, 8))
	for i := range r.discs {
		at := r.numbers.At(i).SubtractXY(disc/2, disc/2)
		r.discs[i].Move(at)
		r.discs[i].Resize(fyne.NewSquareSize(disc))
		r.words[i].Move(at)
		r.words[i].Resize(fyne.NewSquareSize(disc))
	}
}

func (r *numbersRenderer) Refresh() {
	n := r.numbers
	r.focus.StrokeColor, r.focus.StrokeWidth, r.focus.CornerRadius = nil, 0, RadiusRow
	if n.focus {
		r.focus.StrokeColor, r.focus.StrokeWidth = Color(Accent), BorderStrong
	}
	size := Body
	if n.most > Target {
		size = Section
	}
	for i, d := range r.discs {
		d.FillColor, d.StrokeColor, d.StrokeWidth = Color(Surface), Color(Edge), Outline
		w := r.words[i]
		w.bold, w.color, w.size = n.most > Target || i == n.picked, Ink, size
		switch i {
		case n.picked:
			d.FillColor, d.StrokeColor, w.color = Color(Ink), Color(Ink), Bg
		case n.over:
			d.FillColor = Color(Sunken)
		}
		w.Refresh()
	}
	r.Layout(n.Size())
	canvas.Refresh(n)
}

func (r *numbersRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *numbersRenderer) Destroy() {}
