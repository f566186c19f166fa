package ui

import (
	"context"
	"errors"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/ui/screens"
	clientscreens "unknot/ui/screens/clients"
	"unknot/ui/screens/passphrase"
)

// KeepsClients reports whether there is a place for clients.
func (w *Window) KeepsClients() bool {
	return w.deps.Records.Store != nil && w.deps.Settings.Now().Clients
}

// clientOf is a client of an earlier session, while clients are kept and their
// records can be read.
func (w *Window) clientOf(ctx context.Context, id history.ClientID) (clients.Client, error) {
	if !w.KeepsClients() {
		return clients.Client{}, clients.ErrNoClient
	}
	c, err := clientscreens.ReadCard(ctx, w.deps.Records.Store, id)
	if errors.Is(err, history.ErrSealed) {
		err = clients.ErrNoClient
	}
	return c, err
}

// clients are what the screens of clients need.
func (w *Window) clients() clientscreens.Options {
	d := w.deps
	return clientscreens.Options{Printer: w.printer(),
		Window: w, Records: d.Records.Store, Library: d.Library, Places: d.Places, Figure: d.Figure, Back: backTo(w),
		Background: &w.behind, Now: d.Now, Chosen: &w.chosen, KeepsFiles: d.Keep != nil,
	}
}

// withClients is a screen about clients, or one that says why there is none.
func (w *Window) withClients(err error, build func() screens.Screen) screens.Screen {
	switch {
	case errors.Is(err, history.ErrSealed):
		return passphrase.NewUnlock(w.locking())
	case err != nil:
		return clientscreens.NewUnread(w.printer(), backTo(w), err)
	}
	return build()
}

// clientList is the list of clients.
func (w *Window) clientList() screens.Screen {
	o, looked, now := w.clients(), w.chosen, w.deps.Now()
	return awaited(w, func(ctx context.Context) clientscreens.All { return clientscreens.ReadAll(ctx, o, looked, now) }, func(all clientscreens.All) screens.Screen {
		return w.withClients(all.Err, func() screens.Screen { return clientscreens.NewList(o, all) })
	})
}

// clientPage is the page of a client.
func (w *Window) clientPage(id history.ClientID) screens.Screen {
	o, now := w.clients(), w.deps.Now()
	return awaited(w, func(ctx context.Context) clientscreens.Client { return clientscreens.ReadClient(ctx, o, id, now) }, func(c clientscreens.Client) screens.Screen {
		return w.withClients(c.Err, func() screens.Screen { return clientscreens.NewPage(o, c) })
	})
}

// ofClient is a screen that is built of a client.
func (w *Window) ofClient(id history.ClientID, build func(*clients.Client) screens.Screen) screens.Screen {
	records := w.deps.Records.Store
	type read struct {
		client clients.Client
		err    error
	}
	return awaited(w, func(ctx context.Context) (r read) {
		r.client, r.err = clientscreens.ReadCard(ctx, records, id)
		return r
	}, func(r read) screens.Screen {
		return w.withClients(r.err, func() screens.Screen { return build(&r.client) })
	})
}

// ChangeCard keeps a client's card with a change, made to what it says by then,
// and calls done with the outcome if the same screen still shows. The change is
// made in the background. Done may be nil.
func (w *Window) ChangeCard(c *clients.Client, how func(*clients.Card), done func(error)) {
	records, id := w.deps.Records.Store, c.ID
	var kept clients.Card
	w.Write(func(ctx context.Context) (err error) {
		kept, err = clientscreens.ChangeCard(ctx, records, id, how)
		return err
	}, func(err error) {
		if err == nil {
			c.Card = kept
		}
		if done == nil {
			w.TellError(err)
			return
		}
		done(err)
	})
}

// ShowClients goes to the list of clients.
func (w *Window) ShowClients() { w.section(toClients) }

// ShowClient goes to the page of a client.
func (w *Window) ShowClient(id history.ClientID) { w.show(route{to: toClient, client: id}) }

// ShowNewClient goes to where a client is made.
func (w *Window) ShowNewClient() { w.show(route{to: toNewClient}) }

// ShowAboutClient goes to what is true of a client for longer than a day.
func (w *Window) ShowAboutClient(id history.ClientID) { w.show(route{to: toAboutMe, client: id}) }

// ChooseFor goes to the list of routines for a client.
func (w *Window) ChooseFor(id history.ClientID) { w.show(route{to: toChoose, client: id}) }
