package ui_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"unknot/session/body"
	"unknot/session/settings"
	"unknot/ui/bodymap"
	"unknot/ui/look"
)

func TestAZoneSaysWhatItIsAndWhy(t *testing.T) {
	for _, size := range sizes {
		s := open(t, look.Light, size)
		s.key(fyne.KeyZ)
		i := slices.IndexFunc(s.zones, func(z body.Zone) bool { return z.ID == "flank" })
		s.figure().OnZone(&s.zones[i])
		all := *s
		all.whole = true
		all.mustSay(s.zones[i].Area + " " + s.zones[i].Why)
		s.key(fyne.KeyEscape)
		all.mustSay("Three short ones")
	}
}

func TestThePillHatchesAndAPressOnTheHatchingPicksNothing(t *testing.T) {
	s := open(t, look.Light, desk)
	s.press("Where not to press")
	s.mustSay("Press a hatched place to see what it is.")
	f := s.figure()
	f.Tapped(&fyne.PointEvent{Position: fyne.NewPos(f.Size().Width*0.24, f.Size().Height*0.4)})
	s.mustSay("Belly The organs and the largest artery")
	s.press("Where not to press")
	s.mustSay("Three short ones")
}

func TestTheHatchingStaysOnTheNextScreen(t *testing.T) {
	s := open(t, look.Light, desk)
	s.key(fyne.KeyZ)
	s.window.ShowRoutine(named(t, "upper-arm-light"))
	s.mustRead("never press")
	s.mustSay("Close by, and never pressed: Armpit; Flank")
	s.key(fyne.KeyZ)
	if s.reads("never press") {
		t.Error("the hatching is still explained")
	}
}

func TestTheKeyboardsPlaceIsSpoken(t *testing.T) {
	s := open(t, look.Light, desk)
	s.key(fyne.KeyDown)
	s.key(fyne.KeyDown)
	want := []string{"Left top of the shoulder", "Left mid back"}
	if !slices.Equal(s.spoken, want) {
		t.Errorf("spoken is %q, want %q", s.spoken, want)
	}
	s.spoken = nil
	s.key(fyne.KeyZ)
	s.key(fyne.KeyDown)
	if len(s.spoken) != 2 || s.spoken[0] != "Throat and front of the neck" {
		t.Errorf("among the zones, spoken is %q", s.spoken)
	}
}

func TestNothingIsSpokenForThePointerOrWithoutAVoice(t *testing.T) {
	for name, how := range map[string]func(*settings.Settings){
		"muted": func(s *settings.Settings) { s.Muted = true },
		"tones": func(s *settings.Settings) { s.Voice = "tones" },
	} {
		s := open(t, look.Light, desk, how)
		s.key(fyne.KeyDown)
		s.key(fyne.KeyDown)
		if len(s.spoken) > 0 {
			t.Errorf("%s: spoken is %q", name, s.spoken)
		}
	}
	s := open(t, look.Light, desk)
	f := s.figure()
	point(f, fyne.NewPos(f.Size().Width*0.24, f.Size().Height*0.3))
	f.Tapped(&fyne.PointEvent{Position: fyne.NewPos(f.Size().Width*0.24, f.Size().Height*0.3)})
	if len(s.spoken) > 0 {
		t.Errorf("for the pointer, spoken is %q", s.spoken)
	}
}

// point moves the pointer over the figure.
func point(f *bodymap.Figure, at fyne.Position) {
	f.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
}
