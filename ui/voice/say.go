package voice

import (
	"context"
	"slices"
	"strings"
)

// usualVoices are those that macOS speaks with by itself. Of a language it lists
// others before them, some of which are jokes.
var usualVoices = []string{"Samantha", "Anna", "Mónica", "Daniel", "Paulina"}

// Say returns the macOS say command at the path.
func Say(path string) *Engine {
	return &Engine{
		name: "say",
		list: func(ctx context.Context) ([]installed, error) {
			out, err := run(ctx, child{path: path, args: []string{"-v", "?"}})
			return sayVoices(string(out)), err
		},
		speak: func(ctx context.Context, by installed, text string) (recording, error) {
			return spokenToFile(func(file string) error {
				_, err := run(ctx, child{
					path: path,
					args: []string{"-v", by.name, "-f", "-", "-o", file, "--data-format=LEI16@22050"},
					env:  []string{"LC_CTYPE=UTF-8"},
					in:   text,
				})
				return err
			})
		},
	}
}

// sayVoices reads the list that say writes of its voices: 'Anna  de_DE  # Hallo!'
// A name may have several words.
func sayVoices(list string) []installed {
	var all []installed
	for line := range strings.Lines(list) {
		about, _, _ := strings.Cut(line, "#")
		if f := strings.Fields(about); len(f) >= 2 {
			all = append(all, installed{strings.Join(f[:len(f)-1], " "), f[len(f)-1]})
		}
	}
	rank := func(i installed) int {
		if at := slices.Index(usualVoices, i.name); at >= 0 {
			return at
		}
		return len(usualVoices)
	}
	slices.SortStableFunc(all, func(a, b installed) int { return rank(a) - rank(b) })
	return all
}

// spokenToFile has something written to a file, and reads it.
func spokenToFile(write func(file string) error) (recording, error) {
	wave, err := withFile(write)
	if err != nil {
		return recording{}, err
	}
	return decode(wave)
}
