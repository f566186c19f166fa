package voice

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"unknot/session/message"
	"unknot/ui/wav"
)

// An Engine is a program that speaks, with one run for every text.
type Engine struct {
	name string
	// list asks the program for its voices, the better of a language first.
	list func(ctx context.Context) ([]installed, error)
	// speak runs the program for a text.
	speak func(ctx context.Context, by installed, text string) (recording, error)
}

// An installed is a voice that an engine has.
type installed struct {
	name     string // what the engine calls it
	language string // with the country or without: de, de-DE or de_DE
}

// speaks reports whether it is a voice of a language, by its code.
func (i installed) speaks(language string) bool {
	code, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(i.language), "_", "-"), "-")
	return code == language
}

// In returns the engine's voice of a language, by its code. Its error says that
// there is none.
func (e *Engine) In(ctx context.Context, language string) (Voice, error) {
	all, err := e.list(ctx)
	if err != nil {
		return nil, message.Errorf("voice.no-list", "{{.Engine}} does not say which languages it speaks: {{.Error}}", "Engine", e.name, "Error", err)
	}
	at := slices.IndexFunc(all, func(i installed) bool { return i.speaks(language) })
	if at < 0 {
		return nil, message.Errorf("voice.no-language", "{{.Engine}} has no voice for {{.Language}}", "Engine", e.name, "Language", LanguageName(language))
	}
	return speaker{e, all[at], language}, nil
}

var languageNames = map[string]message.Message{
	"en": message.New("language.en", "English"), "de": message.New("language.de", "German"), "es": message.New("language.es", "Spanish"),
}

// LanguageName is what a language is called, by its code.
func LanguageName(code string) message.Message { return languageNames[code] }

// A speaker is a voice of an engine.
type speaker struct {
	engine   *Engine
	by       installed
	language string
}

func (s speaker) Name() string {
	return s.engine.name + ", " + strings.ReplaceAll(s.by.name, "_", " ")
}

func (s speaker) Language() string { return s.language }

func (s speaker) Render(ctx context.Context, text string) ([]float64, error) {
	return render(ctx, text, func(ctx context.Context, text string) (recording, error) {
		return s.engine.speak(ctx, s.by, text)
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

// Espeak returns the espeak-ng or espeak command at the path. It speaks a little
// slower and lower than it does by itself.
func Espeak(path string) *Engine {
	return &Engine{
		name: strings.TrimSuffix(filepath.Base(path), ".exe"),
		list: func(ctx context.Context) ([]installed, error) {
			out, err := run(ctx, child{path: path, args: []string{"--voices"}})
			return espeakVoices(string(out)), err
		},
		speak: func(ctx context.Context, by installed, text string) (recording, error) {
			wave, err := run(ctx, child{
				path: path,
				args: []string{"-v", by.language, "-s", "165", "-p", "45", "-b", "1", "--stdin", "--stdout"},
				in:   text,
			})
			if err != nil {
				return recording{}, err
			}
			return decode(wave)
		},
	}
}

// espeakVoices reads the table that espeak writes of its voices: priority,
// language, age, name and file. Those of MBROLA need another program.
func espeakVoices(table string) []installed {
	var all []installed
	for line := range strings.Lines(table) {
		if f := strings.Fields(line); len(f) >= 5 && f[0] != "Pty" && !strings.HasPrefix(f[4], "mb/") {
			all = append(all, installed{f[3], f[1]})
		}
	}
	// The voice of a whole language comes before those of countries.
	slices.SortStableFunc(all, func(a, b installed) int { return len(a.language) - len(b.language) })
	return all
}
