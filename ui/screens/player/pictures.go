package player

import (
	"fyne.io/fyne/v2"

	"unknot/ui/layouts"
	"unknot/ui/look"
)

// shows reports whether there is a picture of the stage: where, or how.
func (l playerLayout) shows() bool { return l.p.placed || l.p.teaches }

// dialShare is the share of the width that the dial gets in a wide window. While a
// place is looked for, where and how stand side by side and want some of it.
func (l playerLayout) dialShare() float32 {
	if l.p.placed && l.p.teaches {
		return 0.36
	}
	return 0.45
}

// wish is what a picture of how something is done would have of a height.
func (l playerLayout) wish(height float32) float32 {
	if !l.p.teaches {
		return 0
	}
	return 0.45 * height
}

// leastShown is what the words leave to the pictures, however long they are.
func (l playerLayout) leastShown(z float32) float32 {
	if !l.shows() {
		return 0
	}
	return leastFrame + 2*look.Space24*z
}

// leastFrame is the height under which the pictures give way to the seconds.
const leastFrame = 72

// howShare is the share of the width that how gets beside where.
const howShare = 0.48

// Under these sizes there is room for where alone.
const (
	leastHowWidth  = 128
	leastHowHeight = 80
)

// pictures places how and where beside each other, or what there is of them, or
// takes them away where there is no room.
func (l playerLayout) pictures(x, y, w, h, z float32) {
	p, gap := l.p, look.Space16*z
	where, how := p.placed && h >= leastFrame, p.teaches && h >= leastFrame
	side := w
	if where && how {
		side = (w - gap) * howShare
		how = side >= look.Scaled(leastHowWidth) && h >= leastHowHeight
	}
	reveal(p.picture, how)
	reveal(p.body, where)
	if how {
		layouts.Place(p.picture, x, y, side, h)
		if where {
			x, w = x+side+gap, w-side-gap
		}
	}
	if where {
		layouts.Place(p.body, x, y, w, h)
	}
}

// reveal shows a widget that may have been hidden for long, or hides it.
func reveal(o fyne.CanvasObject, shown bool) {
	if !shown {
		o.Hide()
	} else if !o.Visible() {
		// Fyne has forgotten how it was laid out if it was hidden for long
		o.Resize(fyne.Size{})
		o.Show()
	}
}
