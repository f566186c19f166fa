package sqlite

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/archive"
	"unknot/session/history/sqlite/dbfile"
	"unknot/session/message"
	"unknot/session/words"
)

// AddClient keeps a new client. Labels that are concealed cannot be
// compared: see Reveal.
func (s *Store) AddClient(ctx context.Context, c clients.Card, now time.Time) (id history.ClientID, err error) {
	if err := c.Check(); err != nil {
		return 0, err
	}
	return writing(ctx, s, func(tx dbfile.Tx) (history.ClientID, error) {
		if err := s.labelFree(tx, c.Label, 0); err != nil {
			return 0, err
		}
		return writer{tx}.addClient(archive.Client{Key: history.NewKey(), Created: now, Card: c.Clean()})
	})
}

// ChangeClient replaces what is written about a client.
func (s *Store) ChangeClient(ctx context.Context, id history.ClientID, c clients.Card) error {
	if err := c.Check(); err != nil {
		return err
	}
	return s.write(ctx, func(tx dbfile.Tx) error {
		if err := s.labelFree(tx, c.Label, id); err != nil {
			return err
		}
		return writer{tx}.changeClient(id, c.Clean())
	})
}

func (w writer) addClient(f archive.Client) (id history.ClientID, err error) {
	card, err := w.sealed(f.Card)
	if err != nil {
		return 0, err
	}
	err = w.QueryRow("INSERT INTO client (key, created, card) VALUES (?, ?, ?) RETURNING id", f.Key[:], f.Created.UnixMilli(), card).Scan(&id)
	return id, err
}

func (w writer) changeClient(id history.ClientID, c clients.Card) error {
	card, err := w.sealed(c)
	if err != nil {
		return err
	}
	return found(clients.ErrNoClient)(w.Exec("UPDATE client SET card = ? WHERE id = ?", card, id))
}

// labelFree fails if a client other than the given has the label, in any
// spelling that words.Fold takes for the same.
func (s *Store) labelFree(tx dbfile.Tx, label string, but history.ClientID) error {
	if words.Fold(label) == "" {
		return clients.ErrLabel
	}
	all, err := s.clients(tx)
	if slices.ContainsFunc(all, func(c clients.Client) bool { return c.ID != but && !c.Sealed && c.Is(label) }) {
		return clients.ErrLabel
	}
	return err
}

// Clients returns all clients by label, those that are concealed last
// with their number for a label.
func (s *Store) Clients(ctx context.Context) ([]clients.Client, error) {
	all, err := reading(ctx, s, s.clients)
	if err != nil {
		return nil, err
	}
	for i := range all {
		all[i].Card.Label = all[i].Label()
	}
	slices.SortStableFunc(all, func(a, b clients.Client) int {
		switch {
		case a.Sealed && !b.Sealed:
			return 1
		case b.Sealed && !a.Sealed:
			return -1
		}
		return strings.Compare(words.Fold(a.Card.Label), words.Fold(b.Card.Label))
	})
	return all, nil
}

// partLabels gives clients of one label, which came to be while nobody could
// compare them, labels of their own, and tells of each.
func (s *Store) partLabels(ctx context.Context) error {
	lines, err := writing(ctx, s, func(tx dbfile.Tx) (lines []message.Message, err error) {
		all, err := s.clients(tx)
		for i, c := range all {
			if err != nil {
				return nil, err
			}
			label := c.Card.Label
			if c.Sealed || label == "" || !slices.ContainsFunc(all[:i], func(o clients.Client) bool { return !o.Sealed && o.Is(label) }) {
				continue
			}
			c.Card.Label = clients.FreeLabel(label, all)
			all[i] = c
			lines = append(lines, message.New("records.two-clients", "two clients were called {{.Label}}: the one added later is now {{.Now}}", "Label", label, "Now", c.Card.Label))
			err = writer{tx}.changeClient(c.ID, c.Card)
		}
		return lines, err
	})
	if err != nil {
		return err
	}
	for _, line := range lines {
		s.tell(line)
	}
	return nil
}

// clients are all clients as they are in the file.
func (s *Store) clients(tx dbfile.Tx) ([]clients.Client, error) {
	rows, err := tx.Query("SELECT id, key, created, card FROM client ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []clients.Client
	for rows.Next() {
		var c clients.Client
		var created int64
		var card []byte
		if err := rows.Scan(&c.ID, scanKey(&c.Key), &created, &card); err != nil {
			return nil, err
		}
		if !history.IsMoment(created, 0) {
			return nil, dbfile.ErrDamaged
		}
		c.Created = time.UnixMilli(created).UTC()
		err := s.unsealed(card, &c.Card)
		c.Sealed = errors.Is(err, history.ErrSealed)
		if err != nil && !c.Sealed {
			c.Card = dbfile.LostCard // the others can be read
		}
		all = append(all, c)
	}
	return all, rows.Err()
}

// Label is what a client is called; nothing for one that there is not.
func (s *Store) Label(ctx context.Context, id history.ClientID) (string, error) {
	all, err := s.Clients(ctx)
	for _, c := range all {
		if c.ID == id {
			return c.Card.Label, nil
		}
	}
	return "", err
}
