package sqlite_test

import (
	"bytes"
	"errors"
	"testing"

	"unknot/session/clients"
	"unknot/session/clients/vault"
	"unknot/session/history"
	"unknot/session/history/sqlite"
)

const passphrase = "four quiet words here"

func TestSealedTextsAreFoundNowhere(t *testing.T) {
	path := fresh(t)
	s, id := withSecret(t, path)
	if sealed, concealed, err := s.Sealed(t.Context()); sealed || concealed || err != nil {
		t.Errorf("without a passphrase: got %v, %v, %v", sealed, concealed, err)
	}
	if err := s.Seal(t.Context(), passphrase); err != nil {
		t.Fatal(err)
	}
	if got := traces(t, path, secret); len(got) > 0 {
		t.Errorf("found in %v", got)
	}
	if got := traces(t, path, passphrase); len(got) > 0 {
		t.Errorf("the passphrase is found in %v", got)
	}
	// What comes later is sealed as well, concealed or not.
	s.Conceal()
	if _, err := s.AddClient(t.Context(), clients.Card{Label: secret + " 2"}, evening); err != nil {
		t.Fatal(err)
	}
	b := start(t, evening.AddDate(2, 0, 0))
	b.Client = id
	r := begin2(t, s, b, "0s start, 1s stop")
	r.Say(history.Notes{Note: secret})
	r.End()
	r.Wait()
	s.Close()
	if got := traces(t, path, secret); len(got) > 0 {
		t.Errorf("found in %v", got)
	}
}

func TestOnlyThePassphraseUnseals(t *testing.T) {
	path := fresh(t)
	s, id := withSecret(t, path)
	if err := s.Seal(t.Context(), passphrase); err != nil {
		t.Fatal(err)
	}
	if err := s.Seal(t.Context(), "another one"); !errors.Is(err, sqlite.ErrHasPassphrase) {
		t.Errorf("sealing twice: got %v", err)
	}
	s = open(t, path)
	if sealed, concealed, err := s.Sealed(t.Context()); !sealed || !concealed || err != nil {
		t.Errorf("got %v, %v, %v", sealed, concealed, err)
	}
	for _, wrong := range []string{"", "four quiet words", passphrase + " "} {
		if err := s.Reveal(t.Context(), wrong); !errors.Is(err, vault.ErrWrong) {
			t.Errorf("%q: got %v", wrong, err)
		}
	}
	if got := readable(t, s, id); got != "" {
		t.Errorf("concealed, the note is %q", got)
	}
	if err := s.Export(t.Context(), &bytes.Buffer{}, history.Filter{Everyone: true}); !errors.Is(err, history.ErrSealed) {
		t.Errorf("exporting: got %v", err)
	}
	if err := s.ExportCSV(t.Context(), &bytes.Buffer{}, history.Filter{Client: id}); !errors.Is(err, history.ErrSealed) {
		t.Errorf("exporting: got %v", err)
	}
	if err := s.Reveal(t.Context(), passphrase); err != nil {
		t.Fatal(err)
	}
	if got := readable(t, s, id); got != secret {
		t.Errorf("unlocked, the note is %q", got)
	}
	if err := s.Export(t.Context(), &bytes.Buffer{}, history.Filter{Everyone: true}); err != nil {
		t.Error(err)
	}
	if err := s.Unseal(t.Context(), "wrong wrong wrong"); !errors.Is(err, vault.ErrWrong) {
		t.Errorf("got %v", err)
	}
	if err := s.Unseal(t.Context(), passphrase); err != nil {
		t.Fatal(err)
	}
	if got := readable(t, open(t, path), id); got != secret {
		t.Errorf("with no passphrase any more, the note is %q", got)
	}
}

// readable is the note of a client's last visit, if it can be read.
func readable(t testing.TB, s *sqlite.Store, id history.ClientID) string {
	t.Helper()
	clients, err := s.Clients(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	v, ok, err := s.LastVisit(t.Context(), id, evening.AddDate(1, 0, 0))
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	for _, c := range clients {
		if c.ID == id && (c.Card.Label == secret) != (v.Notes.Note == secret) {
			t.Errorf("the label is %q, the note %q", c.Card.Label, v.Notes.Note)
		}
		if c.ID == id && c.Sealed != v.Sealed {
			t.Errorf("sealed are the client %v and the session %v", c.Sealed, v.Sealed)
		}
	}
	return v.Notes.Note
}

func TestThePassphraseCanBeChanged(t *testing.T) {
	path := fresh(t)
	s, id := withSecret(t, path)
	if err := s.ChangePassphrase(t.Context(), passphrase, "something else"); !errors.Is(err, sqlite.ErrNoPassphrase) {
		t.Errorf("without one: got %v", err)
	}
	if err := s.Seal(t.Context(), "short"); !errors.Is(err, vault.ErrShort) {
		t.Errorf("a short one: got %v", err)
	}
	if err := s.Seal(t.Context(), passphrase); err != nil {
		t.Fatal(err)
	}
	if err := s.ChangePassphrase(t.Context(), "not this one", "something else"); !errors.Is(err, vault.ErrWrong) {
		t.Errorf("got %v", err)
	}
	if err := s.ChangePassphrase(t.Context(), passphrase, "short"); !errors.Is(err, vault.ErrShort) {
		t.Errorf("got %v", err)
	}
	if err := s.ChangePassphrase(t.Context(), passphrase, "something else"); err != nil {
		t.Fatal(err)
	}
	s = open(t, path)
	if err := s.Reveal(t.Context(), passphrase); !errors.Is(err, vault.ErrWrong) {
		t.Errorf("the old one: got %v", err)
	}
	if err := s.Reveal(t.Context(), "something else"); err != nil {
		t.Fatal(err)
	}
	if got := readable(t, s, id); got != secret {
		t.Errorf("the note is %q", got)
	}
}

func TestALostPassphraseCostsTheTextsAndNothingElse(t *testing.T) {
	path := fresh(t)
	s, id := withSecret(t, path)
	if err := s.Seal(t.Context(), passphrase); err != nil {
		t.Fatal(err)
	}
	s = open(t, path)
	if err := s.LoseSealed(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Reveal(t.Context(), passphrase); !errors.Is(err, sqlite.ErrNoPassphrase) {
		t.Errorf("got %v", err)
	}
	if got := traces(t, path, "age-encryption.org"); len(got) > 0 {
		t.Errorf("sealed texts are left in %v", got)
	}
	everybody, err := s.Clients(t.Context())
	if err != nil || len(everybody) != 31 || everybody[0].Card.Label != "client 1" || everybody[0].Sealed {
		t.Errorf("got %+v, %v", everybody[0], err)
	}
	all, err := s.Sessions(t.Context(), history.Filter{Client: id})
	if err != nil || len(all) != 10 {
		t.Errorf("got %d sessions, %v", len(all), err)
	}
	if err := s.ChangeClient(t.Context(), id, clients.Card{Label: "A-17"}); err != nil {
		t.Error(err)
	}
}

func TestAPersonsOwnNotesNeedNoPassphrase(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	s.Quick()
	if err := s.Seal(t.Context(), passphrase); err != nil {
		t.Fatal(err)
	}
	r := begin(t, s, "0s start, 1s stop")
	r.Say(history.Notes{Note: "mine"})
	r.End()
	r.Wait()
	if v := only(t, open(t, path)); v.Notes.Note != "mine" || v.Sealed {
		t.Errorf("got %+v", v.Notes)
	}
}

func TestAnImportIsSealedWhereThereIsAPassphrase(t *testing.T) {
	from := open(t, fresh(t))
	anna := full(t, from)
	path := fresh(t)
	to := open(t, path)
	to.Quick()
	if err := to.Seal(t.Context(), passphrase); err != nil {
		t.Fatal(err)
	}
	to.Conceal()
	if _, err := to.Import(t.Context(), bytes.NewReader(exported(t, from, history.Filter{Client: anna}))); err != nil {
		t.Fatal(err)
	}
	if got := traces(t, path, "A-17"); len(got) > 0 {
		t.Errorf("found in %v", got)
	}
}
