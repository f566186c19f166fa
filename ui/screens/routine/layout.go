package routine

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/routine"
	"unknot/ui/bodymap"
	"unknot/ui/cautions"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A routineLayout has the body and the cautions at the left, the stages and
// what can be chosen at the right, and the buttons at the bottom of that.
type routineLayout struct {
	back, title fyne.CanvasObject
	never       *look.Pill
	safety      *look.Link
	facts       *fyne.Container
	closeup     *bodymap.Closeup
	views       *look.Segment
	under       *container.Scroll
	underIs     *layouts.Column
	cautions    *cautions.Panel
	pose        fyne.CanvasObject
	insets      bool
	right       *container.Scroll
	rightIs     *layouts.Column
	options     *container.Scroll // nil where they scroll with the stages
	optionsIs   *layouts.Column
	buttons     *pair
}

// leftShare is what the body and the cautions get of the width.
const leftShare = 0.5

func (l *routineLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *routineLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const margin, gap float32 = 40, 36
	inner := size.Width - 2*margin
	back := l.back.MinSize()
	safety := l.safety.MinSize()
	never := l.never.MinSize()
	right := never.Width + look.Space24 + safety.Width
	layouts.Place(l.back, margin-look.Space8, look.Space16, min(inner-right, back.Width), back.Height)
	layouts.Place(l.never, margin+inner-right, look.Space16+(safety.Height-never.Height)/2, never.Width, never.Height)
	layouts.Place(l.safety, margin+inner-safety.Width, look.Space16, safety.Width, safety.Height)
	y := look.Space16 + back.Height
	y = l.headLine(margin, y, inner) + look.Space12

	left := (inner - gap) * leftShare
	bottom := size.Height - look.Space24
	l.leftSide(margin, y, left, bottom)
	x, right := margin+left+gap, inner-left-gap
	end := bottom - look.MainHeight
	l.buttons.place(x, end, right)
	end -= look.Space12
	if l.options != nil {
		l.optionsIs.Right, l.optionsIs.Width = 0, right
		h := l.optionsIs.HeightFor(right)
		if most := mostOptions * (end - y); h > most { // with numbers per place
			l.optionsIs.Right, l.optionsIs.Width, h = look.Space16, right+look.Space16, most
		}
		end -= h
		layouts.Place(l.options, x, end, right+l.optionsIs.Right, h)
		end -= look.Space12
	}
	l.rightIs.Right = look.Space16
	l.rightIs.Width = right + look.Space16
	layouts.Place(l.right, x, y, right+look.Space16, end-y)
}

// mostOptions is the share of the right side that the choices get at most, and
// scroll in.
const mostOptions = 0.62

// headLine puts the facts behind the title where both have room.
func (l *routineLayout) headLine(x, y, width float32) float32 {
	flow := l.facts.Objects[0].(*fyne.Container).Layout.(*layouts.IconFlow)
	height := flow.HeightFor(1e6)
	name := l.title.(*fyne.Container).Objects
	wanted := name[0].(*look.Label).Wide() + look.Space12 + name[1].MinSize().Width
	wide := flow.Wide() + 1
	if wanted+look.Space24+wide <= width {
		h := look.HeightFor(l.title, wanted)
		layouts.Place(l.title, x, y, wanted, h)
		layouts.Place(l.facts, x+wanted+look.Space24, y+(h-height)/2, wide, height)
		return y + h
	}
	h := look.HeightFor(l.title, width)
	layouts.Place(l.title, x, y, width, h)
	y += h
	h = flow.HeightFor(width)
	layouts.Place(l.facts, x, y, width, h)
	return y + h
}

// leastPicture is the share of the left side that the picture gets, however
// much there is to read under it.
const leastPicture = 0.505

// leftSide gives the picture what the texts under it leave. The cautions show
// as many as fit under a large picture, and all of them when they are asked to.
func (l *routineLayout) leftSide(x, y, width, bottom float32) {
	whole := bottom - y
	pose := look.HeightFor(l.pose, width)
	picture := pictureLayout{l.closeup, l.views, l.insets}
	above := picture.above(width)
	least := min(max(leastPicture*whole, 180), width*0.72) + above
	l.cautions.Room = whole - least - pose - 2*look.Space16
	l.underIs.Right = look.Space16
	l.underIs.Width = width + look.Space16
	texts := l.underIs.HeightFor(width+look.Space16) + look.Space16
	h := min(max(whole-texts, 0.3*whole, 180), width*0.72+above)
	picture.place(x, y, width, h)
	y += h + look.Space16
	layouts.Place(l.under, x, y, width+look.Space16, bottom-y)
}

// position says how to sit, stand or lie, and what to press with.
func position(r *routine.Routine) fyne.CanvasObject {
	icon := look.Draw(facts.ToolIcon(r.Tool), 24, look.Ink2)
	text := look.Wrapped(r.Position, look.Body, false, look.Ink2, 4)
	return container.New(&layouts.PictureTextTop{Picture: icon, Text: text}, icon, text)
}

// A pictureLayout is the close-up with the choice of the view in its upper left
// corner, or over it where that would hide too much.
type pictureLayout struct {
	closeup *bodymap.Closeup
	views   *look.Segment // or nil
	insets  bool          // a view is of a foot or hand, which fills the picture
}

// segment is the size of the choice, and whether it stands over the picture.
func (l pictureLayout) segment(width float32) (w, h float32, over bool) {
	if l.views == nil {
		return 0, 0, false
	}
	w = min(width, l.views.Wide())
	most := 0.6 * width
	if l.insets {
		most = 0.36 * width
	}
	return w, l.views.HeightFor(w), w > most
}

// HeightFor returns the height of both.
func (l pictureLayout) HeightFor(width float32) float32 {
	return min(width, 460) + l.above(width)
}

// above is how much the choice takes over the picture.
func (l pictureLayout) above(width float32) float32 {
	if _, h, over := l.segment(width); over {
		return h + look.Space8
	}
	return 0
}

func (l pictureLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l pictureLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.place(0, 0, size.Width, size.Height)
}

func (l pictureLayout) place(x, y, width, height float32) {
	w, h, over := l.segment(width)
	switch {
	case over:
		layouts.Place(l.views, x, y, w, h)
		y, height = y+h+look.Space8, height-h-look.Space8
		l.closeup.KeepFree(fyne.Size{})
	case l.views != nil:
		layouts.Place(l.views, x+look.Space12, y+look.Space12, w, h)
		l.closeup.KeepFree(fyne.NewSize(w+look.Space12, h+look.Space12))
	}
	layouts.Place(l.closeup, x, y, width, height)
}

// A pair is two buttons side by side, the first one wider.
type pair struct{ first, second fyne.CanvasObject }

// HeightFor returns the height of a button.
func (p *pair) HeightFor(float32) float32 { return look.MainHeight }

func (p *pair) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, look.MainHeight) }

func (p *pair) Layout(_ []fyne.CanvasObject, size fyne.Size) { p.place(0, 0, size.Width) }

func (p *pair) place(x, y, width float32) {
	first := (width - look.Space12) * 0.53
	if second := p.second.MinSize().Width; first+look.Space12+second > width {
		first = max(width-look.Space12-second, width*0.6)
	}
	layouts.Place(p.first, x, y, first, look.MainHeight)
	layouts.Place(p.second, x+first+look.Space12, y, width-first-look.Space12, look.MainHeight)
}
