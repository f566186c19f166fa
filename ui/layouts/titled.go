package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// EntryHeight gives something to write in a height for so many lines.
func EntryHeight(entry fyne.CanvasObject, lines int) fyne.CanvasObject {
	h := max(48, entry.MinSize().Height)
	if lines > 1 {
		h = float32(lines)*look.Scaled(25) + look.Space24
	}
	return container.New(&FixedHeight{entry, h}, entry)
}

// NaturalSize gives something its own size, or less where there is no room for it.
func NaturalSize(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(&RowWrap{[]fyne.CanvasObject{o}}, o)
}

// Titled is something to write or choose under its name and a few words on
// it, which may be "".
func Titled(name, about string, control fyne.CanvasObject) fyne.CanvasObject {
	objects := []fyne.CanvasObject{look.Wrapped(name, look.Body, true, look.Ink, 2)}
	if about != "" {
		objects = append(objects, look.Wrapped(about, look.Secondary, false, look.Ink2, 3))
	}
	content, _ := NewColumn(look.Space4, 0, append(objects, control)...)
	return content
}
