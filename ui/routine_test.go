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
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/session/words"
	"unknot/ui/bodymap"
	"unknot/ui/look"
)

// The choices on the page of a routine, from the top.
const (
	startOn = iota
	holds
)

func TestWhatIsChosenIsWhatRuns(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowRoutine(named(t, "desk-neck-reset"))
	choose(s.segments()[startOn], 1) // right
	choose(s.segments()[holds], 0)   // shorter
	s.key(fyne.KeyReturn)
	plan, err := named(t, "desk-neck-reset").Plan()
	if err != nil {
		t.Fatal(err)
	}
	var was, is []session.Stage
	for _, st := range plan.Stages() {
		if st.Kind == session.Hold {
			was = append(was, st)
		}
	}
	for _, st := range s.guide.session.Plan().Stages() {
		if st.Kind == session.Hold {
			is = append(is, st)
		}
	}
	if is[0].Side != body.Right || was[0].Side != body.Left {
		t.Errorf("the first hold is on the %v, want right", is[0].Side)
	}
	for i := range is {
		if is[i].Length != was[i].Length-5*time.Second || is[i].Length < session.MinHold {
			t.Errorf("hold %d lasts %v, want 5s less than %v", i, is[i].Length, was[i].Length)
		}
	}
}

func TestOneSideLeavesTheOtherOut(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowRoutine(named(t, "desk-neck-reset"))
	choose(s.segments()[startOn], 3)
	s.mustSay("2 × 20 s, right")
	s.key(fyne.KeyReturn)
	for _, st := range s.guide.session.Plan().Stages() {
		if st.Side == body.Left {
			t.Fatal("the left side is done")
		}
	}
}

func TestARoutineFitsTheMinutes(t *testing.T) {
	s := open(t, look.Light, desk)
	r := named(t, "whole-body-evening")
	s.window.ShowRoutine(r)
	before := r.Length()
	for range 4 {
		s.minus()
	}
	s.key(fyne.KeyReturn)
	got := s.guide.session.Plan().Length()
	if want := before.Round(time.Minute) - 4*time.Minute; got > want || got < want-time.Minute {
		t.Errorf("it takes %v, want at most %v and not much less", got, want)
	}
}

// minus presses the button for a minute less.
func (s *stand) minus() {
	s.t.Helper()
	all := *s
	all.whole = true
	var b *look.FocusButton
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if f, ok := o.(*look.FocusButton); ok && f.Shows(look.Minus) {
			b = f
		}
	})
	if b == nil {
		s.t.Fatal("there is no minus")
	}
	b.Tapped(nil)
}

// The first caution is the most important one, and the last says when to stop.
func TestTheFirstCautionAndWhenToStopAreAboveTheFold(t *testing.T) {
	for _, size := range sizes {
		s := open(t, look.Light, size)
		for i, r := range routines(t) {
			if i%3 == 0 {
				s.window.ShowRoutine(r)
				s.mustRead("Before you start")
				s.mustSay(words.FirstSentence(r.Cautions[0]))
				if size != sizes[1] {
					s.mustSay(r.Cautions[len(r.Cautions)-1])
				}
			}
		}
	}
}

func TestOnePressShowsEveryCautionInFull(t *testing.T) {
	for _, size := range sizes {
		s := open(t, look.Light, size)
		for i, r := range routines(t) {
			if i%5 > 0 || len(r.Cautions) < 6 {
				continue
			}
			s.window.ShowRoutine(r)
			all := *s
			all.whole = true
			if !all.says(strings.Join(r.Cautions, " • ")) {
				all.press(fmt.Sprintf("Read all %d", len(r.Cautions)))
			}
			for _, c := range r.Cautions {
				all.mustSay(c)
			}
		}
	}
}

// The picture is not crowded out by what there is to read; only those of a
// therapist's cautions that are always in view may take a little of it.
func TestTheBodyIsLargeHoweverManyCautionsThereAre(t *testing.T) {
	s := open(t, look.Light, desk)
	for _, r := range routines(t) {
		want := float32(320)
		if strings.HasPrefix(r.ID, "therapist-") {
			want = 295
		}
		s.window.ShowRoutine(r)
		s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
			if c, ok := o.(*bodymap.Closeup); ok && c.Size().Height < want {
				t.Errorf("%s: the body is %.0f high, want %.0f or more", r.ID, c.Size().Height, want)
			}
		})
	}
}

func TestAStarStays(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowRoutine(named(t, "strong-hips"))
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if f, ok := o.(*look.FocusButton); ok && f.Shows(look.Star) {
			f.Tapped(nil)
		}
	})
	if !s.marks.Now().Favourites["strong-hips"] {
		t.Fatal("it is not a favourite")
	}
	s.window.ShowRoutines()
	first, last := -1, -1
	for i, text := range s.texts() {
		switch text {
		case "Strong hips":
			first = i
		case "After a long drive":
			last = i
		}
	}
	if first < 0 || first > last {
		t.Errorf("the favourite does not come first: %q", s.texts())
	}
}

func TestNoHoldIsExtendedBeyondItsPoint(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("therapist-head-and-neck")
	at := slices.IndexFunc(s.guide.session.Plan().Stages(), func(st session.Stage) bool {
		return st.Kind == session.Hold && st.Point == "SC1"
	})
	for range at {
		s.key(fyne.KeyRight)
	}
	s.key(fyne.KeyUp)
	if st := s.guide.session.Status(s.guide.now); st.Stage != at || st.Length != 10*time.Second {
		t.Errorf("the hold of stage %d lasts %v, want stage %d, whose point takes 10s", st.Stage, st.Length, at)
	}
}

func TestWhatAnOwnRoutineHadBetterNotDoIsSaid(t *testing.T) {
	file := `{"version": 1, "id": "own", "name": "Own", "purpose": "Hips.", "regions": ["glutes"], "level": "gentle", "tool": "ball",
		"position": "Lie down.", "cautions": ["Slowly."], "stages": [
		{"kind": "hold", "point": "GL1", "side": "both", "seconds": 30, "repeats": 4},
		{"kind": "hold", "point": "GL1", "side": "left", "seconds": 10}]}`
	r, err := routine.Parse("own.json", []byte(file), atlas(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range sizes {
		for _, percent := range textSizes {
			s := open(t, look.Light, size, func(s *settings.Settings) { s.Screen.TextSize = percent })
			s.window.ShowRoutine(r)
			where := fmt.Sprintf("%v %d %%", size, percent)
			s.checkFit(where, size, true)
			s.checkScrolled(where)
			s.below().mustSay("Not advised: want at most 120 seconds of pressure on each side of GL1, got 130")
		}
	}
}
