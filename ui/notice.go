package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A notice is one line across the top of the window that says what does not
// work, and before it what a session that began in one press has to heed. It
// takes its room only while it says something.
type notice struct {
	line, warning string
	good          bool            // the line says what went well
	box           *fyne.Container // empty without either
}

func newNotice() *notice { return &notice{box: container.New(&noticeLine{})} }

// set shows another line that says what does not work, beside the warning that
// there is.
func (n *notice) set(line string) { n.put(line, false) }

// news shows another line that says what went well.
func (n *notice) news(line string) { n.put(line, true) }

// old takes away what went well.
func (n *notice) old() {
	if n.good {
		n.set("")
	}
}

func (n *notice) put(line string, good bool) {
	if n.line != line || n.good != good {
		n.line, n.good = line, good
		n.show()
	}
}

// warn shows another warning, beside the line that there is.
func (n *notice) warn(warning string) {
	n.warning = warning
	n.show()
}

// show makes the parts anew: Fyne forgets how a widget that stays hidden is
// laid out.
func (n *notice) show() {
	line := strings.TrimSpace(n.warning + " " + n.line)
	if line == "" {
		n.box.Layout, n.box.Objects = &noticeLine{}, nil
		return
	}
	icon, ink, fill := look.Warning, look.Warn, look.WarnTint
	if n.good && n.warning == "" {
		icon, ink, fill = look.Info, look.Accent, look.AccentTint
	}
	l := &noticeLine{
		panel: look.NewPanel(nil).Filled(fill).Rounded(0),
		icon:  look.Draw(icon, 24, ink),
		label: look.Wrapped(line, look.Body, false, look.Ink, 3),
	}
	n.box.Layout, n.box.Objects = l, []fyne.CanvasObject{l.panel, l.icon, l.label}
}

type noticeLine struct {
	panel *look.Panel
	icon  *look.Picture
	label *look.Label
}

const noticeLeft = look.Space24 + 24 + look.Space12

// HeightFor returns how high the line is in a window of the given width.
func (l *noticeLine) HeightFor(width float32) float32 {
	if l.label == nil {
		return 0
	}
	return l.label.HeightFor(width-noticeLeft-look.Space24) + 2*look.Space8
}

// within has the line take no more of a height than its share, as long as it can
// be read, and returns what it takes.
func (l *noticeLine) within(size fyne.Size) float32 {
	if l.label == nil {
		return 0
	}
	for letters := look.Body; ; letters *= 0.92 {
		l.label.SetSize(letters)
		if h := l.HeightFor(size.Width); h <= noticeShare*size.Height || look.Scaled(letters) <= leastNotice {
			return h
		}
	}
}

const (
	noticeShare = 0.25
	leastNotice = 13 // pixels
)

func (l *noticeLine) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l *noticeLine) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if l.label == nil {
		return
	}
	layouts.Place(l.panel, 0, 0, size.Width, size.Height)
	layouts.Place(l.icon, look.Space24, look.Space8, 24, 24)
	layouts.Place(l.label, noticeLeft, look.Space8, size.Width-noticeLeft-look.Space24, size.Height-2*look.Space8)
}

// frameLayout gives the notice, the first object, its line and the screen, the
// second, the rest. The third is the shield, which is where it was raised.
type frameLayout struct{}

func (frameLayout) MinSize([]fyne.CanvasObject) fyne.Size { return layouts.MinWindow }

func (frameLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := objects[0].(*fyne.Container).Layout.(*noticeLine).within(size)
	layouts.Place(objects[0], 0, 0, size.Width, y)
	layouts.Place(objects[1], 0, y, size.Width, size.Height-y)
}
