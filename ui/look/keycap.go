package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// A KeyCap shows the key that does the same as what stands beside it.
type KeyCap struct {
	widget.BaseWidget
	key       string
	ink, edge fyne.ThemeColorName
}

// arrows are drawn, since the program's font has none.
var arrows = map[string]Icon{"Left": ArrowLeft, "Right": ArrowRight, "Up": ArrowUp, "Down": ArrowDown}

// NewKeyCap returns the cap of a key, such as "Space", "Enter" or "K". The
// names "Left", "Right", "Up" and "Down" are drawn as arrows.
func NewKeyCap(key string) *KeyCap {
	k := &KeyCap{key: key, ink: Ink2, edge: Edge}
	k.ExtendBaseWidget(k)
	return k
}

func (k *KeyCap) setColors(ink, edge fyne.ThemeColorName) {
	if k.ink == ink && k.edge == edge {
		return
	}
	k.ink, k.edge = ink, edge
	k.Refresh()
}

// CreateRenderer is for Fyne.
func (k *KeyCap) CreateRenderer() fyne.WidgetRenderer {
	k.ExtendBaseWidget(k)
	r := &keyCapRenderer{cap: k, frame: canvas.NewRectangle(nil)}
	if icon, ok := arrows[k.key]; ok {
		r.arrow = Draw(icon, 15, k.ink)
		r.face = r.arrow
	} else {
		r.word = Text(k.key, KeyText, false, k.ink).Centered()
		r.face = r.word
	}
	r.Refresh()
	return r
}

type keyCapRenderer struct {
	cap   *KeyCap
	frame *canvas.Rectangle
	face  fyne.CanvasObject // the word or the arrow
	word  *Label
	arrow *Picture
}

func (r *keyCapRenderer) MinSize() fyne.Size {
	h := Scaled(28)
	return fyne.NewSize(max(h, r.face.MinSize().Width+Scaled(18)), h)
}

func (r *keyCapRenderer) Layout(size fyne.Size) {
	cap := r.MinSize()
	r.frame.Resize(cap)
	r.frame.Move(fyne.NewPos((size.Width-cap.Width)/2, (size.Height-cap.Height)/2))
	face := r.face.MinSize()
	r.face.Resize(face)
	r.face.Move(fyne.NewPos((size.Width-face.Width)/2, (size.Height-face.Height)/2))
}

func (r *keyCapRenderer) Refresh() {
	r.frame.StrokeColor, r.frame.StrokeWidth = Color(r.cap.edge), 1.5
	r.frame.CornerRadius = RadiusKey
	r.frame.Refresh()
	r.Layout(r.cap.Size())
	if r.word != nil {
		r.word.SetColor(r.cap.ink)
		return
	}
	r.arrow.Set(r.arrow.icon, r.cap.ink)
}

func (r *keyCapRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.frame, r.face}
}

func (r *keyCapRenderer) Destroy() {}
