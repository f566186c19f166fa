package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// newQuestion covers a screen and asks one thing. It is drawn in the window
// rather than as a dialog, so that it takes no focus from the player. It is
// made anew each time: Fyne forgets how a widget that stays hidden is laid out.
func newQuestion(title, detail string, icon look.Icon, keep string, onKeep func(), leave string, onLeave func()) *fyne.Container {
	q := questionLayout{
		cover:  newTouch(func() {}),
		veil:   canvas.NewRectangle(look.Color(look.Bg)),
		panel:  look.NewPanel(nil).Edged(look.Edge),
		title:  look.Wrapped(title, look.Title, true, look.Ink, 2),
		detail: look.Wrapped(detail, look.Body, false, look.Ink2, 3),
		keep:   look.NewButton(look.Strong, icon, keep, "Space", onKeep),
		leave:  look.NewButton(look.Plain, "", leave, "Enter", onLeave),
	}
	return container.New(q, q.cover, q.veil, q.panel, q.title, q.detail, q.keep, q.leave)
}

// A questionLayout centres the question in the screen.
type questionLayout struct {
	cover  *touch // keeps presses from what is behind
	veil   *canvas.Rectangle
	panel  *look.Panel
	title  *look.Label
	detail *look.Label
	keep   *look.Button
	leave  *look.Button
}

func (questionLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (q questionLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place(q.cover, 0, 0, size.Width, size.Height)
	place(q.veil, 0, 0, size.Width, size.Height)
	w := min(560, size.Width-2*look.Space16)
	inner := w - 2*look.Space24
	titleH, detailH := q.title.HeightFor(inner), q.detail.HeightFor(inner)
	buttons := q.keep.MinSize().Width + look.Space12 + q.leave.MinSize().Width
	rows := float32(1)
	if buttons > inner {
		rows = 2
	}
	h := look.Space24*3 + titleH + look.Space8 + detailH + rows*look.PlayerHeight + (rows-1)*look.Space12
	x, y := (size.Width-w)/2, (size.Height-h)/2
	place(q.panel, x, y, w, h)
	x, y = x+look.Space24, y+look.Space24
	place(q.title, x, y, inner, titleH)
	y += titleH + look.Space8
	place(q.detail, x, y, inner, detailH)
	y += detailH + look.Space24
	if rows == 2 {
		place(q.keep, x, y, inner, look.PlayerHeight)
		place(q.leave, x, y+look.PlayerHeight+look.Space12, inner, look.PlayerHeight)
		return
	}
	keepW := q.keep.MinSize().Width
	place(q.keep, x, y, keepW, look.PlayerHeight)
	place(q.leave, x+keepW+look.Space12, y, q.leave.MinSize().Width, look.PlayerHeight)
}
