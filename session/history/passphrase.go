package history

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"filippo.io/age"
	"github.com/trustelem/zxcvbn"
)

var (
	// ErrWrong says that a passphrase is not the right one.
	ErrWrong = errors.New("that is not the passphrase")
	// ErrNoPassphrase says that nothing is sealed.
	ErrNoPassphrase = errors.New("there is no passphrase")
	// ErrHasPassphrase says that there is a passphrase already.
	ErrHasPassphrase = errors.New("there is a passphrase already")
	// ErrShort says that a passphrase is too short to protect anything.
	ErrShort = fmt.Errorf("a passphrase needs %d characters or more", minPassphrase)
	// ErrWeak says that a passphrase is guessed too soon.
	ErrWeak = errors.New("that passphrase is guessed too soon: take a few words that have nothing to do with each other")
)

const (
	minPassphrase = 8
	// leastScore is the strength from 0 to 4 that a passphrase has: 2 is a
	// million guesses, at a second each. No more than mostJudged bytes of one
	// are looked at.
	leastScore, mostJudged = 2, 100
	// scryptWork makes each guess at a passphrase take about a second and 256
	// MiB of memory; scryptMost refuses files that would take far more.
	scryptWork, scryptMost = 18, 20
)

// Sealed reports whether there is a passphrase, and whether it must be given
// before texts about clients can be read.
func (s *Store) Sealed() (sealed, locked bool, err error) {
	_, err = s.wrapped()
	if errors.Is(err, ErrNoPassphrase) {
		return false, false, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return err == nil, s.identity == nil, err
}

// Seal seals every text about clients with a new passphrase, and leaves no
// trace of the texts as they were. It takes about a second.
func (s *Store) Seal(passphrase string) error {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return err
	}
	wrapped, err := s.wrap(identity, passphrase)
	if err != nil {
		return err
	}
	if err := s.replace(func(tx *sql.Tx) error {
		res, err := tx.Exec("INSERT INTO seal (id, recipient, identity) VALUES (1, ?, ?) ON CONFLICT DO NOTHING",
			identity.Recipient().String(), wrapped)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, ErrHasPassphrase)
		}
		return rewrite(tx, func(text []byte) ([]byte, error) { return encrypt(text, identity.Recipient()) })
	}); err != nil {
		return err
	}
	s.keep(identity)
	return nil
}

// Unlock makes sealed texts readable until Lock. It takes about a second. Of
// clients who were given one label meanwhile, those who came later get one of
// their own, and that is told.
func (s *Store) Unlock(passphrase string) error {
	identity, err := s.unwrap(passphrase)
	if err != nil {
		return err
	}
	s.keep(identity)
	_ = s.partLabels() // where nothing can be written all can be read as it is
	return nil
}

// Lock forgets the passphrase.
func (s *Store) Lock() { s.keep(nil) }

// ChangePassphrase replaces the passphrase. Somebody who knows the old one and
// has an old copy of the file can still read that copy.
func (s *Store) ChangePassphrase(old, new string) error {
	identity, err := s.unwrap(old)
	if err != nil {
		return err
	}
	wrapped, err := s.wrap(identity, new)
	if err != nil {
		return err
	}
	return s.replace(func(tx *sql.Tx) error {
		_, err := tx.Exec("UPDATE seal SET identity = ?", wrapped)
		return err
	})
}

// Unseal writes every text as it is and removes the passphrase.
func (s *Store) Unseal(passphrase string) error {
	identity, err := s.unwrap(passphrase)
	if err != nil {
		return err
	}
	if err := s.write(func(tx *sql.Tx) error {
		if err := rewrite(tx, func(data []byte) ([]byte, error) { return decrypt(data, identity) }); err != nil {
			return err
		}
		_, err := tx.Exec("DELETE FROM seal")
		return err
	}); err != nil {
		return err
	}
	s.keep(nil)
	return nil
}

// LoseSealed is for a lost passphrase. It removes the passphrase and every text
// that is sealed under it, for good; clients keep a number for a label, and
// their sessions all that is not sealed.
func (s *Store) LoseSealed() error {
	if err := s.replace(func(tx *sql.Tx) error {
		if _, err := tx.Exec("DELETE FROM seal"); err != nil {
			return err
		}
		return rewrite(tx, func([]byte) ([]byte, error) { return []byte("{}"), nil })
	}); err != nil {
		return err
	}
	s.keep(nil)
	return nil
}

func (s *Store) keep(identity *age.X25519Identity) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.identity = identity
}

// wrapped returns the key as it is in the file.
func (s *Store) wrapped() ([]byte, error) {
	return reading(s, func(tx *sql.Tx) (data []byte, err error) {
		err = tx.QueryRow("SELECT identity FROM seal").Scan(&data)
		if errors.Is(err, sql.ErrNoRows) {
			err = ErrNoPassphrase
		}
		return data, err
	})
}

// unwrap returns the key that sealed texts are read with.
func (s *Store) unwrap(passphrase string) (*age.X25519Identity, error) {
	data, err := s.wrapped()
	if err != nil {
		return nil, err
	}
	with, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, ErrWrong
	}
	with.SetMaxWorkFactor(scryptMost)
	text, err := decrypt(data, with)
	if wrong := (*age.NoIdentityMatchError)(nil); errors.As(err, &wrong) {
		return nil, ErrWrong
	}
	if err != nil {
		return nil, fmt.Errorf("the key cannot be read: %w", err)
	}
	return age.ParseX25519Identity(string(text))
}

func (s *Store) wrap(identity *age.X25519Identity, passphrase string) ([]byte, error) {
	seen := strings.TrimSpace(passphrase)
	switch {
	case utf8.RuneCountInString(seen) < minPassphrase:
		return nil, ErrShort
	case strength(seen) < leastScore:
		return nil, ErrWeak
	}
	under, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, err
	}
	under.SetWorkFactor(s.work)
	return encrypt([]byte(identity.String()), under)
}

// strength is how hard a passphrase is to guess, from 0 to 4. Letters beyond
// ASCII count as some within, so that one that is repeated is seen to be.
func strength(passphrase string) int {
	plain := strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII {
			return 'a' + r%26
		}
		return r
	}, passphrase)
	return zxcvbn.PasswordStrength(plain[:min(len(plain), mostJudged)], nil).Score
}

// rewrite replaces every text about clients.
func rewrite(tx *sql.Tx, how func([]byte) ([]byte, error)) error {
	for _, t := range []struct{ read, write string }{
		{"SELECT id, card FROM client", "UPDATE client SET card = ? WHERE id = ?"},
		{"SELECT id, words FROM session WHERE client IS NOT NULL AND words IS NOT NULL", "UPDATE session SET words = ? WHERE id = ?"},
	} {
		texts, err := readTexts(tx, t.read)
		if err != nil {
			return err
		}
		for id, text := range texts {
			text, err := how(text)
			if err != nil {
				return err
			}
			if _, err := tx.Exec(t.write, text, id); err != nil {
				return err
			}
		}
	}
	return nil
}

func readTexts(tx *sql.Tx, query string) (map[int64][]byte, error) {
	rows, err := tx.Query(query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	texts := map[int64][]byte{}
	for rows.Next() {
		var id int64
		var text []byte
		if err := rows.Scan(&id, &text); err != nil {
			return nil, err
		}
		texts[id] = text
	}
	return texts, rows.Err()
}
