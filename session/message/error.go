package message

import "strings"

// A messageError is an error that is a message.
type messageError struct{ message Message }

// Errorf returns an error that says the message of a key, as New makes it. It
// wraps the errors among its values.
func Errorf(key, english string, values ...any) error {
	return &messageError{New(key, english, values...)}
}

// Error returns an error that says a message.
func Error(m Message) error { return &messageError{m} }

// Message is what the error says.
func (e *messageError) Message() Message { return e.message }

// Error is the message in English.
func (e *messageError) Error() string { return e.message.String() }

// Unwrap returns the errors among the values of the message.
func (e *messageError) Unwrap() []error {
	var all []error
	for _, value := range e.message.values {
		if err, ok := value.(error); ok {
			all = append(all, err)
		}
	}
	return all
}

// Of returns what an error says. Those made by Errorf or with a Message method, and
// what errors.Join makes of them, are said in the language of the printer, and so
// is what the system says most; any other stays as it is.
func Of(err error) Message {
	if said, ok := err.(interface{ Message() Message }); ok {
		return said.Message()
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var all []Message
		var text []string
		for _, part := range joined.Unwrap() {
			all, text = append(all, Of(part)), append(text, part.Error())
		}
		if err.Error() == strings.Join(text, "\n") {
			return Join(all, "; ")
		}
	}
	if said, ok := ofSystem(err); ok {
		return said
	}
	return Verbatim(err.Error())
}
