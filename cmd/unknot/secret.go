package main

import (
	"bufio"
	"errors"
	"io"
	"os"
	"strings"

	"unknot/session/clients/vault"
	"unknot/session/message"
	"unknot/session/textfile"
	"unknot/session/words"
)

// passphrase is the first line of the file, or without one what is typed.
func passphrase(env environment, file, prompt string) (string, error) {
	if file == "" {
		if env.secret == nil {
			return "", message.Errorf("command.want-passphrase", "want a passphrase: name a file whose first line it is with --passphrase-file, or run this in a terminal")
		}
		return env.secret(prompt)
	}
	return firstLine(file)
}

// longestLine is how many bytes the line with a passphrase may have.
const longestLine = 4096

// firstLine reads the first line of a file, which may be a pipe but need not
// end.
func firstLine(name string) (string, error) {
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	line, err := bufio.NewReader(io.LimitReader(textfile.NewReader(f), longestLine)).ReadString('\n')
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		return "", err
	case len(line) == longestLine:
		return "", message.Errorf("command.long-passphrase", "{{.File}}: want a passphrase on the first line, got a line of {{.Bytes}} bytes or more", "File", words.Printable(name), "Bytes", longestLine)
	}
	return strings.TrimRight(line, "\r\n"), nil
}

// tried does something with a passphrase. One from a file may have space around
// it that an editor left and nobody sees.
func tried(file, word string, do func(word string) error) error {
	err := do(word)
	if bare := strings.TrimSpace(word); file != "" && bare != word && errors.Is(err, vault.ErrWrong) {
		return do(bare)
	}
	return err
}

// newPassphrase is passphrase for one that is to be set, which is typed twice.
func newPassphrase(env environment, file string) (string, error) {
	word, err := passphrase(env, file, "New passphrase: ")
	if err != nil || file != "" {
		return strings.TrimSpace(word), err
	}
	again, err := env.secret("The same again: ")
	if err == nil && again != word {
		err = message.Errorf("command.not-the-same", "the two are not the same")
	}
	return word, err
}
