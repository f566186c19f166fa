// Package message has what is said to people: messages with a key, their English
// text and what is put into it, and the printer that says them in a language.
//
// A message stands in the code as a person reads it in English; its key is how the
// files in assets/messages have it in other languages. Nobody but a printer knows
// which language is read, and it is handed to whatever shows, speaks or prints.
// Everything may import it; it imports none of ours but assets and
// words.
package message

// A Message is a sentence for a person, or a part of one. It begins in lower case
// unless it begins with a name, and has no full stop: see Printer.Sentence. The
// zero Message says nothing.
type Message struct {
	key     string
	one     string // the English text for a count of one; empty where nothing counts
	english string
	values  []any // names and values in turn; of a plural the first is Count
	parts   []Message
}

// New returns the message of a key. Its English text has places for values, which
// are given as names and values in turn:
//
//	message.New("routine.left-out", "left out: {{.Point}}", "Point", p.Short)
//
// Of the values, messages, errors and whatever has a message of its own are said
// in the same language. Anything else, such as a name, a path or a number, stays
// as fmt prints it.
func New(key, english string, values ...any) Message {
	return Message{key: key, english: english, values: values}
}

// Plural returns a message that differs with a count, which its texts call Count.
func Plural(key, one, other string, count int, values ...any) Message {
	return Message{key: key, one: one, english: other, values: append([]any{"Count", count}, values...)}
}

// Verbatim returns a message that is the same in every language: a name, or what
// a person wrote.
func Verbatim(text string) Message { return Message{english: text} }

// Join puts messages together, with what parts them between.
func Join(parts []Message, between string) Message {
	if len(parts) == 0 {
		return Message{}
	}
	return Message{english: between, parts: parts}
}

// IsZero reports whether the message says nothing at all.
func (m Message) IsZero() bool { return m.english == "" && m.parts == nil }

// String is the message in English.
func (m Message) String() string { return english().Say(m) }

// Sentence is the message as a sentence in English.
func (m Message) Sentence() string { return english().Sentence(m) }

// says is what a value of a message says: part of it in the same language, or
// text that fmt makes.
func says(value any) (Message, bool) {
	switch v := value.(type) {
	case Message:
		return v, true
	case interface{ Message() Message }:
		return v.Message(), true
	case error:
		return Of(v), true
	}
	return Message{}, false
}
