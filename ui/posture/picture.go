package posture

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"unknot/session/body"
	"unknot/session/message"
	drawings "unknot/session/posture"
	"unknot/ui/look"
)

// A Picture shows one posture in a frame with round corners. A large one says from
// where it is seen, and both say which side is worked on where the drawing has one.
// It takes neither taps nor keys.
type Picture struct {
	widget.BaseWidget
	printer *message.Printer
	gallery *Gallery
	posture *drawings.Posture
	side    body.Side
	style   Style
}

// A Style is how a picture fits in with what is around it.
type Style struct {
	Ground fyne.ThemeColorName
	Accent fyne.ThemeColorName // of what touches the body
	Radius float32
	Words  bool // it says from where it is seen, and the side
}

// The styles there are: in a row of a list, while a place is looked for, and while
// something is moved.
var (
	InList  = Style{Ground: look.Surface, Accent: look.Hold, Radius: look.RadiusRow}
	Finding = Style{Ground: look.Sunken, Accent: look.Find, Radius: look.RadiusFrame, Words: true}
	Moving  = Style{Ground: look.Sunken, Accent: look.Accent, Radius: look.RadiusFrame, Words: true}
)

// New returns a picture that shows nothing yet.
func New(printer *message.Printer, gallery *Gallery, style Style) *Picture {
	p := &Picture{printer: printer, gallery: gallery, style: style}
	p.ExtendBaseWidget(p)
	return p
}

// Set shows another posture, or another side of it; nil shows none.
func (p *Picture) Set(posture *drawings.Posture, side body.Side, style Style) {
	if p.posture == posture && p.side == side && p.style == style {
		return
	}
	p.posture, p.side, p.style = posture, side, style
	p.Refresh()
}

// Describe says what is to be seen, for who does not see it. Fyne hands nothing of
// the kind to a screen reader yet.
func (p *Picture) Describe() string {
	if p.posture == nil {
		return ""
	}
	return p.printer.Say(p.posture.Describe(p.side))
}

// CreateRenderer is for Fyne.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return newRenderer(p)
}
