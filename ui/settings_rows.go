package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// labelled is something to choose with its name before it, and a few words on
// it, or nothing, under the name.
func labelled(name, about string, control fyne.CanvasObject) fyne.CanvasObject {
	l := &named{
		name: look.Wrapped(name, look.Body, false, look.Ink, 2), about: look.Wrapped(about, look.Secondary, false, look.Ink2, 3),
		control: control, nameWidth: 96,
	}
	return container.New(l, l.name, l.about, l.control)
}

// A named layout puts the name of something to choose before its control, or
// above it where that leaves too little room.
type named struct {
	icon      fyne.CanvasObject // or nil
	name      *look.Label
	about     fyne.CanvasObject // in small; nothing where it is an empty label
	control   fyne.CanvasObject
	nameWidth float32 // at the usual text size; 0 gives the control the right end
	sentence  bool    // the name is one
}

func (n *named) indent() float32 {
	if n.icon == nil {
		return 0
	}
	return n.icon.MinSize().Width + look.Space16
}

// widths are those of name and control, and whether the control has a line of
// its own.
func (n *named) widths(width float32) (name, control float32, own bool) {
	wanted := n.control.MinSize().Width
	if s, ok := n.control.(*look.Segment); ok {
		wanted = s.Wide()
	}
	if n.nameWidth == 0 {
		name = width - n.indent() - wanted - look.Space16
		if name >= max(n.name.MinSize().Width, n.leastName()*look.TextScale()) {
			return name, wanted, false
		}
		return width - n.indent(), min(wanted, width), true
	}
	name = max(n.nameWidth*look.TextScale()-look.Space12, n.name.MinSize().Width, n.about.MinSize().Width)
	control = width - name - look.Space12
	if control < min(wanted, 240*look.TextScale()) {
		return width, width, true
	}
	return name, control, false
}

// leastName is how much room the name gets before the control has to go under
// it, at the usual text size.
func (n *named) leastName() float32 {
	switch {
	case n.sentence:
		return 300
	case n.about.MinSize().Width > 0:
		return 150
	}
	return 84
}

func (n *named) textHeight(width float32) float32 {
	h := n.name.HeightFor(width)
	if n.about.MinSize().Width > 0 {
		h += look.HeightFor(n.about, width)
	}
	return h
}

// HeightFor returns the height of one line, or of two.
func (n *named) HeightFor(width float32) float32 {
	name, control, own := n.widths(width)
	h := max(look.Target, look.HeightFor(n.control, control))
	if own {
		return n.textHeight(name) + look.Space4 + h
	}
	return max(h, n.textHeight(name))
}

func (n *named) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (n *named) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	name, control, own := n.widths(size.Width)
	h := look.HeightFor(n.control, control)
	text := n.textHeight(name)
	line := size.Height
	if own {
		line = text
	}
	x := n.indent()
	if n.icon != nil {
		icon := n.icon.MinSize()
		place(n.icon, 0, (line-icon.Height)/2, icon.Width, icon.Height)
	}
	first := n.name.HeightFor(name)
	place(n.name, x, (line-text)/2, name, first)
	place(n.about, x, (line-text)/2+first, name, text-first)
	switch {
	case own:
		if x+control > size.Width {
			x = 0
		}
		place(n.control, x, size.Height-h, control, h)
	case n.nameWidth == 0:
		place(n.control, size.Width-control, (size.Height-h)/2, control, h)
	default:
		w := control
		if s, ok := n.control.(*look.Segment); ok {
			w = min(w, s.Wide())
		}
		place(n.control, name+look.Space12, (size.Height-h)/2, w, h)
	}
}
