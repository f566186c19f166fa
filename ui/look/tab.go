package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// A Tab is an item of the rail or of the bottom bar: an icon over a word. The
// one whose screen is shown stands on the surface, in bold, with a stroke of
// the accent at its side or, in the bottom bar, at its top.
type Tab struct {
	pressable
	icon  Icon
	word  string
	on    bool
	below bool
}

var (
	_ fyne.Tappable      = (*Tab)(nil)
	_ fyne.Focusable     = (*Tab)(nil)
	_ desktop.Hoverable  = (*Tab)(nil)
	_ desktop.Cursorable = (*Tab)(nil)
)

// NewTab returns a tab, chosen or not.
func NewTab(icon Icon, word string, on bool, onTap func()) *Tab {
	t := &Tab{icon: icon, word: word, on: on}
	t.press, t.changed = onTap, t.Refresh
	t.ExtendBaseWidget(t)
	return t
}

// Below has the tab stand in the bottom bar, or in the rail again.
func (t *Tab) Below(is bool) {
	if t.below != is {
		t.below = is
		t.Refresh()
	}
}

// Word returns what the tab says.
func (t *Tab) Word() string { return t.word }

// LowFor returns how low the tab may be at a width.
func (t *Tab) LowFor(width float32) float32 {
	word := Text(t.word, Smallest, t.on, Ink2)
	return lowIcon + word.HeightFor(width-Space8) + Space8
}

// lowIcon is the size of the icon of a tab that is as low as it may be.
const lowIcon = 22

// CreateRenderer is for Fyne.
func (t *Tab) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &tabRenderer{
		tab:    t,
		frame:  canvas.NewRectangle(nil),
		stroke: canvas.NewRectangle(nil),
		icon:   Draw(t.icon, 26, Ink2),
		word:   Text(t.word, Smallest, t.on, Ink2).Centered(),
	}
	r.Refresh()
	return r
}

type tabRenderer struct {
	tab           *Tab
	frame, stroke *canvas.Rectangle
	icon          *Picture
	word          *Label
}

func (r *tabRenderer) MinSize() fyne.Size {
	word := textWidth(r.tab.word, Scaled(Smallest), true)
	return fyne.NewSize(max(RailItemW, word+Space16), max(RailItemH, r.icon.MinSize().Height+r.word.MinSize().Height+Space16))
}

func (r *tabRenderer) Layout(size fyne.Size) {
	r.frame.Resize(size)
	icon := r.icon.MinSize()
	// In a bar that is too narrow for the word, it is drawn smaller.
	word := r.word.HeightFor(size.Width - Space8)
	if icon.Height+word+2*Space4 > size.Height {
		icon = fyne.NewSquareSize(min(icon.Height, max(lowIcon, size.Height-word-2*Space4)))
	}
	y := max(0, (size.Height-icon.Height-word-Space4)/2)
	r.icon.Resize(icon)
	r.icon.Move(fyne.NewPos((size.Width-icon.Width)/2, y))
	r.word.Resize(fyne.NewSize(size.Width-Space8, word))
	r.word.Move(fyne.NewPos(Space4, y+icon.Height+Space4))
	if r.tab.below {
		w := size.Width / 2
		r.stroke.Resize(fyne.NewSize(w, Space4))
		r.stroke.Move(fyne.NewPos((size.Width-w)/2, 0))
		return
	}
	h := size.Height / 2
	r.stroke.Resize(fyne.NewSize(Space4, h))
	r.stroke.Move(fyne.NewPos(-Space8, (size.Height-h)/2))
}

func (r *tabRenderer) Refresh() {
	t := r.tab
	r.frame.FillColor, r.frame.StrokeColor, r.frame.StrokeWidth = nil, nil, 0
	r.frame.CornerRadius, r.stroke.CornerRadius = RadiusRow, Space4/2
	ink := Ink2
	if t.on {
		ink = Ink
		if !t.below {
			r.frame.FillColor = Color(Surface)
		}
	}
	if t.over && !t.on {
		r.frame.FillColor = shadeOf(Ink)
	}
	if t.focus {
		r.frame.StrokeColor, r.frame.StrokeWidth = Color(Accent), BorderStrong
	}
	r.stroke.FillColor = Color(Accent)
	r.stroke.Hidden = !t.on
	r.icon.Set(t.icon, ink)
	r.word.SetColor(ink)
	r.Layout(t.Size())
	canvas.Refresh(t)
}

func (r *tabRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.frame, r.stroke, r.icon, r.word}
}

func (r *tabRenderer) Destroy() {}
