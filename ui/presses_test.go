package ui_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"unknot/session"
	"unknot/session/live"
	"unknot/ui/look"
)

// asked are the commands that a session is given while something is done.
func (s *stand) asked(do func()) []session.Command {
	s.t.Helper()
	var got []session.Command
	s.guide.hears = func(c session.Command) { got = append(got, c) }
	do()
	s.guide.hears = nil
	return got
}

// wait lets a second go by.
func (s *stand) wait() { s.clock.pass(time.Second) }

// strike presses a key as a keyboard does that types so much with it.
func (s *stand) strike(name fyne.KeyName, place int, types string) {
	e := &fyne.KeyEvent{Name: name, Physical: fyne.HardwareKey{ScanCode: place}}
	s.window.Keys().KeyDown(e)
	s.canvas.OnTypedKey()(e)
	for _, r := range types {
		s.canvas.OnTypedRune()(r)
	}
	s.window.Keys().KeyUp(e)
}

// click clicks, so much after the click before.
func (s *stand) click(at fyne.Position, after time.Duration) {
	s.clock.pass(after)
	test.TapCanvas(s.canvas, at)
}

const doubleClick = 110 * time.Millisecond

func TestAHeldKeyActsOnceInASession(t *testing.T) {
	for name, want := range map[fyne.KeyName][]session.Command{
		fyne.KeyReturn:   {session.Eased},
		fyne.KeyEnter:    {session.Eased},
		fyne.KeyRight:    {session.Next},
		fyne.KeyPageDown: {session.Next},
		fyne.KeyLeft:     {session.Back},
		fyne.KeyPageUp:   {session.Back},
		fyne.KeySpace:    {session.Pause},
		fyne.KeyEscape:   {session.Pause}, // and asks
		fyne.KeyUp:       slices.Repeat([]session.Command{session.Extend}, 61),
	} {
		s := open(t, look.Light, desk)
		s.play("desk-neck-reset")
		s.guide.advance(55 * time.Second)
		s.wait()
		if got := s.asked(func() { s.hold(name, 60) }); !slices.Equal(got, want) {
			t.Errorf("%s, held, asks for %v, want %v", name, got, want)
		}
	}
}

func TestHeldLettersChangeAViewOnce(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	before := s.store.Now().Voice
	s.hold(fyne.KeyM, 60)
	s.hold(fyne.KeyV, 61)
	if now := s.store.Now(); !now.Muted || now.Voice == before {
		t.Errorf("M and V, held, leave muted %v and the voice at %q", now.Muted, now.Voice)
	}
	s.hold(fyne.KeyG, 61)
	s.mustRead("Routine left")
}

func TestOneLongPressBeginsOneSessionAndNoMore(t *testing.T) {
	for name, focus := range map[string]bool{"on the page": false, "on its button": true} {
		s := open(t, look.Light, desk)
		s.window.ShowRoutine(named(t, "desk-neck-reset"))
		if focus {
			s.canvas.Focus(s.button("Start"))
		}
		s.wait()
		s.hold(fyne.KeyReturn, 200)
		if len(s.begun) != 0 {
			t.Fatalf("%s: one press answers what is asked as well", name)
		}
		s.wait()
		s.hold(fyne.KeyReturn, 200)
		if len(s.begun) != 1 {
			t.Fatalf("%s: one press begins %d sessions, want 1", name, len(s.begun))
		}
		s.guide.tell(nil)
		s.wait()
		if got := s.asked(func() { s.hold(fyne.KeyRight, 0) }); !slices.Equal(got, []session.Command{session.Next}) {
			t.Errorf("%s: the next press asks for %v", name, got)
		}
		if got := s.guide.session.Status(s.guide.now).Stage; got != 1 {
			t.Errorf("%s: the session is at stage %d, want 1", name, got)
		}
	}
}

func TestAHeldEnterGoesNoFurtherThanTheEnd(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	s.key(fyne.KeyEscape)
	s.hold(fyne.KeyReturn, 100) // ends the session
	s.mustSay("Stopped at stage 1 of 25.")
	if len(s.rated) > 0 {
		t.Error("the press that ended the session saved its numbers")
	}
	s.wait()
	s.hold(fyne.KeyReturn, 100) // saves
	if len(s.rated) != 1 || len(s.begun) != 1 {
		t.Errorf("saved %d times and begun %d sessions, want once each", len(s.rated), len(s.begun))
	}
}

func TestADoublePressAtTheEndSavesNothing(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	s.guide.advance(time.Hour)
	s.mustSay("All done.")
	s.clock.pass(300 * time.Millisecond)
	s.hold(fyne.KeyReturn, 0)
	if len(s.rated) > 0 {
		t.Error("a press meant for the last stage saved the numbers")
	}
}

func TestAHeldEscapeGoesBackOnce(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowRoutines()
	s.window.ShowRoutine(named(t, "desk-neck-reset"))
	s.hold(fyne.KeyEscape, 60)
	s.mustRead("Search routines")
}

func TestWhatWasPausedBeforeTheQuestionStaysPaused(t *testing.T) {
	for _, tt := range []struct {
		keys []fyne.KeyName
		want session.State
	}{
		{[]fyne.KeyName{fyne.KeySpace, fyne.KeyEscape, fyne.KeyEscape}, session.Paused},
		{[]fyne.KeyName{fyne.KeySpace, fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape, fyne.KeyEscape}, session.Paused},
		{[]fyne.KeyName{fyne.KeySpace, fyne.KeyEscape, fyne.KeyEscape, fyne.KeySpace}, session.Running},
		{[]fyne.KeyName{fyne.KeySpace, fyne.KeyEscape, fyne.KeySpace}, session.Running}, // it says Carry on
		{[]fyne.KeyName{fyne.KeyEscape, fyne.KeyEscape}, session.Running},
		{[]fyne.KeyName{fyne.KeySpace, fyne.KeySpace, fyne.KeyEscape, fyne.KeyEscape}, session.Running},
	} {
		for _, slow := range []bool{false, true} {
			s := open(t, look.Light, desk)
			s.play("desk-neck-reset")
			if slow { // what the session does is not seen before the last press
				s.guide.show = func(live.Update) {}
			}
			s.key(tt.keys...)
			if got := s.guide.session.Status(s.guide.now).State; got != tt.want {
				t.Errorf("after %v, not seen %v, the session is %v, want %v", tt.keys, slow, got, tt.want)
			}
		}
	}
}

func TestEscapeThatBouncesAsks(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	for range 4 {
		s.hold(fyne.KeyEscape, 0)
	}
	s.mustRead("End this session?")
	s.wait()
	for range 4 {
		s.hold(fyne.KeyEscape, 0)
	}
	if s.reads("End this session?") {
		t.Error("the question was taken back and asked again")
	}
}

func TestADoubleClickIsOnePress(t *testing.T) {
	for word, want := range map[string][]session.Command{
		"":      {session.Eased}, // anywhere
		"Skip":  {session.Next},
		"Back":  {session.Back},
		"Pause": {session.Pause},
		"+5 s":  {session.Extend, session.Extend, session.Extend},
	} {
		s := open(t, look.Light, desk)
		s.play("desk-neck-reset")
		s.guide.advance(55 * time.Second)
		at := fyne.NewPos(900, 600)
		if word != "" {
			at = s.at(word)
		}
		got := s.asked(func() {
			s.click(at, time.Second)
			s.click(at.AddXY(3, 2), doubleClick)
			s.click(at.AddXY(-2, 3), doubleClick)
		})
		if !slices.Equal(got, want) {
			t.Errorf("three quick clicks on %q ask for %v, want %v", word, got, want)
		}
		if got := s.asked(func() { s.click(at, time.Second) }); len(got) != 1 {
			t.Errorf("a later click on %q asks for %v", word, got)
		}
	}
}

func TestADoubleClickDoesNothingOnTheScreenItLedTo(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowRoutine(named(t, "desk-neck-reset"))
	at := s.at("Start")
	s.click(at, time.Second)
	s.answer()
	s.guide.tell(nil)
	if got := s.asked(func() { s.click(at, doubleClick) }); len(got) > 0 {
		t.Errorf("the second click on Start asks the session for %v", got)
	}
	if got := s.asked(func() { s.click(at, time.Second) }); len(got) != 1 {
		t.Errorf("a later click asks for %v", got)
	}
}

func TestADoubleClickOnASwitchSwitches(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowRoutine(named(t, "desk-neck-reset"))
	at := s.at("Where not to press")
	s.click(at, time.Second)
	s.click(at, doubleClick)
	s.wait()
	s.hold(fyne.KeyEscape, 0)
	s.window.ShowRoutine(named(t, "desk-neck-reset"))
	on := false
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if p, ok := o.(*look.Pill); ok && p.On() {
			on = true
		}
	})
	if !on {
		t.Error("the double click undid itself")
	}
}

func TestCharactersCountOnceInASession(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	for _, press := range []func(){
		func() { s.strike(fyne.KeyPlus, 35, "+") },  // German
		func() { s.strike(fyne.KeyPlus, 86, "+") },  // keypad
		func() { s.strike(fyne.KeyEqual, 21, "+") }, // American
		func() { s.strike(fyne.KeyUp, 111, "") },
	} {
		if got := s.asked(press); !slices.Equal(got, []session.Command{session.Extend}) {
			t.Errorf("a press for more seconds asks for %v", got)
		}
	}
}

func TestLettersOfOtherAlphabetsActInASession(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	s.strike(fyne.KeyUnknown, 58, "ь")
	if !s.store.Now().Muted {
		t.Error("the key that has M on an American keyboard does not mute")
	}
	s.wait()
	s.strike(fyne.KeyUnknown, 42, "ע")
	s.mustRead("Routine left")
}

func TestAHeldSlashWritesNothing(t *testing.T) {
	s := open(t, look.Light, desk)
	e := &fyne.KeyEvent{Name: fyne.KeySlash}
	s.window.Keys().KeyDown(e)
	s.canvas.OnTypedKey()(e)
	s.canvas.OnTypedRune()('/')
	for range 20 {
		s.canvas.Focused().TypedKey(e)
		s.canvas.Focused().TypedRune('/')
	}
	s.canvas.Focused().(keyboard).KeyUp(e)
	s.canvas.Focused().TypedRune('a')
	s.mustRead("a")
}

func TestNothingIsTakenFromWriting(t *testing.T) {
	s := open(t, look.Light, desk)
	s.strike(fyne.KeySlash, 61, "/")
	for _, r := range "mmm  ff" { // quickly
		name := fyne.KeyName(strings.ToUpper(string(r)))
		if r == ' ' {
			name = fyne.KeySpace
		}
		e := &fyne.KeyEvent{Name: name}
		f := s.canvas.Focused()
		f.(keyboard).KeyDown(e)
		f.TypedKey(e)
		f.TypedRune(r)
		f.(keyboard).KeyUp(e)
	}
	s.mustRead("mmm  ff")
}
