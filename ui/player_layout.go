package ui

import (
	"fyne.io/fyne/v2"

	"unknot/ui/look"
)

// A playerLayout puts the player's parts where the design has them: the dial
// left and the words right, or in a narrow window the words above the dial.
type playerLayout struct{ p *player }

func (l playerLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(360, 480) }

func (l playerLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	place(l.p.target, 0, 0, size.Width, size.Height)
	place(l.p.flash.box, 0, 0, size.Width, size.Height)
	place(l.p.glance.box, 0, 0, size.Width, size.Height)
	if l.p.view == glance {
		l.p.body.Hide()
		l.p.how.Hide()
		l.p.title.Hide()
		return
	}
	if l.p.ask != nil {
		place(l.p.ask, 0, 0, size.Width, size.Height)
	}
	if size.Width < narrow {
		l.tall(size)
		return
	}
	l.wide(size)
}

func (l playerLayout) wide(size fyne.Size) {
	p, z := l.p, zoom(size, fyne.NewSize(1280, 800))
	margin := 48 * z
	l.resize(z, 1)
	l.topBar(size, margin, 20*z)

	bottom := size.Height - 20*z
	buttons := look.PlayerHeight * max(1, z)
	times := l.timesWidth()
	if p.view == far {
		x := margin + times + 2*look.Space24
		place(p.left, margin, bottom-buttons, times, buttons)
		l.buttonRow(x, size.Width-margin-x, bottom-buttons, buttons, look.Space12*z)
	} else {
		x := margin + times + look.Space24
		place(p.spent, margin, bottom-buttons, times, buttons)
		place(p.left, size.Width-margin-times, bottom-buttons, times, buttons)
		l.buttonRow(x, size.Width-2*x, bottom-buttons, buttons, look.Space12*z)
	}
	beadsTop := bottom - buttons - 73*z
	place(p.beads, margin, beadsTop, size.Width-2*margin, 60*z)
	nextH := p.next.HeightFor(size.Width - 2*margin - 40*z)
	nextTop := beadsTop - nextH - 2*z
	place(p.nextIs, margin, nextTop+(nextH-28*z)/2, 28*z, 28*z)
	place(p.next, margin+40*z, nextTop, size.Width-2*margin-40*z, nextH)

	top := 84 * z
	side := min(nextTop-12*z-top, (size.Width-2*margin)*0.45)
	dialTop := top + (nextTop-12*z-top-side)/2
	place(p.dial, margin, dialTop, side, side)

	x := margin + side + 76*z
	w := size.Width - margin - x
	end := l.words(x, top+14*z, w, nextTop-12*z, z) + 16*z
	l.body(x, end, w, nextTop-12*z-end)
}

func (l playerLayout) tall(size fyne.Size) {
	p, z := l.p, zoom(size, fyne.NewSize(420, 820))
	margin := 20 * z
	w := size.Width - 2*margin
	l.resize(z, 0.72)
	l.topBar(size, margin/2, 10*z)

	bottom := size.Height - 12*z
	buttons := look.PlayerHeight * max(1, z*0.97)
	l.buttonRow(margin, w, bottom-buttons, buttons, look.Space8*z)
	times := max(p.spent.MinSize().Height, p.left.MinSize().Height)
	timesTop := bottom - buttons - times - 8*z
	place(p.spent, margin, timesTop, w/2, times)
	place(p.left, margin+w/2, timesTop, w/2, times)
	beadsTop := timesTop - 46*z
	place(p.beads, margin, beadsTop, w, 44*z)
	nextH := p.next.HeightFor(w - 32*z)
	nextTop := beadsTop - nextH - 2*z
	place(p.nextIs, margin, nextTop+(p.next.HeightFor(2*size.Width)-22*z)/2, 22*z, 22*z)
	place(p.next, margin+32*z, nextTop, w-32*z, nextH)

	end := l.words(margin, 62*z, w, nextTop-leastDial*size.Width, z*0.72) + 8*z
	room := nextTop - 8*z - end
	side := min(max(room*0.6, leastDial*size.Width), room, w)
	frame := room - side - 12*z
	if !p.placed || frame < leastFrame() {
		side, frame = min(room, w), 0
	}
	place(p.dial, (size.Width-side)/2, end, side, side)
	l.body(margin, end+side+12*z, w, frame)
}

// body places the body, or takes it away where there is none or no room.
func (l playerLayout) body(x, y, w, h float32) {
	if !l.p.placed || h < leastFrame() {
		l.p.body.Hide()
		return
	}
	if !l.p.body.Visible() {
		// Fyne has forgotten how it was laid out if it was hidden for long
		l.p.body.Resize(fyne.Size{})
		l.p.body.Show()
	}
	place(l.p.body, x, y, w, h)
}

// roomy is the width from which the buttons at the top have their words.
const roomy = 1100

// leastDial is the share of the width that the dial gets in a narrow window,
// however long the words are.
const leastDial = 0.46

// mostNext is how much larger the text scale makes what is next. Beyond that the
// room is for what is now.
const mostNext = 1.5

// leastTitle is the width under which the routine's name gives way to the
// buttons beside it.
const leastTitle = 96

// leastFrame is the height under which the body gives way to the seconds.
func leastFrame() float32 { return look.Scaled(72) }

// resize sets the text sizes for a zoom, but those of the words; small is the
// share of the usual size in a narrow window.
func (l playerLayout) resize(z, small float32) {
	p := l.p
	next, left := look.Section, look.Title
	if p.view == far {
		next, left = look.Title, 60
	}
	p.next.SetSize(max(look.Body, next*z*small) * min(mostNext, look.TextScale()/l.calm()) / look.TextScale())
	// the times stay beside the buttons, whatever the size of the rest
	p.spent.SetSize(max(look.Body, look.Title*z*small*small) / look.TextScale())
	p.left.SetSize(max(look.Body, left*z*small*small) / look.TextScale())
	p.title.SetSize(look.Body * max(1, z))
}

// calm takes the text scale out of what is as large as its place already.
func (l playerLayout) calm() float32 {
	if l.p.view == far {
		return look.TextScale()
	}
	return 1
}

func (l playerLayout) topBar(size fyne.Size, margin, y float32) {
	p := l.p
	quit := p.quit.MinSize()
	place(p.quit, margin-look.Space8, y, quit.Width, quit.Height)
	right := size.Width - margin + look.Space8
	for _, b := range []*look.Button{p.sound, p.voice, p.dimmed, p.larger} {
		w := b.MinSize().Width
		if size.Width < roomy*look.TextScale() {
			w = look.Target
		}
		right -= w
		place(b, right, y, w, quit.Height)
	}
	x := margin + quit.Width + look.Space8
	place(p.title, x, y, right-x, quit.Height)
	setVisible(p.title, right-x > leastTitle)
}

// buttonRow centres the four buttons in a width, each as wide as it asks for. Where there is no room for that, pause keeps its word and the
// others their icons.
func (l playerLayout) buttonRow(x, width, y, height, gap float32) {
	row := []*look.Button{l.p.back, l.p.pause, l.p.skip, l.p.more}
	widths := make([]float32, len(row))
	room, wanted := width-gap*float32(len(row)-1), float32(0)
	for i, b := range row {
		widths[i] = b.MinSize().Width
		wanted += widths[i]
	}
	if wanted > room {
		small := min(height*1.25, room/5)
		widths = []float32{small, room - 3*small, small, small}
		wanted = room
	}
	x += (room - wanted) / 2
	for i, b := range row {
		place(b, x, y, widths[i], height)
		x += widths[i] + gap
	}
}

func (l playerLayout) timesWidth() float32 {
	return max(l.p.spent.MinSize().Width, l.p.left.MinSize().Width)
}
