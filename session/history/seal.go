package history

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"filippo.io/age"
)

// ErrLocked says that a text is sealed and the passphrase has not been given.
var ErrLocked = errors.New("this is sealed: give the passphrase first")

// sealedHead begins everything that is sealed. JSON begins otherwise.
const sealedHead = "age-encryption.org/"

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
	to, err := age.ParseX25519Recipient(recipient)
	if err != nil {
		return nil, err
	}
	return encrypt(text, to)
}

// say keeps what was written about a session, a client's sealed.
func (w writer) say(id SessionID, words Words) error {
	var client sql.NullInt64
	switch err := w.QueryRow("SELECT client FROM session WHERE id = ?", id).Scan(&client); {
	case errors.Is(err, sql.ErrNoRows):
		return ErrNone
	case err != nil:
		return err
	}
	words = words.clean()
	var text []byte
	var err error
	switch {
	case words.empty():
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

// reword changes what was written about a session. Where that is sealed and
// locked, instead stands in for it; with nil the error is ErrLocked.
func (s *Store) reword(w writer, id SessionID, change func(*Words), instead *Words) error {
	var text []byte
	err := w.QueryRow("SELECT words FROM session WHERE id = ?", id).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNone
	}
	if err != nil {
		return err
	}
	var said Words
	switch err := s.unsealed(text, &said); {
	case errors.Is(err, ErrLocked) && instead == nil:
		return err
	case errors.Is(err, ErrLocked):
		said = *instead
	case err != nil:
		said = Words{} // what was there is lost
	}
	change(&said)
	return w.say(id, said)
}

// unsealed reads what sealed returns, and nothing from nothing.
func (s *Store) unsealed(data []byte, v any) error {
	if len(data) == 0 {
		return nil
	}
	if isSealed(data) {
		s.mu.Lock()
		identity := s.identity
		s.mu.Unlock()
		if identity == nil {
			return ErrLocked
		}
		text, err := decrypt(data, identity)
		if other := (*age.NoIdentityMatchError)(nil); errors.As(err, &other) {
			return ErrLocked // another window has sealed it anew
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

func isSealed(data []byte) bool { return strings.HasPrefix(string(data), sealedHead) }

func encrypt(text []byte, to age.Recipient) ([]byte, error) {
	var out bytes.Buffer
	w, err := age.Encrypt(&out, to)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(text); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func decrypt(data []byte, with age.Identity) ([]byte, error) {
	r, err := age.Decrypt(bytes.NewReader(data), with)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
