package bodymap

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/ui/look"
)

// An Age says in four steps how long ago a region was pressed, the newest
// last.
type Age uint8

const (
	Longer Age = iota // than a month
	Month
	Week
	Today
)

// Fill is the colour of a region of that age. What is longer ago than a month
// has only its edge.
func (a Age) Fill() (name fyne.ThemeColorName, filled bool) {
	switch a {
	case Today:
		return look.PressedToday, true
	case Week:
		return look.PressedWeek, true
	case Month:
		return look.PressedMonth, true
	}
	return look.BodyTile, false
}

// A Recent is the whole body, front and back, with the regions coloured by how
// long ago they were pressed. It takes neither taps nor keys.
type Recent struct {
	widget.BaseWidget
	printer *message.Printer
	figure  *body.Figure
	ages    map[body.Pick]Age
}

var bothViews = []body.View{body.Front, body.Back}

// NewRecent returns a body of which nothing was pressed.
func NewRecent(printer *message.Printer, f *body.Figure) *Recent {
	w := &Recent{printer: printer, figure: f}
	w.ExtendBaseWidget(w)
	return w
}

// Set shows how long ago regions were pressed. A pick without a view is shown
// in every view.
func (w *Recent) Set(ages map[body.Pick]Age) {
	w.ages = ages
	w.Refresh()
}

// regions are those in a view, the newest last, so that their edges are on top.
func (w *Recent) regions(d *body.Drawing) []region {
	var out []region
	for age := Longer; age <= Today; age++ {
		for p, a := range w.ages {
			piece, ok := d.Find(p.Tile, p.Side)
			if a != age || !ok || p.View != 0 && p.View != d.View {
				continue
			}
			name, _ := age.Fill()
			out = append(out, region{d.Half(piece, p.Side), name, look.Accent, float64(look.Outline)})
		}
	}
	return out
}

func (w *Recent) draw(width, height int) image.Image {
	s := newSheet(width, height)
	size := w.Size()
	if width == 0 || height == 0 || size.Width <= 0 {
		return s.image
	}
	px := float64(width) / float64(size.Width)
	p := place(size, len(bothViews))
	for i, v := range bothViews {
		d := w.figure.Drawing(v, body.NoSide)
		drawWhole(s, p.lens(i).times(px), d, px, w.regions(d))
	}
	return s.image
}

// CreateRenderer is for Fyne.
func (w *Recent) CreateRenderer() fyne.WidgetRenderer {
	w.ExtendBaseWidget(w)
	r := &recentRenderer{recent: w, picture: canvas.NewRaster(w.draw), words: newLabels(w.printer, w.figure, bothViews)}
	r.Layout(w.Size())
	return r
}

type recentRenderer struct {
	recent  *Recent
	picture *canvas.Raster
	words   labels
}

func (r *recentRenderer) Layout(size fyne.Size) {
	r.picture.Resize(size)
	if size.Width > 0 && size.Height > 0 {
		r.words.place(place(size, len(bothViews)))
	}
}

func (r *recentRenderer) MinSize() fyne.Size { return fyne.NewSize(160, 200) }

func (r *recentRenderer) Refresh() {
	for _, w := range r.words {
		w.Refresh()
	}
	r.Layout(r.recent.Size())
	r.picture.Refresh()
}

func (r *recentRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.picture}, r.words.objects()...)
}

func (r *recentRenderer) Destroy() {}
