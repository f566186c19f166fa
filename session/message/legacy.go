package message

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

	"unknot/assets"
)

// Format returns a message that other languages have by its English format. It
// stands in until what makes it gives a key.
func Format(format string, args ...any) Message {
	return Message{english: format, values: args, format: true}
}

// FormatError is Errorf for a format.
func FormatError(format string, args ...any) error { return &messageError{Format(format, args...)} }

// Sentence is the message as a sentence in English.
func (m Message) Sentence() string { return english().Sentence(m) }

// English says a text that other languages have by its English one.
func (p *Printer) English(text string) string {
	if p == nil {
		return text
	}
	if said, ok := p.texts[text]; ok {
		return said
	}
	return text
}

// formatted says a message of a format.
func (p *Printer) formatted(m Message) string {
	args := make([]any, len(m.values))
	for i, arg := range m.values {
		if part, ok := says(arg); ok {
			args[i] = p.Say(part)
		} else if named, ok := arg.(fmt.Stringer); ok {
			args[i] = p.English(named.String())
		} else {
			args[i] = arg
		}
	}
	return fmt.Sprintf(p.English(m.english), args...)
}

// englishTexts has the words of a language by the English ones: those without a
// key, and those with one that have no places.
func englishTexts(code string) map[string]string {
	if code == Languages()[0] {
		return nil
	}
	texts, keyed, here := map[string]string{}, map[string]any{}, map[string]any{}
	read(assets.Messages(), "en.json", &keyed)
	read(assets.Messages(), code+".json", &here)
	for key, text := range keyed {
		said, ok := here[key].(string)
		if text, plain := text.(string); plain && ok && !strings.Contains(text, "{{.") {
			texts[text] = said
		}
	}
	read(assets.Translations(), code+".json", &texts)
	return texts
}

func read(files fs.FS, name string, into any) {
	if data, err := fs.ReadFile(files, name); err == nil {
		_ = json.Unmarshal(data, into)
	}
}
