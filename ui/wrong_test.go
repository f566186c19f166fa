package ui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session"
	"unknot/session/adviser"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/prepare"
	"unknot/ui/look"
)

// holding plays up to a hold of 20 seconds, and records it.
func holding(t *testing.T, size fyne.Size) *stand {
	t.Helper()
	s := open(t, look.Light, size)
	s.keeps = true
	s.play("desk-neck-reset")
	for s.guide.session.Plan().Stage(s.guide.session.Status(s.guide.now).Stage).Kind != session.Hold {
		s.guide.advance(time.Second)
	}
	return s
}

func TestSomethingIsWrongStopsFromEverywhere(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
	}{
		{"in a hold", nil},
		{"while it is paused", []fyne.KeyName{fyne.KeySpace}},
		{"over the question whether to end it", []fyne.KeyName{fyne.KeyEscape}},
		{"in the far view", []fyne.KeyName{fyne.KeyF}},
		{"at a glance", []fyne.KeyName{fyne.KeyG}},
		{"at a glance, over the question", []fyne.KeyName{fyne.KeyG, fyne.KeyEscape}},
	} {
		s := holding(t, desk)
		s.key(c.keys...)
		if !slices.Contains(c.keys, fyne.KeyG) {
			s.mustRead("Something is wrong")
		}
		s.key(fyne.KeyX)
		if got := s.guide.session.Status(s.guide.now).State; got != session.Stopped {
			t.Errorf("%s: the session is %v", c.name, got)
		}
		s.mustSay("Stopped. Let go.")
		s.mustSay("The emergency number is 112.")
		if len(s.wronged) != 1 || !slices.Equal(s.wronged[0].Regions, []body.RegionID{"upper-trapezius"}) {
			t.Errorf("%s: kept %+v", c.name, s.wronged)
		}
	}
}

func TestAGlanceHasTheButtonForWhatIsWrong(t *testing.T) {
	for _, size := range []fyne.Size{desk, fyne.NewSize(420, 820), fyne.NewSize(1920, 1080), fyne.NewSize(640, 480)} {
		s := holding(t, size)
		s.key(fyne.KeyT, fyne.KeyG)
		s.pressDrawn(fmt.Sprint(size), look.Warning, size)
		s.mustSay("Stopped. Let go.")
	}
}

func TestSomethingIsWrongInEveryStage(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	for i := range s.guide.session.Plan().Len() {
		s.play("desk-neck-reset")
		for range i {
			s.guide.advance(time.Second)
			s.key(fyne.KeyRight)
		}
		s.mustRead("Something is wrong")
		s.wronged = nil
		s.press("Something is wrong")
		s.mustSay("Stopped. Let go.")
		if len(s.wronged) != 1 || len(s.wronged[0].Regions) == 0 {
			t.Fatalf("in stage %d kept %+v", i, s.wronged)
		}
	}
}

func TestTheSignsSayWhatToDoTheGravestFirst(t *testing.T) {
	s := holding(t, desk)
	s.key(fyne.KeyX)
	s.whole = true
	signs := safety(t).StopSigns()
	all := strings.Join(s.passages(), " ")
	for _, sign := range signs {
		if !strings.Contains(all, sign.Now) {
			t.Errorf("what to do about %q is not said", sign.Text)
		}
	}
	if strings.Index(all, signs[0].Now) > strings.Index(all, signs[1].Now) {
		t.Error("the gravest is not the first")
	}
	s.whole = false
	s.key(fyne.KeySpace, fyne.KeyRight, fyne.KeyX) // nothing of it leads away
	s.mustSay("Stopped. Let go.")
	s.key("3")
	if n := len(s.wronged); n != 2 || s.wronged[1].Sign != signs[2].ID || !s.wronged[1].At.Equal(s.wronged[0].At) {
		t.Errorf("kept %+v", s.wronged)
	}
	s.mustSay("Stopped at stage")
	s.mustSay(signs[2].Now)
	s.mustSay("Top of the shoulder: it rests, because something was wrong there, until the day after tomorrow at 15:0")
	s.record.Settle(t.Context(), 10*time.Second)
	got, err := s.keeper.Sessions(t.Context(), history.Filter{})
	if err != nil || len(got) != 1 {
		t.Fatal(got, err)
	}
	v, err := s.keeper.Record(t.Context(), got[0].ID)
	if err != nil || v.Notes.Wrong == nil || v.Notes.Wrong.Sign != signs[2].ID || len(v.Notes.Today) == 0 {
		t.Errorf("the record has %+v, %v", v.Notes, err)
	}
}

func TestWhatItWasMayStayUnsaid(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEscape} {
		s := holding(t, desk)
		s.key(fyne.KeyX, key)
		s.mustSay("Stopped at stage")
		s.mustSay("it rests, because something was wrong there")
		if len(s.wronged) != 1 {
			t.Errorf("kept %+v", s.wronged)
		}
	}
}

// What is offered knows what rests, as the gate and the page of a routine do.
func TestTheOffersSayWhatRests(t *testing.T) {
	var asked []adviser.Where
	advised = func(where adviser.Where) adviser.Advice {
		asked = append(asked, where)
		return adviser.Advice{Offers: []adviser.Offer{{Routine: named(t, "desk-neck-reset")}}}
	}
	defer func() { advised = nil }()
	for _, size := range sizes {
		s := holding(t, size)
		s.key(fyne.KeyX, fyne.KeyReturn, fyne.KeyEscape)
		s.record.Settle(t.Context(), 10*time.Second)
		s.window.Home()
		s.whole = true
		const rests = "Top of the shoulder: rests until the day after tomorrow at"
		s.mustSay(rests) // in place of when it was done
		s.figure().OnPick(shoulder, nil)
		if last := asked[len(asked)-1]; len(last.Resting) != 1 || last.Resting[0].Region != "upper-trapezius" {
			t.Errorf("%v: asked with %+v resting", size, last.Resting)
		}
		s.mustSay(rests)
		s.clock.pass(prepare.RestFor)
		s.window.Home()
		s.mustNotSay("rests until")
	}
}

func TestWhatRestsIsLeftOutUntilItIsWell(t *testing.T) {
	s := holding(t, desk)
	s.key(fyne.KeyX, fyne.KeyReturn, fyne.KeyEscape)
	s.record.Settle(t.Context(), 10*time.Second)
	begun := len(s.begun)
	s.play("desk-neck-reset") // without its page
	if len(s.begun) != begun+1 {
		t.Fatal("nothing of it is left to press")
	}
	pressed := func() bool {
		for _, st := range s.begun[len(s.begun)-1].Pass.Prepared().Plan.Stages() {
			if strings.HasPrefix(string(st.Point), "UT") {
				return true
			}
		}
		return false
	}
	if pressed() {
		t.Error("what rests is pressed")
	}
	s.mustSay("it rests, because something was wrong there")
	s.key(fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEscape)
	s.window.ShowRoutine(named(t, "desk-neck-reset"))
	s.mustSay("Top of the shoulder: it rests, because something was wrong there, until the day after tomorrow at")
	s.press("It is well again")
	s.mustSay("Is it well again there")
	s.press("Not yet")
	s.press("It is well again")
	s.press("Yes, it is well")
	if s.says("it rests") {
		t.Error("it still rests")
	}
	s.key(fyne.KeyReturn)
	if len(s.begun) != begun+2 || !pressed() {
		t.Error("what is well again is not pressed")
	}
}

func TestARoutineOfWhichAllRestsDoesNotBegin(t *testing.T) {
	s := open(t, look.Light, desk)
	s.keeps = true
	s.play("runners-calves")
	s.key(fyne.KeyX, fyne.KeyReturn, fyne.KeyEscape)
	s.record.Settle(t.Context(), 10*time.Second)
	begun := len(s.begun)
	s.window.Play(named(t, "runners-calves"), nil)
	s.mustSay("There is nothing left to press.")
	s.mustSay("say so on the page of the routine")
	s.mustSay("It is well again") // which shows
	s.key(fyne.KeyReturn)
	if len(s.begun) != begun {
		t.Error("it begins")
	}
	s.press("It is well again")
	s.press("Yes, it is well")
	s.key(fyne.KeyReturn)
	if len(s.begun) != begun+1 {
		t.Error("it does not begin although it is well")
	}
}

func TestANumberThatIsTooHighSaysThatItRests(t *testing.T) {
	s := holding(t, desk)
	s.key(fyne.KeyEscape, fyne.KeyReturn)
	s.follow("How tender was each point?")
	s.rows()[1].Pick(6)
	s.mustNotSay("it rests")
	s.rows()[1].Pick(7)
	s.mustSay("Top of the shoulder: it rests, because something was wrong there")
}
