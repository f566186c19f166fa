package posture

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/session/body"
	drawings "unknot/session/posture"
	"unknot/session/words"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A renderer draws the frame, the picture in it and what it says.
type renderer struct {
	picture *Picture
	plate   *canvas.Rectangle
	raster  *canvas.Raster
	edge    *canvas.Rectangle
	view    *look.Label
	chip    *canvas.Rectangle
	side    *look.Label
	asked   key // what is being drawn for it
}

func newRenderer(p *Picture) *renderer {
	r := &renderer{
		picture: p, plate: canvas.NewRectangle(nil), edge: canvas.NewRectangle(nil), chip: canvas.NewRectangle(nil),
		view: look.Text("", look.Secondary, false, look.Ink2), side: look.Text("", look.Body, true, look.Bg).Centered(),
	}
	r.raster = canvas.NewRaster(r.generate)
	r.Refresh()
	return r
}

// generate returns the picture, or an empty one while it is being drawn.
func (r *renderer) generate(w, h int) image.Image {
	if p := r.picture; p.posture != nil && w > 0 && h > 0 {
		k := r.key(w, h)
		if img, ok := p.gallery.find(k); ok {
			return img
		}
		if k != r.asked {
			r.asked = k
			p.gallery.ask(request{key: k, posture: p.posture, ready: func() { r.asked = key{}; r.raster.Refresh() }})
		}
	}
	return image.NewRGBA(image.Rect(0, 0, w, h))
}

func (r *renderer) key(w, h int) key {
	p, px := r.picture, float32(w)/max(1, r.picture.Size().Width)
	return key{
		id: p.posture.ID, turned: p.posture.Turned(p.side), w: w, h: h,
		radius: int(p.style.Radius * px), head: int(r.head(p.Size()) * px), colors: paletteOf(p.style.Accent),
	}
}

// Words grow with a picture from the usual height on. Under the other sizes it says
// nothing, so that there is room for it.
const (
	usualHeight = 266
	leastToSay  = 96
	leastHead   = 190
)

// head is what the words at the top take.
func (r *renderer) head(size fyne.Size) float32 {
	if !r.picture.style.Words || size.Height < look.Scaled(leastHead) || r.view.Wide()+2*look.Space16 > size.Width {
		return 0
	}
	return r.view.MinSize().Height + look.Space8
}

// says reports whether it tells the side, and in which corner.
func (r *renderer) says(size fyne.Size) (shown, right bool) {
	p := r.picture
	shown = p.style.Words && p.posture != nil && p.posture.Sided() && (p.side == body.Left || p.side == body.Right) &&
		size.Height >= leastToSay && r.side.Wide()+4*look.Space12 < 0.6*size.Width
	// from the front a body has its left at the right
	return shown, (p.side == body.Left) == (shown && p.posture.View == drawings.Front)
}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(drawingWidth/2, drawingHeight/2) }

func (r *renderer) Layout(size fyne.Size) {
	scale := min(max(size.Height/usualHeight, 0.9), 1.4)
	r.view.SetSize(look.Secondary * scale)
	r.side.SetSize(look.Body * scale)
	for _, o := range []fyne.CanvasObject{r.plate, r.raster, r.edge} {
		o.Resize(size)
	}
	head := r.head(size)
	layouts.SetVisible(r.view, head > 0 && r.picture.posture != nil)
	layouts.Place(r.view, look.Space16, look.Space8, r.view.Wide()+1, r.view.MinSize().Height)
	shown, right := r.says(size)
	layouts.SetVisible(r.chip, shown)
	layouts.SetVisible(r.side, shown)
	word := r.side.MinSize()
	w, h, x := r.side.Wide()+2*look.Space12*scale, word.Height+look.Space4, look.Space12
	if right {
		x = size.Width - w - look.Space12
	}
	y := size.Height - h - look.Space12
	layouts.Place(r.chip, x, y, w, h)
	layouts.Place(r.side, x, y+(h-word.Height)/2, w, word.Height)
}

func (r *renderer) Refresh() {
	p := r.picture
	r.plate.FillColor, r.plate.CornerRadius = look.Color(p.style.Ground), p.style.Radius
	r.edge.CornerRadius, r.edge.StrokeWidth, r.edge.StrokeColor = p.style.Radius, 0, nil
	if look.Color(p.style.Ground) == look.Color(look.Bg) {
		// Without a colour of its own, the frame needs an edge.
		r.edge.StrokeWidth, r.edge.StrokeColor = look.Border, look.Color(look.Line)
	}
	r.chip.FillColor, r.chip.CornerRadius = look.Color(look.Ink), look.RadiusKey
	if p.posture != nil {
		r.view.SetText(words.Capital(p.printer.Say(p.posture.View.Message())), "")
		r.side.SetText(words.Capital(p.printer.Say(p.side.Message())), "")
	}
	r.Layout(p.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.plate, r.raster, r.edge, r.view, r.chip, r.side}
}

func (r *renderer) Destroy() {}
