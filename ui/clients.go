package ui

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"unknot/session/history"
	"unknot/session/routine"
	"unknot/ui/tongue"
)

// keepsClients reports whether there is a place for clients.
func (w *Window) keepsClients() bool {
	return w.deps.Records.Store != nil && w.deps.Settings.Now().Clients
}

// clientOf is a client of an earlier session, while clients are kept and their
// records can be read.
func (w *Window) clientOf(id history.ClientID) (history.Client, error) {
	if !w.keepsClients() {
		return history.Client{}, history.ErrNoClient
	}
	all, err := w.deps.Records.Store.Clients()
	if err != nil {
		return history.Client{}, err
	}
	i := slices.IndexFunc(all, func(c history.Client) bool { return c.ID == id && !c.Sealed })
	if i < 0 {
		return history.Client{}, history.ErrNoClient
	}
	return all[i], nil
}

// withClient builds a screen about a client, as their card says now, or one that
// says why there is none.
func (w *Window) withClient(id history.ClientID, build func(history.Client) screen) screen {
	all, err := w.deps.Records.Store.Clients()
	if err != nil {
		return newUnreadPage(w, err)
	}
	i := slices.IndexFunc(all, func(c history.Client) bool { return c.ID == id })
	switch {
	case i < 0:
		return newUnreadPage(w, history.ErrNoClient)
	case all[i].Sealed:
		return newUnlockPage(w)
	}
	return build(all[i])
}

// changeCard keeps a client's card with a change.
func (w *Window) changeCard(c *history.Client, how func(*history.Card)) {
	changed := c.Card
	how(&changed)
	if err := w.deps.Records.Store.ChangeClient(c.ID, changed); err != nil {
		w.tell(cannotKeep(err))
		return
	}
	c.Card = changed
}

// ShowClients goes to the list of clients.
func (w *Window) ShowClients() { w.section(toClients) }

// ShowClient goes to the page of a client.
func (w *Window) ShowClient(id history.ClientID) { w.show(route{to: toClient, client: id}) }

// visitBy is a routine for a client, as it is written.
func visitBy(c *history.Client, r *routine.Routine) wish {
	wanted := plainly(r)
	wanted.client, wanted.booked = c, time.Duration(c.Card.Minutes)*time.Minute
	return wanted
}

// bookedBy is a routine for a client, fitted into the time they have booked.
func bookedBy(c *history.Client, r *routine.Routine) wish {
	wanted := visitBy(c, r)
	wanted.minutes = min(c.Card.Minutes, mostMinutes)
	return wanted
}

// sameAsLast is a client's last visit again, with the timings it really had.
// Without one it reports false.
func (w *Window) sameAsLast(c history.Client) (wanted wish, v history.Record, ok bool, err error) {
	v, ok, err = w.deps.Records.Store.LastVisit(c.ID, w.deps.Now())
	if err != nil || !ok {
		return wish{}, v, false, err
	}
	r, p, err := v.Again(w.deps.Places)
	if err != nil {
		return wish{}, v, false, err
	}
	wanted = visitBy(&c, r)
	wanted.as = &p
	return wanted, v, true, nil
}

// repeat begins a client's last visit again.
func (w *Window) repeat(c history.Client) {
	wanted, _, ok, err := w.sameAsLast(c)
	if err != nil {
		w.tell(tongue.F("That visit cannot be done again: %s", err.Error()))
	}
	if ok {
		w.start(wanted)
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
