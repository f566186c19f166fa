// Package safety has the screens of the safety texts: all of them, and those that
// are read once, before anything else.
package safety

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// New shows who should not press, where not, and when to stop. Back leads to the
// screen before, aboutMe to what is true of the person.
func New(printer *message.Printer, back fyne.CanvasObject, texts *body.Safety, places *body.Atlas, aboutMe func()) screens.Screen {
	objects := []fyne.CanvasObject{
		back,
		screens.Heading(printer.Text("common.safety", "Safety")),
		look.Wrapped(printer.Say(screens.Purpose), look.Body, false, look.Ink2, 4),
		layouts.Row(look.NewLink(printer.Text("common.true-of-me", "What is true of me"), look.Body, aboutMe)),
	}
	var panels []fyne.CanvasObject
	for _, section := range texts.Sections {
		panels = append(panels, safetySection(printer, section))
	}
	for _, g := range texts.Groups {
		panels = append(panels, groupPanel(printer, places, &g))
	}
	objects = append(objects, container.New(&layouts.Masonry{Objects: panels}, panels...))
	content, _ := layouts.NewColumn(look.Space16, 0, objects...)
	return &screens.Page{Root: layouts.NewSheet(content, nil)}
}

// safetySection is one list of the safety texts; the signs to stop at stand
// out.
func safetySection(printer *message.Printer, s body.Section) fyne.CanvasObject {
	lines := []fyne.CanvasObject{look.Wrapped(s.Title, look.Section, true, look.Ink, 2)}
	for _, item := range s.Items {
		lines = append(lines, layouts.Bullet(printer.Say(item.TextMessage())))
	}
	content := layouts.Stack(lines...)
	panel := look.NewPanel(content)
	if s.ID == "stop-now" {
		panel.Filled(look.WarnTint)
	}
	return panel
}

// groupPanel is what holds for some people.
func groupPanel(printer *message.Printer, places *body.Atlas, g *body.Group) fyne.CanvasObject {
	lines := []fyne.CanvasObject{look.Wrapped(printer.Say(g.NameMessage()), look.Section, true, look.Ink, 2)}
	for _, rule := range g.Rules {
		lines = append(lines, layouts.Bullet(rule.Text))
	}
	var out []string
	for _, id := range g.LeaveOut {
		if r, ok := places.Region(id); ok {
			out = append(out, printer.Say(r.EverydayMessage()))
		}
	}
	if len(out) > 0 {
		lines = append(lines, layouts.Bullet(printer.Text("safety.leave-out", "Leave out: {{.Regions}}.", "Regions", strings.Join(out, ", "))))
	}
	content := layouts.Stack(lines...)
	return look.NewPanel(content)
}
