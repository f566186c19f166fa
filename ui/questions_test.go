package ui_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"unknot/session/routine"
	"unknot/ui/look"
	"unknot/ui/settings"
)

func named(t testing.TB, id string) *routine.Routine {
	t.Helper()
	for _, r := range routines(t) {
		if r.ID == id {
			return r
		}
	}
	t.Fatalf("there is no routine %s", id)
	return nil
}

// segments are all choices in the window, scrolled out of view or not.
func (s *stand) segments() []*look.Segment {
	var out []*look.Segment
	all := *s
	all.whole = true
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if seg, ok := o.(*look.Segment); ok {
			out = append(out, seg)
		}
	})
	return out
}

// choose picks a word of a segment as a person does.
func choose(seg *look.Segment, i int) {
	seg.Pick(i)
	seg.OnPick(i)
}

func TestTheSafetyTextsComeOnceBeforeAnythingElse(t *testing.T) {
	s := openNew(t, desk)
	s.mustSay("Before you begin")
	s.mustSay("Stop now and let go if you feel")
	s.key(fyne.KeyEscape)
	s.mustSay("Before you begin")
	s.key(fyne.KeyReturn)
	s.mustSay("Where does it hurt?")
	if !s.store.Now().Safety.Read {
		t.Error("it is not remembered that they were read")
	}
}

func TestAYesShowsWhatToDoInsteadAndStartsNothing(t *testing.T) {
	s := openNew(t, desk, func(s *settings.Settings) { s.Safety.Read = true })
	r := named(t, "runners-calves")
	s.window.ShowRoutine(r)
	s.key(fyne.KeyReturn)
	s.mustSay("A few questions first")
	s.key(fyne.KeyReturn)
	asked := safety(t).QuestionsFor("calves")
	for i := range asked {
		choose(s.segments()[i], 0)
	}
	choose(s.segments()[0], 1)
	s.mustSay(asked[0].Instead)
	s.key(fyne.KeyReturn)
	if s.guide != nil {
		t.Fatal("a session runs after a yes")
	}
	if got := s.store.Now().Safety.Answers["calves"]; len(got) != len(asked) || !got[0] || slices.Contains(got[1:], true) {
		t.Errorf("remembered is %v, want yes and then no", got)
	}
	// The answer is there the next time, and can be taken back.
	s.window.ShowRoutine(r)
	s.key(fyne.KeyReturn)
	s.mustSay(asked[0].Instead)
	choose(s.segments()[0], 0)
	s.key(fyne.KeyReturn)
	if s.guide == nil {
		t.Error("nothing runs after no to everything")
	}
}

func TestQuestionsAreAskedOnceForARegion(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowRoutine(named(t, "runners-calves"))
	s.key(fyne.KeyReturn)
	if s.guide == nil {
		t.Error("nothing runs, although all was answered before")
	}
}
