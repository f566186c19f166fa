package ui_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"unknot/session/folder"
	"unknot/session/routine"
	"unknot/ui/look"
)

// link is the link with the word on it, in view or not.
func (s *stand) link(word string) *look.Link {
	s.t.Helper()
	all := *s
	all.whole = true
	var found *look.Link
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if l, ok := o.(*look.Link); ok {
			inner := &stand{t: s.t, root: l, whole: true}
			if inner.reads(word) {
				found = l
			}
		}
	})
	if found == nil {
		s.t.Fatalf("there is no link %q among %q", word, all.texts())
	}
	return found
}

// below is the stand with what is scrolled out of view.
func (s *stand) below() *stand {
	all := *s
	all.whole = true
	return &all
}

func TestAHiddenRoutineIsOutOfSightUntilItIsShownAgain(t *testing.T) {
	s := open(t, look.Light, desk)
	s.mustSay("Two-minute desk break")
	s.window.ShowRoutine(named(t, "two-minute-desk-break"))
	s.link("Hide").Tapped(nil)
	if !s.marks.Now().Hidden["two-minute-desk-break"] {
		t.Fatal("it is not hidden")
	}
	s.below().mustSay("hidden from Home and Routines")
	s.window.Home()
	if s.below().says("Two-minute desk break") {
		t.Error("Home offers what is hidden")
	}
	s.window.ShowRoutines()
	if s.below().says("Two-minute desk break") {
		t.Error("the list has what is hidden")
	}
	s.press("Hidden ones too")
	card(t, s.below(), "Two-minute desk break").Tapped(nil)
	s.link("Show it again").Tapped(nil)
	s.window.ShowRoutines()
	if s.says("Hidden ones too") {
		t.Error("nothing is hidden, and it offers to show that")
	}
	s.below().mustSay("Two-minute desk break")
}

func TestARoutineIsCopiedToOnesOwn(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "routines")
	own := folder.New(dir, atlas(t))
	s := open(t, look.Light, desk)
	s.copies = func(r *routine.Routine) (*routine.Routine, error) {
		_, c, err := own.Copy(r, func(string) bool { return false })
		return c, err
	}
	s.window.ShowRoutine(named(t, "desk-neck-reset"))
	s.link("Copy to my routines").Tapped(nil)
	s.below().mustSay("Desk neck reset (copy) is among your routines now.")
	file := filepath.Join(dir, "desk-neck-reset-copy.json")
	if c, err := routine.Read(file, atlas(t)); err != nil || len(c.Stages) != len(named(t, "desk-neck-reset").Stages) {
		t.Errorf("got %v, %v, want a copy", c, err)
	}
	if err := os.WriteFile(file, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.link("Copy to my routines").Tapped(nil)
	if data, err := os.ReadFile(file); err != nil || string(data) != "mine" {
		t.Errorf("the file that was there has %q, %v", data, err)
	}
	s.copies = func(*routine.Routine) (*routine.Routine, error) { return nil, errors.New("no room") }
	s.link("Copy to my routines").Tapped(nil)
	s.below().mustSay("It could not be copied: no room")
}

func TestOnlyWhatIsBuiltInIsCopiedAndHidden(t *testing.T) {
	s := open(t, look.Light, desk)
	own := *named(t, "desk-neck-reset")
	own.File = filepath.Join(t.TempDir(), "desk-neck-reset.json")
	s.window.ShowRoutine(&own)
	if s.below().says("Copy to my routines") {
		t.Error("a copy of one's own routine is offered")
	}
}
