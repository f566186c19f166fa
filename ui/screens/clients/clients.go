// Package clients has the screens of those a therapist works with: the list, one
// client with card, visits and record, and where one is made. How clients are kept
// and sealed is in session/history.
package clients

import (
	"context"
	"io"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/library"
	"unknot/session/message"
	"unknot/ui/background"
	"unknot/ui/choices"
	"unknot/ui/screens"
)

// Options are what the screens need from outside.
type Options struct {
	Printer *message.Printer
	Window
	Records    Records
	Library    func() *library.Library
	Places     *body.Atlas
	Figure     *body.Figure
	Back       fyne.CanvasObject // leads to the screen before
	Background *background.Background
	Now        func() time.Time
	Chosen     *history.ClientID // in the list; the screens change it
	KeepsFiles bool              // a client can be exported
}

// Records are where clients and what was done with them are kept.
type Records interface {
	Clients(ctx context.Context) ([]clients.Client, error)
	AddClient(ctx context.Context, c clients.Card, now time.Time) (history.ClientID, error)
	ChangeClient(ctx context.Context, id history.ClientID, c clients.Card) error
	ForgetClient(ctx context.Context, id history.ClientID) (left []string, err error)
	Sealed(ctx context.Context) (sealed, concealed bool, err error)

	Visits(ctx context.Context, now time.Time) (map[history.ClientID]history.Visits, error)
	LastVisit(ctx context.Context, id history.ClientID, now time.Time) (v history.Record, ok bool, err error)
	Sessions(ctx context.Context, f history.Filter) ([]history.Session, error)
	Count(ctx context.Context, f history.Filter) (int, error)
	Export(ctx context.Context, w io.Writer, f history.Filter) error
	ExportCSV(ctx context.Context, w io.Writer, f history.Filter) error
}

// Window is what the screens need of the window.
type Window interface {
	Tell(line string)
	TellError(error)
	Write(work func(context.Context) error, done func(error))
	Rebuild()
	KeyTime() time.Time
	KeepFile(name string, write func(context.Context, io.Writer) error, then func())
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
