package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// CreateRenderer is for Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{
		button: b,
		focus:  canvas.NewRectangle(nil),
		frame:  canvas.NewRectangle(nil),
		shade:  canvas.NewRectangle(nil),
		icon:   Draw(b.icon, 24, Ink),
		word:   Text(b.word, b.size, b.bold, Ink),
		key:    NewKeyCap(b.key),
	}
	r.Refresh()
	return r
}

type buttonRenderer struct {
	button              *Button
	focus, frame, shade *canvas.Rectangle
	icon                *Picture
	word                *Label
	key                 *KeyCap
}

// inks are the colours of fill, border and text for each weight.
func (b *Button) inks() (fill, edge, ink, keyInk, keyEdge fyne.ThemeColorName) {
	switch {
	case b.off && b.weight == Quiet:
		return "", "", Ink2, Ink2, Edge
	case b.off:
		return Sunken, Line, Ink2, Ink2, Edge
	case b.weight == Strong:
		return Ink, Ink, Bg, Bg, Bg
	case b.weight == Main:
		return Accent, Accent, OnAccent, OnAccent, OnAccent
	case b.weight == Quiet:
		return "", "", Ink2, Ink2, Edge
	}
	return Surface, Edge, Ink, Ink2, Edge
}

func (r *buttonRenderer) Refresh() {
	b := r.button
	fill, edge, ink, keyInk, keyEdge := b.inks()
	r.frame.FillColor, r.frame.StrokeColor, r.frame.StrokeWidth = nil, nil, 0
	if fill != "" {
		r.frame.FillColor = Color(fill)
		r.frame.StrokeColor, r.frame.StrokeWidth = Color(edge), Border
	}
	r.shade.FillColor = nil
	if b.over && !b.off {
		r.shade.FillColor = shadeOf(ink)
	}
	r.focus.StrokeColor, r.focus.StrokeWidth = nil, 0
	if b.focused {
		r.focus.StrokeColor, r.focus.StrokeWidth = Color(Accent), BorderStrong
	}
	radius := RadiusCard
	if b.height <= Target {
		radius = RadiusRow
	}
	r.frame.CornerRadius, r.shade.CornerRadius, r.focus.CornerRadius = radius, radius, radius+3
	r.icon.Set(b.icon, ink)
	r.word.bold = b.bold
	r.word.SetText(b.word, "")
	r.word.SetColor(ink)
	r.key.setColors(keyInk, keyEdge)
	r.Layout(b.Size())
	r.frame.Refresh()
}

// shadeOf is a thin veil of the colour of the text, over the fill.
func shadeOf(ink fyne.ThemeColorName) color.Color {
	veil := color.NRGBAModel.Convert(Color(ink)).(color.NRGBA)
	veil.A = 0x1c
	return veil
}

// parts are those that there are, with their widths.
func (r *buttonRenderer) parts(key, word bool) (parts []fyne.CanvasObject, width float32) {
	b := r.button
	if b.icon != "" {
		parts = append(parts, r.icon)
	}
	if b.word != "" && word {
		parts = append(parts, r.word)
	}
	if b.key != "" && key {
		parts = append(parts, r.key)
	}
	for i, p := range parts {
		if i > 0 {
			width += Space12
		}
		width += p.MinSize().Width
	}
	return parts, width
}

func (r *buttonRenderer) padding() float32 {
	if r.button.height <= Target {
		return Space12
	}
	return Space16
}

func (r *buttonRenderer) MinSize() fyne.Size {
	word := r.word.size
	r.word.size = r.button.size
	_, w := r.parts(true, true)
	h := r.button.height
	size := fyne.NewSize(max(h, w+2*r.padding()), max(h, r.word.MinSize().Height+Space8))
	r.word.size = word
	return size
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.frame.Resize(size)
	r.shade.Resize(size)
	r.focus.Move(fyne.NewPos(-4, -4))
	r.focus.Resize(size.AddWidthHeight(8, 8))
	room := size.Width - 2*Space8
	r.word.SetSize(r.button.size)
	parts, width := r.parts(true, true)
	if width > room {
		parts, width = r.parts(false, true)
	}
	for _, smaller := range []float32{1, shrink} { // rather a smaller word than none
		if width > room {
			r.word.SetSize(r.button.size * smaller / TextScale())
			parts, width = r.parts(false, true)
		}
	}
	if width > room && r.button.icon != "" {
		parts, width = r.parts(false, false)
	}
	for _, p := range []fyne.CanvasObject{r.icon, r.word, r.key} {
		p.Hide()
	}
	x := (size.Width - min(width, room)) / 2
	for _, p := range parts {
		min := p.MinSize()
		if min.Width > room {
			min.Width = room
		}
		p.Resize(min)
		p.Move(fyne.NewPos(x, (size.Height-min.Height)/2))
		p.Show()
		x += min.Width + Space12
	}
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.frame, r.shade, r.focus, r.icon, r.word, r.key}
}

func (r *buttonRenderer) Destroy() {}
