package jsontree

import "unknot/session/message"

// What readers of files say more than once that they want, or have got.

// Nothing is what is found where a field is missing.
func Nothing() message.Message { return message.New("file.nothing", "nothing") }

// Twice is a field that stood there before.
func Twice() message.Message { return message.New("file.twice", "a second field of this name") }

// Unknown is a field that there is not.
func Unknown() message.Message { return message.New("file.unknown-field", "unknown field") }

// Object is an object, as it is written.
func Object() message.Message { return message.New("file.object-in", "an object in { and }") }

// List is a list, as it is written.
func List() message.Message { return message.New("file.list-in", "a list in [ and ]") }

// Text is any text.
func Text() message.Message { return message.New("file.text", "a text") }

// Boolean is either of two words.
func Boolean() message.Message { return message.New("file.boolean", "true or false") }

// InBraces is an object of which it is known what it means.
func InBraces(what message.Message) message.Message {
	return message.New("file.in-braces", "{{.What}} in { and }", "What", what)
}

func value() message.Message { return message.New("file.value", "a value") }
