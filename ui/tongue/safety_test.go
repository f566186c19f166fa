package tongue_test

import (
	"testing"

	"unknot/assets"
	"unknot/session/body"
	"unknot/ui/tongue"
)

// Nobody is to be asked about danger in a language that they do not read.
func TestWhatIsAskedBeforeASessionIsAskedInEveryLanguage(t *testing.T) {
	safety, err := body.LoadSafety(assets.Safety())
	if err != nil {
		t.Fatal(err)
	}
	defer tongue.Use("en")
	for _, language := range []string{"de", "es"} {
		tongue.Use(language)
		for _, q := range safety.Questions {
			for _, text := range []string{q.Ask, q.Instead} {
				if text != "" && tongue.L(text) == text {
					t.Errorf("%s: %s has no words for %q", language, q.ID, text)
				}
			}
		}
		for _, sign := range safety.StopSigns() {
			for _, text := range []string{sign.Text, sign.Now} {
				if text != "" && tongue.L(text) == text {
					t.Errorf("%s: %s has no words for %q", language, sign.ID, text)
				}
			}
		}
	}
}
