package sqlite

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"unknot/session/clients/vault"
	"unknot/session/history"
)

// sealed returns a value as JSON, sealed if there is a passphrase.
func (w writer) sealed(v any) ([]byte, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	var recipient string
	err = w.QueryRow("SELECT recipient FROM seal").Scan(&recipient)
	if errors.Is(err, sql.ErrNoRows) {
		return text, nil
	}
	if err != nil {
		return nil, err
	}
	return vault.Seal(text, recipient)
}

// say keeps what was written about a session, a client's sealed.
func (w writer) say(id history.SessionID, words history.Notes) error {
	var client sql.NullInt64
	switch err := w.QueryRow("SELECT client FROM session WHERE id = ?", id).Scan(&client); {
	case errors.Is(err, sql.ErrNoRows):
		return history.ErrNone
	case err != nil:
		return err
	}
	words = words.Clean()
	var text []byte
	var err error
	switch {
	case words.IsEmpty():
	case client.Valid:
		text, err = w.sealed(words)
	default:
		text, err = json.Marshal(words)
	}
	if err != nil {
		return err
	}
	_, err = w.Exec("UPDATE session SET words = ? WHERE id = ?", text, id)
	return err
}

// reword changes what was written about a session. Where that is
// concealed, instead stands in for it; with nil the error is ErrSealed.
func (s *Store) reword(w writer, id history.SessionID, change func(*history.Notes), instead *history.Notes) error {
	var text []byte
	err := w.QueryRow("SELECT words FROM session WHERE id = ?", id).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		err = history.ErrNone
	}
	if err != nil {
		return err
	}
	var said history.Notes
	switch err := s.unsealed(text, &said); {
	case errors.Is(err, history.ErrSealed) && instead == nil:
		return err
	case errors.Is(err, history.ErrSealed):
		said = *instead
	case err != nil:
		said = history.Notes{} // what was there is lost
	}
	change(&said)
	return w.say(id, said)
}

// unsealed reads what sealed returns, and nothing from nothing.
func (s *Store) unsealed(data []byte, v any) error {
	if len(data) == 0 {
		return nil
	}
	if vault.IsSealed(data) {
		s.mu.Lock()
		key := s.key
		s.mu.Unlock()
		if key == nil {
			return history.ErrSealed
		}
		text, err := key.Open(data)
		if errors.Is(err, vault.ErrOther) {
			return history.ErrSealed // another window has sealed it anew
		}
		if err != nil {
			return fmt.Errorf("a sealed text cannot be read: %w", err)
		}
		data = text
	}
	if err := json.Unmarshal(data, v); err != nil {
		return errors.New("a recorded text cannot be read")
	}
	return nil
}
