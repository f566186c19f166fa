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
	"unknot/session/history"
	"unknot/session/message"
	"unknot/session/recovery"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/session/words"
	"unknot/ui/look"
)

// pressed records a session of a routine as one at a level, whose last hold
// began some time ago.
func (s *stand) pressed(r *routine.Routine, level body.Level, ago time.Duration, tags ...string) {
	s.t.Helper()
	at := *r
	at.Level = level
	p, err := at.Plan()
	if err != nil {
		s.t.Fatal(err)
	}
	last := p.Len() - 1
	for p.Stage(last).Kind != session.Hold {
		last--
	}
	s.did(history.Opening{Routine: &at, When: s.clock.now().Add(-ago - p.Offset(last))}, history.Notes{Tags: tags})
}

// spots are the points that a routine holds.
func spots(r *routine.Routine) (all []body.ID) {
	for _, st := range r.Stages {
		if st.Kind == session.Hold && !slices.Contains(all, st.Point) {
			all = append(all, st.Point)
		}
	}
	return all
}

// only is a routine with one of its points.
func only(r *routine.Routine, id body.ID) *routine.Routine {
	one := *r
	one.Stages = slices.DeleteFunc(slices.Clone(r.Stages), func(st routine.Stage) bool { return st.Kind != session.Hold || st.Point != id })
	return &one
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
		spot := spots(r)[0]
		s.pressed(only(r, spot), body.Strong, 20*time.Hour)
		s.window.ShowRoutine(r)
		p, _ := atlas(t).Point(spot)
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
		if s.guide == nil || s.presses(spot) {
			t.Errorf("%v: %s is pressed although it is left out", size, spot)
		}
	}
}

func TestWhatIsLeftOutCanBePutBack(t *testing.T) {
	s := open(t, look.Light, desk)
	r := named(t, "desk-neck-reset")
	s.pressed(only(r, spots(r)[0]), body.Strong, 20*time.Hour)
	s.window.ShowRoutine(r)
	s.button("Leave it out").Tapped(nil)
	s.button("Put it all back").Tapped(nil)
	s.mustSay("You pressed hard here")
	s.key(fyne.KeyReturn)
	if !s.presses(spots(r)[0]) {
		t.Error("what was put back is not pressed")
	}
}

func TestTwiceADayMayStayGentle(t *testing.T) {
	s := open(t, look.Light, desk)
	i := slices.IndexFunc(routines(t), func(r *routine.Routine) bool { return r.Level == body.Standard })
	r := only(routines(t)[i], spots(routines(t)[i])[0])
	s.pressed(r, body.Standard, 0)
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
		s.Last = settings.Last{Routine: "desk-neck-reset", At: today.AddDate(0, 0, -1)}
	})
	s.pressed(named(t, "desk-neck-reset"), body.Strong, 20*time.Hour)
	s.key(fyne.KeyReturn)
	if s.guide == nil {
		t.Fatal("the warning is in the way")
	}
	s.mustSay("You pressed hard here")
	s.window.Notice(message.New("sound.back", "sound is back"))
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
	s.pressed(r, body.Strong, 20*time.Hour)
	s.window.Play(r, nil)
	s.answer()
	s.mustSay("You pressed hard here")
	s.key(fyne.KeyEscape, fyne.KeyReturn)
	if s.says("You pressed hard here") {
		t.Error("it still warns after the session")
	}
}

func TestASessionFromTheCommandLineWarnsInALine(t *testing.T) {
	s := open(t, look.Light, desk)
	r := named(t, "desk-neck-reset")
	s.pressed(r, body.Strong, 20*time.Hour)
	s.window.Play(r, nil)
	s.answer()
	s.mustSay("You pressed hard here")
}

func TestWithoutPressesNothingIsSaid(t *testing.T) {
	s := open(t, look.Light, desk)
	s.pressed(named(t, "desk-neck-reset"), body.Strong, recovery.Reach+time.Minute)
	s.window.ShowRoutine(named(t, "desk-neck-reset"))
	if s.says("You pressed here") {
		t.Errorf("it warns of %v ago", recovery.Reach)
	}
}

func TestEveryRemarkIsSaidInEveryLanguage(t *testing.T) {
	places := atlas(t)
	r := named(t, "desk-neck-reset")
	now := time.Date(2026, 3, 11, 22, 0, 0, 0, time.Local)
	for _, language := range others {
		known := passagesIn(t, language)
		for _, past := range []recovery.Press{{Level: body.Strong}, {Level: body.Standard}, {Level: body.Gentle, Sore: true}} {
			for ago := time.Duration(0); ago < recovery.Reach; ago += 10 * time.Hour {
				var all []recovery.Press
				for _, id := range spots(r) {
					all = append(all, recovery.Press{Point: id, Side: body.Both, Level: past.Level, When: now.Add(-ago), Sore: past.Sore})
				}
				strong := *r
				strong.Level = body.Strong
				for _, remark := range recovery.Sum(recovery.Check(&strong, all, now), now) {
					if words := message.In(language).Say(remark.Message(places)); !known.has(words) || strings.Contains(words, "You pressed") {
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
	s.pressed(r, body.Standard, 0)
	s.pressed(only(r, spots(r)[0]), body.Standard, 0, recovery.SoreTag)
	s.pressed(only(r, spots(r)[1]), body.Strong, 0)
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
