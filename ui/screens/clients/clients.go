// Package clients has the screens of those a therapist works with: the list, one
// client with card, visits and record, and where one is made. How clients are kept
// and sealed is in session/history.
package clients

import (
	"io"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/library"
	"unknot/ui/background"
	"unknot/ui/choices"
	"unknot/ui/screens"
)

// Options are what the screens need from outside.
type Options struct {
	Window
	Records    *sqlite.Store
	Library    func() *library.Library
	Places     *body.Atlas
	Figure     *body.Figure
	Back       fyne.CanvasObject // leads to the screen before
	Background *background.Background
	Now        func() time.Time
	Chosen     *history.ClientID // in the list; the screens change it
	KeepsFiles bool              // a client can be exported
}

// Window is what the screens need of the window.
type Window interface {
	Tell(line string)
	TellError(error)
	Write(work func() error, done func(error))
	Rebuild()
	KeyTime() time.Time
	KeepFile(name string, write func(io.Writer) error, then func())
	Confirm(screens.Question)
	ChangeCard(c *clients.Client, how func(*clients.Card), done func(error))
	Start(choices.Session)
	ShowRoutineAs(choices.Session)
	ShowClients()
	ShowClient(history.ClientID)
	ShowNewClient()
	ShowAboutClient(history.ClientID)
	ShowProgressOf(history.ClientID)
	ChooseFor(history.ClientID)
}
