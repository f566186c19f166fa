package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/ui/look"
)

// newSafetyPage shows who should not press, where not, and when to stop.
func newSafetyPage(safety *body.Safety, back func()) screen {
	objects := []fyne.CanvasObject{
		row(look.NewFocusButton(look.Quiet, look.ChevronLeft, "Back", "Esc", back).Small()),
		heading("Safety"),
		look.Wrapped("Unknot guides and times; it cannot see you. Pressing a sore spot may make it less tender for a while. It does not treat a disease.", look.Body, false, look.Ink2, 4),
	}
	for _, section := range safety.Sections {
		lines := []fyne.CanvasObject{look.Wrapped(section.Title, look.Section, true, look.Ink, 2)}
		for _, item := range section.Items {
			lines = append(lines, bullet(item.Text))
		}
		content, _ := stack(look.Space8, 0, lines...)
		panel := look.NewPanel(content)
		if section.ID == "stop-now" {
			panel.Filled(look.WarnTint)
		}
		objects = append(objects, panel)
	}
	content, _ := stack(look.Space16, 0, objects...)
	return &page{root: newSheet(content, nil)}
}

// bullet is an item of a list.
func bullet(text string) fyne.CanvasObject {
	label := look.Wrapped(text, look.Body, false, look.Ink, 4)
	b := &bulleted{dot: look.Text("•", look.Body, true, look.Ink), label: label}
	return container.New(b, b.dot, b.label)
}

type bulleted struct{ dot, label *look.Label }

// HeightFor returns the height of the text beside its dot.
func (b *bulleted) HeightFor(width float32) float32 { return b.label.HeightFor(width - look.Space24) }

func (b *bulleted) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (b *bulleted) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	dot := b.dot.MinSize()
	place(b.dot, look.Space4, 0, dot.Width, dot.Height)
	place(b.label, look.Space24, 0, size.Width-look.Space24, size.Height)
}

// row keeps objects at the size they ask for, from the left.
func row(objects ...fyne.CanvasObject) *fyne.Container {
	return container.NewHBox(objects...)
}
