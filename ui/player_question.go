package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// newEndQuestion covers the player and asks whether to end the session. It is
// drawn in the window rather than as a dialog, so that it takes no focus from
// the player. It is made anew each time: Fyne forgets how a widget that stays
// hidden is laid out.
func newEndQuestion(carryOn, end func()) *fyne.Container {
	q := endQuestion{
		cover:   newTouch(func() {}),
		veil:    canvas.NewRectangle(look.Color(look.Bg)),
		panel:   look.NewPanel(nil).Edged(look.Edge),
		title:   look.Wrapped("End this session?", look.Title, true, look.Ink, 2),
		detail:  look.Wrapped("It is paused. What you have done so far counts.", look.Body, false, look.Ink2, 3),
		carryOn: look.NewButton(look.Strong, look.Play, "Carry on", "Space", carryOn),
		end:     look.NewButton(look.Plain, "", "End it", "Enter", end),
	}
	return container.New(q, q.cover, q.veil, q.panel, q.title, q.detail, q.carryOn, q.end)
}

// An endQuestion centres the question in the screen.
type endQuestion struct {
	cover   *touch // keeps presses from what is behind
	veil    *canvas.Rectangle
	panel   *look.Panel
	title   *look.Label
	detail  *look.Label
	carryOn *look.Button
	end     *look.Button
}

func (endQuestion) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (q endQuestion) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place(q.cover, 0, 0, size.Width, size.Height)
	place(q.veil, 0, 0, size.Width, size.Height)
	w := min(560, size.Width-2*look.Space16)
	inner := w - 2*look.Space24
	titleH, detailH := q.title.HeightFor(inner), q.detail.HeightFor(inner)
	buttons := q.carryOn.MinSize().Width + look.Space12 + q.end.MinSize().Width
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
		place(q.carryOn, x, y, inner, look.PlayerHeight)
		place(q.end, x, y+look.PlayerHeight+look.Space12, inner, look.PlayerHeight)
		return
	}
	carryOnW := q.carryOn.MinSize().Width
	place(q.carryOn, x, y, carryOnW, look.PlayerHeight)
	place(q.end, x+carryOnW+look.Space12, y, q.end.MinSize().Width, look.PlayerHeight)
}
