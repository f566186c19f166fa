// Package screens has what a screen of the window is, and the page, which most of
// them are. Each screen is a package below; what it needs from the window and from
// the disk it is given. None imports another, nor the window.
package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/message"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/press"
)

// A Screen is one page of the window.
type Screen interface {
	// Content is what there is to see.
	Content() fyne.CanvasObject
	// Key takes a press of a key that no focused widget wanted and reports
	// whether it meant something.
	Key(press.Press) bool
	// MayClose reports whether the window may close now. A screen that says
	// no has asked the person instead.
	MayClose() bool
	// Leave ends what the screen has going on. The screen is not shown again.
	Leave()
}

// A Page is a screen on which nothing goes on.
type Page struct {
	Root  fyne.CanvasObject
	Keys  map[fyne.KeyName]func()
	First fyne.Focusable // what a person begins to write in, or nil
}

// Content is for the window.
func (p *Page) Content() fyne.CanvasObject { return p.Root }

// Key does what is set for a key, once however long it is held.
func (p *Page) Key(k press.Press) bool {
	do := p.Keys[k.Key]
	if do == nil || k.Again {
		return do != nil
	}
	do()
	return true
}

// MayClose is for the window: nothing has to be asked.
func (p *Page) MayClose() bool { return true }

// Leave is for the window: nothing has to be ended.
func (p *Page) Leave() {}

// Scrolling is what scrolls on the page, whose place is kept when it is built anew,
// or nil.
func (p *Page) Scrolling() *container.Scroll {
	if root, ok := p.Root.(*fyne.Container); ok {
		if sheet, ok := root.Layout.(*layouts.Sheet); ok {
			return sheet.Scroll
		}
	}
	return nil
}

// Heading returns the big line at the top of a page.
func Heading(s string) *look.Label {
	return look.Wrapped(s, look.Title, true, look.Ink, 2)
}

// Purpose says in short what Unknot does and what it does not.
var Purpose = message.New("screens.purpose", "Unknot guides and times; it cannot see you. Pressing a sore spot may make it less tender for a while. It does not treat a disease.")

// SafetyLine is one line about pressure, with all there is to know one press
// away.
func SafetyLine(printer *message.Printer, open func()) fyne.CanvasObject {
	line := look.Wrapped(printer.Text("screens.never-sharp", "Like a good stretch, never sharp."), look.Secondary, false, look.Ink2, 3)
	icon := look.Draw(look.Info, 20, look.Ink2)
	text := container.New(&layouts.PictureText{Picture: icon, Text: line}, icon, line)
	link := look.NewLink(printer.Text("common.safety", "Safety"), look.Secondary, open)
	return container.New(&layouts.TextEnd{Text: text, End: link}, text, link)
}

// NewToggle returns a switch with the words for off and on.
func NewToggle(printer *message.Printer, on bool, onChange func(on bool)) *look.Toggle {
	return look.NewToggle(printer.Text("common.off", "Off"), printer.Text("common.on", "On"), on, onChange)
}

// Back leads to the screen before, which word names.
func Back(printer *message.Printer, word string, back func()) fyne.CanvasObject {
	return layouts.NaturalSize(look.NewFocusButton(look.Quiet, look.ChevronLeft, word, printer.Text("common.key-esc", "Esc"), back).Small())
}

// A Question is about what cannot be undone.
type Question struct {
	Title    string
	Lines    []string // what will be gone, and what stays
	Keep, Do string   // the words of the answers
	Act      func()
	Sign     bool // it is about a sign of danger, and nothing will be gone
}

// Told is an error, if there is one, as the message of a key says it, which calls
// it Error.
func Told(key, english string, err error) error {
	if err == nil {
		return nil
	}
	return message.Errorf(key, english, "Error", err)
}
