package bodymap

import (
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"unknot/session/body"
	"unknot/ui/look"
)

// Worked is one view of the whole body with the regions that were worked on.
// It takes neither taps nor keys.
type Worked struct {
	widget.BaseWidget
	figure       *body.Figure
	view         body.View
	done, partly []body.Pick
}

// NewWorked returns a body from the front or the back.
func NewWorked(f *body.Figure, view body.View) *Worked {
	w := &Worked{figure: f, view: view}
	w.ExtendBaseWidget(w)
	return w
}

// Set shows which regions were done, filled, and which were partly done or
// skipped, outlined. Picks of the other view are left out.
func (w *Worked) Set(view body.View, done, partly []body.Pick) {
	w.view, w.done, w.partly = view, slices.Clone(done), slices.Clone(partly)
	w.Refresh()
}

// CreateRenderer is for Fyne.
func (w *Worked) CreateRenderer() fyne.WidgetRenderer {
	w.ExtendBaseWidget(w)
	return &workedRenderer{w, canvas.NewRaster(w.draw)}
}

func (w *Worked) draw(width, height int) image.Image {
	s := newSheet(width, height)
	if width == 0 || height == 0 {
		return s.image
	}
	px := float64(width) / float64(w.Size().Width)
	d := w.figure.Drawing(w.view, body.NoSide)
	var regions []region
	add := func(picks []body.Pick, fill fyne.ThemeColorName) {
		for _, p := range picks {
			if piece, ok := d.Find(p.Tile, p.Side); ok && (p.View == 0 || p.View == w.view) {
				regions = append(regions, region{d.Half(piece, p.Side), fill, look.Accent, edgeWidth})
			}
		}
	}
	add(w.partly, look.AccentTint)
	add(w.done, look.Accent)
	edge := 2 * px
	scale := min(float64(height)-2*edge, (float64(width)-2*edge)/wide)
	drawWhole(s, lens{scale, spot{float64(width) / 2, (float64(height) - scale) / 2}}, d, px, regions)
	return s.image
}

type workedRenderer struct {
	worked  *Worked
	picture *canvas.Raster
}

func (r *workedRenderer) Layout(size fyne.Size) { r.picture.Resize(size) }

func (r *workedRenderer) MinSize() fyne.Size { return fyne.NewSize(60, 120) }

func (r *workedRenderer) Refresh() { r.picture.Refresh() }

func (r *workedRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.picture} }

func (r *workedRenderer) Destroy() {}
