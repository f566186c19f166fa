package report

import (
	"slices"

	"unknot/session/message"
)

// Tags are what a person may say of a whole session. The records keep them in
// English.
var Tags = []message.Message{
	message.New("tag.good", "Felt good"), message.New("tag.firm", "Too firm"), message.New("tag.long", "Too long"),
	message.New("tag.skipped", "Skipped a point"), message.New("tag.sore", "Sore spot left"),
}

// Tag says a tag that the records keep. One of another release stays as it is.
func Tag(kept string) message.Message {
	if i := slices.IndexFunc(Tags, func(m message.Message) bool { return m.String() == kept }); i >= 0 {
		return Tags[i]
	}
	return message.Verbatim(kept)
}

// tags says several.
func tags(printer *message.Printer, kept []string) (said []string) {
	for _, tag := range kept {
		said = append(said, printer.Say(Tag(tag)))
	}
	return said
}
