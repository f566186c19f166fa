package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"unknot/ui/press"
)

// A Pill is a word that is chosen or not, with a tick when it is.
type Pill struct {
	widget.BaseWidget
	press.Keys
	OnChange func(on bool) // called when a person presses

	word  string
	on    bool
	over  bool
	focus bool
}

var (
	_ fyne.Tappable     = (*Pill)(nil)
	_ fyne.Focusable    = (*Pill)(nil)
	_ desktop.Keyable   = (*Pill)(nil)
	_ desktop.Hoverable = (*Pill)(nil)
)

// NewPill returns a pill.
func NewPill(word string, on bool, onChange func(on bool)) *Pill {
	p := &Pill{word: word, on: on, OnChange: onChange}
	p.ExtendBaseWidget(p)
	return p
}

// On reports whether the pill is chosen.
func (p *Pill) On() bool { return p.on }

// Set chooses the pill or not, without calling OnChange.
func (p *Pill) Set(on bool) {
	if p.on == on {
		return
	}
	p.on = on
	p.Refresh()
}

// Tapped is for Fyne.
func (p *Pill) Tapped(e *fyne.PointEvent) {
	press.Tapped(e)
	p.Set(!p.on)
	if p.OnChange != nil {
		p.OnChange(p.on)
	}
}

// MouseIn is for Fyne.
func (p *Pill) MouseIn(*desktop.MouseEvent) { p.mark(true, p.focus) }

// MouseMoved is for Fyne.
func (p *Pill) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is for Fyne.
func (p *Pill) MouseOut() { p.mark(false, p.focus) }

// FocusGained is for Fyne.
func (p *Pill) FocusGained() { p.mark(p.over, true) }

// FocusLost is for Fyne.
func (p *Pill) FocusLost() { p.mark(p.over, false) }

// TypedRune is for Fyne.
func (p *Pill) TypedRune(rune) {}

// TypedKey is for Fyne.
func (p *Pill) TypedKey(e *fyne.KeyEvent) {
	if p.Pushes(e) {
		p.Tapped(nil)
	}
}

func (p *Pill) mark(over, focus bool) {
	p.over, p.focus = over, focus
	p.Refresh()
}

// CreateRenderer is for Fyne.
func (p *Pill) CreateRenderer() fyne.WidgetRenderer {
	r := &pillRenderer{
		pill:  p,
		focus: canvas.NewRectangle(nil),
		frame: canvas.NewRectangle(nil),
		tick:  Draw(Tick, tickSize, Ink),
		word:  Text(p.word, Body, false, Ink),
	}
	r.Refresh()
	return r
}

type pillRenderer struct {
	pill         *Pill
	focus, frame *canvas.Rectangle
	tick         *Picture
	word         *Label
}

// MinSize leaves room for the tick always, so that nothing moves.
func (r *pillRenderer) MinSize() fyne.Size {
	word := r.word.MinSize()
	return fyne.NewSize(word.Width+r.tick.MinSize().Width+Space8+2*Space16, max(Target+2, word.Height+Space16))
}

func (r *pillRenderer) Layout(size fyne.Size) {
	r.frame.Resize(size)
	r.frame.CornerRadius = size.Height / 2
	r.focus.Move(fyne.NewPos(-4, -4))
	r.focus.Resize(size.AddWidthHeight(8, 8))
	r.focus.CornerRadius = size.Height/2 + 4
	word, tick := r.word.MinSize(), r.tick.MinSize()
	word.Width = min(word.Width, size.Width-tick.Width-Space8-2*Space12)
	width := word.Width
	r.tick.Hide()
	if r.pill.on {
		width += tick.Width + Space8
		r.tick.Show()
	}
	x := (size.Width - width) / 2
	r.tick.Resize(tick)
	r.tick.Move(fyne.NewPos(x, (size.Height-tick.Height)/2))
	r.word.Resize(word)
	r.word.Move(fyne.NewPos(x+width-word.Width, (size.Height-word.Height)/2))
}

func (r *pillRenderer) Refresh() {
	p := r.pill
	r.frame.FillColor, r.frame.StrokeColor, r.frame.StrokeWidth = Color(Surface), Color(Edge), Border
	switch {
	case p.on:
		r.frame.FillColor, r.frame.StrokeColor = Color(AccentTint), Color(Accent)
	case p.over:
		r.frame.FillColor = Color(Sunken)
	}
	r.focus.StrokeColor, r.focus.StrokeWidth = nil, 0
	if p.focus {
		r.focus.StrokeColor, r.focus.StrokeWidth = Color(Accent), BorderStrong
	}
	r.word.Refresh()
	r.tick.Refresh()
	r.Layout(p.Size())
	canvas.Refresh(p)
}

func (r *pillRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.focus, r.frame, r.tick, r.word}
}

func (r *pillRenderer) Destroy() {}
