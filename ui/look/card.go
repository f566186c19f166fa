package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"unknot/ui/press"
)

// A Panel is a rounded area behind something. It takes no presses.
type Panel struct {
	widget.BaseWidget
	content    fyne.CanvasObject
	fill, edge fyne.ThemeColorName
	radius     float32
	padX, padY float32
	strong     bool
	bare       bool
}

// NewPanel returns a panel on the surface, without a border, with 20 px of
// space round its content, which may be nil.
func NewPanel(content fyne.CanvasObject) *Panel {
	p := &Panel{}
	p.set(content)
	p.ExtendBaseWidget(p)
	return p
}

func (p *Panel) set(content fyne.CanvasObject) {
	p.content, p.fill, p.radius, p.padX, p.padY = content, Surface, RadiusCard, 20, Space16
}

// Filled sets the fill, or none with "", and returns the panel.
func (p *Panel) Filled(name fyne.ThemeColorName) *Panel {
	p.fill = name
	p.Refresh()
	return p
}

// Edged sets the colour of the border, or none with "", and returns the panel.
func (p *Panel) Edged(name fyne.ThemeColorName) *Panel {
	p.edge = name
	p.Refresh()
	return p
}

// Rounded sets the corner radius and returns the panel.
func (p *Panel) Rounded(radius float32) *Panel {
	p.radius = radius
	p.Refresh()
	return p
}

// Padded sets the space at the sides, and above and below, and returns the
// panel.
func (p *Panel) Padded(x, y float32) *Panel {
	p.padX, p.padY = x, y
	p.Refresh()
	return p
}

// CreateRenderer is for Fyne.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	r := &panelRenderer{panel: p, frame: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type panelRenderer struct {
	panel *Panel
	frame *canvas.Rectangle
}

func (r *panelRenderer) MinSize() fyne.Size {
	p := r.panel
	size := fyne.NewSize(2*p.padX, 2*p.padY)
	if p.content != nil {
		size = size.Add(p.content.MinSize())
	}
	return size
}

func (r *panelRenderer) Layout(size fyne.Size) {
	r.frame.Resize(size)
	if c := r.panel.content; c != nil {
		c.Move(fyne.NewPos(r.panel.padX, r.panel.padY))
		c.Resize(fyne.NewSize(size.Width-2*r.panel.padX, size.Height-2*r.panel.padY))
	}
}

// Bare leaves the border out in a palette whose fill is that of the window, for
// rows with a line between them, and returns the panel.
func (p *Panel) Bare() *Panel {
	p.bare = true
	p.Refresh()
	return p
}

// border is the colour of the border. In a palette whose fill is that of the
// window, a panel has one always, or it would not be seen.
func (p *Panel) border() fyne.ThemeColorName {
	switch {
	case p.edge != "" || p.bare || p.radius == 0 || Color(p.fill) != Color(Bg):
		return p.edge
	case p.fill == WarnTint:
		return Warn
	}
	return Line
}

func (r *panelRenderer) Refresh() {
	p := r.panel
	r.frame.FillColor, r.frame.CornerRadius = nil, p.radius
	if p.fill != "" {
		r.frame.FillColor = Color(p.fill)
	}
	r.frame.StrokeColor, r.frame.StrokeWidth = nil, 0
	if edge := p.border(); edge != "" {
		r.frame.StrokeColor, r.frame.StrokeWidth = Color(edge), Border
		if p.strong {
			r.frame.StrokeWidth = BorderStrong
		}
	}
	r.Layout(p.Size())
	if p.content != nil {
		p.content.Refresh()
	}
	r.frame.Refresh()
}

func (r *panelRenderer) Objects() []fyne.CanvasObject {
	if r.panel.content == nil {
		return []fyne.CanvasObject{r.frame}
	}
	return []fyne.CanvasObject{r.frame, r.panel.content}
}

func (r *panelRenderer) Destroy() {}

// A Card is a panel that can be pressed as a whole, by pointer or, when it has
// the keyboard focus, with Space or Enter. A border shows where the pointer or
// the focus is.
type Card struct {
	Panel
	press.Keys
	OnTap func()
	// OnReach is called when the pointer or the keyboard comes to the card.
	OnReach func()
	over    bool
	focus   bool
	first   bool
}

var (
	_ fyne.Tappable      = (*Card)(nil)
	_ fyne.Focusable     = (*Card)(nil)
	_ desktop.Keyable    = (*Card)(nil)
	_ desktop.Hoverable  = (*Card)(nil)
	_ desktop.Cursorable = (*Card)(nil)
)

// NewCard returns a card with the look of NewPanel.
func NewCard(content fyne.CanvasObject, onTap func()) *Card {
	c := &Card{OnTap: onTap}
	c.set(content)
	c.ExtendBaseWidget(c)
	return c
}

// First gives the card a border, as the one that is offered first, and returns
// it.
func (c *Card) First() *Card {
	c.first = true
	c.mark(false, false)
	return c
}

// Tapped is for Fyne.
func (c *Card) Tapped(e *fyne.PointEvent) {
	press.Tapped(e)
	if c.OnTap != nil {
		c.OnTap()
	}
}

// MouseIn is for Fyne.
func (c *Card) MouseIn(*desktop.MouseEvent) { c.mark(true, c.focus) }

// MouseMoved is for Fyne.
func (c *Card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (c *Card) MouseOut() { c.mark(false, c.focus) }

// Cursor is for Fyne.
func (c *Card) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained is for Fyne.
func (c *Card) FocusGained() { c.mark(c.over, true) }

// FocusLost is for Fyne.
func (c *Card) FocusLost() { c.mark(c.over, false) }

// TypedRune is for Fyne.
func (c *Card) TypedRune(rune) {}

// TypedKey is for Fyne.
func (c *Card) TypedKey(e *fyne.KeyEvent) {
	if c.Pushes(e) {
		c.Tapped(nil)
	}
}

func (c *Card) mark(over, focus bool) {
	reached := over && !c.over || focus && !c.focus
	c.over, c.focus = over, focus
	if reached && c.OnReach != nil {
		c.OnReach()
	}
	c.edge, c.strong = "", focus
	switch {
	case focus:
		c.edge = Accent
	case over, c.first:
		c.edge = Edge
	}
	c.Refresh()
}
