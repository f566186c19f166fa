package player

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"unknot/session/message"
	"unknot/session/retime"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// mostOff is how many minutes the scale shows either way. What is more is
// pinned at its end; the words say how much it is.
const mostOff = 5

// A paceScale shows how a session stands against its booked time: a mark for
// each minute, none in the middle, a wedge, and the same in words.
type paceScale struct {
	printer *message.Printer
	box     *fyne.Container
	line    *canvas.Line
	marks   [2*mostOff + 1]*canvas.Line
	run     *canvas.Rectangle // from the middle to the wedge
	wedge   *canvas.Polygon
	behind  *look.Label
	ahead   *look.Label
	number  *look.Label
	word    *look.Label
	at      float32 // of the wedge, in minutes
	z       float32
}

func newPaceScale(printer *message.Printer) *paceScale {
	s := &paceScale{
		printer: printer,
		line:    canvas.NewLine(nil), run: canvas.NewRectangle(nil), wedge: canvas.NewPolygon(3, nil), z: 1,
		behind: look.Text(printer.Text("player.behind", "behind"), scaleWord, false, look.Ink2).Unscaled(),
		ahead:  look.Text(printer.Text("player.ahead", "ahead"), scaleWord, false, look.Ink2).Trailing().Unscaled(),
		number: look.Text("", 84, true, look.Ink).Unscaled(),
		word:   look.Text("", 66, true, look.Ink).Unscaled(),
	}
	s.wedge.Angle = 180
	objects := []fyne.CanvasObject{s.line}
	for i := range s.marks {
		s.marks[i] = canvas.NewLine(nil)
		objects = append(objects, s.marks[i])
	}
	s.box = container.New(s, append(objects, s.run, s.wedge, s.behind, s.ahead, s.number, s.word)...)
	return s
}

const scaleWord = 36

// show takes over a standing. The colours are those in force now.
func (s *paceScale) show(st retime.Standing) {
	minutes := st.Minutes()
	switch {
	case minutes == 0:
		s.number.SetText(s.printer.Text("player.on-time", "on time"), "")
		s.word.SetText("", "")
	case minutes > 0:
		s.number.SetText(s.printer.Text("common.minutes", "{{.Minutes}} min", "Minutes", minutes), "")
		s.word.SetText(s.printer.Text("player.ahead", "ahead"), "")
	default:
		s.number.SetText(s.printer.Text("common.minutes", "{{.Minutes}} min", "Minutes", -minutes), "")
		s.word.SetText(s.printer.Text("player.behind", "behind"), "")
	}
	s.at = float32(min(mostOff, max(-mostOff, st.Ahead.Minutes())))
	s.line.StrokeColor = look.Color(look.Edge)
	for i, m := range s.marks {
		m.StrokeColor = look.Color(look.Edge)
		if i == mostOff {
			m.StrokeColor = look.Color(look.Ink)
		}
	}
	s.run.FillColor, s.wedge.FillColor = look.Color(look.Ink), look.Color(look.Ink)
	s.Layout(nil, s.box.Size())
}

// resize draws everything at a zoom.
func (s *paceScale) resize(z float32) {
	s.z = z
	s.behind.SetSize(scaleWord * z)
	s.ahead.SetSize(scaleWord * z)
	s.number.SetSize(84 * z)
	s.word.SetSize(66 * z)
}

// HeightFor returns the height of wedge, marks and words.
func (s *paceScale) HeightFor(float32) float32 {
	return 96*s.z + 0.8*s.behind.MinSize().Height + 0.86*s.number.MinSize().Height
}

func (s *paceScale) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (s *paceScale) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	z, y := s.z, 66*s.z
	left, right := 6*z, size.Width-6*z
	minute := (right - left) / (2 * mostOff)
	s.line.StrokeWidth = 3 * z
	s.line.Position1, s.line.Position2 = fyne.NewPos(0, y), fyne.NewPos(size.Width, y)
	for i, m := range s.marks {
		half, width := 12*z, 3*z
		if i == mostOff {
			width = 7 * z
		}
		if i%mostOff == 0 {
			half = 24 * z
		}
		x := left + float32(i)*minute
		m.StrokeWidth = width
		m.Position1, m.Position2 = fyne.NewPos(x, y-half), fyne.NewPos(x, y+half)
	}
	zero := left + mostOff*minute
	tip := zero + s.at*minute
	layouts.Place(s.run, min(zero, tip), y-8*z, max(zero, tip)-min(zero, tip), 16*z)
	layouts.Place(s.wedge, tip-28*z, 0, 56*z, 48*z)

	y = 92 * z
	h := s.behind.MinSize().Height
	layouts.Place(s.behind, 0, y, size.Width/2, h)
	layouts.Place(s.ahead, size.Width/2, y, size.Width/2, h)
	y += 0.8 * h
	numberH := s.number.MinSize().Height
	layouts.Place(s.number, 0, y, min(size.Width, s.number.Wide()), numberH)
	x := s.number.Wide() + 20*z
	layouts.Place(s.word, x, y+s.number.Baseline()-s.word.Baseline(), size.Width-x, s.word.MinSize().Height)
}
