package ui

import (
	"cmp"

	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/look"
)

// theme is the look in a palette, at the text size of the settings. System is
// what the settings say.
func (w *Window) theme(c look.Choice) *look.Theme {
	s := w.deps.Settings.Now().Screen
	if c == look.System {
		c = chosen(s)
	}
	return look.New(c, s.Scale())
}

func chosen(s settings.Screen) look.Choice {
	switch {
	case s.Contrast:
		return look.HighContrast
	case s.Theme == settings.LightTheme:
		return look.Light
	case s.Theme == settings.DarkTheme:
		return look.Dark
	}
	return look.System
}

// changeScreen changes how things look, at once: the screen is built anew, at
// the place where it was.
func (w *Window) changeScreen(how func(*settings.Screen)) {
	w.Change(func(s *settings.Settings) { how(&s.Screen) })
	w.setColours(look.System)
	w.Rebuild()
}

// printer says things in the language that was chosen, or that of the system.
func (w *Window) printer() *message.Printer {
	return message.In(cmp.Or(w.deps.Settings.Now().Language, w.deps.Language))
}

// setLanguage changes the language of the window, by its code; nothing is that of
// the system.
func (w *Window) setLanguage(code string) {
	w.Change(func(s *settings.Settings) { s.Language = code })
	w.Rebuild()
}

// Rebuild builds the present screen anew.
func (w *Window) Rebuild() {
	at := w.scrolled()
	w.open(w.routes[len(w.routes)-1])
	w.scrollTo(at)
	w.down = at
}

// setColours changes the colours of the whole window; System is those of the settings.
func (w *Window) setColours(c look.Choice) {
	w.colours = c
	w.drawing(func() { w.app.Settings().SetTheme(w.theme(c)) })
}

// drawing does something while OpenGL draws in the window. With another theme
// Fyne frees the texture of every text, but not in the context they are in, so
// that without this none of them is ever freed.
func (w *Window) drawing(do func()) {
	if d, ok := w.window.(interface{ RunWithContext(func()) }); ok && w.running {
		d.RunWithContext(do)
		return
	}
	do()
}
