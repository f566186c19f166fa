package main

import (
	"testing"

	"unknot/ui/settings"
	"unknot/ui/sound"
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
