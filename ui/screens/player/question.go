package player

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"unknot/session/message"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/press"
)

// newEndQuestion covers the player and asks whether to end the session. It is
// drawn in the window rather than as a dialog, so that it takes no focus from
// the player. It is made anew each time: Fyne forgets how a widget that stays
// hidden is laid out.
func newEndQuestion(printer *message.Printer, carryOn, end func()) *fyne.Container {
	q := endQuestion{
		cover:   press.NewTarget(func() {}),
		veil:    canvas.NewRectangle(look.Color(look.Bg)),
		panel:   look.NewPanel(nil).Edged(look.Edge),
		title:   look.Wrapped(printer.Text("player.end-question", "End this session?"), look.Title, true, look.Ink, 2),
		detail:  look.Wrapped(printer.Text("player.end-counts", "It is paused. What you have done so far counts."), look.Body, false, look.Ink2, 3),
		carryOn: look.NewButton(look.Strong, look.Play, printer.Text("player.carry-on", "Carry on"), printer.Text("common.key-space", "Space"), carryOn),
		end:     look.NewButton(look.Plain, "", printer.Text("player.end-it", "End it"), printer.Text("common.key-enter", "Enter"), end),
	}
	return container.New(q, q.cover, q.veil, q.panel, q.title, q.detail, q.carryOn, q.end)
}

// An endQuestion centres the question in the screen.
type endQuestion struct {
	cover   *press.Target // keeps presses from what is behind
	veil    *canvas.Rectangle
	panel   *look.Panel
	title   *look.Label
	detail  *look.Label
	carryOn *look.Button
	end     *look.Button
}

func (endQuestion) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (q endQuestion) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(q.cover, 0, 0, size.Width, size.Height)
	layouts.Place(q.veil, 0, 0, size.Width, size.Height)
	w := min(560, size.Width-2*look.Space16)
	pad, button := look.Space24, look.PlayerHeight
	inner := w - 2*pad
	beside := q.carryOn.MinSize().Width+look.Space12+q.end.MinSize().Width <= inner
	h := q.height(inner, pad, button, beside, 1)
	for letters := float32(1); h > size.Height && letters > leastWords/look.TextScale(); letters *= 0.92 {
		pad, button, beside = look.Space12, look.Target, true // a low window has no room to spare
		inner = w - 2*pad
		h = q.height(inner, pad, button, beside, letters)
	}
	x, y := (size.Width-w)/2, (size.Height-h)/2
	layouts.Place(q.panel, x, y, w, h)
	x, y = x+pad, y+pad
	titleH, detailH := q.title.HeightFor(inner), q.detail.HeightFor(inner)
	layouts.Place(q.title, x, y, inner, titleH)
	y += titleH + look.Space8
	layouts.Place(q.detail, x, y, inner, detailH)
	y += detailH + pad
	if !beside {
		layouts.Place(q.carryOn, x, y, inner, button)
		layouts.Place(q.end, x, y+button+look.Space12, inner, button)
		return
	}
	first, second := q.carryOn.MinSize().Width, q.end.MinSize().Width
	if share := (inner - look.Space12) / (first + second); share < 1 {
		first, second = first*share, second*share
	}
	layouts.Place(q.carryOn, x, y, first, button)
	layouts.Place(q.end, x+first+look.Space12, y, second, button)
}

// height sets the size of the letters and returns that of the panel.
func (q endQuestion) height(inner, pad, button float32, beside bool, letters float32) float32 {
	q.title.SetSize(look.Title * letters)
	q.detail.SetSize(look.Body * letters)
	buttons := button
	if !beside {
		buttons = 2*button + look.Space12
	}
	return 3*pad + q.title.HeightFor(inner) + look.Space8 + q.detail.HeightFor(inner) + buttons
}
