package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// A Label is a piece of text that follows the theme: its colour and its size
// are looked up at every refresh. A label of more than one line wraps, then
// shrinks to 85 %, then takes its short form, and in the end uses more lines
// than asked. A text that is cut, because it could not be read if it were any
// smaller, ends in dots. It says a text of the interface in the language in force
// when it is given.
type Label struct {
	widget.BaseWidget
	text, short string
	size        float32
	bold        bool
	color       fyne.ThemeColorName
	align       fyne.TextAlign
	lines       int
	fixed       bool
	counts      bool
}

// Text returns a label of one line. The size is in pixels of the design,
// before the text scale.
func Text(s string, size float32, bold bool, color fyne.ThemeColorName) *Label {
	l := &Label{text: s, size: size, bold: bold, color: color, lines: 1}
	l.ExtendBaseWidget(l)
	return l
}

// Wrapped returns a label that wraps to at most the given number of lines as
// long as its text fits in them. It has no width of its own: give it one, and
// ask HeightFor what it needs.
func Wrapped(s string, size float32, bold bool, color fyne.ThemeColorName, lines int) *Label {
	l := Text(s, size, bold, color)
	l.lines = max(lines, 2)
	return l
}

// Centered makes the label centre its lines and returns it.
func (l *Label) Centered() *Label {
	l.align = fyne.TextAlignCenter
	return l
}

// Trailing makes the label end its lines at its right edge and returns it.
func (l *Label) Trailing() *Label {
	l.align = fyne.TextAlignTrailing
	return l
}

// Unscaled keeps the text-size setting away from the label and returns it: for
// text whose place is as big as it can be.
func (l *Label) Unscaled() *Label {
	l.fixed = true
	return l
}

// Counting says that the label shows a time or a number that changes every
// second, in one line, and returns it.
func (l *Label) Counting() *Label {
	l.counts = true
	return l
}

// Verbatim gives the label a person's own words, which are the same in every
// language, and returns it.
func (l *Label) Verbatim(s string) *Label {
	l.text, l.short = s, ""
	l.Refresh()
	return l
}

// SetText replaces the text, and the short form that may stand in for it when
// there is no room, or "".
func (l *Label) SetText(s, short string) {
	if l.text == s && l.short == short {
		return
	}
	l.text, l.short = s, short
	l.Refresh()
}

// SetColor replaces the colour.
func (l *Label) SetColor(name fyne.ThemeColorName) {
	if l.color == name {
		return
	}
	l.color = name
	l.Refresh()
}

// SetSize replaces the size, in pixels of the design.
func (l *Label) SetSize(size float32) {
	if l.size == size {
		return
	}
	l.size = size
	l.Refresh()
}

// HeightFor returns the height that the text takes at a given width.
func (l *Label) HeightFor(width float32) float32 {
	lines, size := l.fit(width)
	return stacked(len(lines), size, l.bold)
}

// HeightAt returns the height that the text would take at a given width in
// another size of the design.
func (l *Label) HeightAt(size, width float32) float32 {
	lines, size := l.fitAt(l.scaled(size), width)
	return stacked(len(lines), size, l.bold)
}

// Wide returns the width that the text takes in one line.
func (l *Label) Wide() float32 { return textWidth(l.text, l.drawn(), l.bold) }

// WideAt returns the width that the text would take in one line in another size
// of the design.
func (l *Label) WideAt(size float32) float32 { return textWidth(l.text, l.scaled(size), l.bold) }

// Baseline returns the distance from the top of the label to the baseline of
// its first line, to stand texts of different sizes on one line.
func (l *Label) Baseline() float32 {
	_, base := fyne.CurrentApp().Driver().RenderedTextSize("x", l.drawn(), style(l.bold), nil)
	return base
}

func (l *Label) drawn() float32 { return l.scaled(l.size) }

func (l *Label) scaled(size float32) float32 {
	if l.fixed {
		return size
	}
	return Scaled(size)
}

// CreateRenderer is for Fyne.
func (l *Label) CreateRenderer() fyne.WidgetRenderer {
	l.ExtendBaseWidget(l)
	r := &labelRenderer{label: l, figures: NewFigures(l.bold)}
	r.Refresh()
	return r
}

type labelRenderer struct {
	label   *Label
	texts   []fyne.CanvasObject
	figures *Figures // of a label that counts
	width   float32
}

func (r *labelRenderer) Layout(size fyne.Size) {
	if size.Width != r.width {
		r.width = size.Width
		r.build()
	}
	r.place()
}

// longestWord is how wide a word is that has its place kept for it, in sizes of
// its letters. A longer one is broken.
const longestWord = 14

func (r *labelRenderer) MinSize() fyne.Size {
	l := r.label
	if l.lines > 1 {
		width := r.width
		if width == 0 {
			width = textWidth(l.text, l.drawn(), l.bold)
		}
		return fyne.NewSize(min(widestWord(l.text, l.drawn()*shrink, l.bold), longestWord*l.drawn()), l.HeightFor(width))
	}
	return fyne.NewSize(textWidth(l.text, l.drawn(), l.bold), lineHeight(l.drawn(), l.bold))
}

func (r *labelRenderer) Refresh() {
	r.width = r.label.Size().Width
	r.build()
	r.place()
	canvas.Refresh(r.label)
}

// build has one canvas text for each line, and keeps those it has.
func (r *labelRenderer) build() {
	lines, size := r.label.fit(r.width)
	if r.label.counts {
		r.figures.Set(lines[0], size, Color(r.label.color))
		r.texts = r.figures.Objects()
		return
	}
	for len(r.texts) < len(lines) {
		r.texts = append(r.texts, canvas.NewText("", nil))
	}
	r.texts = r.texts[:len(lines)]
	for i, s := range lines {
		t := r.texts[i].(*canvas.Text)
		t.Text, t.TextSize, t.TextStyle = s, size, style(r.label.bold)
		t.Color, t.Alignment = Color(r.label.color), r.label.align
	}
}

// place stacks the lines, in the middle of whatever height there is.
func (r *labelRenderer) place() {
	if len(r.texts) == 0 {
		return
	}
	size := r.label.Size()
	each := r.texts[0].(*canvas.Text).TextSize
	h, step := lineHeight(each, r.label.bold), leading(each, r.label.bold)
	if r.label.counts {
		r.figures.Place(fyne.NewPos(0, max(0, (size.Height-h)/2)), size.Width, r.label.align)
		return
	}
	y := max(0, (size.Height-stacked(len(r.texts), each, r.label.bold))/2)
	for _, t := range r.texts {
		t.Move(fyne.NewPos(0, y))
		t.Resize(fyne.NewSize(size.Width, h))
		y += step
	}
}

func (r *labelRenderer) Objects() []fyne.CanvasObject { return r.texts }

func (r *labelRenderer) Destroy() {}
