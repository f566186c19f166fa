package history

import (
	"slices"
	"strings"

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
func (in *importer) addClients(from []clientFile) error {
	if len(from) == 0 {
		return nil
	}
	all, err := in.store.clients(in.Tx)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(all, func(c Client) bool { return c.Sealed }) {
		return ErrLocked
	}
	for _, f := range from {
		f.Card = f.Card.clean()
		i := slices.IndexFunc(all, func(c Client) bool { return c.Key == f.Key })
		if i < 0 {
			i = slices.IndexFunc(all, func(c Client) bool { return words.Same(c.Card.Label, f.Card.Label) })
		}
		if i >= 0 {
			err = in.join(f, all, i)
		} else {
			f.Card.Label = freeLabel(f.Card.Label, all)
			in.got.Clients++
			in.clients[f.Key], err = in.addClient(f)
			all = append(all, Client{ID: in.clients[f.Key], Key: f.Key, Card: f.Card})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// join puts what an export says of a client who is there into their card.
func (in *importer) join(f clientFile, all []Client, i int) error {
	there := all[i]
	in.clients[f.Key] = there.ID
	joined, changed := there.Card.joined(f.Card)
	if there.Card.Label == "" {
		joined.Label = freeLabel(joined.Label, slices.Concat(all[:i], all[i+1:]))
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

// joined is the card with what another one of the same client says besides,
// and whether that is anything. Where only one can hold the card's own does,
// but of two pressures the gentler one.
func (c Card) joined(other Card) (card Card, changed bool) {
	card = c
	union := func(own, more []string) []string {
		own = slices.Clone(own)
		for _, m := range more {
			if !slices.ContainsFunc(own, func(o string) bool { return words.Same(o, m) }) {
				own, changed = append(own, m), true
			}
		}
		return own
	}
	card.Cautions, card.Favourites = union(c.Cautions, other.Cautions), union(c.Favourites, other.Favourites)
	if !strings.Contains(words.Fold(c.Notes), words.Fold(other.Notes)) {
		card.Notes, changed = strings.TrimSpace(c.Notes+"\n"+other.Notes), true
	}
	if c.Label == "" {
		card.Label = other.Label
	}
	if c.Minutes == 0 {
		card.Minutes = other.Minutes
	}
	if c.Tool == "" {
		card.Tool = other.Tool
	}
	if c.Pressure == 0 || other.Pressure != 0 && other.Pressure < c.Pressure {
		card.Pressure = other.Pressure
	}
	changed = changed || card.Label != c.Label || card.Minutes != c.Minutes || card.Tool != c.Tool || card.Pressure != c.Pressure
	return card, changed
}
