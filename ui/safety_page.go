package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// newSafetyPage shows who should not press, where not, and when to stop.
func newSafetyPage(w *Window) screen {
	objects := []fyne.CanvasObject{
		backTo(w),
		heading("Safety"),
		look.Wrapped(whatItIs, look.Body, false, look.Ink2, 4),
		row(look.NewLink("What is true of me", look.Body, w.ShowAboutMe)),
	}
	var panels []fyne.CanvasObject
	for _, section := range w.deps.Safety.Sections {
		panels = append(panels, safetySection(section))
	}
	for _, g := range w.deps.Safety.Groups {
		panels = append(panels, groupPanel(w.deps, g))
	}
	objects = append(objects, container.New(&masonry{panels}, panels...))
	content, _ := stack(look.Space16, 0, objects...)
	sheet := newSheet(content, nil)
	return &page{root: sheet, scroll: sheet.Layout.(*sheetLayout).scroll}
}

const whatItIs = "Unknot guides and times; it cannot see you. Pressing a sore spot may make it less tender for a while. It does not treat a disease."

// safetySection is one list of the safety texts; the signs to stop at stand
// out.
func safetySection(s body.Section) fyne.CanvasObject {
	lines := []fyne.CanvasObject{look.Wrapped(s.Title, look.Section, true, look.Ink, 2)}
	for _, item := range s.Items {
		lines = append(lines, bullet(item.Text))
	}
	content, _ := stack(look.Space8, 0, lines...)
	panel := look.NewPanel(content)
	if s.ID == "stop-now" {
		panel.Filled(look.WarnTint)
	}
	return panel
}

// groupPanel is what holds for some people.
func groupPanel(d Deps, g body.Group) fyne.CanvasObject {
	lines := []fyne.CanvasObject{look.Wrapped(g.Name, look.Section, true, look.Ink, 2)}
	for _, rule := range g.Rules {
		lines = append(lines, bullet(rule.Text))
	}
	var out []string
	for _, id := range g.LeaveOut {
		if r, ok := d.Places.Region(id); ok {
			out = append(out, strings.ToLower(r.Everyday))
		}
	}
	if len(out) > 0 {
		lines = append(lines, bullet(tongue.F("Leave out: %s.", strings.Join(out, ", "))))
	}
	content, _ := stack(look.Space8, 0, lines...)
	return look.NewPanel(content)
}

// smallBullet is a bullet where there is little room.
func smallBullet(text string) fyne.CanvasObject { return bulletOf(text, look.Secondary) }

// bullet is an item of a list.
func bullet(text string) fyne.CanvasObject { return bulletOf(text, look.Body) }

func bulletOf(text string, size float32) fyne.CanvasObject {
	b := &bulleted{dot: look.Text("•", size, true, look.Ink), label: look.Wrapped(text, size, false, look.Ink, 8)}
	return b.container()
}

type bulleted struct{ dot, label *look.Label }

func (b *bulleted) container() *fyne.Container { return container.New(b, b.dot, b.label) }

// HeightFor returns the height of the text beside its dot.
func (b *bulleted) HeightFor(width float32) float32 { return b.label.HeightFor(width - b.indent()) }

func (b *bulleted) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (b *bulleted) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	dot := b.dot.MinSize()
	place(b.dot, look.Space4, 0, dot.Width, dot.Height)
	place(b.label, b.indent(), 0, size.Width-b.indent(), size.Height)
}

func (b *bulleted) indent() float32 { return look.Space4 + b.dot.MinSize().Width + look.Space8 }

// row keeps objects at the size they ask for, from the left.
func row(objects ...fyne.CanvasObject) *fyne.Container {
	return container.NewHBox(objects...)
}
