// Package cautions shows what has to be minded before a session: what a routine
// warns of, a client's own cautions, and whom to call. Screens import it.
package cautions

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// A Panel says what to leave out today. Where its room is limited it
// shows the last caution, which is when to stop, and the first sentences of
// those before it, from the first on, as many as fit; one press shows all in
// full. What is pressed too soon stands before all of them, in full.
type Panel struct {
	Panel   fyne.CanvasObject
	box     *fyne.Container     // in the panel
	fixed   []fyne.CanvasObject // what is always in the box
	heads   int                 // how many of those come before the cautions
	soon    fyne.CanvasObject   // what is pressed too soon; nil for nothing
	icon    fyne.CanvasObject
	title   *look.Label
	all     *look.Link
	fewer   *look.Link
	full    []fyne.CanvasObject // of each caution
	brief   []fyne.CanvasObject // its first sentence, or the same
	Room    float32             // how high the panel should be at most; 0 for any height
	open    bool                // a person asked for all
	changed func()
}

// New returns the panel; the most important caution comes first in the
// list, when to stop comes last. Changed is called when a person asks for more
// or less.
func New(printer *message.Printer, list []string, changed func()) *Panel {
	c := &Panel{
		icon:    look.Draw(look.Warning, 28, look.Warn),
		title:   look.Wrapped(printer.Text("cautions.before-you-start", "Before you start"), look.Body, true, look.Ink, 2),
		changed: changed,
	}
	c.all = look.NewLink(printer.Text("common.read-all", "Read all {{.Count}}", "Count", len(list)), look.Secondary, func() { c.show(true) })
	c.fewer = look.NewLink(printer.Text("common.show-fewer", "Show fewer"), look.Secondary, func() { c.show(false) })
	objects := []fyne.CanvasObject{c.icon, c.title, c.all, c.fewer}
	c.heads = len(objects)
	for i, text := range list {
		full := layouts.SmallBullet(text)
		c.full, c.brief = append(c.full, full), append(c.brief, full)
		objects = append(objects, full)
		if first := words.FirstSentence(text); first != text && i < len(list)-1 {
			c.brief[i] = layouts.SmallBullet(first)
			objects = append(objects, c.brief[i])
		}
	}
	c.fixed = objects
	c.box = container.New(c, objects...)
	c.Panel = look.NewPanel(c.box).Filled(look.WarnTint).Padded(look.Space16, look.Space12)
	return c
}

// SetTooSoon sets what is pressed too soon.
func (c *Panel) SetTooSoon(remarks []fyne.CanvasObject) {
	c.soon, c.box.Objects = nil, c.fixed
	if len(remarks) > 0 {
		c.soon = layouts.Stack(remarks...)
		c.box.Objects = slices.Insert(slices.Clone(c.fixed), c.heads, c.soon)
	}
}

func (c *Panel) show(all bool) {
	c.open = all
	c.changed()
}

// shown are the cautions to show at a width, and whether there is a press for
// more or for less.
func (c *Panel) shown(width float32) (lines []fyne.CanvasObject, link bool) {
	room := c.Room - 2*look.Space12
	if c.Room <= 0 || len(c.full) < 2 || c.heightOf(c.full, false, width) <= room {
		return c.full, false
	}
	if c.open {
		return c.full, true
	}
	last := c.full[len(c.full)-1]
	for n := len(c.full) - 1; n > 1; n-- {
		if lines = append(c.brief[:n:n], last); c.heightOf(lines, true, width) <= room {
			return lines, true
		}
	}
	return []fyne.CanvasObject{c.brief[0], last}, true
}

// link is the one for more or for less.
func (c *Panel) link() *look.Link {
	if c.open {
		return c.fewer
	}
	return c.all
}

// under reports whether the link has no room beside the title, and stands under
// the cautions.
func (c *Panel) under(width float32) bool {
	return c.icon.MinSize().Width+c.title.Wide()+c.link().MinSize().Width+2*look.Space12 > width
}

// head is the height of the line over the cautions.
func (c *Panel) head(width float32) float32 {
	icon := c.icon.MinSize()
	return max(icon.Height, c.title.HeightFor(width-icon.Width-look.Space12))
}

func (c *Panel) heightOf(lines []fyne.CanvasObject, link bool, width float32) float32 {
	h := c.head(width)
	if c.soon != nil {
		h += 2*look.Space4 + look.HeightFor(c.soon, width)
	}
	for _, l := range lines {
		h += look.Space4 + look.HeightFor(l, width)
	}
	if link && c.under(width) {
		h += c.link().MinSize().Height
	}
	return h
}

// HeightFor returns the height of what is shown at a width.
func (c *Panel) HeightFor(width float32) float32 {
	lines, link := c.shown(width)
	return c.heightOf(lines, link, width)
}

func (c *Panel) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (c *Panel) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	lines, linked := c.shown(size.Width)
	for _, o := range objects[2:] { // but icon and title
		layouts.SetVisible(o, false)
	}
	head, icon := c.head(size.Width), c.icon.MinSize()
	layouts.Place(c.icon, 0, (head-icon.Height)/2, icon.Width, icon.Height)
	x := icon.Width + look.Space12
	layouts.Place(c.title, x, 0, size.Width-x, head)
	y := head
	if c.soon != nil {
		h := look.HeightFor(c.soon, size.Width)
		layouts.Place(c.soon, 0, y+look.Space4, size.Width, h)
		layouts.SetVisible(c.soon, true)
		y += 2*look.Space4 + h
	}
	for _, o := range lines {
		y += look.Space4
		h := look.HeightFor(o, size.Width)
		layouts.Place(o, 0, y, size.Width, h)
		layouts.SetVisible(o, true)
		y += h
	}
	if !linked {
		return
	}
	link := c.link()
	l := link.MinSize()
	at := fyne.NewPos(size.Width-l.Width, (head-l.Height)/2)
	if c.under(size.Width) {
		at = fyne.NewPos(0, y)
	}
	layouts.Place(link, at.X, at.Y, l.Width, l.Height)
	layouts.SetVisible(link, true)
}
