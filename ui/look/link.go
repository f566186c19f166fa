package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// A Link is an underlined word that leads somewhere. It is as high as a target.
type Link struct {
	pressable
	word string
	size float32
}

var (
	_ fyne.Tappable      = (*Link)(nil)
	_ fyne.Focusable     = (*Link)(nil)
	_ desktop.Hoverable  = (*Link)(nil)
	_ desktop.Cursorable = (*Link)(nil)
)

// NewLink returns a link. The size of its text is in pixels of the design.
func NewLink(word string, size float32, onTap func()) *Link {
	l := &Link{word: word, size: size}
	l.press, l.changed = onTap, l.Refresh
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is for Fyne.
func (l *Link) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	r := &linkRenderer{link: l, word: Text(l.word, l.size, false, Ink2), line: canvas.NewRectangle(nil), frame: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type linkRenderer struct {
	link        *Link
	word        *Label
	line, frame *canvas.Rectangle
}

func (r *linkRenderer) MinSize() fyne.Size {
	word := r.word.MinSize()
	return fyne.NewSize(max(Target, word.Width), max(Target, word.Height))
}

func (r *linkRenderer) Layout(size fyne.Size) {
	word := r.word.MinSize()
	word.Width = min(word.Width, size.Width)
	y := (size.Height - word.Height) / 2
	r.word.Resize(word)
	r.word.Move(fyne.NewPos(0, y))
	r.line.Resize(fyne.NewSize(word.Width, 1))
	r.line.Move(fyne.NewPos(0, y+r.word.Baseline()+2))
	r.frame.Move(fyne.NewPos(-Space4, y-2))
	r.frame.Resize(word.AddWidthHeight(2*Space4, 4))
}

func (r *linkRenderer) Refresh() {
	l := r.link
	ink := Ink2
	if l.over || l.focus {
		ink = Ink
	}
	r.word.SetColor(ink)
	r.line.FillColor = Color(ink)
	r.frame.CornerRadius, r.frame.StrokeColor, r.frame.StrokeWidth = RadiusKey, nil, 0
	if l.focus {
		r.frame.StrokeColor, r.frame.StrokeWidth = Color(Accent), BorderStrong
	}
	r.Layout(l.Size())
	canvas.Refresh(l)
}

func (r *linkRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.frame, r.word, r.line}
}

func (r *linkRenderer) Destroy() {}
