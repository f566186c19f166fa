package ui

import (
	"errors"
	"slices"
	"strings"
	"time"
	"unicode"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/routine"
	"unknot/ui/screens"
	"unknot/ui/tongue"
)

// keepsClients reports whether there is a place for clients.
func (w *Window) keepsClients() bool {
	return w.deps.Records.Store != nil && w.deps.Settings.Now().Clients
}

// clientOf is a client of an earlier session, while clients are kept and their
// records can be read.
func (w *Window) clientOf(id history.ClientID) (clients.Client, error) {
	if !w.keepsClients() {
		return clients.Client{}, clients.ErrNoClient
	}
	all, err := w.deps.Records.Store.Clients()
	if err != nil {
		return clients.Client{}, err
	}
	i := slices.IndexFunc(all, func(c clients.Client) bool { return c.ID == id && !c.Sealed })
	if i < 0 {
		return clients.Client{}, clients.ErrNoClient
	}
	return all[i], nil
}

// A clientRead is what was read of a client.
type clientRead struct {
	client clients.Client
	last   lastVisit
	visits []history.Session // the newest first, not all of them
	count  int               // of all of them
	err    error
}

// readClient reads the card of a client.
func readClient(d Deps, id history.ClientID) (r clientRead) {
	all, err := d.Records.Store.Clients()
	i := slices.IndexFunc(all, func(c clients.Client) bool { return c.ID == id })
	switch {
	case err != nil:
		r.err = err
	case i < 0:
		r.err = clients.ErrNoClient
	case all[i].Sealed:
		r.err = history.ErrLocked
	default:
		r.client = all[i]
	}
	return r
}

// withClient is a screen about a client, or one that says why there is none.
func (w *Window) withClient(r clientRead, build func() screens.Screen) screens.Screen {
	switch {
	case errors.Is(r.err, history.ErrLocked):
		return newUnlockPage(w)
	case r.err != nil:
		return newUnreadPage(w, r.err)
	}
	return build()
}

// newClientScreen is the page of a client.
func newClientScreen(w *Window, id history.ClientID) screens.Screen {
	d, now := w.deps, w.deps.Now()
	return awaited(w, func() clientRead {
		r := readClient(d, id)
		if r.err == nil {
			r.last = sameAsLast(d, r.client, now)
			r.visits, r.count, r.err = readVisits(d, id)
		}
		return r
	}, func(r clientRead) screens.Screen {
		return w.withClient(r, func() screens.Screen { return newClientPage(w, r) })
	})
}

// newChoiceScreen is the list of routines for a client.
func newChoiceScreen(w *Window, id history.ClientID) screens.Screen {
	d := w.deps
	return awaited(w, func() clientRead { return readClient(d, id) }, func(r clientRead) screens.Screen {
		return w.withClient(r, func() screens.Screen { return newRoutinesPage(w, &r.client) })
	})
}

// changeCard keeps a client's card with a change, made to what it says by then,
// and calls done with the outcome if the same screen still shows. The change is
// made in the background. Done may be nil.
func (w *Window) changeCard(c *clients.Client, how func(*clients.Card), done func(error)) {
	d, id := w.deps, c.ID
	var kept clients.Card
	w.write(func() error {
		r := readClient(d, id)
		if r.err != nil {
			return told("That could not be kept: %s", r.err)
		}
		kept = r.client.Card
		how(&kept)
		err := d.Records.Store.ChangeClient(id, kept)
		if errors.Is(err, clients.ErrLabel) {
			return &labelError{kept.Label}
		}
		return told("That could not be kept: %s", err)
	}, func(err error) {
		if err == nil {
			c.Card = kept
		}
		if done == nil {
			w.tellError(err)
			return
		}
		done(err)
	})
}

// ShowClients goes to the list of clients.
func (w *Window) ShowClients() { w.section(toClients) }

// ShowClient goes to the page of a client.
func (w *Window) ShowClient(id history.ClientID) { w.show(route{to: toClient, client: id}) }

// visitBy is a routine for a client, as it is written.
func visitBy(c *clients.Client, r *routine.Routine) wish {
	wanted := plainly(r)
	wanted.client, wanted.booked = c, time.Duration(c.Card.Minutes)*time.Minute
	return wanted
}

// bookedBy is a routine for a client, fitted into the time they have booked.
func bookedBy(c *clients.Client, r *routine.Routine) wish {
	wanted := visitBy(c, r)
	wanted.minutes = min(c.Card.Minutes, mostMinutes)
	return wanted
}

// A lastVisit is what a client's last visit was, and the wish for the same.
type lastVisit struct {
	record history.Record
	wish   wish
	ok     bool  // there was one, which can be done again
	err    error // why one cannot be
}

// sameAsLast reads the last visit of a client.
func sameAsLast(d Deps, c clients.Client, now time.Time) (l lastVisit) {
	var came bool
	if l.record, came, l.err = d.Records.Store.LastVisit(c.ID, now); l.err != nil || !came {
		return l
	}
	r, p, err := l.record.Again(d.Places)
	if l.err = err; err == nil {
		l.wish, l.ok = visitBy(&c, r), true
		l.wish.as = &p
	}
	return l
}

// repeat begins the same as in a client's last visit, if there was one.
func (w *Window) repeat(l lastVisit) {
	if l.err != nil {
		w.tell(tongue.F("That visit cannot be done again: %s", l.err.Error()))
	}
	if l.ok {
		w.start(l.wish)
	}
}

// initials are what stands for a label in its sign: its number, or the first
// letters of its words, two characters at most.
func initials(label string) string {
	var digits, letters []rune
	for _, word := range strings.Fields(label) {
		first, _, _ := strings.Cut(word, "-")
		for i, r := range []rune(first) {
			if i == 0 && unicode.IsLetter(r) {
				letters = append(letters, unicode.ToUpper(r))
			}
		}
	}
	for _, r := range label {
		if unicode.IsDigit(r) {
			digits = append(digits, r)
		}
	}
	if len(digits) > 0 {
		letters = digits
	}
	return string(letters[:min(2, len(letters))])
}

// visitsCount says how often somebody came.
func visitsCount(n int) string {
	switch n {
	case 0:
		return tongue.L("No session yet")
	case 1:
		return tongue.L("1 session")
	}
	return tongue.F("%d sessions", n)
}
