package settings

import "unknot/session/cue"

// VoiceWords are what the person calls how much the voice says.
var VoiceWords = map[cue.Wordiness]string{cue.Full: "Full guide", cue.Short: "Short words", cue.Tones: "Tones only"}

// Wordiness is how much the voice says.
func (s Settings) Wordiness() cue.Wordiness {
	w, _ := cue.ParseWordiness(s.Voice)
	return w
}
