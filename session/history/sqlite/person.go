package sqlite

import (
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"unknot/session/clients"
	"unknot/session/clients/vault"
	"unknot/session/history"
	"unknot/session/history/archive"
	"unknot/session/history/sqlite/dbfile"
)

// A person is a client as a file has them, by whom a session finds its client
// again in another file: there the number may be somebody else's.
type person struct {
	key       history.Key
	created   int64
	card      []byte
	recipient string // of the seal, "" without one
	identity  []byte
}

// beginIn writes the session into a file, under its client.
func (r *Recording) beginIn(w writer, generation int) (err error) {
	of := r.of
	if of.client != 0 {
		if generation == of.generation {
			r.whose, err = w.person(of.client)
		} else {
			if r.whose == nil { // they were never found, and nothing is known
				r.whose = &person{key: history.NewKey(), card: dbfile.LostCardText}
			}
			of.client, err = w.meet(r.store, r.whose)
		}
	}
	if err == nil {
		_, err = w.begin(r.key, of)
	}
	return err
}

// person returns a client. Without them the session was deleted with them.
func (w writer) person(id history.ClientID) (*person, error) {
	p := &person{}
	err := w.QueryRow(`SELECT key, created, card, coalesce((SELECT recipient FROM seal), ''), (SELECT identity FROM seal)
		FROM client WHERE id = ?`, id).Scan(scanKey(&p.key), &p.created, &p.card, &p.recipient, &p.identity)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, errDeleted
	}
	return p, err
}

// meet returns the number of a person in this file, who is added if need be, as
// an import would.
func (w writer) meet(s *Store, p *person) (id history.ClientID, err error) {
	err = w.QueryRow("SELECT id FROM client WHERE key = ?", p.key[:]).Scan(&id)
	if !errors.Is(err, sql.ErrNoRows) {
		return id, err
	}
	if p.recipient != "" {
		if _, err := w.Exec("INSERT INTO seal (id, recipient, identity) VALUES (1, ?, ?) ON CONFLICT DO NOTHING", p.recipient, p.identity); err != nil {
			return 0, err
		}
	}
	text := p.card
	if vault.IsSealed(text) {
		var with string
		if err := w.QueryRow("SELECT recipient FROM seal").Scan(&with); err != nil {
			return 0, err
		}
		if with != p.recipient {
			text = dbfile.LostCardText // nobody could open it here
		}
	}
	var card clients.Card
	if !vault.IsSealed(text) && json.Unmarshal(text, &card) == nil && card.Label != "" {
		in := importer{writer: w, store: s, clients: map[history.Key]history.ClientID{}}
		err := in.addClients([]archive.Client{{Key: p.key, Created: time.UnixMilli(p.created), Card: card}})
		if !errors.Is(err, history.ErrSealed) {
			return in.clients[p.key], err
		}
	}
	if !vault.IsSealed(text) {
		if text, err = w.sealed(json.RawMessage(text)); err != nil {
			return 0, err
		}
	}
	err = w.QueryRow("INSERT INTO client (key, created, card) VALUES (?, ?, ?) RETURNING id", p.key[:], p.created, text).Scan(&id)
	return id, err
}
