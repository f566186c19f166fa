package cautions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/message"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// Own are a client's own cautions, with letters and a sign of given sizes.
func Own(list []string, letters, sign float32) *look.Panel {
	var lines []fyne.CanvasObject
	for _, c := range list {
		lines = append(lines, look.Wrapped("", letters, true, look.Ink, 6).Verbatim(c))
	}
	text := layouts.Stack(lines...)
	return Warned(text, sign)
}

// Warned is a text that has to be minded, beside a sign of a given size.
func Warned(text fyne.CanvasObject, sign float32) *look.Panel {
	icon := look.Draw(look.Warning, sign, look.Warn)
	return look.NewPanel(container.New(&layouts.PictureTextTop{Picture: icon, Text: text}, icon, text)).Filled(look.WarnTint)
}

// Call says whom to call.
func Call(printer *message.Printer, number body.Number) *look.Panel {
	return Warned(look.Wrapped("", look.Section, true, look.Ink, 3).Verbatim(printer.Text("wrong.emergency-number", "The emergency number is {{.Number}}.", "Number", number.Emergency)), 40)
}
