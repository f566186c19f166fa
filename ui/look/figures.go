package look

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Figures are a number or a time of which each figure is drawn by itself. Fyne
// keeps a picture of every text that it has drawn for a minute: a large number
// that counts down would take sixty of them, its figures take ten.
type Figures struct {
	texts []fyne.CanvasObject // those that are not in use are hidden
	text  string
	bold  bool
}

// NewFigures returns figures that show nothing yet.
func NewFigures(bold bool) *Figures { return &Figures{bold: bold} }

// Set shows a text. Its place is set with Place.
func (f *Figures) Set(s string, size float32, c color.Color) {
	f.text = s
	letters := strings.Split(s, "")
	for len(f.texts) < len(letters) {
		f.texts = append(f.texts, canvas.NewText("", nil))
	}
	for i, o := range f.texts {
		t := o.(*canvas.Text)
		t.Hidden = i >= len(letters)
		if !t.Hidden {
			t.Text, t.TextSize, t.TextStyle, t.Color = letters[i], size, style(f.bold), c
		}
	}
}

// Text returns what is shown.
func (f *Figures) Text() string { return f.text }

// Place puts the figures in a line of a width, from its upper left corner on.
func (f *Figures) Place(at fyne.Position, width float32, align fyne.TextAlign) {
	all := float32(0)
	for _, t := range f.shown() {
		all += t.MinSize().Width
	}
	switch align {
	case fyne.TextAlignCenter:
		at.X += (width - all) / 2
	case fyne.TextAlignTrailing:
		at.X += width - all
	}
	for _, t := range f.shown() {
		t.Move(at)
		t.Resize(t.MinSize())
		at.X += t.MinSize().Width
	}
}

func (f *Figures) shown() []fyne.CanvasObject { return f.texts[:len(strings.Split(f.text, ""))] }

// Objects are all there are, for a renderer.
func (f *Figures) Objects() []fyne.CanvasObject { return f.texts }
