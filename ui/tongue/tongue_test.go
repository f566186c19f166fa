package tongue_test

import (
	"encoding/json"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"unknot/assets"
	"unknot/session/message"
	"unknot/ui/tongue"
)

func words(t testing.TB, language string) map[string]string {
	t.Helper()
	data, err := fs.ReadFile(assets.Translations(), language+".json")
	if err != nil {
		t.Fatal(err)
	}
	var out map[string]string
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// keyed are the English texts that have a key, and no places.
func keyed(t testing.TB) (texts []string) {
	t.Helper()
	data, err := fs.ReadFile(assets.Messages(), "en.json")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	for _, value := range all {
		if text, ok := value.(string); ok && !strings.Contains(text, "{{.") {
			texts = append(texts, text)
		}
	}
	return texts
}

func in(t testing.TB, language string) {
	t.Helper()
	tongue.Use(language)
	t.Cleanup(func() { tongue.Use("en") })
}

func TestEveryLanguageHasTheSameWords(t *testing.T) {
	english := words(t, "en")
	for _, language := range message.Languages() {
		said := words(t, language)
		for key := range english {
			if strings.TrimSpace(said[key]) == "" {
				t.Errorf("%s: nothing for %q", language, key)
			}
		}
		for key := range said {
			if english[key] == "" {
				t.Errorf("%s: %q is not English", language, key)
			}
		}
	}
}

var verb = regexp.MustCompile(`%(\[\d\])?[a-z]`)

func TestTheVerbsOfFormatsAgree(t *testing.T) {
	for _, language := range message.Languages() {
		for key, said := range words(t, language) {
			want, got := verb.FindAllString(key, -1), verb.FindAllString(said, -1)
			if strings.Contains(said, "%[") {
				slices.Sort(got)
				for i := range want {
					want[i] = "%[" + string(rune('1'+i)) + "]" + want[i][1:]
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s: %q has %q, want %q as in %q", language, said, got, want, key)
			}
		}
	}
}

func TestSaidTwiceItStaysTheSame(t *testing.T) {
	for _, language := range message.Languages() {
		in(t, language)
		for key, said := range words(t, language) {
			if got := tongue.L(said); got != said {
				t.Errorf("%s: %q is %q, and that is %q", language, key, said, got)
			}
		}
	}
}

func TestTheLanguageIsThatOfTheSystemUnlessChosen(t *testing.T) {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANGUAGE"} {
		t.Setenv(name, "")
	}
	for _, c := range []struct{ locale, chosen, want string }{
		{"de_AT.UTF-8", "", "Halten"},
		{"es_MX.UTF-8", "", "Mantén"},
		{"fr_FR.UTF-8", "", "Hold"},
		{"C", "", "Hold"},
		{"C", "de", "Halten"},
		{"de_DE.UTF-8", "en", "Hold"},
		{"de_DE.UTF-8", "xx", "Hold"},
	} {
		t.Setenv("LANG", c.locale)
		in(t, c.chosen)
		if got := tongue.L("Hold"); got != c.want {
			t.Errorf("LANG=%s, %q chosen: got %q, want %q", c.locale, c.chosen, got, c.want)
		}
	}
}

func TestWhatIsNotKnownStays(t *testing.T) {
	in(t, "de")
	if got := tongue.L("Desk neck reset"); got != "Desk neck reset" {
		t.Errorf("got %q", got)
	}
}

func BenchmarkL(b *testing.B) {
	in(b, "de")
	for range b.N {
		tongue.L("Get ready")
	}
}
