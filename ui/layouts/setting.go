package layouts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/ui/look"
)

// SettingsPanel is a card of settings with rules between them.
func SettingsPanel(title string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	objects := []fyne.CanvasObject{look.Wrapped(title, look.Section, true, look.Ink, 2)}
	for i, r := range rows {
		if i > 0 {
			rule := look.NewPanel(nil).Filled(look.Line).Rounded(0)
			objects = append(objects, container.New(&FixedHeight{Object: rule, Height: 1}, rule))
		}
		objects = append(objects, r)
	}
	content, _ := NewColumn(look.Space8, 0, objects...)
	return look.NewPanel(content)
}

// Setting is a row with an icon, which may be "", a name, a few words about it,
// and its control at the right end.
func Setting(icon look.Icon, name, about string, control fyne.CanvasObject) fyne.CanvasObject {
	l := &FormRow{
		Name: look.Wrapped(name, look.Body, false, look.Ink, 2), About: look.Wrapped(about, look.Secondary, false, look.Ink2, 3),
		Control: control,
	}
	objects := []fyne.CanvasObject{l.Name, l.About, l.Control}
	if icon != "" {
		l.Icon = look.Draw(icon, 24, look.Ink2)
		objects = append(objects, l.Icon)
	}
	return container.New(l, objects...)
}
