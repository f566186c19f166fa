package settings

import (
	"unknot/session/cue"
	"unknot/session/message"
)

// VoiceWords are what the person calls how much the voice says.
var VoiceWords = map[cue.Wordiness]message.Message{cue.Full: message.New("voice.full", "Full guide"), cue.Short: message.New("voice.short", "Short words"), cue.Tones: message.New("voice.tones", "Tones only")}

// Wordiness is how much the voice says.
func (s Settings) Wordiness() cue.Wordiness {
	w, _ := cue.ParseWordiness(s.Voice)
	return w
}
