package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/layouts"
	"unknot/ui/look"
)

// shell puts a screen beside the rail, or above the bottom bar of a narrow
// window.
func (w *Window) shell(content fyne.CanvasObject, section destination) fyne.CanvasObject {
	l := &shellLayout{
		ground:  look.NewPanel(nil).Filled(look.Sunken).Rounded(0),
		sign:    look.Draw(look.Unknot, 46, look.Accent),
		content: content,
	}
	objects := []fyne.CanvasObject{content, l.ground, l.sign}
	for _, t := range []struct {
		to   destination
		icon look.Icon
		word string
	}{
		{toHome, look.Home, w.printer().Text("common.home", "Home")},
		{toRoutines, look.List, w.printer().Text("common.routines", "Routines")},
		{toProgress, look.Progress, w.printer().Text("common.progress", "Progress")},
		{toClients, look.Clients, w.printer().Text("common.clients", "Clients")},
		{toSettings, look.Settings, w.printer().Text("common.settings", "Settings")},
	} {
		if t.to == toClients && !w.KeepsClients() {
			continue
		}
		tab := look.NewTab(t.icon, t.word, t.to == section, func() { w.section(t.to) })
		l.tabs, objects = append(l.tabs, tab), append(objects, tab)
	}
	return container.New(l, objects...)
}

type shellLayout struct {
	ground  *look.Panel
	sign    *look.Picture
	tabs    []*look.Tab // the last one stands at the bottom of the rail
	content fyne.CanvasObject
}

func (l *shellLayout) MinSize([]fyne.CanvasObject) fyne.Size { return layouts.MinWindow }

func (l *shellLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	below := layouts.IsNarrow(size.Width)
	layouts.SetVisible(l.sign, !below)
	for _, t := range l.tabs {
		t.Below(below)
	}
	if below {
		l.bar(size)
		return
	}
	l.rail(size)
}

func (l *shellLayout) rail(size fyne.Size) {
	item := fyne.NewSize(look.RailItemW, look.RailItemH)
	for _, t := range l.tabs {
		item = item.Max(t.MinSize())
	}
	width := item.Width + look.RailWidth - look.RailItemW
	layouts.Place(l.ground, 0, 0, width, size.Height)
	sign := l.sign.MinSize()
	layouts.Place(l.sign, (width-sign.Width)/2, 20, sign.Width, sign.Height)
	y, margin, gap := 20+sign.Height+look.Space24+2, float32(20), float32(6)
	if all := float32(len(l.tabs)) * (item.Height + gap); y+all+margin > size.Height { // rather no sign
		l.sign.Hide()
		y, margin, gap = look.Space8, look.Space8, look.Space4
		item.Height = min(item.Height, (size.Height-2*margin)/float32(len(l.tabs))-gap)
	}
	for i, t := range l.tabs {
		if i == len(l.tabs)-1 {
			y = size.Height - margin - item.Height
		}
		layouts.Place(t, look.Space8, y, item.Width, item.Height)
		y += item.Height + gap
	}
	layouts.Place(l.content, width, 0, size.Width-width, size.Height)
}

// lowWindow is the height under which the bottom bar is as low as it can be.
const lowWindow = 620

func (l *shellLayout) bar(size fyne.Size) {
	w := size.Width / float32(len(l.tabs))
	height := look.BottomBar
	low := size.Height < lowWindow
	if low {
		height = look.Target
	}
	for _, t := range l.tabs {
		if low {
			height = max(height, t.LowFor(w))
		} else {
			height = max(height, t.MinSize().Height)
		}
	}
	y := size.Height - height
	layouts.Place(l.ground, 0, y, size.Width, height)
	for i, t := range l.tabs {
		layouts.Place(t, float32(i)*w, y, w, height)
	}
	layouts.Place(l.content, 0, 0, size.Width, y)
}
