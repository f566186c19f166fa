package words

import "unknot/session/message"

// A Line is a message whose key is its English format.
type Line = message.Message

// Linef returns the line of a format and what fills it.
func Linef(format string, args ...any) Line { return message.Format(format, args...) }

// Join puts lines together, with what parts them between.
func Join(parts []Line, between string) Line { return message.Join(parts, between) }

// Errorf returns an error that says a line. It wraps the errors among its
// arguments.
func Errorf(format string, args ...any) error { return message.FormatError(format, args...) }

// LineOf returns what an error says.
func LineOf(err error) Line { return message.Of(err) }
