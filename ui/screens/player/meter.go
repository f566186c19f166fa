package player

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"unknot/session"
	"unknot/session/cue"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// mostDots is the longest rest in seconds that is shown as beads, one a second.
const mostDots = 30

// A meter shows how much of a stage is left: as a bar, or a rest as beads that
// go small one by one.
type meter struct {
	box   *fyne.Container
	track *canvas.Rectangle
	bar   *canvas.Rectangle
	dots  []*canvas.Circle
	share float32 // of the stage left
	full  int     // of the dots
}

func newMeter() *meter {
	m := &meter{track: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil)}
	m.box = container.New(m)
	return m
}

// show takes over a status. The colours are those in force now.
func (m *meter) show(st session.Status, stage session.Stage) {
	m.share, m.dots = 1, m.dots[:0]
	if st.Length > 0 {
		m.share = float32(st.Left) / float32(st.Length)
	}
	m.box.Objects = []fyne.CanvasObject{m.track, m.bar}
	if seconds := int(st.Length / time.Second); stage.Kind == session.Rest && seconds > 0 && seconds <= mostDots {
		m.full, m.box.Objects = cue.Seconds(st.Left), nil
		for i := range seconds {
			dot := canvas.NewCircle(look.Color(look.Ink))
			if i >= m.full {
				dot.FillColor = look.Color(look.Edge)
			}
			m.dots = append(m.dots, dot)
			m.box.Objects = append(m.box.Objects, dot)
		}
	}
	m.track.FillColor, m.bar.FillColor = look.Color(look.Line), look.Color(look.Ink)
	m.Layout(nil, m.box.Size())
}

func (m *meter) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (m *meter) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	h := 0.64 * size.Height
	y := (size.Height - h) / 2
	layouts.Place(m.track, 0, y, size.Width, h)
	layouts.Place(m.bar, 0, y, size.Width*m.share, h)
	m.track.CornerRadius, m.bar.CornerRadius = h/2, h/2
	if len(m.dots) < 2 {
		return
	}
	large := min(size.Height, size.Width/float32(len(m.dots))*0.7)
	step := (size.Width - large) / float32(len(m.dots)-1)
	for i, dot := range m.dots {
		d := large
		if i >= m.full {
			d = large * 0.36
		}
		layouts.Place(dot, large/2+float32(i)*step-d/2, (size.Height-d)/2, d, d)
	}
}
