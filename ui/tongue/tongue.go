// Package tongue says the words of the window in the language in force. What is
// given a message.Printer needs none of it.
package tongue

import (
	"fmt"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2/lang"

	"unknot/session/message"
)

var now atomic.Pointer[message.Printer]

// Use changes to a language, or to that of the system where the code is empty.
// English stands in for a language that there is not. It may be called from any
// goroutine; what is on the screen already stays.
func Use(code string) {
	if code == "" {
		code, _, _ = strings.Cut(lang.SystemLocale().String(), "-")
	}
	now.Store(message.In(code))
}

// Printer is that of the language in force.
func Printer() *message.Printer {
	if p := now.Load(); p != nil {
		return p
	}
	return message.In("")
}

// L says a text in the language in force. Said twice, it stays the same.
func L(text string) string { return Printer().English(text) }

// F is fmt.Sprintf with the format said in the language in force.
func F(format string, args ...any) string { return fmt.Sprintf(L(format), args...) }

// Say says a message, with its parts, in the language in force.
func Say(m message.Message) string { return Printer().Say(m) }

// Sentence says a message as a sentence of its own.
func Sentence(m message.Message) string { return Printer().Sentence(m) }
