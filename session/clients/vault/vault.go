// Package vault seals texts with age (X25519, ChaCha20-Poly1305), for a random key
// that is itself kept under a passphrase, by age's scrypt recipient. So a passphrase
// can be changed without sealing anything anew, and texts can be sealed while it has
// not been given.
//
// It keeps nothing and knows no file. The store, history/sqlite, imports it, and
// those who ask for a passphrase, for its errors.
package vault

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"filippo.io/age"
	"github.com/trustelem/zxcvbn"
)

const (
	// shortest is how many characters a passphrase has at least.
	shortest = 8
	// leastScore is the strength from 0 to 4 that a passphrase has: 2 is a
	// million guesses, at a second each. No more than mostJudged bytes of one
	// are looked at.
	leastScore, mostJudged = 2, 100
	// DefaultWork makes each guess at a passphrase take about a second and 256
	// MiB of memory; mostWork refuses files that would take far more.
	DefaultWork, mostWork = 18, 20
)

var (
	// ErrWrong says that a passphrase is not the right one.
	ErrWrong = errors.New("that is not the passphrase")
	// ErrShort says that a passphrase is too short to protect anything.
	ErrShort = fmt.Errorf("a passphrase needs %d characters or more", shortest)
	// ErrWeak says that a passphrase is guessed too soon.
	ErrWeak = errors.New("that passphrase is guessed too soon: take a few words that have nothing to do with each other")
	// ErrOther says that a text was sealed for another key.
	ErrOther = errors.New("this was sealed for another key")
)

// A Key opens what was sealed for it.
type Key struct{ identity *age.X25519Identity }

// NewKey makes a key that there was never before.
func NewKey() (*Key, error) {
	identity, err := age.GenerateX25519Identity()
	return &Key{identity}, err
}

// Recipient is what texts are sealed for, which is no secret.
func (k *Key) Recipient() string { return k.identity.Recipient().String() }

// Open reads what Seal returns. The error is ErrOther if that was for another
// key.
func (k *Key) Open(data []byte) ([]byte, error) { return decrypt(data, k.identity) }

// Wrap returns the key under a passphrase, of which each guess takes so much
// work, as scrypt counts it.
func (k *Key) Wrap(passphrase string, work int) ([]byte, error) {
	seen := strings.TrimSpace(passphrase)
	switch {
	case utf8.RuneCountInString(seen) < shortest:
		return nil, ErrShort
	case strength(seen) < leastScore:
		return nil, ErrWeak
	}
	under, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, err
	}
	under.SetWorkFactor(work)
	return encrypt([]byte(k.identity.String()), under)
}

// Unwrap returns the key that Wrap put under a passphrase.
func Unwrap(data []byte, passphrase string) (*Key, error) {
	with, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, ErrWrong
	}
	with.SetMaxWorkFactor(mostWork)
	text, err := decrypt(data, with)
	if errors.Is(err, ErrOther) {
		return nil, ErrWrong
	}
	if err != nil {
		return nil, fmt.Errorf("the key cannot be read: %w", err)
	}
	identity, err := age.ParseX25519Identity(string(text))
	if err != nil {
		return nil, err
	}
	return &Key{identity}, nil
}

// Seal seals a text for a recipient.
func Seal(text []byte, recipient string) ([]byte, error) {
	to, err := age.ParseX25519Recipient(recipient)
	if err != nil {
		return nil, err
	}
	return encrypt(text, to)
}

// Head begins everything that is sealed. JSON begins otherwise.
const Head = "age-encryption.org/"

// IsSealed reports whether a text is what Seal returns.
func IsSealed(data []byte) bool { return strings.HasPrefix(string(data), Head) }

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
	if other := (*age.NoIdentityMatchError)(nil); errors.As(err, &other) {
		return nil, ErrOther
	}
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
