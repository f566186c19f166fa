package ui

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/unicode/norm"

	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/settings"
	"unknot/ui/tongue"
)

// numberSetting is the country whose emergency number is said, with that number.
func (w *Window) numberSetting() fyne.CanvasObject {
	codes := w.countries()
	names := []string{tongue.L("As system")}
	for _, code := range codes[1:] {
		names = append(names, tongue.Country(code))
	}
	choice := widget.NewSelect(names, nil)
	choice.SetSelectedIndex(slices.Index(codes, w.deps.Settings.Now().Country))
	choice.OnChanged = func(string) {
		w.change(func(s *settings.Settings) { s.Country = codes[choice.SelectedIndex()] })
		w.rebuild()
	}
	panel := look.NewPanel(choice).Edged(look.Edge).Rounded(look.RadiusRow).Padded(2, 2)
	whole := look.Text("", look.Body, false, look.Ink).Verbatim(choice.Selected).MinSize().Width + 4*look.Space24
	control := container.New(&layouts.MinWidth{Object: panel, Width: whole}, panel)
	return setting(look.Warning, "Emergency number", tongue.F("%s where you are", w.number().Emergency), control)
}

// countries are the codes of those that can be chosen, in the order of their
// names, after that of the system.
func (w *Window) countries() []string {
	codes := w.deps.Safety.Countries()
	key := func(code string) string { return norm.NFD.String(tongue.Country(code)) } // an accent after its letter
	slices.SortFunc(codes, func(a, b string) int { return cmp.Compare(key(a), key(b)) })
	return append([]string{""}, codes...)
}
