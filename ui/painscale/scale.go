package painscale

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"unknot/session/message"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A Scale is the row of numbers from 0 to 10 with a hollow pointer at the one
// before and a solid one at the one now. Either may be None.
type Scale struct {
	Box     *fyne.Container
	Numbers *look.Numbers
	printer *message.Printer
	before  int // or None
	solid   *canvas.Polygon
	hollow  *canvas.Polygon
	way     []*canvas.Line // from one to the other, in dashes
	said    *look.Label    // over the hollow pointer
	now     *look.Label    // over the solid one
	none    *look.Label
	worst   *look.Label
}

// NewScale shows a number before, or None, and takes the one now.
func NewScale(printer *message.Printer, before, now int) *Scale {
	s := &Scale{
		printer: printer,
		Numbers: look.NewNumbers(now, 64, nil), before: before,
		solid: canvas.NewPolygon(3, look.Color(look.Ink)), hollow: canvas.NewPolygon(3, look.Color(look.Bg)),
		said: look.Text("", look.Body, false, look.Ink2).Centered(), now: look.Text("", look.Body, true, look.Ink).Centered(),
		none: look.Text("", look.Secondary, false, look.Ink2), worst: look.Text("", look.Secondary, false, look.Ink2).Trailing(),
	}
	s.solid.Angle, s.hollow.Angle = 180, 180
	s.hollow.StrokeColor, s.hollow.StrokeWidth = look.Color(look.Ink), look.Border
	if before != None {
		s.said.SetText(printer.Text("numbers.before", "before: {{.Number}}", "Number", before), "")
	}
	s.Box = container.New(s, s.Numbers, s.solid, s.hollow, s.said, s.now, s.none, s.worst)
	for range mostDashes {
		dash := canvas.NewLine(look.Color(look.Edge))
		dash.StrokeWidth = look.Border
		s.way = append(s.way, dash)
		s.Box.Add(dash)
	}
	return s
}

const pointerSize = 22

// Of the dashes between the pointers.
const (
	dashLength = 6
	dashStep   = 11
	mostDashes = 80
)

// dash draws the way from one pointer to the other.
func (s *Scale) dash(from, to, y float32) {
	for i, dash := range s.way {
		x := from + float32(i)*dashStep
		dash.Position1, dash.Position2 = fyne.NewPos(x, y), fyne.NewPos(min(to, x+dashLength), y)
		layouts.SetVisible(dash, x < to)
	}
}

// head is the room over the numbers: for two lines where both pointers could
// be close together.
func (s *Scale) head() float32 {
	line := s.now.MinSize().Height
	if s.before == None {
		return 0
	}
	return 2*line + pointerSize + look.Space4
}

// HeightFor returns the height of pointers, numbers and what they mean.
func (s *Scale) HeightFor(width float32) float32 {
	return s.head() + s.Numbers.HeightFor(width) + look.Space8 + s.ends(width)
}

// ends is the height of the words under the numbers. Where the numbers stand in
// two rows, the words say which ones they are about.
func (s *Scale) ends(width float32) float32 {
	if s.Numbers.InOneRow(width) {
		s.none.SetText(s.printer.Text("painscale.no-pain", "no pain"), "")
		s.worst.SetText(s.printer.Text("painscale.the-worst-i-can", "the worst I can imagine"), "")
	} else {
		s.none.SetText(s.printer.Text("painscale.zero", "0: no pain"), "")
		s.worst.SetText(s.printer.Text("painscale.ten", "10: the worst I can imagine"), "")
	}
	h := s.none.MinSize().Height
	if s.none.Wide()+s.worst.Wide()+look.Space16 > width {
		return 2 * h
	}
	return h
}

func (s *Scale) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (s *Scale) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	head, ends := s.head(), s.ends(size.Width)
	h := s.Numbers.HeightFor(size.Width)
	layouts.Place(s.Numbers, 0, head, size.Width, h)
	line := s.none.MinSize().Height
	y := head + h + look.Space8
	layouts.Place(s.none, look.Space4, y, size.Width/2, line)
	one := s.Numbers.InOneRow(size.Width)
	right := size.Width
	if one {
		right = max(s.Numbers.At(look.MostNumber).X+h/2, s.worst.Wide())
	}
	layouts.Place(s.worst, 0, y+ends-line, right, line)
	picked := s.Numbers.Picked()
	shown := s.before != None && one
	layouts.SetVisible(s.hollow, shown)
	layouts.SetVisible(s.said, s.before != None)
	layouts.SetVisible(s.solid, shown && picked != None)
	for _, dash := range s.way {
		dash.Hide()
	}
	layouts.SetVisible(s.now, s.before != None && picked != None)
	if s.before == None {
		return
	}
	if picked != None {
		s.now.SetText(s.printer.Text("numbers.now", "now: {{.Number}}", "Number", picked), "")
	}
	if !one { // in two rows there is no place over a number
		layouts.Place(s.said, 0, 0, s.said.Wide(), line)
		layouts.Place(s.now, s.said.Wide()+look.Space16, 0, s.now.Wide(), line)
		return
	}
	text := s.now.MinSize().Height
	point := func(tip *canvas.Polygon, words *look.Label, at int, y float32) {
		x := s.Numbers.At(at).X
		layouts.Place(tip, x-pointerSize/2, 2*text, pointerSize, pointerSize)
		w := words.Wide()
		layouts.Place(words, min(max(0, x-w/2), size.Width-w), y, w, text)
	}
	point(s.hollow, s.said, s.before, text)
	if picked != None {
		y := text
		if d := picked - s.before; d > -3 && d < 3 {
			y = 0 // the two would run into each other
		}
		point(s.solid, s.now, picked, y)
		from, to := s.Numbers.At(min(picked, s.before)).X+pointerSize, s.Numbers.At(max(picked, s.before)).X-pointerSize
		s.dash(from, to, 2*text+pointerSize/2)
	}
}
