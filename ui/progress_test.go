package ui_test

import (
	"bytes"
	"image/png"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/ui/look"
)

// everything is all that can be read, what is scrolled out of view included.
func (s *stand) everything() string {
	all := *s
	all.whole = true
	return strings.Join(all.texts(), " ")
}

// choosePlace chooses from the list of places.
func (s *stand) choosePlace(i int) {
	s.t.Helper()
	done := false
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if sel, ok := o.(*widget.Select); ok && !done {
			done = true
			sel.SetSelectedIndex(i)
		}
	})
	if !done {
		s.t.Fatal("there is nothing to choose from")
	}
}

func TestProgressShowsNumbersEaseAndPlaces(t *testing.T) {
	s := open(t, look.Light, desk)
	s.lookBack()
	s.window.ShowProgress()
	s.mustRead("Desk neck reset")
	s.mustSay("Today · 5 before, 6 after")
	s.mustSay("7 sessions. Your number afterwards was")
	all := s.everything()
	for _, want := range []string{"Left lower neck extensors", "eased after 14 s in ", " s now, in ", report.Limits.String(), "past week", "longer ago"} {
		if !strings.Contains(all, want) {
			t.Errorf("the page does not say %q; it says %q", want, all)
		}
	}
	if strings.Contains(all, "streak") {
		t.Error("there is a streak")
	}
}

func TestTheFiltersChooseSessions(t *testing.T) {
	s := open(t, look.Light, desk)
	s.lookBack()
	s.window.ShowProgress()
	s.press("4 weeks")
	s.mustSay("2 sessions.")
	s.press("All")
	s.mustSay("7 sessions.")
	for i, r := range atlas(t).Regions {
		if r.ID == "jaw" || r.ID == "foot" {
			s.choosePlace(i + 1)
		}
	}
	s.mustSay("Nothing here in this time.")
	s.choosePlace(0)
	s.mustSay("7 sessions.")
}

func TestBeforeTheFirstSessionProgressSaysWhatWillStandThere(t *testing.T) {
	s := open(t, look.Light, desk)
	s.lookBack()
	if _, err := s.months.ForgetAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.window.ShowProgress()
	s.mustSay("Your sessions will appear here after the first one.")
	s.press("Pick a routine")
	s.mustRead("Routines")
	s.mustSay("Search routines")
}

func TestAClientsProgressIsTheirs(t *testing.T) {
	s := open(t, look.Light, desk)
	s.lookBack()
	all, err := s.months.Clients(t.Context())
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	s.window.ShowProgressOf(all[0].ID)
	s.mustSay("Progress of A-17")
	s.mustSay("1 session.")
	s.key(fyne.KeyEscape)
	s.mustSay("Where does it hurt?")
}

func TestRecordsThatCannotBeReadAreSaidSo(t *testing.T) {
	s := open(t, look.Light, desk)
	s.lookBack()
	if err := s.months.Close(); err != nil {
		t.Fatal(err)
	}
	s.window.ShowProgress()
	s.mustSay("Your records cannot be read now: ")
}

func TestARecordSaysWhatWasDoneAndIsDeletedAfterAsking(t *testing.T) {
	s := open(t, look.Light, desk)
	s.lookBack()
	s.window.ShowProgress()
	s.press("Desk neck reset")
	s.mustSay("done to the end")
	all := s.everything()
	for _, want := range []string{"Planned", "Left upper trapezius, mid-slope", "Eased after 9 of 20 s", "25 s, 5 s more than planned", "skipped", "5 before, 6 after", "7 > 5", "Felt good"} {
		if !strings.Contains(all, want) {
			t.Errorf("the record does not say %q; it says %q", want, all)
		}
	}
	s.key(fyne.KeyDelete)
	s.mustSay("for good?")
	s.key(fyne.KeyEscape)
	s.mustSay("done to the end")
	s.key(fyne.KeyDelete, fyne.KeyReturn) // Enter is no yes
	s.mustSay("for good?")
	s.tap("Delete for good")
	s.mustSay("6 sessions.")
	s.mustSay("It is deleted.")
	if left, err := s.months.Sessions(t.Context(), history.Filter{}); err != nil || len(left) != 6 {
		t.Errorf("%d sessions are left, %v", len(left), err)
	}
}

func TestARecordThatIsGoneSaysSo(t *testing.T) {
	s := open(t, look.Light, desk)
	s.lookBack()
	s.window.ShowProgress()
	if _, err := s.months.ForgetAll(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.press("Desk neck reset")
	s.mustSay("not in your records any more")
}

func TestGoingBackFromARecordLeadsToTheSamePlaceOfTheList(t *testing.T) {
	s := open(t, look.Light, sizes[0])
	s.lookBack()
	s.window.ShowProgress()
	s.key(fyne.KeyEnd)
	was := s.texts()
	s.firstCard()
	s.mustSay("Planned")
	s.key(fyne.KeyEscape)
	if now := s.texts(); strings.Join(now, " ") != strings.Join(was, " ") {
		t.Errorf("the list shows\n%q, want\n%q", now, was)
	}
}

func TestChartsAreSavedAsPictures(t *testing.T) {
	s := open(t, look.Light, desk)
	s.lookBack()
	s.window.ShowProgress()
	links := 0
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if l, ok := o.(*look.Link); ok {
			links++
			test.Tap(l)
		}
	})
	s.mustSay("It is kept as /home/me/unknot-")
	s.window.Home()
	if s.says("It is kept") {
		t.Error("what went well is still said on the next screen")
	}
	if links != 3 || len(s.files) != 3 {
		t.Fatalf("%d links kept %d files, want 3", links, len(s.files))
	}
	for name, data := range s.files {
		picture, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		colors := map[any]bool{}
		for y := range picture.Bounds().Dy() {
			for x := 0; x < picture.Bounds().Dx(); x += 3 {
				colors[picture.At(x, y)] = true
			}
		}
		if len(colors) < 20 || picture.Bounds().Dx() < 1000 {
			t.Errorf("%s has %d colours and is %v", name, len(colors), picture.Bounds())
		}
	}
}

func TestARecordIsPrintedAsAPage(t *testing.T) {
	s := open(t, look.Light, desk)
	s.lookBack()
	s.window.ShowProgress()
	s.press("Desk neck reset")
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if c, ok := o.(*container.Scroll); ok {
			c.ScrollToBottom()
		}
	})
	s.press("Print")
	name := "unknot-session-" + today.Format("2006-01-02") + ".html"
	if !bytes.Contains(s.files[name], []byte("<h1>Desk neck reset")) {
		t.Errorf("%s is %q, kept are %d files", name, s.files[name], len(s.files))
	}
}

func TestTheEndOfASessionLeadsToProgress(t *testing.T) {
	s := open(t, look.Light, desk)
	s.lookBack()
	s.play("two-minute-desk-break")
	s.guide.advance(10 * time.Minute)
	s.numbers().Pick(2)
	s.follow("Your progress")
	s.mustSay("Before and after")
	if len(s.rated) != 1 || *s.rated[0].Numbers[0].After != 2 {
		t.Errorf("kept is %+v", s.rated)
	}
}
