// Package wrong is the screen that follows a session which was stopped because
// something was wrong. What rests for it, the records and the gate decide.
package wrong

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/cautions"
	"unknot/ui/layouts"
	"unknot/ui/look"
	"unknot/ui/screens"
)

// Options are what the page needs from outside.
type Options struct {
	Printer *message.Printer
	Safety  *body.Safety
	Number  body.Number         // whom to call
	What    history.Wrong       // when and where it was stopped
	Keep    func(history.Wrong) // keeps which sign it was
	Done    func(history.Wrong) // leads on
}

// New follows a session that was stopped because something was wrong:
// whom to call, and the signs with what to do for each, the gravest first. One
// press says which it was, one leaves that unsaid.
func New(o Options) screens.Screen {
	leave := func() { o.Done(o.What) }
	keys := map[fyne.KeyName]func(){fyne.KeyReturn: leave, fyne.KeyEscape: leave}
	objects := []fyne.CanvasObject{
		screens.Heading(o.Printer.Text("wrong.stopped", "Stopped. Let go.")),
		cautions.Call(o.Printer, o.Number),
		look.Wrapped(o.Printer.Text("wrong.what-was-it", "What was it? Each says what to do now. Say which it was, so that you know later."), look.Body, false, look.Ink2, 4),
	}
	var panels []fyne.CanvasObject
	for i, sign := range o.Safety.StopSigns() {
		choose := func() {
			o.What.Sign = sign.ID
			o.Keep(o.What)
			leave()
		}
		key := strconv.Itoa(i + 1)
		if i < 9 {
			keys[fyne.KeyName(key)] = choose
		}
		panels = append(panels, signPanel(o.Printer, &sign, i == 0, look.NewFocusButton(look.Plain, "", o.Printer.Text("wrong.it-was-this", "It was this"), key, choose).Small()))
	}
	objects = append(objects, container.New(&layouts.Masonry{Objects: panels}, panels...))
	content, _ := layouts.NewColumn(look.Space16, 0, objects...)
	sheet := layouts.NewSheet(content, (&layouts.ActionBar{
		Line:    look.Wrapped(o.Printer.Text("true-of.kept-here", "Stays on this computer"), look.Secondary, false, look.Ink2, 2),
		Buttons: []fyne.CanvasObject{look.NewFocusButton(look.Main, "", o.Printer.Text("wrong.leave-it-unsaid", "Leave it unsaid"), o.Printer.Text("common.key-enter", "Enter"), leave).Tall()},
	}).Container())
	return &screens.Page{Root: sheet, Keys: keys}
}

// signPanel is a sign with what to do now, and the press that says that it was
// it.
func signPanel(printer *message.Printer, sign *body.Statement, gravest bool, choose fyne.CanvasObject) fyne.CanvasObject {
	content, _ := layouts.NewColumn(look.Space8, 0,
		look.Wrapped(words.FirstSentence(printer.Say(sign.TextMessage())), look.Body, true, look.Ink, 10),
		look.Wrapped(printer.Say(sign.NowMessage()), look.Body, false, look.Ink, 10),
		layouts.NaturalSize(choose))
	panel := look.NewPanel(content)
	if gravest {
		panel.Filled(look.WarnTint)
	}
	return panel
}
