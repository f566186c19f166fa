package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// Labelled is something to choose with its name before it, and a few words on
// it, or nothing, under the name.
func Labelled(name, about string, control fyne.CanvasObject) fyne.CanvasObject {
	l := &FormRow{
		Name: look.Wrapped(name, look.Body, false, look.Ink, 2), About: look.Wrapped(about, look.Secondary, false, look.Ink2, 3),
		Control: control, NameWidth: 96,
	}
	return container.New(l, l.Name, l.About, l.Control)
}

// A FormRow layout puts the name of something to choose before its control, or
// above it where that leaves too little room.
type FormRow struct {
	Icon      fyne.CanvasObject // or nil
	Name      *look.Label
	About     fyne.CanvasObject // in small; nothing where it is an empty label
	Control   fyne.CanvasObject
	NameWidth float32 // at the usual text size; 0 gives the control the right end
	Sentence  bool    // the name is one
}

func (n *FormRow) indent() float32 {
	if n.Icon == nil {
		return 0
	}
	return n.Icon.MinSize().Width + look.Space16
}

// widths are those of name and control, and whether the control has a line of
// its own.
func (n *FormRow) widths(width float32) (name, control float32, own bool) {
	wanted := n.Control.MinSize().Width
	if s, ok := n.Control.(*look.Segment); ok {
		wanted = s.Wide()
	}
	if n.NameWidth == 0 {
		name = width - n.indent() - wanted - look.Space16
		if name >= max(n.Name.MinSize().Width, n.leastName()*look.TextScale()) {
			return name, wanted, false
		}
		return width - n.indent(), min(wanted, width), true
	}
	name = max(n.NameWidth*look.TextScale()-look.Space12, n.Name.MinSize().Width, n.About.MinSize().Width)
	control = width - name - look.Space12
	if control < min(wanted, 240*look.TextScale()) {
		return width, width, true
	}
	return name, control, false
}

// leastName is how much room the name gets before the control has to go under
// it, at the usual text size.
func (n *FormRow) leastName() float32 {
	switch {
	case n.Sentence:
		return 300
	case n.About.MinSize().Width > 0:
		return 150
	}
	return 84
}

func (n *FormRow) textHeight(width float32) float32 {
	h := n.Name.HeightFor(width)
	if n.About.MinSize().Width > 0 {
		h += look.HeightFor(n.About, width)
	}
	return h
}

// HeightFor returns the height of one line, or of two.
func (n *FormRow) HeightFor(width float32) float32 {
	name, control, own := n.widths(width)
	h := max(look.Target, look.HeightFor(n.Control, control))
	if own {
		return n.textHeight(name) + look.Space4 + h
	}
	return max(h, n.textHeight(name))
}

func (n *FormRow) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (n *FormRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	name, control, own := n.widths(size.Width)
	h := look.HeightFor(n.Control, control)
	text := n.textHeight(name)
	line := size.Height
	if own {
		line = text
	}
	x := n.indent()
	if n.Icon != nil {
		icon := n.Icon.MinSize()
		Place(n.Icon, 0, (line-icon.Height)/2, icon.Width, icon.Height)
	}
	first := n.Name.HeightFor(name)
	Place(n.Name, x, (line-text)/2, name, first)
	Place(n.About, x, (line-text)/2+first, name, text-first)
	switch {
	case own:
		if x+control > size.Width {
			x = 0
		}
		Place(n.Control, x, size.Height-h, control, h)
	case n.NameWidth == 0:
		Place(n.Control, size.Width-control, (size.Height-h)/2, control, h)
	default:
		w := control
		if s, ok := n.Control.(*look.Segment); ok {
			w = min(w, s.Wide())
		}
		Place(n.Control, name+look.Space12, (size.Height-h)/2, w, h)
	}
}
