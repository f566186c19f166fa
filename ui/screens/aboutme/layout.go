package aboutme

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/ui/bodymap"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// holds reports whether one of the points is in a region.
func holds(r *body.Region, points []body.ID) bool {
	return slices.ContainsFunc(r.Points, func(p body.Point) bool { return slices.Contains(points, p.ID) })
}

// halves has a sheet at the left, and at the right what scrolls by itself.
type halves struct {
	sheet fyne.CanvasObject
	right *container.Scroll
}

func (h *halves) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (h *halves) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const margin float32 = 40
	w := min(size.Width*0.46, 620)
	layouts.Place(h.sheet, 0, 0, size.Width-w-margin+look.Space8, size.Height)
	layouts.Place(h.right, size.Width-w-margin, look.Space24, w+look.Space16, size.Height-2*look.Space24)
}

// A tickBox is a square that is ticked or not.
type tickBox struct {
	plate *look.Panel
	tick  *look.Picture
}

const tickBoxSize = 28

func newTickBox() *fyne.Container {
	b := &tickBox{look.NewPanel(nil).Edged(look.Edge).Rounded(7), look.Draw(look.Tick, 20, look.Surface)}
	return container.New(b, b.plate, b.tick)
}

func (b *tickBox) set(on bool) {
	b.plate.Filled(map[bool]fyne.ThemeColorName{true: look.Ink, false: look.Surface}[on])
	layouts.SetVisible(b.tick, on)
}

func (b *tickBox) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSquareSize(tickBoxSize) }

func (b *tickBox) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y := (size.Height - tickBoxSize) / 2
	layouts.Place(b.plate, 0, y, tickBoxSize, tickBoxSize)
	layouts.Place(b.tick, 4, y+4, 20, 20)
}

// A restrictedLayout has the body over what its patterns mean.
type restrictedLayout struct {
	frame  *look.Panel
	figure *bodymap.Restricted
	signs  []fyne.CanvasObject
	words  []*look.Label
}

const restrictedHeight = 300

func (l *restrictedLayout) add(sign fyne.CanvasObject, word string) {
	l.signs, l.words = append(l.signs, sign), append(l.words, look.Wrapped(word, look.Secondary, false, look.Ink, 2))
}

func (l *restrictedLayout) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{l.frame, l.figure}
	for i := range l.signs {
		out = append(out, l.signs[i], l.words[i])
	}
	return out
}

// HeightFor returns the height of the body and of the words under it.
func (l *restrictedLayout) HeightFor(width float32) float32 {
	h := float32(restrictedHeight)
	for _, w := range l.words {
		h += look.Space8 + w.HeightFor(width-signIndent)
	}
	return h
}

const signIndent = 30 + look.Space12

func (l *restrictedLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *restrictedLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(l.frame, 0, 0, size.Width, restrictedHeight)
	layouts.Place(l.figure, look.Space12, look.Space12, size.Width-2*look.Space12, restrictedHeight-2*look.Space12)
	y := float32(restrictedHeight)
	for i, w := range l.words {
		y += look.Space8
		h := w.HeightFor(size.Width - signIndent)
		layouts.Place(l.signs[i], 0, y+(h-22)/2, 30, 22)
		layouts.Place(w, signIndent, y, size.Width-signIndent, h)
		y += h
	}
}
