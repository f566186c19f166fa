package voice_test

import (
	"context"
	"errors"
	"os/exec"
	"slices"
	"testing"
	"time"

	"unknot/session/message"
	"unknot/ui/voice"
)

// espeak is the real one of this machine.
func espeak(t *testing.T) *voice.Engine {
	t.Helper()
	path, err := exec.LookPath("espeak-ng")
	if err != nil {
		t.Skip("needs espeak-ng: install the package of that name")
	}
	return voice.Espeak(path)
}

func TestTheRealEngineSpeaksEachLanguageByAVoiceOfItsOwn(t *testing.T) {
	const text = "Links: oberer Trapezius, Mitte. Zwanzig Sekunden."
	var all [][]float64
	for _, language := range message.Languages() {
		v, err := espeak(t).In(t.Context(), language)
		if err != nil {
			t.Fatal(err)
		}
		x, err := v.Render(t.Context(), text)
		if err != nil || seconds(x) < 1.5 || seconds(x) > 8 {
			t.Errorf("%s: got %.2f s and %v", v.Name(), seconds(x), err)
		}
		for i, other := range all {
			if slices.Equal(x, other) {
				t.Errorf("%s sounds as %s does", language, message.Languages()[i])
			}
		}
		all = append(all, x)
	}
	if _, err := espeak(t).In(t.Context(), "zz"); err == nil {
		t.Error("a language that nobody speaks is spoken")
	}
}

func TestTheCacheKeepsTheVoicesApart(t *testing.T) {
	const text = "Tibialis anterior. 20."
	voices := map[string]voice.Voice{}
	for _, language := range []string{"en", "de"} {
		v, err := espeak(t).In(t.Context(), language)
		if err != nil {
			t.Fatal(err)
		}
		voices[language] = v
	}
	c := voice.NewCache(voices["en"], never(t))
	defer c.Close()
	prepare := func() time.Duration {
		ready := make(chan string, 1)
		c.Prepare(t.Context(), []string{text}, func(text string) { ready <- text })
		select {
		case <-ready:
		case <-time.After(20 * time.Second):
			t.Fatal("not ready after 20 s")
		}
		length, _ := c.Length(text)
		return length
	}
	english := prepare()
	c.Use(voices["de"])
	if _, ok := c.Length(text); ok {
		t.Error("what was spoken in English is there in German")
	}
	if _, ok := c.Streamer(text); ok {
		t.Error("what was spoken in English would be heard in German")
	}
	german := prepare()
	if german == english {
		t.Errorf("both take %v", german)
	}
	c.Use(voices["en"])
	if again, ok := c.Length(text); !ok || again != english {
		t.Errorf("back in English it takes %v, %v, want the %v it took", again, ok, english)
	}
}

func TestEnginesListTheirVoices(t *testing.T) {
	list := func(lines string) string { return script(t, "cat <<'END'\n"+lines+"END\n") }
	for _, c := range []struct {
		engine *voice.Engine
		want   [][2]string
	}{
		{voice.Espeak(list("Pty Language       Age/Gender VoiceName          File                 Other Languages\n" +
			" 5  es-419          --/M      Spanish_(Latin_America) roa/es-419           (es-mx 6)(es 6)\n" +
			" 3  es-es           --/F      spanish-mbrola-3   mb/mb-es3            (es 3)\n" +
			" 5  es              --/M      Spanish_(Spain)    roa/es               \n")),
			[][2]string{{"Spanish_(Spain)", "es"}, {"Spanish_(Latin_America)", "es-419"}}},
		{voice.Say(list("Albert              en_US    # Hello! My name is Albert.\nAnna                de_DE    # Hallo! Ich heiße Anna.\n" +
			"Eddy (Deutsch (Deutschland)) de_DE    # Hallo! Ich heiße Eddy.\nSamantha            en_US    # Hello! My name is Samantha.\n")),
			[][2]string{{"Samantha", "en_US"}, {"Anna", "de_DE"}, {"Albert", "en_US"}, {"Eddy (Deutsch (Deutschland))", "de_DE"}}},
		{voice.SAPI(list("en-US\tMicrosoft Zira Desktop\r\nde-DE\tMicrosoft Hedda Desktop\r\n")),
			[][2]string{{"Microsoft Zira Desktop", "en-US"}, {"Microsoft Hedda Desktop", "de-DE"}}},
		{voice.Module("espeak-ng", list("299 OK LOADED SUCCESSFULLY\n200-German\tde\tnone\n200-German+Adam\tde\tAdam\n200 OK VOICE LIST SENT\n"), "/none"),
			[][2]string{{"German", "de"}, {"German+Adam", "de"}}},
	} {
		got, err := voice.Voices(t.Context(), c.engine)
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("got %q, %v, want %q", got, err, c.want)
		}
	}
}

func TestAnEngineThatDoesNotListItsVoicesSaysWhy(t *testing.T) {
	_, err := voice.Espeak(script(t, "echo broken >&2; exit 1")).In(context.Background(), "de")
	const want = "engine does not say which languages it speaks: exit status 1: broken"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %q", err, want)
	}
	if got, want := message.In("de").Say(message.Of(errors.Join(err))), "engine sagt nicht, welche Sprachen es spricht: exit status 1: broken"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
