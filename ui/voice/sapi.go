package voice

import (
	"context"
	"strings"
)

// sapiList writes the voices of Windows, each with its culture in front.
const sapiList = `$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
$voice.GetInstalledVoices() | Where-Object { $_.Enabled } | ForEach-Object { $_.VoiceInfo.Culture.Name + "` + "`t" + `" + $_.VoiceInfo.Name }
$voice.Dispose()`

// sapiSpeak speaks with a voice of Windows. Its name, text and file come in
// variables, so nothing of them is ever read as code.
const sapiSpeak = `$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
$voice.SelectVoice($env:UNKNOT_VOICE)
$voice.Rate = -1
$format = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(22050, 'Sixteen', 'Mono')
$voice.SetOutputToWaveFile($env:UNKNOT_WAVE, $format)
$voice.Speak($env:UNKNOT_TEXT)
$voice.Dispose()`

// SAPI returns the voices of Windows, by way of the PowerShell at the path.
func SAPI(path string) *Engine {
	shell := func(ctx context.Context, script string, env ...string) ([]byte, error) {
		return run(ctx, child{path: path, args: []string{"-NoProfile", "-NonInteractive", "-Command", script}, env: env})
	}
	return &Engine{
		name: "Windows",
		list: func(ctx context.Context) ([]installed, error) {
			out, err := shell(ctx, sapiList)
			return sapiVoices(string(out)), err
		},
		speak: func(ctx context.Context, by installed, text string) (recording, error) {
			return spokenToFile(func(file string) error {
				_, err := shell(ctx, sapiSpeak, "UNKNOT_WAVE="+file, "UNKNOT_TEXT="+text, "UNKNOT_VOICE="+by.name)
				return err
			})
		},
	}
}

func sapiVoices(list string) []installed {
	var all []installed
	for line := range strings.Lines(list) {
		if culture, name, ok := strings.Cut(strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")), "\t"); ok {
			all = append(all, installed{name, culture})
		}
	}
	return all
}
