package sqlite

import (
	"slices"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/archive"
	"unknot/session/words"
)

// A Joined is a client of an import who was there already.
type Joined struct {
	Label    string
	Cautions []string // that were added to the card
	Other    bool     // by the label alone: the export has them under another key
}

// addClients adds the clients of an export, or joins their cards with those of
// the ones who are there.
func (in *importer) addClients(from []archive.Client) error {
	if len(from) == 0 {
		return nil
	}
	all, err := in.store.clients(in.Tx)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(all, func(c clients.Client) bool { return c.Sealed }) {
		return history.ErrSealed
	}
	for _, f := range from {
		f.Card = f.Card.Clean()
		i := slices.IndexFunc(all, func(c clients.Client) bool { return c.Key == f.Key })
		if i < 0 {
			i = slices.IndexFunc(all, func(c clients.Client) bool { return words.Same(c.Card.Label, f.Card.Label) })
		}
		if i >= 0 {
			err = in.join(f, all, i)
		} else {
			f.Card.Label = clients.FreeLabel(f.Card.Label, all)
			in.got.Clients++
			in.clients[f.Key], err = in.addClient(f)
			all = append(all, clients.Client{ID: in.clients[f.Key], Key: f.Key, Card: f.Card})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// join puts what an export says of a client who is there into their card.
func (in *importer) join(f archive.Client, all []clients.Client, i int) error {
	there := all[i]
	in.clients[f.Key] = there.ID
	joined, changed := there.Card.Joined(f.Card)
	if there.Card.Label == "" {
		joined.Label = clients.FreeLabel(joined.Label, slices.Concat(all[:i], all[i+1:]))
	}
	if other := there.Key != f.Key; other || changed {
		in.got.Joined = append(in.got.Joined, Joined{joined.Label, joined.Cautions[len(there.Card.Cautions):], other})
	}
	if !changed {
		return nil
	}
	all[i].Card = joined
	return in.changeClient(there.ID, joined)
}
