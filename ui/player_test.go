package ui_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/look"
)

var desk = fyne.NewSize(1280, 800)

func TestTheKeysReachTheSession(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	state := func() session.Status { return s.guide.session.Status(s.guide.now) }
	s.key(fyne.KeySpace)
	if state().State != session.Paused {
		t.Errorf("after Space the session is %v, want paused", state().State)
	}
	s.mustRead("Paused")
	s.key(fyne.KeySpace)
	if state().State != session.Running {
		t.Errorf("after Space again the session is %v, want running", state().State)
	}
	for _, c := range []struct {
		key  fyne.KeyName
		want int
	}{{fyne.KeyRight, 1}, {fyne.KeyPageDown, 2}, {fyne.KeyLeft, 1}, {fyne.KeyPageUp, 0}, {fyne.KeyReturn, 1}, {fyne.KeyEnter, 2}} {
		s.guide.advance(time.Second) // Enter again at once is the same press
		s.key(c.key)
		if got := state().Stage; got != c.want {
			t.Errorf("after %s the session is at stage %d, want %d", c.key, got, c.want)
		}
	}
	before := state().Length
	s.key(fyne.KeyUp)
	if got := state().Length - before; got != session.Step {
		t.Errorf("the up arrow adds %v, want %v", got, session.Step)
	}
}

func TestThePlayerHoldsNoFocus(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if _, ok := o.(fyne.Focusable); ok {
			t.Errorf("%T takes the focus from the session", o)
		}
	})
}

func TestEveryPhaseIsShownInItsWord(t *testing.T) {
	s := open(t, look.Dark, desk)
	s.play("desk-neck-reset")
	seen := map[string]bool{}
	for range 420 {
		for _, word := range []string{"Follow", "Get ready", "Hold", "Rest", "Switch side", "Next area"} {
			if s.reads(word) {
				seen[word] = true
			}
		}
		s.guide.advance(time.Second)
	}
	if len(seen) != 6 {
		t.Errorf("seen were %v, want all six", seen)
	}
	s.mustRead("All done. Take a slow breath.")
}

func TestTheSecondsCountDown(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	s.guide.advance(50 * time.Second)
	s.mustRead("20")
	s.guide.advance(time.Second)
	s.mustRead("19")
	s.mustRead("Left upper trapezius,")
}

func TestEscapeAsksOnceAndLosesNothing(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	s.guide.advance(55 * time.Second)
	s.key(fyne.KeyEscape)
	s.mustRead("End this session?")
	if got := s.guide.session.Status(s.guide.now).State; got != session.Paused {
		t.Errorf("while it asks the session is %v, want paused", got)
	}
	s.key(fyne.KeyRight, fyne.KeyEscape)
	if s.reads("End this session?") {
		t.Error("Escape did not take the question away")
	}
	if got := s.guide.session.Status(s.guide.now); got.State != session.Running || got.Stage != 3 {
		t.Errorf("after the question the session is %v at stage %d, want running at 3", got.State, got.Stage)
	}
	s.key(fyne.KeyEscape, fyne.KeyReturn)
	s.mustRead("Stopped at stage 4 of 25.")
	if strings.Contains(strings.Join(s.texts(), " "), "fail") {
		t.Error("the end blames")
	}
}

func TestASleepOfTheMachineIsSaid(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	s.guide.Do(session.Slept)
	s.mustRead("Paused")
	if !strings.Contains(strings.Join(s.texts(), " "), "The computer was asleep") {
		t.Errorf("the window says %q", s.texts())
	}
}

func TestMuteAndVoiceAreOneKeyAway(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	s.mustRead("Sound on")
	s.key(fyne.KeyM)
	if !s.store.Now().Muted {
		t.Error("M does not mute")
	}
	s.mustRead("Muted")
	for _, want := range []string{"tones", "full", "short"} {
		s.key(fyne.KeyV)
		if got := s.store.Now().Voice; got != want {
			t.Errorf("V chooses %q, want %q", got, want)
		}
	}
}

func TestCuesAreLightWhenTheyCannotBeHeard(t *testing.T) {
	flashes := func(how func(*settings.Settings), soundLost bool) bool {
		s := open(t, look.Light, desk)
		s.store.Override(how)
		if soundLost {
			s.window.SoundLost(true, message.Verbatim("sound lost"))
		}
		s.play("desk-neck-reset")
		for s.guide.session.Plan().Stage(s.guide.session.Status(s.guide.now).Stage).Kind != session.Hold {
			s.guide.advance(time.Second)
		}
		lit := false
		s.walk(func(o fyne.CanvasObject, at fyne.Position) {
			if at.X == 0 && o.Size().Width == desk.Width && o.Size().Height == 16 {
				lit = true
			}
		})
		return lit
	}
	for _, c := range []struct {
		name      string
		how       func(*settings.Settings)
		soundLost bool
		want      bool
	}{
		{"heard", func(*settings.Settings) {}, false, false},
		{"muted", func(s *settings.Settings) { s.Muted = true }, false, true},
		{"lost", func(*settings.Settings) {}, true, true},
		{"never", func(s *settings.Settings) { s.Muted, s.Light = true, settings.Never }, false, false},
		{"always", func(s *settings.Settings) { s.Light = settings.Always }, false, true},
	} {
		if got := flashes(c.how, c.soundLost); got != c.want {
			t.Errorf("%s: light %v, want %v", c.name, got, c.want)
		}
	}
}
