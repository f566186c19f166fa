package bodymap

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"unknot/session/body"
	"unknot/ui/look"
)

type figureRenderer struct {
	figure  *Figure
	picture *canvas.Raster
	drawn   *image.RGBA
	as      figureAs
	still   still
	views   []body.View
	words   labels
	name    *callout
	objects []fyne.CanvasObject
}

// figureAs is everything the picture depends on.
type figureAs struct {
	marks  string
	shown  *Referral
	zones  *body.Zone
	size   fyne.Size
	w, h   int
	colors [6]color.Color
}

func newFigureRenderer(f *Figure) *figureRenderer {
	r := &figureRenderer{figure: f, name: newCallout()}
	r.picture = canvas.NewRaster(r.generate)
	r.Refresh()
	return r
}

func (r *figureRenderer) key(w, h int) figureAs {
	f := r.figure
	at := body.Pick{}
	if f.keys {
		at = f.at
	}
	return figureAs{fmt.Sprint(f.views, f.picked, f.over, at, f.told, f.marks), f.shown, firstOf(f.zones), f.Size(), w, h, colors()}
}

func (r *figureRenderer) generate(w, h int) image.Image {
	if as := r.key(w, h); r.drawn == nil || as != r.as {
		r.drawn, r.as = r.draw(as), as
	}
	return r.drawn
}

func (r *figureRenderer) draw(as figureAs) *image.RGBA {
	if as.w == 0 || as.h == 0 || as.size.Width <= 0 || as.size.Height <= 0 {
		return newSheet(as.w, as.h).image
	}
	f, px := r.figure, float64(as.w)/float64(as.size.Width)
	p := f.placing()
	if key := (figureAs{marks: fmt.Sprint(f.views), size: as.size, w: as.w, h: as.h, colors: as.colors}); r.still.as != key {
		r.still = f.drawStill(key, px)
	}
	s := newSheet(as.w, as.h)
	copy(s.image.Pix, r.still.ground.Pix)
	each := func(do func(l lens, d *body.Drawing, regions []region)) {
		for i, v := range f.views {
			do(p.lens(i).times(px), f.figure.Drawing(v, body.NoSide), f.regions(v))
		}
	}
	each(func(l lens, _ *body.Drawing, regions []region) { fillRegions(s, l, regions) })
	draw.Draw(s.image, s.image.Rect, r.still.lines, image.Point{}, draw.Over)
	if f.shown != nil {
		each(func(l lens, d *body.Drawing, _ []region) { drawReferral(s, l, d, f.shown, px) })
	}
	each(func(l lens, d *body.Drawing, regions []region) {
		edgeRegions(s, l, regions, px)
		drawZones(s, l, d, f.zones, px)
		if f.shown != nil {
			drawTargets(s, l, d, f.shown, px*min(max(p.scale/roomyFigure, smallTarget), 1))
		}
		f.drawSpots(s, l, d.View, px)
	})
	return s.image
}

// A figure of at least so many units of size shows where to press in full size, a
// smaller one so much of it at least.
const (
	roomyFigure = 560.0
	smallTarget = 0.55
)

// still is what of a figure is the same whatever is marked on it.
type still struct {
	as     figureAs
	ground *image.RGBA // the tiles
	lines  *image.RGBA // over them
}

func (f *Figure) drawStill(as figureAs, px float64) still {
	ground, lines := newSheet(as.w, as.h), newSheet(as.w, as.h)
	p := f.placing()
	for i, v := range f.views {
		l, d := p.lens(i).times(px), f.figure.Drawing(v, body.NoSide)
		drawGround(ground, l, d, nil)
		drawLines(lines, l, d, whole(px))
	}
	return still{as, ground.image, lines.image}
}

// drawSpots marks the places that were pressed, by a dot and a ring.
func (f *Figure) drawSpots(s *sheet, l lens, v body.View, px float64) {
	for _, m := range f.marks {
		if m.View == v {
			at := l.at(m.At)
			s.disc(at, 6.5*px, look.Color(look.Surface))
			s.disc(at, 4.5*px, look.Color(look.Ink))
		}
	}
}

// A region is a part of the whole figure that is marked.
type region struct {
	shape body.Shape
	fill  fyne.ThemeColorName // or ""
	edge  fyne.ThemeColorName
	width float64 // of the edge, in units of size
}

// drawWhole paints the whole body with some of its regions marked.
func drawWhole(s *sheet, l lens, d *body.Drawing, px float64, regions []region) {
	drawGround(s, l, d, nil)
	fillRegions(s, l, regions)
	drawLines(s, l, d, whole(px))
	edgeRegions(s, l, regions, px)
}

func fillRegions(s *sheet, l lens, regions []region) {
	for _, r := range regions {
		if r.fill != "" {
			s.fill(l.shape(r.shape), look.Color(r.fill))
		}
	}
}

func edgeRegions(s *sheet, l lens, regions []region, px float64) {
	for _, r := range regions {
		s.stroke([][]spot{closed(l.shape(r.shape))}, r.width*px, look.Color(r.edge))
	}
}

// regions are those marked in a view: picked, under the pointer, and where the
// keyboard is.
func (f *Figure) regions(v body.View) []region {
	var out []region
	for _, p := range f.picked {
		s, ok := f.stop(body.Pick{View: v, Tile: p.Tile, Side: p.Side})
		if !ok || p.View != 0 && p.View != v {
			continue
		}
		switch best := f.best(p).View == v; {
		case f.shown != nil && best:
			out = append(out, region{s.shape, "", look.Ink, edgeWidth})
		case f.shown != nil:
		case best:
			out = append(out, region{s.shape, look.Accent, look.Accent, edgeWidth})
		default:
			out = append(out, region{s.shape, look.AccentTint, look.Accent, edgeWidth})
		}
	}
	if s, ok := f.stop(f.told); ok && f.told.View == v {
		out = append(out, region{s.shape, look.AccentTint, look.Accent, edgeWidth})
	}
	if s, ok := f.stop(f.over); ok && f.over.View == v {
		fill := look.AccentTint
		if f.best(f.over).View == v && f.isPicked(f.over) {
			fill = ""
		}
		out = append(out, region{s.shape, fill, look.Accent, edgeWidth})
	}
	if s, ok := f.stop(f.at); ok && f.keys && f.at.View == v {
		// A double line, which no seam of any palette looks like.
		out = append(out, region{s.shape, "", look.Ink, 5.5}, region{s.shape, "", look.Surface, 1.5})
	}
	return out
}

func (f *Figure) isPicked(p body.Pick) bool {
	for _, q := range f.picked {
		if q.Tile == p.Tile && q.Side == p.Side && (q.View == 0 || q.View == p.View) {
			return true
		}
	}
	return false
}

// best is the pick in the one of its views, of those shown, where most of the
// region is seen.
func (f *Figure) best(p body.Pick) body.Pick {
	best, most := p, 0.0
	for _, s := range f.stops {
		if s.pick.Tile != p.Tile || s.pick.Side != p.Side || (p.View != 0 && p.View != s.pick.View) {
			continue
		}
		if a := s.shape.Area(); a > most {
			best, most = s.pick, a
		}
	}
	return best
}

func (r *figureRenderer) MinSize() fyne.Size { return fyne.NewSize(160, 240) }

func (r *figureRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *figureRenderer) Destroy() {}

func (r *figureRenderer) Refresh() {
	f := r.figure
	if !slices.Equal(r.views, f.views) {
		r.build()
	}
	r.name.paint()
	r.Layout(f.Size())
	if r.drawn != nil && r.key(r.as.w, r.as.h) != r.as {
		r.picture.Refresh()
	}
	canvas.Refresh(f)
}

// build makes the words of the views.
func (r *figureRenderer) build() {
	f := r.figure
	r.views = slices.Clone(f.views)
	r.words = newLabels(f.printer, f.figure, f.views)
	r.objects = append(append(r.objects[:0:0], r.picture), r.words.objects()...)
	r.objects = append(r.objects, r.name.objects()...)
}

func (r *figureRenderer) Layout(size fyne.Size) {
	r.picture.Resize(size)
	if size.Width <= 0 || size.Height <= 0 {
		return
	}
	p := r.figure.placing()
	r.words.place(p)
	r.placeName(size, p)
}
