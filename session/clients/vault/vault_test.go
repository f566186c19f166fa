package vault_test

import (
	"bytes"
	"errors"
	"testing"

	"unknot/session/clients/vault"
)

// quick is little work, and passphrase one that is not guessed.
const quick, passphrase = 10, "four quiet words here"

func TestOnlyItsKeyOpensWhatIsSealed(t *testing.T) {
	key, err := vault.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	text := []byte(`{"label": "A-17"}`)
	sealed, err := vault.Seal(text, key.Recipient())
	if err != nil || !vault.IsSealed(sealed) || vault.IsSealed(text) || bytes.Contains(sealed, []byte("A-17")) {
		t.Fatalf("sealed it is %q, %v", sealed, err)
	}
	if got, err := key.Open(sealed); err != nil || !bytes.Equal(got, text) {
		t.Errorf("got %q, %v, want %q", got, err, text)
	}
	other, err := vault.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.Open(sealed); !errors.Is(err, vault.ErrOther) {
		t.Errorf("with another key: got %v, want %v", err, vault.ErrOther)
	}
}

func TestAKeyIsReadWithItsPassphraseAlone(t *testing.T) {
	key, err := vault.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	wrapped, err := key.Wrap(passphrase, quick)
	if err != nil {
		t.Fatal(err)
	}
	got, err := vault.Unwrap(wrapped, passphrase)
	if err != nil || got.Recipient() != key.Recipient() {
		t.Errorf("got another key, %v", err)
	}
	for _, wrong := range []string{"", passphrase + " ", "four quiet words"} {
		if _, err := vault.Unwrap(wrapped, wrong); !errors.Is(err, vault.ErrWrong) {
			t.Errorf("%q: got %v, want %v", wrong, err, vault.ErrWrong)
		}
	}
	if _, err := vault.Unwrap(wrapped[:len(wrapped)-1], passphrase); err == nil {
		t.Error("a damaged key is read")
	}
}

func TestAPassphraseThatIsGuessedSoonIsRefused(t *testing.T) {
	key, err := vault.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	for weak, want := range map[string]error{
		"aaaaaaaaaaaa":     vault.ErrWeak,
		"abababababab":     vault.ErrWeak,
		"1 1 1 1 1 1 1":    vault.ErrWeak,
		"            ":     vault.ErrShort,
		"\t\t\t\t\t\t\t\t": vault.ErrShort,
		"  seven77  ":      vault.ErrShort,
		"ééééééé":          vault.ErrShort,
		"éééééééé":         vault.ErrWeak,
		"password":         vault.ErrWeak,
		"12345678":         vault.ErrWeak,
		"Passw0rd!":        vault.ErrWeak,
		"qwertzuiop":       vault.ErrWeak,
		"19840512":         vault.ErrWeak,
	} {
		if _, err := key.Wrap(weak, quick); !errors.Is(err, want) {
			t.Errorf("%q: got %v, want %v", weak, err, want)
		}
	}
}
