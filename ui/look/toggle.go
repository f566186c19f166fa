package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

// A Toggle is a switch with a word for on or off before it. It shows its state by
// the place of its knob, a tick and the word.
type Toggle struct {
	pressable
	OnChange func(on bool) // called when a person presses

	on      bool
	off, is string // the words
}

var (
	_ fyne.Tappable      = (*Toggle)(nil)
	_ fyne.Focusable     = (*Toggle)(nil)
	_ desktop.Hoverable  = (*Toggle)(nil)
	_ desktop.Cursorable = (*Toggle)(nil)
)

const (
	toggleW float32 = 60
	toggleH float32 = 34
)

// NewToggle returns a switch with the words for off and on.
func NewToggle(off, is string, on bool, onChange func(on bool)) *Toggle {
	t := &Toggle{on: on, off: off, is: is, OnChange: onChange}
	t.changed = t.Refresh
	t.press = func() {
		t.on = !t.on
		t.Refresh()
		if t.OnChange != nil {
			t.OnChange(t.on)
		}
	}
	t.ExtendBaseWidget(t)
	return t
}

// On reports whether the switch is on.
func (t *Toggle) On() bool { return t.on }

// CreateRenderer is for Fyne.
func (t *Toggle) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &toggleRenderer{
		toggle: t,
		focus:  canvas.NewRectangle(nil),
		track:  canvas.NewRectangle(nil),
		knob:   canvas.NewCircle(nil),
		tick:   Draw(Tick, 16, Accent),
		word:   Text("", Body, false, Ink).Trailing(),
	}
	r.Refresh()
	return r
}

type toggleRenderer struct {
	toggle       *Toggle
	focus, track *canvas.Rectangle
	knob         *canvas.Circle
	tick         *Picture
	word         *Label
}

func (r *toggleRenderer) MinSize() fyne.Size {
	word := max(textWidth(r.toggle.is, Scaled(Body), false), textWidth(r.toggle.off, Scaled(Body), false))
	return fyne.NewSize(word+Space12+toggleW, max(Target, lineHeight(Scaled(Body), false)))
}

func (r *toggleRenderer) Layout(size fyne.Size) {
	x, y := size.Width-toggleW, (size.Height-toggleH)/2
	r.track.Resize(fyne.NewSize(toggleW, toggleH))
	r.track.Move(fyne.NewPos(x, y))
	r.focus.Resize(fyne.NewSize(toggleW+8, toggleH+8))
	r.focus.Move(fyne.NewPos(x-4, y-4))
	const knob = 24
	at := x + 6
	if r.toggle.on {
		at = x + toggleW - knob - 6
	}
	r.knob.Resize(fyne.NewSquareSize(knob))
	r.knob.Move(fyne.NewPos(at, y+(toggleH-knob)/2))
	r.tick.Resize(fyne.NewSquareSize(16))
	r.tick.Move(fyne.NewPos(at+(knob-16)/2, y+(toggleH-16)/2))
	word := r.word.MinSize()
	r.word.Resize(fyne.NewSize(x-Space12, word.Height))
	r.word.Move(fyne.NewPos(0, (size.Height-word.Height)/2))
}

func (r *toggleRenderer) Refresh() {
	t := r.toggle
	r.track.CornerRadius, r.focus.CornerRadius = toggleH/2, toggleH/2+4
	r.track.FillColor, r.track.StrokeColor, r.track.StrokeWidth = Color(Surface), Color(Edge), Border
	r.knob.FillColor, r.knob.StrokeColor, r.knob.StrokeWidth = Color(Surface), Color(Edge), Border
	word := t.off
	if t.on {
		word = t.is
		r.track.FillColor, r.track.StrokeColor = Color(Accent), Color(Accent)
		r.knob.FillColor, r.knob.StrokeWidth = Color(OnAccent), 0
	}
	r.tick.Hidden = !t.on
	r.tick.Refresh()
	r.focus.StrokeColor, r.focus.StrokeWidth = nil, 0
	if t.focus {
		r.focus.StrokeColor, r.focus.StrokeWidth = Color(Accent), BorderStrong
	}
	r.word.SetText(word, "")
	r.Layout(t.Size())
	canvas.Refresh(t)
}

func (r *toggleRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.focus, r.track, r.knob, r.tick, r.word}
}

func (r *toggleRenderer) Destroy() {}
