package main

import (
	"os/exec"
	"testing"

	"unknot/session/message"
)

func TestTheDoctorSaysWhichVoiceSpeaksWhichLanguage(t *testing.T) {
	if _, err := exec.LookPath("espeak-ng"); err != nil {
		t.Skip("needs espeak-ng: install the package of that name")
	}
	const want = "Englisch: espeak-ng, English (Great Britain); Deutsch: espeak-ng, German; Spanisch: espeak-ng, Spanish (Spain)"
	if f := findVoice(); f.err != nil || message.In("de").Say(f.say) != want {
		t.Errorf("got %q, %v, want %q", message.In("de").Say(f.say), f.err, want)
	}
}
