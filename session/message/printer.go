package message

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"sync"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"unknot/assets"
	"unknot/session/words"
)

// A Printer says messages in one language. It never changes, and any number of
// goroutines may use it at once. A nil Printer says English.
type Printer struct {
	code  string
	words *i18n.Localizer
}

// Languages returns the codes of the languages there are. The first is English, in
// which the program is written.
func Languages() []string { return []string{"en", "de", "es"} }

// printers makes each printer once, when it is first asked for.
var printers = func() map[string]func() *Printer {
	all := map[string]func() *Printer{}
	for _, code := range Languages() {
		all[code] = sync.OnceValue(func() *Printer { return newPrinter(code) })
	}
	return all
}()

// In returns the printer of a language, by its code. One that there is not is
// English.
func In(code string) *Printer {
	if printer, ok := printers[code]; ok {
		return printer()
	}
	return english()
}

func english() *Printer { return printers[Languages()[0]]() }

// newPrinter reads what the messages are in a language; English is in the code.
// A message that cannot be read is English.
func newPrinter(code string) *Printer {
	bundle := i18n.NewBundle(language.English)
	bundle.RegisterUnmarshalFunc("json", json.Unmarshal)
	if code != Languages()[0] {
		file := code + ".json"
		if data, err := fs.ReadFile(assets.Messages(), file); err == nil {
			_, _ = bundle.ParseMessageFileBytes(data, file) // a test reads all of them
		}
	}
	return &Printer{code, i18n.NewLocalizer(bundle, code)}
}

// Language is the code of the language.
func (p *Printer) Language() string {
	if p == nil {
		p = english()
	}
	return p.code
}

// Text says the message that New makes of a key, its English text and values.
func (p *Printer) Text(key, english string, values ...any) string {
	return p.Say(New(key, english, values...))
}

// Say says a message.
func (p *Printer) Say(m Message) string {
	if p == nil {
		p = english()
	}
	if m.key == "" {
		return p.join(m)
	}
	config := i18n.LocalizeConfig{
		DefaultMessage: &i18n.Message{ID: m.key, One: m.one, Other: m.english},
		TemplateData:   said{p, m.values}, TemplateParser: parser{},
	}
	if m.one != "" {
		config.PluralCount = m.values[1]
	}
	text, _ := p.words.Localize(&config) // English, if there is nothing else
	return text
}

// join says a message without a key: a verbatim one, or several.
func (p *Printer) join(m Message) string {
	text := ""
	for i, part := range m.parts {
		if i > 0 {
			text += m.english
		}
		text += p.Say(part)
	}
	if m.parts == nil {
		text = m.english
	}
	return text
}

// Sentence says a message as a sentence of its own: with a capital letter, and a
// full stop at its end unless it has one.
func (p *Printer) Sentence(m Message) string { return words.Sentence(p.Say(m)) }

// said are the names and values of a message, to be said by a printer.
type said struct {
	printer *Printer
	values  []any
}

// value says what has a name.
func (s said) value(name string) (string, bool) {
	for i := 0; i+1 < len(s.values); i += 2 {
		if s.values[i] != name {
			continue
		}
		if part, ok := says(s.values[i+1]); ok {
			return s.printer.Say(part), true
		}
		return fmt.Sprint(s.values[i+1]), true
	}
	return "", false
}
