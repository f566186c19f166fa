// Package terminal keeps what is written to a terminal from being obeyed by it,
// and asks there for what nobody else should see.
//
// What is written is for text and the commands to say. The command line alone
// imports it.
package terminal

import (
	"io"
	"sync"
	"unicode/utf8"

	"unknot/session/words"
)

// A Writer writes text so that a terminal shows it and does not obey it, whatever
// a file, a name or an error brings: control characters are written as JSON has
// them, so that what is JSON stays the same. It is safe for concurrent use.
type Writer struct {
	mu   sync.Mutex
	to   io.Writer
	held []byte // the beginning of what may be one thing with what comes next
}

// NewWriter returns one to a terminal, or to whatever stands for it.
func NewWriter(to io.Writer) *Writer { return &Writer{to: to} }

// Write writes all of p but the beginning of what may be one thing with what comes
// next.
func (w *Writer) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	text := append(w.held, p...)
	end := len(text) - unfinished(text)
	w.held = append([]byte(nil), text[end:]...)
	if _, err := io.WriteString(w.to, words.PrintableLines(string(text[:end]))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// unfinished is how many bytes at the end of a text are the beginning of a
// character or of a line's end.
func unfinished(text []byte) int {
	if n := len(text); n > 0 && text[n-1] == '\r' {
		return 1
	}
	for n := 1; n < utf8.UTFMax && n <= len(text); n++ {
		if rest := text[len(text)-n:]; utf8.RuneStart(rest[0]) {
			if utf8.FullRune(rest) {
				return 0
			}
			return n
		}
	}
	return 0
}
