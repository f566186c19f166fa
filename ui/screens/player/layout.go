package player

import (
	"fyne.io/fyne/v2"

	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A playerLayout puts the player's parts where the design has them: the dial
// left and the words right, or in a narrow window the words above the dial. The
// buttons come first: where there is no room for everything, the beads and what
// is next give way.
type playerLayout struct{ p *Player }

func (l playerLayout) MinSize([]fyne.CanvasObject) fyne.Size { return layouts.MinWindow }

func (l playerLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(l.p.target, 0, 0, size.Width, size.Height)
	layouts.Place(l.p.flash.box, 0, 0, size.Width, size.Height)
	layouts.Place(l.p.glance.box, 0, 0, size.Width, size.Height)
	if l.p.ask != nil {
		layouts.Place(l.p.ask, 0, 0, size.Width, size.Height)
	}
	if l.p.view == glance {
		l.p.body.Hide()
		l.p.picture.Hide()
		l.p.how.Hide()
		l.p.title.Hide()
		return
	}
	if layouts.IsPortrait(size) {
		l.tall(size)
		return
	}
	l.wide(size)
}

func (l playerLayout) wide(size fyne.Size) {
	p, z := l.p, layouts.Zoom(size, fyne.NewSize(1280, 800))
	margin := 48 * z
	w := size.Width - 2*margin
	l.resize(z, 1)
	top := max(84*z, l.topBar(size, margin, 20*z)+look.Space8)

	bottom := size.Height - 20*z
	buttons := buttonHeight(size, z)
	times := l.timesWidth()
	beside := l.bottomRow(margin, bottom-buttons, w, times, buttons, z)
	nextW := w - 40*z
	if !beside { // the time left stands behind what is next
		nextW -= times + look.Space12
	}
	end := bottom - buttons - look.Space8
	nextH := p.next.HeightFor(nextW)
	least := leastStage * min(1, size.Height/800)
	beads := end-73*z-nextH-14*z-top >= least
	layouts.SetVisible(p.beads, beads)
	if beads {
		end -= 73*z - look.Space8
		layouts.Place(p.beads, margin, end, w, 60*z)
	}
	// beside the time left it may take no room of its own
	l.showNext(end-nextH-14*z-top >= least || !beside && nextH <= p.left.MinSize().Height+look.Space4)
	if line := max(nextH, p.left.MinSize().Height); p.next.Visible() || !beside {
		if !p.next.Visible() {
			line = p.left.MinSize().Height
		}
		end -= line + 2*z
		layouts.Place(p.nextIs, margin, end+(line-28*z)/2, 28*z, 28*z)
		layouts.Place(p.next, margin+40*z, end+(line-nextH)/2, nextW, nextH)
		if !beside {
			layouts.Place(p.left, margin+w-times, end, times, line)
		}
	}
	end -= 12 * z
	side := min(end-top, w*l.dialShare())
	layouts.Place(p.dial, margin, top+(end-top-side)/2, side, side)

	x := margin + side + 76*z
	w = size.Width - margin - x
	under := l.words(x, min(top+14*z, top+(end-top)*0.05), w, end, l.wish(end-top), z) + 16*z
	l.pictures(x, under, w, end-under, z)
}

// bottomRow puts the buttons between the time spent and the time left, and reports
// whether the times, so wide, have room beside the buttons.
func (l playerLayout) bottomRow(x, y, w, times, buttons, z float32) (beside bool) {
	p, gap := l.p, look.Space12*z
	room := w - 2*(times+look.Space24)
	if p.view == far { // only the time left is shown
		room = w - times - 2*look.Space24
	}
	beside = l.buttonsFit(room, gap)
	layouts.SetVisible(p.spent, p.view == near && beside)
	switch {
	case !beside:
		l.buttonRow(x, w, y, buttons, gap)
	case p.view == far:
		layouts.Place(p.left, x, y, times, buttons)
		l.buttonRow(x+times+2*look.Space24, room, y, buttons, gap)
	default:
		layouts.Place(p.spent, x, y, times, buttons)
		layouts.Place(p.left, x+w-times, y, times, buttons)
		l.buttonRow(x+times+look.Space24, room, y, buttons, gap)
	}
	return beside
}

func (l playerLayout) tall(size fyne.Size) {
	p, z := l.p, layouts.Zoom(size, fyne.NewSize(420, 820))
	margin := 20 * z
	w := size.Width - 2*margin
	l.resize(z, 0.72)
	top := max(62*z, l.topBar(size, max(look.Space8, margin/2), 10*z)+look.Space8*z)

	bottom := size.Height - 12*z
	buttons := buttonHeight(size, z*0.97)
	l.buttonRow(margin, w, bottom-buttons, buttons, look.Space8*z)
	times := max(p.spent.MinSize().Height, p.left.MinSize().Height)
	end := bottom - buttons - times - 8*z
	layouts.Place(p.spent, margin, end, w/2, times)
	layouts.Place(p.left, margin+w/2, end, w/2, times)
	layouts.SetVisible(p.spent, p.view == near && p.spent.Wide()+p.left.Wide()+look.Space12 <= w)
	nextH := p.next.HeightFor(w - 32*z)
	dial := leastDial * min(size.Width, size.Height/2)
	beads := end-46*z-nextH-2*z-top >= 2*dial
	layouts.SetVisible(p.beads, beads)
	if beads {
		end -= 46 * z
		layouts.Place(p.beads, margin, end, w, 44*z)
	}
	l.showNext(end-nextH-2*z-top >= 1.5*dial)
	if p.next.Visible() {
		end -= nextH + 2*z
		layouts.Place(p.nextIs, margin, end+(p.next.HeightFor(2*size.Width)-22*z)/2, 22*z, 22*z)
		layouts.Place(p.next, margin+32*z, end, w-32*z, nextH)
	}

	under := l.words(margin, top, w, end-dial, 0, z*0.72) + 8*z
	room := end - 8*z - under
	side := room * 0.6
	if l.shows() {
		side = min(side, room-12*z-leastFrame)
	}
	side = min(max(side, dial), room, w)
	frame := room - side - 12*z
	if !l.shows() || frame < leastFrame {
		side, frame = min(room, w), 0
	}
	layouts.Place(p.dial, (size.Width-side)/2, under, side, side)
	l.pictures(margin, under+side+12*z, w, frame, z)
}

// showNext says what is next, or leaves it out.
func (l playerLayout) showNext(is bool) {
	layouts.SetVisible(l.p.next, is)
	layouts.SetVisible(l.p.nextIs, is)
}

// buttonHeight is lower in a low window, but never too low to be pressed.
func buttonHeight(size fyne.Size, z float32) float32 {
	return min(look.PlayerHeight*max(1, z), max(look.Target, 0.16*size.Height))
}

// roomy is the width from which the buttons at the top have their words.
const roomy = 1100

// leastDial is the share of the width that the dial gets in a narrow window,
// however long the words are.
const leastDial = 0.46

// mostNext is how much larger the text scale makes what is next. Beyond that the
// room is for what is now.
const mostNext = 1.5

// leastStage is the height that dial and words of a window of 800 keep.
const leastStage = 400

// leastTitle is the width under which the routine's name gives way to the
// buttons beside it.
const leastTitle = 96

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

// topBar puts the way out, the name and what can be switched in a line, and
// returns where it ends.
func (l playerLayout) topBar(size fyne.Size, margin, y float32) float32 {
	p := l.p
	quit := p.quit.MinSize()
	quit.Height = min(quit.Height, max(look.Target, 0.14*size.Height))
	right := size.Width - margin + look.Space8
	for _, b := range []*look.Button{p.sound, p.voice, p.dimmed, p.larger} {
		w := b.MinSize().Width
		if size.Width < roomy*look.TextScale() {
			w = look.Target
		}
		right -= w
		layouts.Place(b, right, y, w, quit.Height)
	}
	x := margin - look.Space8
	quit.Width = min(quit.Width, right-x-look.Space8-look.Target)
	layouts.Place(p.quit, x, y, quit.Width, quit.Height)
	x = l.wrongButton(x+quit.Width+look.Space8, y, right, quit.Height, size) + look.Space16
	layouts.Place(p.title, x, y, right-x, quit.Height)
	layouts.SetVisible(p.title, right-x > leastTitle)
	return y + quit.Height
}

// inRow are the buttons at the bottom.
func (l playerLayout) inRow() []*look.Button {
	return []*look.Button{l.p.back, l.p.pause, l.p.skip, l.p.more}
}

// buttonsFit reports whether the buttons have room for all they ask for.
func (l playerLayout) buttonsFit(width, gap float32) bool {
	wanted := 3 * gap
	for _, b := range l.inRow() {
		wanted += b.MinSize().Width
	}
	return wanted <= width
}

// buttonRow centres the four buttons in a width, each as wide as it asks for. Where there is no room for that, pause keeps its word and the
// others their icons.
func (l playerLayout) buttonRow(x, width, y, height, gap float32) {
	row := l.inRow()
	widths := make([]float32, len(row))
	room, wanted := width-gap*float32(len(row)-1), float32(0)
	for i, b := range row {
		widths[i] = b.MinSize().Width
		wanted += widths[i]
	}
	if wanted > room {
		small := max(look.Target, min(height*1.25, (room-widths[1])/3))
		widths = []float32{small, room - 3*small, small, small}
		wanted = room
	}
	x += (room - wanted) / 2
	for i, b := range row {
		layouts.Place(b, x, y, widths[i], height)
		x += widths[i] + gap
	}
}

func (l playerLayout) timesWidth() float32 {
	return max(l.p.spent.MinSize().Width, l.p.left.MinSize().Width)
}
