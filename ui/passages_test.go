package ui_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"unknot/assets"
	"unknot/session/body"
	"unknot/session/words"
)

// passages are the texts that the window may show: those of a language, and
// those of the content, which stays English.
type passages struct {
	known   map[string]bool // texts of the content, in lower case
	formats []*regexp.Regexp
	titles  []string // of the routines, which end in dots where there is no room
}

// title reports whether a text is the beginning of a routine's name, and dots.
func (p passages) title(text string) bool {
	head, cut := strings.CutSuffix(text, "…")
	return cut && slices.ContainsFunc(p.titles, func(name string) bool { return strings.HasPrefix(name, head) })
}

// places are where something is put into a message, as QuoteMeta writes them.
var places = regexp.MustCompile(`\\{\\{[^}]*\\}\\}`)

// textsIn are all texts of a language, with every form of a plural.
func textsIn(t *testing.T, language string) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	for _, folder := range []fs.FS{assets.Messages()} {
		data, err := fs.ReadFile(folder, language+".json")
		if err != nil {
			t.Fatal(err)
		}
		var said map[string]any
		if err := json.Unmarshal(data, &said); err != nil {
			t.Fatal(err)
		}
		for _, value := range said {
			switch v := value.(type) {
			case string:
				all[v] = true
			case map[string]any:
				for _, form := range v {
					all[form.(string)] = true
				}
			}
		}
	}
	return all
}

// sameEverywhere are names of languages, keys and formats.
var sameEverywhere = []string{"English", "Deutsch", "Español", "F", "G", "M", "T", "V", "X", "CSV", "JSON"}

func passagesIn(t *testing.T, language string) passages {
	t.Helper()
	p := passages{known: map[string]bool{}}
	for _, name := range sameEverywhere {
		p.known[strings.ToLower(name)] = true
	}
	for text := range textsIn(t, language) {
		p.known[strings.ToLower(text)] = true
		p.known[strings.ToLower(words.FirstSentence(text))] = true
		if strings.Contains(text, "%") || strings.Contains(text, "{{") {
			form := places.ReplaceAllString(strings.NewReplacer("%s", ".+", "%d", `\d+`).Replace(regexp.QuoteMeta(text)), ".+")
			p.formats = append(p.formats, regexp.MustCompile("(?i)^"+form+"$"))
		}
	}
	ours := textsIn(t, "en")
	sources, err := body.LoadSources(assets.Sources())
	if err != nil {
		t.Fatal(err)
	}
	for _, section := range safety(t).Sections {
		for _, item := range section.Items {
			p.known[strings.ToLower(item.Text)] = true
			p.known[strings.ToLower(words.FirstSentence(item.Text))] = true
		}
	}
	for _, r := range routines(t) {
		p.titles = append(p.titles, r.Name)
	}
	for _, w := range sources.Works {
		p.known[strings.ToLower(w.Reference())] = true
	}
	content := false // routines say it, whose texts stay as they are
	var add func(any)
	add = func(value any) {
		switch v := value.(type) {
		case string:
			if content || !ours[v] {
				p.known[strings.ToLower(v)] = true
				p.known[strings.ToLower(words.FirstSentence(v))] = true
			}
		case []any:
			p.known[strings.ToLower(joined(v))] = true
			for _, item := range v {
				add(item)
			}
		case map[string]any:
			for _, field := range v {
				add(field)
			}
		}
	}
	err = fs.WalkDir(assets.Facts(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(name, "messages/") || !strings.HasSuffix(name, ".json") {
			return err
		}
		content = strings.HasPrefix(name, "routines/")
		data, err := fs.ReadFile(assets.Facts(), name)
		if err != nil {
			return err
		}
		var value any
		if err := json.Unmarshal(data, &value); err != nil {
			return err
		}
		add(value)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func joined(list []any) string {
	var out []string
	for _, item := range list {
		out = append(out, fmt.Sprint(item))
	}
	return strings.Join(out, ", ")
}

var wordless = regexp.MustCompile(`^[^\p{L}]*$`)

func (p passages) has(text string) bool {
	text = strings.ToLower(text)
	if wordless.MatchString(text) || p.known[text] {
		return true
	}
	for _, f := range p.formats {
		if f.MatchString(text) {
			return true
		}
	}
	for _, between := range []string{" · ", ", "} { // as facts and tools are listed
		parts := strings.Split(text, between)
		if len(parts) > 1 && !slices.ContainsFunc(parts, func(part string) bool { return !p.has(part) }) {
			return true
		}
	}
	return false
}

// quotes reports whether a text has a text of the content in it, as it may
// where those are shown with what they lead to.
func (p passages) quotes(text string) bool {
	if strings.HasPrefix(text, "http") {
		return true // broken where there is no space
	}
	for content := range p.known {
		if len(content) > 12 && strings.Contains(strings.ToLower(text), content) {
			return true
		}
	}
	return false
}

// translated is an English text of the window as it stands there.
func (s *stand) translated(english string) string {
	s.t.Helper()
	var all [2]map[string]any
	for i, code := range []string{"en", s.printer().Language()} {
		data, err := fs.ReadFile(assets.Messages(), code+".json")
		if err != nil {
			s.t.Fatal(err)
		}
		if err := json.Unmarshal(data, &all[i]); err != nil {
			s.t.Fatal(err)
		}
	}
	for key, text := range all[0] {
		if text == english {
			return all[1][key].(string)
		}
	}
	return english
}
