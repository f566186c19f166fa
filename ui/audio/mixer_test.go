package audio

import (
	"errors"
	"path/filepath"
	"sync"
	"testing"

	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/sound"
	"unknot/ui/voice"
)

func TestTheSettingsNameEverySetOfSounds(t *testing.T) {
	if len(settings.Sets) != len(sound.Sets) {
		t.Fatalf("the settings know %d sets, there are %d", len(settings.Sets), len(sound.Sets))
	}
	for _, name := range settings.Sets {
		if _, ok := sound.ParseSet(name); !ok {
			t.Errorf("the settings know a set %q that there is not", name)
		}
	}
}

// The window has settings taken over without waiting, so that several may be at
// it at once.
func TestTheNewestSettingsAreTakenOverLast(t *testing.T) {
	store, err := settings.Open(filepath.Join(t.TempDir(), "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	m := New(&roll{}, func(string) (voice.Voice, error) { return nil, errors.New("none") }, "en", store, func(l message.Message) { t.Error(l) }, nil)
	defer m.Close()
	var all sync.WaitGroup
	for i := range 60 {
		store.Override(func(s *settings.Settings) { s.Sounds = settings.Sets[i%len(settings.Sets)] })
		all.Go(m.Apply)
	}
	all.Wait()
	if want := store.Now().Sounds; m.set != want {
		t.Errorf("the sounds are %s, want %s", m.set, want)
	}
}
