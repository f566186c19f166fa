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
	"unknot/session/prepare"
	"unknot/session/words"
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

	About prepare.About `json:"about,omitzero"` // what is true of the client
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

// MostBooked is the longest visit there may be, in minutes.
const MostBooked = 24 * 60

// AddClient keeps a new client. Labels that are sealed and locked cannot be
// compared: see Unlock.
func (s *Store) AddClient(c Card, now time.Time) (id ClientID, err error) {
	if err := c.check(); err != nil {
		return 0, err
	}
	err = s.write(func(tx *sql.Tx) error {
		if err := s.labelFree(tx, c.Label, 0); err != nil {
			return err
		}
		id, err = writer{tx}.addClient(clientFile{newKey(), now, c.clean()})
		return err
	})
	return id, err
}

// ChangeClient replaces what is written about a client.
func (s *Store) ChangeClient(id ClientID, c Card) error {
	if err := c.check(); err != nil {
		return err
	}
	return s.write(func(tx *sql.Tx) error {
		if err := s.labelFree(tx, c.Label, id); err != nil {
			return err
		}
		return writer{tx}.changeClient(id, c.clean())
	})
}

func (w writer) addClient(f clientFile) (id ClientID, err error) {
	card, err := w.sealed(f.Card)
	if err != nil {
		return 0, err
	}
	err = w.QueryRow("INSERT INTO client (key, created, card) VALUES (?, ?, ?) RETURNING id", f.Key[:], f.Created.UnixMilli(), card).Scan(&id)
	return id, err
}

func (w writer) changeClient(id ClientID, c Card) error {
	card, err := w.sealed(c)
	if err != nil {
		return err
	}
	return found(ErrNoClient)(w.Exec("UPDATE client SET card = ? WHERE id = ?", card, id))
}

// labelFree fails if a client other than the given has the label, in any
// spelling that words.Fold takes for the same.
func (s *Store) labelFree(tx *sql.Tx, label string, but ClientID) error {
	if words.Fold(label) == "" {
		return ErrLabel
	}
	all, err := s.clients(tx)
	if slices.ContainsFunc(all, func(c Client) bool { return c.ID != but && !c.Sealed && c.Is(label) }) {
		return ErrLabel
	}
	return err
}

// Label is what the client is called: by number where there is no label that
// could be read.
func (c Client) Label() string {
	if c.Card.Label == "" {
		return fmt.Sprintf("client %d", c.ID)
	}
	return c.Card.Label
}

// Is reports whether the client has a label, in any spelling of it.
func (c Client) Is(label string) bool { return words.Same(c.Label(), label) }

// freeLabel is a label with a number behind it if one of the clients has it.
func freeLabel(label string, all []Client) string {
	free := label
	for n := 2; slices.ContainsFunc(all, func(c Client) bool { return !c.Sealed && c.Is(free) }); n++ {
		free = fmt.Sprintf("%s (%d)", label, n)
	}
	return free
}

// Clients returns all clients by label, those that are sealed and locked last
// with their number for a label.
func (s *Store) Clients() ([]Client, error) {
	all, err := reading(s, s.clients)
	if err != nil {
		return nil, err
	}
	for i := range all {
		all[i].Card.Label = all[i].Label()
	}
	slices.SortStableFunc(all, func(a, b Client) int {
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
func (s *Store) partLabels() error {
	var lines []words.Line
	err := s.write(func(tx *sql.Tx) error {
		lines = nil
		all, err := s.clients(tx)
		for i, c := range all {
			if err != nil {
				return err
			}
			label := c.Card.Label
			if c.Sealed || label == "" || !slices.ContainsFunc(all[:i], func(o Client) bool { return !o.Sealed && o.Is(label) }) {
				continue
			}
			c.Card.Label = freeLabel(label, all)
			all[i] = c
			lines = append(lines, words.Linef("two clients were called %s: the one added later is now %s", label, c.Card.Label))
			err = writer{tx}.changeClient(c.ID, c.Card)
		}
		return err
	})
	for _, line := range lines {
		if err == nil {
			s.tell(line)
		}
	}
	return err
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
		if !isMoment(created, 0) {
			return nil, errDamaged
		}
		c.Created = time.UnixMilli(created).UTC()
		err := s.unsealed(card, &c.Card)
		c.Sealed = errors.Is(err, ErrLocked)
		if err != nil && !c.Sealed {
			c.Card = lostCard // the others can be read
		}
		all = append(all, c)
	}
	return all, rows.Err()
}

// Label is what a client is called; nothing for one that there is not.
func (s *Store) Label(id ClientID) (string, error) {
	all, err := s.Clients()
	for _, c := range all {
		if c.ID == id {
			return c.Card.Label, nil
		}
	}
	return "", err
}
