package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// newSafetyPage shows who should not press, where not, and when to stop.
func newSafetyPage(w *Window) screen {
	objects := []fyne.CanvasObject{
		backTo(w),
		heading("Safety"),
		look.Wrapped(whatItIs, look.Body, false, look.Ink2, 4),
		layouts.Row(look.NewLink("What is true of me", look.Body, w.ShowAboutMe)),
	}
	var panels []fyne.CanvasObject
	for _, section := range w.deps.Safety.Sections {
		panels = append(panels, safetySection(section))
	}
	for _, g := range w.deps.Safety.Groups {
		panels = append(panels, groupPanel(w.deps, g))
	}
	objects = append(objects, container.New(&layouts.Masonry{Objects: panels}, panels...))
	content, _ := layouts.NewColumn(look.Space16, 0, objects...)
	sheet := layouts.NewSheet(content, nil)
	return &page{root: sheet, scroll: sheet.Layout.(*layouts.Sheet).Scroll}
}

const whatItIs = "Unknot guides and times; it cannot see you. Pressing a sore spot may make it less tender for a while. It does not treat a disease."

// safetySection is one list of the safety texts; the signs to stop at stand
// out.
func safetySection(s body.Section) fyne.CanvasObject {
	lines := []fyne.CanvasObject{look.Wrapped(s.Title, look.Section, true, look.Ink, 2)}
	for _, item := range s.Items {
		lines = append(lines, layouts.Bullet(item.Text))
	}
	content, _ := layouts.NewColumn(look.Space8, 0, lines...)
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
		lines = append(lines, layouts.Bullet(rule.Text))
	}
	var out []string
	for _, id := range g.LeaveOut {
		if r, ok := d.Places.Region(id); ok {
			out = append(out, strings.ToLower(r.Everyday))
		}
	}
	if len(out) > 0 {
		lines = append(lines, layouts.Bullet(tongue.F("Leave out: %s.", strings.Join(out, ", "))))
	}
	content, _ := layouts.NewColumn(look.Space8, 0, lines...)
	return look.NewPanel(content)
}
