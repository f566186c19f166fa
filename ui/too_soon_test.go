package ui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/guard"
	"unknot/session/routine"
	"unknot/session/words"
	"unknot/ui/look"
	"unknot/ui/settings"
	"unknot/ui/tongue"
)

// just are presses of every point of a routine, as it says them, some time ago.
func just(r *routine.Routine, level body.Level, ago time.Duration) []guard.Press {
	var past []guard.Press
	for _, st := range r.Stages {
		if st.Kind == session.Hold {
			past = append(past, guard.Press{Point: st.Point, Side: st.Side, Level: level, When: time.Now().Add(-ago)})
		}
	}
	return past
}

// presses reports whether the session that runs presses a point.
func (s *stand) presses(id body.ID) bool {
	for _, st := range s.guide.session.Plan().Stages() {
		if st.Kind == session.Hold && st.Point == id {
			return true
		}
	}
	return false
}

func TestASpotPressedTooSoonIsSaidFirstAndCanBeLeftOut(t *testing.T) {
	for _, size := range sizes {
		s := open(t, look.Light, size)
		r := named(t, "desk-neck-reset")
		past := just(r, body.Strong, 20*time.Hour)[0]
		s.past = []guard.Press{past}
		s.window.ShowRoutine(r)
		p, _ := atlas(t).Point(past.Point)
		all := *s
		all.whole = true
		text := strings.Join(all.texts(), " ")
		before, warned, caution := strings.Index(text, "Before you start"), strings.Index(text, "You pressed hard here "), strings.Index(text, words.FirstSentence(r.Cautions[0]))
		if before < 0 || warned < before || caution < warned || !strings.Contains(text, p.Name+". Give it two") {
			t.Fatalf("%v: the warning about %s does not come first: %q", size, p.Name, text)
		}
		all.button("Leave it out").Tapped(nil)
		if all.says("You pressed hard here") {
			t.Errorf("%v: it still warns of what is left out", size)
		}
		s.key(fyne.KeyReturn)
		if s.guide == nil || s.presses(past.Point) {
			t.Errorf("%v: %s is pressed although it is left out", size, past.Point)
		}
	}
}

func TestWhatIsLeftOutCanBePutBack(t *testing.T) {
	s := open(t, look.Light, desk)
	r := named(t, "desk-neck-reset")
	s.past = just(r, body.Strong, 20*time.Hour)[:1]
	s.window.ShowRoutine(r)
	s.button("Leave it out").Tapped(nil)
	s.button("Put it all back").Tapped(nil)
	s.mustSay("You pressed hard here")
	s.key(fyne.KeyReturn)
	if !s.presses(s.past[0].Point) {
		t.Error("what was put back is not pressed")
	}
}

func TestTwiceADayMayStayGentle(t *testing.T) {
	s := open(t, look.Light, desk)
	i := slices.IndexFunc(routines(t), func(r *routine.Routine) bool { return r.Level == body.Standard })
	r := routines(t)[i]
	now := time.Now()
	s.past = just(r, body.Standard, min(time.Minute, now.Sub(now.Truncate(time.Minute))))
	s.window.ShowRoutine(r)
	s.mustSay("You pressed here today already")
	if s.has("Leave it out") {
		t.Error("all of a routine can be left out")
	}
	s.button("Stay gentle").Tapped(nil)
	if s.says("You pressed here today already") {
		t.Error("it still warns of gentle work")
	}
	s.mustSay("Gentle")
	s.key(fyne.KeyReturn)
	if s.guide == nil {
		t.Fatal("nothing runs")
	}
	if s.says("You pressed here today already") {
		t.Error("the player warns of what was read")
	}
}

func TestASessionThatBeginsInOnePressWarnsInALine(t *testing.T) {
	s := open(t, look.Light, desk, func(s *settings.Settings) {
		s.Last = settings.Last{Routine: "desk-neck-reset", At: time.Now().AddDate(0, 0, -1)}
	})
	s.past = just(named(t, "desk-neck-reset"), body.Strong, 20*time.Hour)
	s.key(fyne.KeyReturn)
	if s.guide == nil {
		t.Fatal("the warning is in the way")
	}
	s.mustSay("You pressed hard here")
	s.window.Notice(words.Linef("sound is back"))
	s.mustSay("You pressed hard here")
	s.guide.advance(29 * time.Second)
	s.mustSay("You pressed hard here")
	s.guide.advance(time.Second)
	if s.says("You pressed hard here") {
		t.Error("it still warns when there was time to read it")
	}
	s.mustSay("Sound is back.")
}

func TestAWarningEndsWithItsSession(t *testing.T) {
	s := open(t, look.Light, desk)
	r := named(t, "desk-neck-reset")
	s.past = just(r, body.Strong, 20*time.Hour)
	s.window.Play(r)
	s.key(fyne.KeyEscape, fyne.KeyReturn)
	if s.says("You pressed hard here") {
		t.Error("it still warns after the session")
	}
}

func TestASessionFromTheCommandLineWarnsInALine(t *testing.T) {
	s := open(t, look.Light, desk)
	r := named(t, "desk-neck-reset")
	s.past = just(r, body.Strong, 20*time.Hour)
	s.window.Play(r)
	s.mustSay("You pressed hard here")
}

func TestWithoutPressesNothingIsSaid(t *testing.T) {
	s := open(t, look.Light, desk)
	s.past = just(named(t, "desk-neck-reset"), body.Strong, guard.Reach+time.Minute)
	s.window.ShowRoutine(named(t, "desk-neck-reset"))
	if s.says("You pressed here") {
		t.Errorf("it warns of %v ago", guard.Reach)
	}
}

func TestEveryRemarkIsSaidInEveryLanguage(t *testing.T) {
	places := atlas(t)
	r := named(t, "desk-neck-reset")
	now := time.Date(2026, 3, 11, 22, 0, 0, 0, time.Local)
	for _, language := range others {
		known := passagesIn(t, language)
		tongue.Use(language)
		t.Cleanup(func() { tongue.Use("en") })
		for _, past := range []guard.Press{{Level: body.Strong}, {Level: body.Standard}, {Level: body.Gentle, Sore: true}} {
			for ago := time.Duration(0); ago < guard.Reach; ago += 10 * time.Hour {
				var all []guard.Press
				for _, p := range just(r, past.Level, 0) {
					p.When, p.Sore = now.Add(-ago), past.Sore
					all = append(all, p)
				}
				strong := *r
				strong.Level = body.Strong
				for _, remark := range guard.Sum(guard.Check(&strong, all, now), now) {
					if words := remark.Words(places, tongue.L); !known.has(words) || strings.Contains(words, "You pressed") {
						t.Errorf("%s: %q is not translated", language, words)
					}
				}
			}
		}
	}
}

// button is the button with the word on it, in view or not.
func (s *stand) button(word string) *look.FocusButton {
	s.t.Helper()
	b := s.find(word)
	if b == nil {
		s.t.Fatalf("there is no button %q among %q", word, s.texts())
	}
	return b
}

func (s *stand) has(word string) bool { return s.find(word) != nil }

func (s *stand) find(word string) (found *look.FocusButton) {
	all := *s
	all.whole = true
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if b, ok := o.(*look.FocusButton); ok {
			inner := &stand{t: s.t, root: b, whole: true}
			if inner.reads(word) {
				found = b
			}
		}
	})
	return found
}

// pressedAll has pressed every point of the desk neck reset, each with another
// reason against the next time.
func (s *stand) pressedAll() {
	s.t.Helper()
	r := named(s.t, "desk-neck-reset")
	s.past = just(r, body.Standard, 0)
	s.past[0].Sore = true
	s.past[1].Level = body.Strong
}

func TestASpotLeftOutFits(t *testing.T) {
	for _, size := range sizes {
		for _, percent := range textSizes {
			s := open(t, look.Light, size, func(s *settings.Settings) { s.Screen.TextSize = percent })
			s.pressedAll()
			s.window.ShowRoutine(named(t, "desk-neck-reset"))
			s.button("Leave it out").Tapped(nil)
			where := fmt.Sprintf("%.0fx%.0f %d %%", size.Width, size.Height, percent)
			s.checkFit(where, size, true)
			s.checkScrolled(where)
		}
	}
}
