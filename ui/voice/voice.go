// Package voice has phrases spoken by what the machine can speak with, offline,
// as samples: so volume, ducking and timing are the program's own. Texts are
// spoken ahead and kept, since an engine may take a while. It knows nothing of
// windows, and plays nothing itself.
//
// A voice speaks one language, and an engine is asked for the voice it has of it.
// Where it has none, English is spoken, in English words, and that is said: no
// voice ever reads what is written in another language. What is not there in the
// language that is spoken, such as how to find a point, stays silent, and stands on
// the screen: side, place and length are heard all the same, and somebody who does
// not know English would only be kept from them by an English sentence.
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

// A Voice speaks a language.
type Voice interface {
	// Render returns the text as spoken: mono samples at Rate, of a loudness
	// that goes with the sounds of a session, without silence at either end.
	// It takes from some milliseconds to Patience, and ends when ctx does.
	Render(ctx context.Context, text string) ([]float64, error)
	// Name is what the engine and its voice are called, for people.
	Name() string
	// Language is the code of the language.
	Language() string
}

// english is spoken where there is no voice of another language.
var english = message.Languages()[0]

// Find returns the voice of this machine for a language, by its code. If there is
// none, it returns the English one, and an error that says so; without an engine it
// returns no voice, and the error says in a sentence or two how to get one.
//
// What is found may still turn out not to speak.
func Find(language string) (Voice, error) {
	e, err := find()
	if err != nil {
		return nil, err
	}
	ctx := context.Background()
	v, err := e.In(ctx, language)
	if err != nil && language != english {
		if instead, none := e.In(ctx, english); none == nil {
			return instead, err
		}
	}
	return v, err
}

// find returns the engine of this machine. On Linux that is the espeak-ng or
// espeak command, or else one of speech-dispatcher; on macOS it is say, on Windows
// SAPI.
func find() (*Engine, error) {
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
			return m.engine(), nil
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
