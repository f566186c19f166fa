package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// A Disc is a circle with an icon or a few letters in it. It takes no presses.
type Disc struct {
	widget.BaseWidget
	size            float32
	icon            Icon
	word            string
	fill, edge, ink fyne.ThemeColorName
}

// NewDisc returns a disc with an icon, in pixels of the design. Fill or edge
// may be "" for none.
func NewDisc(icon Icon, size float32, fill, edge, ink fyne.ThemeColorName) *Disc {
	d := &Disc{size: size, icon: icon, fill: fill, edge: edge, ink: ink}
	d.ExtendBaseWidget(d)
	return d
}

// NewNumberDisc returns a disc with letters in place of an icon.
func NewNumberDisc(word string, size float32, fill, edge, ink fyne.ThemeColorName) *Disc {
	d := &Disc{size: size, word: word, fill: fill, edge: edge, ink: ink}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer is for Fyne.
func (d *Disc) CreateRenderer() fyne.WidgetRenderer {
	d.ExtendBaseWidget(d)
	r := &discRenderer{disc: d, circle: canvas.NewCircle(nil)}
	if d.icon != "" {
		r.face = Draw(d.icon, d.size/2, d.ink)
	} else {
		r.face = Text(d.word, d.size/2, true, d.ink).Centered()
	}
	r.Refresh()
	return r
}

type discRenderer struct {
	disc   *Disc
	circle *canvas.Circle
	face   fyne.CanvasObject
}

func (r *discRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(Scaled(r.disc.size)) }

func (r *discRenderer) Layout(size fyne.Size) {
	side := min(size.Width, size.Height, Scaled(r.disc.size))
	r.circle.Resize(fyne.NewSquareSize(side))
	r.circle.Move(fyne.NewPos((size.Width-side)/2, (size.Height-side)/2))
	face := r.face.MinSize()
	r.face.Resize(face)
	r.face.Move(fyne.NewPos((size.Width-face.Width)/2, (size.Height-face.Height)/2))
}

func (r *discRenderer) Refresh() {
	d := r.disc
	r.circle.FillColor, r.circle.StrokeColor, r.circle.StrokeWidth = nil, nil, 0
	if d.fill != "" {
		r.circle.FillColor = Color(d.fill)
	}
	if d.edge != "" {
		r.circle.StrokeColor, r.circle.StrokeWidth = Color(d.edge), Border
	}
	r.face.Refresh()
	r.Layout(d.Size())
	canvas.Refresh(d)
}

func (r *discRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.circle, r.face}
}

func (r *discRenderer) Destroy() {}
