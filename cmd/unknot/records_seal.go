package main

import (
	"errors"
	"fmt"

	"unknot/session/history/sqlite"
)

// A passphraseChoice is where the passphrase comes from.
type passphraseChoice struct {
	Passphrase string `key:"help.passphrase-choice.passphrase" help:"The file whose first line is the passphrase; without one it is typed." name:"passphrase-file" type:"path" placeholder:"FILE"`
}

// A sealedChoice is how records that are sealed are read.
type sealedChoice struct {
	Passphrase string `key:"help.sealed-choice.passphrase" help:"The file whose first line is the passphrase for sealed records." name:"passphrase-file" type:"path" placeholder:"FILE"`
}

type recordsSeal struct{ passphraseChoice }

func (c recordsSeal) Run(env environment) error {
	return withStore(env, func(s *sqlite.Store) error {
		word, err := newPassphrase(env, c.Passphrase)
		if err != nil {
			return err
		}
		return said(env, "Sealed. Keep a copy of the passphrase in a safe place.", s.Seal(env.ctx, word))
	})
}

type recordsUnseal struct{ passphraseChoice }

func (c recordsUnseal) Run(env environment) error {
	return withStore(env, func(s *sqlite.Store) error {
		word, err := passphrase(env, c.Passphrase, "Passphrase: ")
		if err != nil {
			return err
		}
		return said(env, "There is no passphrase any more.", tried(c.Passphrase, word, func(word string) error { return s.Unseal(env.ctx, word) }))
	})
}

type recordsPassphrase struct {
	passphraseChoice
	New string `key:"help.records-passphrase.new" help:"The file whose first line is the new passphrase; without one it is typed." name:"new-passphrase-file" type:"path" placeholder:"FILE"`
}

func (c recordsPassphrase) Run(env environment) error {
	return withStore(env, func(s *sqlite.Store) error {
		old, err := passphrase(env, c.Passphrase, "Present passphrase: ")
		if err != nil {
			return err
		}
		word, err := newPassphrase(env, c.New)
		if err != nil {
			return err
		}
		return said(env, "Changed.", tried(c.Passphrase, old, func(old string) error { return s.ChangePassphrase(env.ctx, old, word) }))
	})
}

type recordsRemoveSealed struct {
	Yes bool `key:"help.yes" help:"Really; there is no way back." required:""`
}

func (recordsRemoveSealed) Run(env environment) error {
	return withStore(env, func(s *sqlite.Store) error {
		if sealed, _, err := s.Sealed(env.ctx); err != nil || !sealed {
			return errors.Join(err, sqlite.ErrNoPassphrase)
		}
		return said(env, "Removed. The sessions are left, each client under a number.", s.LoseSealed(env.ctx))
	})
}

// said writes what has been done, unless it has not.
func said(env environment, line string, err error) error {
	if err == nil {
		_, err = fmt.Fprintln(env.out, line)
	}
	return err
}

// withStore opens the records, which must be there, to change how they are
// kept.
func withStore(env environment, do func(*sqlite.Store) error) error {
	if err := recorded(); err != nil {
		return err
	}
	s, err := openRecords(env)
	//lint:ignore SA5001 a store must be closed even if it was opened with an error
	defer s.Close()
	if err != nil {
		return err
	}
	return do(s)
}
