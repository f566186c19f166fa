package ui_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/journal"
	"unknot/ui/look"
)

// numbers are the rows from 0 to 10 in the window.
func (s *stand) numbers() *look.Numbers {
	s.t.Helper()
	all := *s
	all.whole = true
	var found *look.Numbers
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if n, ok := o.(*look.Numbers); ok {
			found = n
		}
	})
	if found == nil {
		s.t.Fatal("there are no numbers")
	}
	return found
}

func TestTheNumbersBeforeAndNowAreKept(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowRoutine(named(t, "two-minute-desk-break"))
	s.numbers().Pick(4)
	s.key(fyne.KeyReturn)
	s.guide.advance(10 * time.Minute)
	s.mustSay("All done. Take a slow breath.")
	s.mustSay("before: 4")
	s.numbers().Pick(5)
	s.mustSay("now: 5")
	s.mustSay("Let that spot rest. Choose a gentler one next time.")
	s.press("Too firm")
	s.key(fyne.KeyReturn)
	if len(s.rated) != 1 {
		t.Fatalf("%d ratings are kept, want 1", len(s.rated))
	}
	got := s.rated[0]
	if told(got) != "neck-back 4 5, upper-trapezius 4 5" || len(got.Tags) != 1 || got.Tags[0] != "Too firm" {
		t.Errorf("kept is %s, %+v", told(got), got)
	}
	s.mustSay("Where does it hurt?")
}

func TestNumbersInTwoRowsSayWhichOnesTheirEndsAre(t *testing.T) {
	for _, c := range []struct {
		size     fyne.Size
		no, most string
	}{{desk, "no pain", "the worst I can imagine"}, {sizes[0], "0: no pain", "10: the worst I can imagine"}} {
		s := open(t, look.Light, c.size)
		s.play("two-minute-desk-break")
		s.guide.advance(10 * time.Minute)
		s.mustRead(c.no)
		s.mustRead(c.most)
	}
}

func TestSkippingTheNumbersIsOnePress(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("two-minute-desk-break")
	s.guide.advance(10 * time.Minute)
	s.press("Leave without saving")
	s.mustSay("Where does it hurt?")
	if len(s.rated) != 0 {
		t.Error("something is kept all the same")
	}
}

// told are the numbers of a rating.
func told(r journal.Rating) string {
	say := func(n *int) string {
		if n == nil {
			return "-"
		}
		return strconv.Itoa(*n)
	}
	var all []string
	for _, n := range r.Numbers {
		all = append(all, fmt.Sprint(n.Region, " ", say(n.Before), " ", say(n.After)))
	}
	for _, t := range r.Tender {
		all = append(all, fmt.Sprint(t.Point, " ", t.Side, " ", t.Number))
	}
	return strings.Join(all, ", ")
}

// rows are the rows from 0 to 10 in the window, from the first to the last.
func (s *stand) rows() []*look.Numbers {
	all := *s
	all.whole = true
	var found []*look.Numbers
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if n, ok := o.(*look.Numbers); ok {
			found = append(found, n)
		}
	})
	return found
}

// follow presses a link, in view or not.
func (s *stand) follow(word string) {
	s.t.Helper()
	all, said := *s, s.translated(word)
	all.whole = true
	var found *look.Link
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		l, ok := o.(*look.Link)
		if inner := (&stand{root: l, whole: true}); ok && inner.reads(said) {
			found = l
		}
	})
	if found == nil {
		s.t.Fatalf("there is no link %q", word)
	}
	found.Tapped(nil)
	s.answer()
}

func TestEachPlaceMayHaveANumberOfItsOwn(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowRoutine(named(t, "tension-headache-ease"))
	s.follow("Per place")
	if got := len(s.rows()); got != 3 {
		t.Fatalf("there are %d rows for 3 places", got)
	}
	s.rows()[0].Pick(5)
	s.rows()[1].Pick(3)
	s.key(fyne.KeyReturn)
	s.guide.advance(time.Hour)
	s.mustSay("before: 5")
	s.mustSay("before: 3")
	s.rows()[1].Pick(2)
	s.rows()[2].Pick(1)
	s.mustNotSay("Let that spot rest. Choose a gentler one next time.")
	s.rows()[0].Pick(6)
	s.mustSay("Let that spot rest. Choose a gentler one next time.")
	s.key(fyne.KeyReturn)
	if got, want := told(s.rated[0]), "scalp-jaw 5 6, neck-back 3 2, upper-trapezius - 1"; got != want {
		t.Errorf("kept is %q, want %q", got, want)
	}
}

func TestNumbersThatDifferAreNoNumberForAll(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("tension-headache-ease")
	s.guide.advance(time.Hour)
	s.numbers().Pick(5)
	s.follow("Per place")
	s.rows()[0].Pick(2)
	s.follow("One number for all")
	if got := s.rows()[0].Picked(); got >= 0 {
		t.Errorf("%d is picked for all", got)
	}
	s.key(fyne.KeyReturn)
	if got := told(s.rated[0]); got != "" {
		t.Errorf("kept is %q, want nothing", got)
	}
}

func TestOneCanSayHowTenderEachPointWas(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("two-minute-desk-break")
	s.guide.advance(time.Hour)
	s.follow("How tender was each point?")
	s.rows()[2].Pick(8)
	s.key(fyne.KeyReturn)
	if got, want := told(s.rated[0]), "UT1 right 8"; got != want {
		t.Errorf("kept is %q, want %q", got, want)
	}
}

func TestPointsThatWereNotReachedAreNotAskedAbout(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("two-minute-desk-break")
	s.key(fyne.KeyEscape, fyne.KeyReturn)
	s.mustNotSay("How tender was each point?")
}

// Else what was written would be lost behind an empty page.
func TestNothingLeadsBackToTheEndOfASession(t *testing.T) {
	s := open(t, look.Light, desk)
	s.window.ShowRoutine(named(t, "two-minute-desk-break"))
	s.key(fyne.KeyReturn)
	s.guide.advance(time.Hour)
	s.numbers().Pick(3)
	s.follow("Your progress")
	if got := len(s.rated); got != 1 {
		t.Fatalf("%d ratings are kept, want 1", got)
	}
	s.key(fyne.KeyEscape)
	s.mustNotSay("How does it feel now?")
	s.mustSay("Two-minute desk break")
}

func TestAClientsSessionOffersNoLengths(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	s.keeps = true
	for range 3 {
		s.ease("desk-neck-reset", "UT1", 14*time.Second)
	}
	s.mustSay(easesSoon)
	s.window.ShowBriefing(s.client(s.fewClients()), named(t, "desk-neck-reset"), nil, nil)
	s.key(fyne.KeyReturn)
	s.guide.advance(time.Hour)
	s.mustSay("All done.")
	s.mustNotSay(easesSoon)
}
