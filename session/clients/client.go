// Package clients says who somebody is that a therapist works with: a label, and
// what is written on a card.
//
// Two spellings of one label are one label, see [words.Fold]. Where clients are
// kept is in history/sqlite, and how what is written of them is sealed in
// clients/vault. Everybody above prepare may import it.
package clients

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/message"
	"unknot/session/prepare"
	"unknot/session/textfile"
	"unknot/session/words"
)

// A Client is somebody a therapist works with, under a label that should not be
// a name.
type Client struct {
	ID      history.ClientID
	Key     history.Key
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

// FreeLabel is a label with a number behind it if one of the clients has it.
func FreeLabel(label string, all []Client) string {
	free := label
	for n := 2; slices.ContainsFunc(all, func(c Client) bool { return !c.Sealed && c.Is(free) }); n++ {
		free = fmt.Sprintf("%s (%d)", label, n)
	}
	return free
}

// Clean is the card without what no text may have, and without needless spaces.
func (c Card) Clean() Card {
	c.Label, c.Notes, c.Tool = history.CleanLine(c.Label), strings.TrimSpace(history.CleanLines(c.Notes)), history.CleanLine(c.Tool)
	c.Favourites, c.Cautions = history.CleanAll(c.Favourites), history.CleanAll(c.Cautions)
	return c
}

// Check fails if a text of the card has what no text may have.
func (c Card) Check() error {
	for _, text := range slices.Concat([]string{c.Label, c.Tool}, c.Cautions, c.Favourites) {
		if !history.CheckLine(text).IsZero() {
			return message.Errorf("clients.want-line", "want a text on one line without control characters, got {{.Text}}", "Text", textfile.Quoted(text))
		}
	}
	if !history.CheckLines(c.Notes).IsZero() {
		return message.Errorf("clients.want-text", "want a text without control characters, got {{.Text}}", "Text", textfile.Quoted(c.Notes))
	}
	return nil
}

// Joined is the card with what another one of the same client says besides,
// and whether that is anything. Where only one can hold the card's own does,
// but of two pressures the gentler one.
func (c Card) Joined(other Card) (card Card, changed bool) {
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

// Favourite makes a routine one of the client's favourites, the last of them, or
// takes it away.
func (c *Card) Favourite(routine string, is bool) {
	c.Favourites = slices.DeleteFunc(slices.Clone(c.Favourites), func(key string) bool { return key == routine })
	if is {
		c.Favourites = append(c.Favourites, routine)
	}
}
