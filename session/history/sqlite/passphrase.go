package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"unknot/session/clients/vault"
	"unknot/session/history/sqlite/dbfile"
)

var (
	// ErrNoPassphrase says that nothing is sealed.
	ErrNoPassphrase = errors.New("there is no passphrase")
	// ErrHasPassphrase says that there is a passphrase already.
	ErrHasPassphrase = errors.New("there is a passphrase already")
)

// Sealed reports whether there is a passphrase, and whether it must be given
// before texts about clients can be read.
func (s *Store) Sealed(ctx context.Context) (sealed, concealed bool, err error) {
	type state struct{ sealed, concealed bool }
	is, err := reading(ctx, s, func(tx dbfile.Tx) (state, error) {
		if _, err := wrapped(tx); errors.Is(err, ErrNoPassphrase) {
			return state{}, nil
		} else if err != nil {
			return state{}, err
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		return state{true, s.key == nil}, nil
	})
	return is.sealed, is.concealed, err
}

// Seal seals every text about clients with a new passphrase, and leaves no
// trace of the texts as they were. It takes about a second.
func (s *Store) Seal(ctx context.Context, passphrase string) error {
	key, err := vault.NewKey()
	if err != nil {
		return err
	}
	wrapped, err := key.Wrap(passphrase, s.work)
	if err != nil {
		return err
	}
	if err := s.replace(ctx, func(tx dbfile.Tx) error {
		res, err := tx.Exec("INSERT INTO seal (id, recipient, identity) VALUES (1, ?, ?) ON CONFLICT DO NOTHING",
			key.Recipient(), wrapped)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, ErrHasPassphrase)
		}
		return rewrite(tx, func(text []byte) ([]byte, error) { return vault.Seal(text, key.Recipient()) })
	}); err != nil {
		return err
	}
	s.keep(key)
	return nil
}

// Reveal makes sealed texts readable until Conceal. It takes about a second. Of
// clients who were given one label meanwhile, those who came later get one of
// their own, and that is told.
func (s *Store) Reveal(ctx context.Context, passphrase string) error {
	key, err := s.unwrap(ctx, passphrase)
	if err != nil {
		return err
	}
	s.keep(key)
	_ = s.partLabels(ctx) // where nothing can be written all can be read as it is
	return nil
}

// Conceal forgets the passphrase, so that it must be given again.
func (s *Store) Conceal() { s.keep(nil) }

// ChangePassphrase replaces the passphrase. Somebody who knows the old one and
// has an old copy of the file can still read that copy.
func (s *Store) ChangePassphrase(ctx context.Context, old, new string) error {
	key, err := s.unwrap(ctx, old)
	if err != nil {
		return err
	}
	wrapped, err := key.Wrap(new, s.work)
	if err != nil {
		return err
	}
	return s.replace(ctx, func(tx dbfile.Tx) error {
		_, err := tx.Exec("UPDATE seal SET identity = ?", wrapped)
		return err
	})
}

// Unseal writes every text as it is and removes the passphrase.
func (s *Store) Unseal(ctx context.Context, passphrase string) error {
	key, err := s.unwrap(ctx, passphrase)
	if err != nil {
		return err
	}
	if err := s.write(ctx, func(tx dbfile.Tx) error {
		if err := rewrite(tx, key.Open); err != nil {
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
func (s *Store) LoseSealed(ctx context.Context) error {
	if err := s.replace(ctx, func(tx dbfile.Tx) error {
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

func (s *Store) keep(key *vault.Key) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.key = key
}

// wrapped returns the key as it is in the file.
func wrapped(tx dbfile.Tx) (data []byte, err error) {
	err = tx.QueryRow("SELECT identity FROM seal").Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNoPassphrase
	}
	return data, err
}

// unwrap returns the key that sealed texts are read with.
func (s *Store) unwrap(ctx context.Context, passphrase string) (*vault.Key, error) {
	data, err := reading(ctx, s, wrapped)
	if err != nil {
		return nil, err
	}
	return vault.Unwrap(data, passphrase)
}

// rewrite replaces every text about clients.
func rewrite(tx dbfile.Tx, how func([]byte) ([]byte, error)) error {
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

func readTexts(tx dbfile.Tx, query string) (map[int64][]byte, error) {
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
