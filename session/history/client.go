package history

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"unknot/session/body"
)

// A ClientID names a client within one file. 0 is none: the person's own.
type ClientID int64

// orNull is the client as the file has it.
func (id ClientID) orNull() any {
	if id == 0 {
		return nil
	}
	return int64(id)
}

// A Client is somebody a therapist works with, under a label that should not be
// a name.
type Client struct {
	ID      ClientID
	Key     Key
	Created time.Time // in UTC
	Card    Card
	Sealed  bool // Card cannot be read without the passphrase
}

// A Card is what is written about a client.
type Card struct {
	Label      string     `json:"label"` // initials or a code
	Notes      string     `json:"notes,omitempty"`
	Minutes    int        `json:"minutes,omitempty"` // that are booked, 0 if nothing is said
	Favourites []string   `json:"favourites,omitempty"`
	Tool       string     `json:"tool,omitempty"`
	Pressure   body.Level `json:"-"` // 0 if nothing is said
	Cautions   []string   `json:"cautions,omitempty"`
}

// MarshalJSON writes the pressure as its word.
func (c Card) MarshalJSON() ([]byte, error) {
	type plain Card
	return json.Marshal(struct {
		plain
		Pressure string `json:"pressure,omitempty"`
	}{plain(c), c.Pressure.String()})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (c *Card) UnmarshalJSON(data []byte) error {
	type plain Card
	v := struct {
		*plain
		Pressure string `json:"pressure"`
	}{plain: (*plain)(c)}
	if err := json.Unmarshal(data, &v); err != nil || v.Pressure == "" {
		return err
	}
	return c.Pressure.UnmarshalText([]byte(v.Pressure))
}

var (
	// ErrLabel says that a client has no label, or one that another has.
	ErrLabel = errors.New("a client needs a label that no other has")
	// ErrNoClient says that nobody is kept under an ID.
	ErrNoClient = errors.New("there is no such client")
)

// AddClient keeps a new client.
func (s *Store) AddClient(c Card, now time.Time) (ClientID, error) {
	if err := s.labelFree(c.Label, 0); err != nil {
		return 0, err
	}
	key := newKey()
	var id ClientID
	err := s.write(func(tx *sql.Tx) error {
		card, err := writer{tx}.sealed(c)
		if err != nil {
			return err
		}
		return tx.QueryRow("INSERT INTO client (key, created, card) VALUES (?, ?, ?) RETURNING id", key[:], now.UnixMilli(), card).Scan(&id)
	})
	return id, err
}

// ChangeClient replaces what is written about a client.
func (s *Store) ChangeClient(id ClientID, c Card) error {
	if err := s.labelFree(c.Label, id); err != nil {
		return err
	}
	return s.write(func(tx *sql.Tx) error {
		card, err := writer{tx}.sealed(c)
		if err != nil {
			return err
		}
		_, err = tx.Exec("UPDATE client SET card = ? WHERE id = ?", card, id)
		return err
	})
}

// labelFree fails if a client other than the given has the label. Labels that
// are sealed and locked cannot be compared.
func (s *Store) labelFree(label string, but ClientID) error {
	if strings.TrimSpace(label) == "" {
		return ErrLabel
	}
	all, err := s.Clients()
	if slices.ContainsFunc(all, func(c Client) bool {
		return c.ID != but && !c.Sealed && strings.EqualFold(c.Card.Label, label)
	}) {
		return ErrLabel
	}
	return err
}

// Clients returns all clients by label, those that are sealed and locked last
// with their number for a label.
func (s *Store) Clients() ([]Client, error) {
	all, err := reading(s, s.clients)
	if err != nil {
		return nil, err
	}
	for i := range all {
		if all[i].Card.Label == "" {
			all[i].Card.Label = fmt.Sprintf("client %d", all[i].ID)
		}
	}
	slices.SortStableFunc(all, func(a, b Client) int {
		switch {
		case a.Sealed && !b.Sealed:
			return 1
		case b.Sealed && !a.Sealed:
			return -1
		}
		return strings.Compare(strings.ToLower(a.Card.Label), strings.ToLower(b.Card.Label))
	})
	return all, nil
}

// clients are all clients as they are in the file.
func (s *Store) clients(tx *sql.Tx) ([]Client, error) {
	rows, err := tx.Query("SELECT id, key, created, card FROM client ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []Client
	for rows.Next() {
		var c Client
		var created int64
		var card []byte
		if err := rows.Scan(&c.ID, scanKey(&c.Key), &created, &card); err != nil {
			return nil, err
		}
		c.Created = time.UnixMilli(created).UTC()
		err := s.unsealed(card, &c.Card)
		c.Sealed = errors.Is(err, ErrLocked)
		if err != nil && !c.Sealed {
			return nil, err
		}
		all = append(all, c)
	}
	return all, rows.Err()
}
