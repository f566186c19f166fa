package finder

import (
	"fmt"
	"io/fs"

	"unknot/session/body"
	"unknot/session/lexicon"
	"unknot/session/triage"
)

// A Language is how places are spoken of in one language.
type Language struct {
	Lexicon *lexicon.Lexicon
	Danger  *triage.Reader
	Words   *Wording // nil for English, whose words stand with the places
}

// A Wording is the words of a language other than English for places and
// complaints.
type Wording struct {
	Same       map[string][]string `json:"same"`    // a word, and words that mean the same
	Ignored    []string            `json:"ignored"` // words that say nothing about a place
	Places     map[PlaceID]Called  `json:"places"`
	Regions    map[string][]string `json:"regions"`    // by the region's id: words for all of it
	Muscles    map[string][]string `json:"muscles"`    // by the point's id: names of its muscle, beside the Latin ones
	Complaints map[string][]string `json:"complaints"` // by the complaint's id
}

// Called is what a place is called.
type Called struct {
	Name  string   `json:"name"` // in the middle of a sentence, without an article
	Words []string `json:"words"`
}

// LoadLanguages reads the language of a code and English, for New: what is
// danger from the folder triage, what places are called from search, and common
// words from words. A language that there is not is English alone.
func LoadLanguages(files fs.FS, code string, safety *body.Safety) ([]Language, error) {
	var all []Language
	if code != "en" {
		l, err := loadLanguage(files, code, safety)
		if err != nil {
			return nil, err
		}
		all = append(all, l)
	}
	english, err := loadLanguage(files, "en", safety)
	return append(all, english), err
}

func loadLanguage(files fs.FS, code string, safety *body.Safety) (Language, error) {
	var common []byte
	var wording *Wording
	if code != "en" {
		var err error
		if common, err = fs.ReadFile(files, "words/"+code+".txt"); err != nil {
			return Language{}, err
		}
		if wording, err = readWording(files, "search/"+code+".json"); err != nil {
			return Language{}, err
		}
	}
	l, err := lexicon.New(code, common)
	if err != nil {
		return Language{}, err
	}
	signs, err := fs.Sub(files, "triage")
	if err != nil {
		return Language{}, err
	}
	danger, err := triage.Load(signs, l, safety)
	return Language{l, danger, wording}, err
}

func readWording(files fs.FS, name string) (*Wording, error) {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	var w Wording
	if err := body.Decode(data, &w); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &w, nil
}
