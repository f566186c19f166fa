package player

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"unknot/session/cue"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/uithread"
)

const (
	flashFor = 220 * time.Millisecond
	// flashEvery keeps flashes under three a second, whatever happens: faster
	// ones can set off a seizure.
	flashEvery = 350 * time.Millisecond
	flashWidth = 16
)

var flashColors = map[cue.Sound]fyne.ThemeColorName{
	cue.Find: look.Find, cue.Press: look.Hold, cue.Nearly: look.Hold, cue.Release: look.Rest,
	cue.Switch: look.Switch, cue.Area: look.Area, cue.Done: look.Accent,
}

// A flash shows cues as light at the edges of the window.
type flash struct {
	box   *fyne.Container
	edges []*canvas.Rectangle
	now   func() time.Time
	last  time.Time
}

func newFlash(now func() time.Time) *flash {
	f := &flash{now: now}
	objects := make([]fyne.CanvasObject, 4)
	for i := range objects {
		edge := canvas.NewRectangle(nil)
		f.edges = append(f.edges, edge)
		objects[i] = edge
	}
	f.box = container.New(edgeLayout{}, objects...)
	f.box.Hide()
	return f
}

// show lights the edges for a moment, unless they were lit only just before.
func (f *flash) show(s cue.Sound) {
	now := f.now()
	if now.Sub(f.last) < flashEvery {
		return
	}
	f.last = now
	for _, e := range f.edges {
		e.FillColor = look.Color(flashColors[s])
	}
	f.box.Show()
	time.AfterFunc(flashFor, func() { uithread.Later(f.fade) })
}

// fade ends the flash once it was long enough.
func (f *flash) fade() {
	if f.now().Sub(f.last) >= flashFor {
		f.box.Hide()
	}
}

// edgeLayout puts four bars along the edges.
type edgeLayout struct{}

func (edgeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (edgeLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	layouts.Place(o[0], 0, 0, size.Width, flashWidth)
	layouts.Place(o[1], 0, size.Height-flashWidth, size.Width, flashWidth)
	layouts.Place(o[2], 0, flashWidth, flashWidth, size.Height-2*flashWidth)
	layouts.Place(o[3], size.Width-flashWidth, flashWidth, flashWidth, size.Height-2*flashWidth)
}
