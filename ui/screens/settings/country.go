package settings

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/unicode/norm"

	"unknot/session/settings"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// numberSetting is the country whose emergency number is said, with that number.
func (o Options) numberSetting() fyne.CanvasObject {
	codes := o.countries()
	names := []string{o.Printer.Text("settings.as-system", "As system")}
	for _, code := range codes[1:] {
		names = append(names, o.Printer.Country(code))
	}
	choice := widget.NewSelect(names, nil)
	choice.SetSelectedIndex(slices.Index(codes, o.Settings.Now().Country))
	choice.OnChanged = func(string) {
		o.Change(func(s *settings.Settings) { s.Country = codes[choice.SelectedIndex()] })
		o.Rebuild()
	}
	panel := look.NewPanel(choice).Edged(look.Edge).Rounded(look.RadiusRow).Padded(2, 2)
	whole := look.Text("", look.Body, false, look.Ink).Verbatim(choice.Selected).MinSize().Width + 4*look.Space24
	control := container.New(&layouts.MinWidth{Object: panel, Width: whole}, panel)
	return layouts.Setting(look.Warning, o.Printer.Text("settings.emergency-number", "Emergency number"), o.Printer.Text("settings.number", "{{.Number}} where you are", "Number", o.Number().Emergency), control)
}

// countries are the codes of those that can be chosen, in the order of their
// names, after that of the system.
func (o Options) countries() []string {
	codes := o.Safety.Countries()
	key := func(code string) string { return norm.NFD.String(o.Printer.Country(code)) } // an accent after its letter
	slices.SortFunc(codes, func(a, b string) int { return cmp.Compare(key(a), key(b)) })
	return append([]string{""}, codes...)
}
