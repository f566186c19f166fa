// Package voice has phrases spoken by what the machine can speak with, offline,
// as samples: so volume, ducking and timing are the program's own. Texts are
// spoken ahead and kept, since an engine may take a while. It knows nothing of
// windows, and plays nothing itself.
//
// The command alone imports it.
package voice

import (
	"context"
	"os"
	"os/exec"
	"runtime"

	"unknot/session/message"
)

// Rate is the number of samples per second of everything rendered here.
const Rate = 48000

// A Voice speaks English.
type Voice interface {
	// Render returns the text as spoken: mono samples at Rate, of a loudness
	// that goes with the sounds of a session, without silence at either end.
	// It takes from some milliseconds to Patience, and ends when ctx does.
	Render(ctx context.Context, text string) ([]float64, error)
	// Name is what the engine is called, for people.
	Name() string
}

// Find returns the voice of this machine. On Linux that is the espeak-ng or
// espeak command, or else an engine of speech-dispatcher; on macOS it is say, on
// Windows SAPI. Without one, the error says in a sentence or two how to get it.
//
// What is found may still turn out not to speak.
func Find() (Voice, error) {
	switch runtime.GOOS {
	case "darwin":
		if path, err := exec.LookPath("say"); err == nil {
			return Say(path), nil
		}
	case "windows":
		if path, err := exec.LookPath("powershell"); err == nil {
			return SAPI(path), nil
		}
	}
	for _, name := range []string{"espeak-ng", "espeak"} {
		if path, err := exec.LookPath(name); err == nil {
			return Espeak(path), nil
		}
	}
	for _, m := range modules() {
		if _, err := os.Stat(m.path); err == nil {
			return m, nil
		}
	}
	return nil, advice(runtime.GOOS)
}

// advice says how to get a voice.
func advice(system string) error {
	switch system {
	case "darwin":
		return message.Errorf("voice.none-macos", "no voice: the say command of macOS is missing. Installing espeak-ng (brew install espeak-ng) gives one.")
	case "windows":
		return message.Errorf("voice.none-windows", "no voice: Windows PowerShell, which reaches the voices of Windows, is missing. Installing espeak-ng (winget install eSpeak-NG.eSpeak-NG) gives one.")
	}
	said := message.New("voice.install", "no voice: install espeak-ng.")
	if _, err := exec.LookPath("apt"); err == nil {
		said = message.New("voice.none-apt", "no voice: install espeak-ng (sudo apt install espeak-ng).")
	}
	if _, err := exec.LookPath("spd-say"); err == nil {
		dispatcher := message.New("voice.dispatcher", "speech-dispatcher is there, but without an engine that Unknot can use.")
		said = message.Join([]message.Message{said, dispatcher}, " ")
	}
	return message.Error(said)
}
