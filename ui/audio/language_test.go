package audio

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"unknot/assets"
	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/ui/sound"
	"unknot/ui/voice"
)

// A tongue is a voice of a language that remembers what it was to say.
type tongue struct {
	hum
	language string
	mu       sync.Mutex
	said     []string
}

func (v *tongue) Language() string { return v.language }

func (v *tongue) Render(ctx context.Context, text string) ([]float64, error) {
	v.mu.Lock()
	v.said = append(v.said, text)
	v.mu.Unlock()
	return v.hum.Render(ctx, text)
}

// has reports whether it was to say a text, and only those of its language.
func (v *tongue) has(text string) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	return slices.Contains(v.said, text)
}

// spokenIn has a test listen to a hold, with the voices that there are.
func spokenIn(t *testing.T, voices map[string]*tongue, chosen string, test func(m *Mixer, told func() []string, begin func())) {
	atlas, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	r := &routine.Routine{ID: "one", Name: "One", Language: "en", Stages: []routine.Stage{{Kind: session.Hold, Point: "UT1", Side: body.Left, Seconds: 20, Repeats: 1}}}
	p, err := r.Plan()
	if err != nil {
		t.Fatal(err)
	}
	store, err := settings.Open(filepath.Join(t.TempDir(), "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	store.Override(func(s *settings.Settings) { s.Voice, s.Language = "full", chosen })
	find := func(language string) (voice.Voice, error) {
		if v, ok := voices[language]; ok {
			return v, nil
		}
		return voices["en"], errors.New("there is no voice for " + language)
	}
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var lines []string
		m := New(&roll{}, find, "de", store, func(l message.Message) {
			mu.Lock()
			defer mu.Unlock()
			lines = append(lines, l.String())
		}, func(sound.Notice) {})
		s := m.Session(cue.NewScript(r, p, atlas), p)
		test(m, func() []string {
			time.Sleep(time.Minute)
			mu.Lock()
			defer mu.Unlock()
			return slices.Clone(lines)
		}, func() {
			run := session.New(p)
			<-first(s.Begin(append(run.Do(session.Start, 0), run.Ahead()...)))
		})
		s.Cut()
		m.Close()
	})
}

func first(ready <-chan struct{}, _ time.Duration) <-chan struct{} { return ready }

func TestASessionIsSpokenInTheLanguageThatIsChosen(t *testing.T) {
	for chosen, want := range map[string]string{
		"en": "Hold. Left upper trapezius, mid-slope. Twenty seconds.",
		"es": "Mantén. Izquierda: trapecio superior, mitad. Veinte segundos.",
		"":   "Halten. Links: oberer Trapezius, Mitte. Zwanzig Sekunden.", // of the system
	} {
		voices := map[string]*tongue{"en": {language: "en"}, "de": {language: "de"}, "es": {language: "es"}}
		spokenIn(t, voices, chosen, func(m *Mixer, told func() []string, begin func()) {
			begin()
			if got := told(); len(got) > 0 {
				t.Errorf("%q: told %q", chosen, got)
			}
			for language, v := range voices {
				if v.has(want) != (language == chosen || chosen == "" && language == "de") {
					t.Errorf("%q: the voice for %s was to say %q", chosen, language, v.said)
				}
			}
		})
	}
}

func TestAnotherLanguageIsSpokenAsSoonAsItIsChosen(t *testing.T) {
	voices := map[string]*tongue{"en": {language: "en"}, "de": {language: "de"}, "es": {language: "es"}}
	spokenIn(t, voices, "en", func(m *Mixer, told func() []string, begin func()) {
		begin()
		told()
		m.settings.Override(func(s *settings.Settings) { s.Language = "es" })
		m.Apply()
		told()
		if !voices["es"].has("Mantén. Izquierda: trapecio superior, mitad. Veinte segundos.") {
			t.Errorf("in Spanish was to be said %q", voices["es"].said)
		}
	})
}

func TestWithoutAVoiceOfTheLanguageEnglishIsSpokenAndThatIsToldOnce(t *testing.T) {
	voices := map[string]*tongue{"en": {language: "en"}}
	spokenIn(t, voices, "es", func(m *Mixer, told func() []string, begin func()) {
		if got := told(); len(got) > 0 {
			t.Errorf("told %q before anything is spoken", got)
		}
		begin()
		begin()
		if got, want := told(), []string{"there is no voice for es, so English is spoken"}; !slices.Equal(got, want) {
			t.Errorf("told %q, want %q", got, want)
		}
		if v := voices["en"]; !v.has("Hold. Left upper trapezius, mid-slope. Twenty seconds.") || strings.Contains(strings.Join(v.said, ""), "Izquierda") {
			t.Errorf("the English voice was to say %q", v.said)
		}
	})
}

func TestWordsOfAnotherLanguageAreNotSpoken(t *testing.T) {
	voices := map[string]*tongue{"en": {language: "en"}, "de": {language: "de"}}
	spokenIn(t, voices, "de", func(m *Mixer, told func() []string, begin func()) {
		told()
		m.Speak("en", "Front of the neck")
		told()
		m.Speak("de", "Nacken")
		told()
		if !slices.Equal(voices["de"].said, []string{"Nacken"}) || voices["en"].said != nil {
			t.Errorf("said %q and %q", voices["de"].said, voices["en"].said)
		}
	})
}

func TestATapeIsSpokenInTheLanguageOfItsVoice(t *testing.T) {
	s := settings.Default()
	s.Voice = "short"
	german := &tongue{language: "de"}
	if _, err := taped(t, s, func() (voice.Voice, error) { return german, nil }); err != nil || !german.has("Links. Oberer Trapezius. Dreißig Sekunden.") {
		t.Errorf("said %q, %v", german.said, err)
	}
	english := &tongue{language: "en"}
	_, err := taped(t, s, func() (voice.Voice, error) { return english, errors.New("there is none") })
	if want := "there is none, so English is spoken"; err == nil || err.Error() != want || !english.has("Left. Upper trapezius. Thirty seconds.") {
		t.Errorf("said %q, %v, want %q", english.said, err, want)
	}
}
