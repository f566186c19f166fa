package voice

import (
	"context"
	"path/filepath"
	"strings"

	"unknot/session/message"
	"unknot/ui/wav"
)

// An engine is a voice that is one run of a program for every text.
type engine struct {
	name string
	// speak runs the program and returns a WAV file.
	speak func(ctx context.Context, text string) ([]byte, error)
}

func (e engine) Name() string { return e.name }

func (e engine) Render(ctx context.Context, text string) ([]float64, error) {
	return render(ctx, text, func(ctx context.Context, text string) (recording, error) {
		wave, err := e.speak(ctx, text)
		if err != nil {
			return recording{}, err
		}
		return decode(wave)
	})
}

// A recording is mono, -1 to 1, as an engine made it.
type recording struct {
	samples []float64
	rate    int
}

// decode reads what an engine wrote.
func decode(file []byte) (recording, error) {
	s, err := wav.Parse(file)
	if err != nil {
		return recording{}, message.Errorf("voice.not-sound", "what it wrote is not a sound file: {{.Error}}", "Error", err)
	}
	samples, _, err := s.Mono()
	return recording{samples, s.Rate}, err
}

// Espeak returns the voice of the espeak-ng or espeak command at the path. It
// speaks a little slower and lower than it does by itself.
func Espeak(path string) Voice {
	name := strings.TrimSuffix(filepath.Base(path), ".exe")
	return engine{name, func(ctx context.Context, text string) ([]byte, error) {
		return run(ctx, child{
			path: path,
			args: []string{"-v", "en", "-s", "165", "-p", "45", "-b", "1", "--stdin", "--stdout"},
			in:   text,
		})
	}}
}

// Say returns the voice of the macOS say command at the path: the one chosen in
// the system settings.
func Say(path string) Voice {
	return engine{"say", func(ctx context.Context, text string) ([]byte, error) {
		return withFile(func(file string) error {
			_, err := run(ctx, child{
				path: path,
				args: []string{"-f", "-", "-o", file, "--data-format=LEI16@22050"},
				in:   text,
			})
			return err
		})
	}}
}

// sapi speaks with the voice of Windows. Text and file come in variables, so
// nothing of them is ever read as code.
const sapi = `$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
try { $voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [Globalization.CultureInfo]'en-US') } catch { }
$voice.Rate = -1
$format = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(22050, 'Sixteen', 'Mono')
$voice.SetOutputToWaveFile($env:UNKNOT_WAVE, $format)
$voice.Speak($env:UNKNOT_TEXT)
$voice.Dispose()`

// SAPI returns the voice of Windows, by way of the PowerShell at the path.
func SAPI(path string) Voice {
	return engine{"the voice of Windows", func(ctx context.Context, text string) ([]byte, error) {
		return withFile(func(file string) error {
			_, err := run(ctx, child{
				path: path,
				args: []string{"-NoProfile", "-NonInteractive", "-Command", sapi},
				env:  []string{"UNKNOT_WAVE=" + file, "UNKNOT_TEXT=" + text},
			})
			return err
		})
	}}
}
