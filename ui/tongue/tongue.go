// Package tongue says the words of the window in the language in force.
//
// The files of words have the form that Fyne's lang reads, but are looked up
// here: lang follows the system alone and cannot be told another language. A
// word that is not in the files stays as it is, so that the names and texts of
// routines and points can be passed through.
package tongue

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2/lang"

	"unknot/assets"
	"unknot/session/words"
)

// Languages are those there are, by their codes. The first is the one in which
// the program is written.
var Languages = []string{"en", "de", "es"}

// A table has the words of one language by the English ones.
type table map[string]string

// A speech is a language: its code and its words.
type speech struct {
	code string
	said table
}

var now atomic.Pointer[speech]

// Use changes to a language, or to that of the system where the code is empty.
// English stands in for a language that there is not. It may be called from any
// goroutine; what is on the screen already stays.
func Use(code string) {
	if code == "" {
		code = system()
	}
	if !slices.Contains(Languages, code) {
		code = Languages[0]
	}
	said, err := read(code)
	if err != nil {
		said = table{} // every word is English then
	}
	now.Store(&speech{code, said})
}

// inForce is the language in force.
func inForce() *speech {
	if now.Load() == nil {
		Use(Languages[0])
	}
	return now.Load()
}

// system is the code of the language that the system prefers.
func system() string {
	code, _, _ := strings.Cut(lang.SystemLocale().String(), "-")
	return code
}

func read(code string) (said table, err error) {
	data, err := fs.ReadFile(assets.Translations(), code+".json")
	if err != nil {
		return nil, err
	}
	return said, json.Unmarshal(data, &said)
}

// L says a text in the language in force. Said twice, it stays the same.
func L(text string) string {
	if said, ok := inForce().said[text]; ok {
		return said
	}
	return text
}

// F is fmt.Sprintf with the format said in the language in force.
func F(format string, args ...any) string { return fmt.Sprintf(L(format), args...) }

// Say says a line, with its parts, in the language in force.
func Say(l words.Line) string {
	args := make([]any, len(l.Args))
	for i, arg := range l.Args {
		switch a := arg.(type) {
		case words.Line:
			args[i] = Say(a)
		case error:
			args[i] = Say(words.LineOf(a))
		case fmt.Stringer:
			args[i] = L(a.String())
		default:
			args[i] = arg
		}
	}
	return F(l.Format, args...)
}

// Sentence says a line as a sentence of its own.
func Sentence(l words.Line) string { return words.Sentence(Say(l)) }
