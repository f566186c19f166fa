package ui_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"unknot/session/adviser"
	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/bodymap"
	"unknot/ui/look"
)

// figure is the body on the screen.
func (s *stand) figure() *bodymap.Figure {
	s.t.Helper()
	var found *bodymap.Figure
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if f, ok := o.(*bodymap.Figure); ok {
			found = f
		}
	})
	if found == nil {
		s.t.Fatal("there is no figure")
	}
	return found
}

var shoulder = body.Pick{View: body.Back, Tile: "upper_trap", Side: body.Left}

func TestThreePressesStartASession(t *testing.T) {
	for _, size := range sizes {
		s := open(t, look.Light, size)
		s.figure().OnPick(shoulder, nil)
		s.mustSay("For the top of the shoulder")
		card(t, s, "Two-minute desk break").Tapped(nil)
		s.press("Start")
		if s.guide == nil {
			t.Fatalf("%v: nothing runs after three presses", size)
		}
		for _, st := range s.guide.session.Plan().Stages() {
			if st.Side == body.Right {
				t.Errorf("%v: the right side is done, after a tap on the left", size)
			}
		}
	}
}

// card is the card of a routine on the screen, or scrolled out of view.
func card(t *testing.T, s *stand, name string) *look.Card {
	t.Helper()
	var found *look.Card
	s.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if c, ok := o.(*look.Card); ok {
			inner := &stand{t: t, root: c, whole: true}
			if slices.Contains(inner.texts(), name) || inner.says(name) {
				found = c
			}
		}
	})
	if found == nil {
		t.Fatalf("there is no card %s", name)
	}
	return found
}

func TestEnterBeginsTheLastSessionAgain(t *testing.T) {
	s := open(t, look.Light, desk, func(s *settings.Settings) {
		s.Last = settings.Last{Routine: "desk-neck-reset", At: today.AddDate(0, 0, -1), Side: "right-only", Holds: "shorter"}
	})
	s.mustSay("last done yesterday")
	s.key(fyne.KeyReturn)
	if s.guide == nil {
		t.Fatal("nothing runs")
	}
	for _, st := range s.guide.session.Plan().Stages() {
		if st.Side == body.Left {
			t.Error("the left side is done, which was not so the last time")
			break
		}
	}
	if got := s.store.Now().Last; got.Side != "right-only" || got.Holds != "shorter" || got.At.Before(today) || got.At.After(s.clock.now()) {
		t.Errorf("remembered is %+v", got)
	}
	if s.marks.Now().Used["desk-neck-reset"].IsZero() {
		t.Error("the list does not know that it was used")
	}
}

func TestBeforeTheFirstSessionEnterDoesNothing(t *testing.T) {
	s := open(t, look.Light, desk)
	s.mustSay("New to this? Begin here.")
	s.key(fyne.KeyReturn)
	if s.guide != nil {
		t.Error("something runs")
	}
}

func TestSeveralPlacesCanBePicked(t *testing.T) {
	s := open(t, look.Light, desk)
	calf := body.Pick{View: body.Back, Tile: "calf", Side: body.Right}
	s.figure().OnPick(shoulder, nil)
	s.figure().OnPick(calf, nil)
	s.mustSay("For the top of the shoulder and calf")
	s.figure().OnPick(shoulder, nil)
	s.mustSay("For the calf")
	s.key(fyne.KeyEscape)
	s.mustSay("Three short ones")
}

func TestAPlaceThatHurtsOnBothSidesIsNamedWithoutASide(t *testing.T) {
	s := open(t, look.Light, desk)
	s.figure().OnPick(shoulder, nil)
	s.mustSay("Left top of the shoulder")
	other := shoulder
	other.Side = body.Right
	s.figure().OnPick(other, nil)
	s.mustSay("Top of the shoulder")
	s.mustNotSay("Right top of the shoulder")
}

func TestThePlacesPickedStayWhileARoutineIsLookedAt(t *testing.T) {
	s := open(t, look.Light, desk)
	s.figure().OnPick(shoulder, nil)
	s.window.ShowRoutine(routines(t)[0])
	s.key(fyne.KeyEscape)
	s.mustSay("For the top of the shoulder")
}

func TestTheArrowsWalkOverTheFigure(t *testing.T) {
	s := open(t, look.Light, desk)
	s.key(fyne.KeyDown)
	if _, ok := s.canvas.Focused().(*bodymap.Figure); !ok {
		t.Fatalf("the focus is on %T, want the figure", s.canvas.Focused())
	}
	s.key(fyne.KeyReturn)
	s.mustSay("For the top of the shoulder")
}

func TestAPlaceForNothingOffersShortOnesAndSaysSo(t *testing.T) {
	s := open(t, look.Light, desk)
	s.figure().OnPick(body.Pick{View: body.Front, Tile: "waist", Side: body.Left}, nil)
	s.mustSay("Nothing here is for that place.")
	s.mustSay("Two-minute desk break")
}

// A routine that is in no library is begun again as well, after the program was
// closed.
func TestABuiltRoutineIsBegunAgain(t *testing.T) {
	built := *routines(t)[3]
	built.ID, built.Name = "for-your-left-flank", "For your left flank"
	advised = func(adviser.Where) adviser.Advice { return adviser.Advice{Offers: []adviser.Offer{{Routine: &built}}} }
	defer func() { advised = nil }()
	s := open(t, look.Light, desk)
	s.figure().OnPick(shoulder, nil)
	card(t, s, "For your left flank").Tapped(nil)
	s.key(fyne.KeyReturn)
	if s.guide == nil {
		t.Fatal("nothing runs")
	}
	data, err := json.MarshalIndent(s.store.Now().Last, "", "  ")
	var kept settings.Last
	if err := errors.Join(err, json.Unmarshal(data, &kept)); err != nil {
		t.Fatal(err)
	}
	s = open(t, look.Light, desk, func(now *settings.Settings) { now.Last = kept })
	s.mustSay("For your left flank")
	s.key(fyne.KeyReturn)
	if s.guide == nil || s.guide.session.Plan().Len() == 0 {
		t.Fatal("nothing runs again")
	}
}

// typeIn types where it hurts, and takes it.
func (s *stand) typeIn(text string) {
	s.t.Helper()
	s.canvas.OnTypedRune()('/')
	for _, r := range text {
		s.canvas.Focused().TypedRune(r)
	}
	s.key(fyne.KeyReturn)
}

var sideOfHead = adviser.Named{Asked: finder.Asked{Name: "side of the head"}, Picks: []body.Pick{{View: body.Front, Tile: "head", Side: body.Left}, {View: body.Back, Tile: "head", Side: body.Left}}}

// hears lets words mean something, until the test is over.
func hears(t testing.TB, meant adviser.Meant) {
	before := heard
	heard = func(string, []string) adviser.Meant { return meant }
	t.Cleanup(func() { heard = before })
}

func TestTypedWordsPickAPlace(t *testing.T) {
	hears(t, adviser.Meant{Named: []adviser.Named{sideOfHead}, Lines: []message.Message{message.New("finder.taken-for", "{{.Typed}} is taken for the {{.Place}}", "Typed", message.New("list.quoted", "“{{.Text}}”", "Text", "hed"), "Place", "side of the head")}})
	for _, size := range sizes {
		s := open(t, look.Light, size)
		s.typeIn("left side of hed")
		s.whole = true
		s.mustSay("For the side of the head")
		s.mustSay("“hed” is taken for the side of the head.")
	}
}

func TestTypedPlacesAreAmongThosePointedAt(t *testing.T) {
	hears(t, adviser.Meant{Named: []adviser.Named{sideOfHead}, Lines: []message.Message{message.New("finder.not-understood", "not understood: {{.Typed}}", "Typed", "xyz")}})
	s := open(t, look.Light, desk)
	s.typeIn("left side of head xyz")
	s.mustSay("Left side of the head")
	s.press("Right")
	s.mustSay("Right side of the head")
	s.figure().OnPick(body.Pick{View: body.Back, Tile: "calf", Side: body.Right}, nil)
	s.mustSay("For the side of the head and calf")
	s.figure().OnPick(body.Pick{View: body.Back, Tile: "head", Side: body.Right}, nil)
	s.mustSay("For the calf")
	if s.says("Not understood") {
		t.Error("it speaks of what was taken away")
	}
	s.canvas.Unfocus()
	s.key(fyne.KeyEscape)
	s.mustSay("Three short ones")
}

// Typing takes no more presses than pointing: Enter takes the words, Enter
// opens what is offered first, Enter starts.
func TestTypedWordsStartASessionWithEnter(t *testing.T) {
	hears(t, adviser.Meant{Named: []adviser.Named{sideOfHead}})
	s := open(t, look.Light, desk)
	s.typeIn("head")
	s.key(fyne.KeyReturn)
	s.key(fyne.KeyReturn)
	if s.guide == nil {
		t.Fatal("nothing runs")
	}
}

func TestEscapeLeavesTheWordsAndThenThePlace(t *testing.T) {
	hears(t, adviser.Meant{Named: []adviser.Named{sideOfHead}})
	s := open(t, look.Light, desk)
	s.typeIn("head")
	s.key(fyne.KeyEscape)
	if s.canvas.Focused() != nil {
		t.Fatalf("the focus is on %T", s.canvas.Focused())
	}
	s.mustSay("For the side of the head")
	s.key(fyne.KeyEscape)
	s.mustSay("Three short ones")
}

func TestSignsThatWereTypedComeWithoutAPlace(t *testing.T) {
	hears(t, adviser.Meant{Heed: []string{"A new change of bladder function. Go now."}})
	s := open(t, look.Light, desk)
	s.typeIn("bladder")
	s.mustSay("A new change of bladder function. Go now.")
	if s.says("Three short ones") {
		t.Error("it offers routines for a sign that belongs to a doctor")
	}
}

func TestTheLikelyMusclesStandWithTheirReasons(t *testing.T) {
	advised = func(adviser.Where) adviser.Advice {
		return adviser.Advice{Offers: []adviser.Offer{{Routine: routines(t)[3], Likely: []message.Message{message.New("list.of", "{{.Name}}: {{.What}}", "Name", "temple", "What", message.New("why.lies-here", "lies here"))}}}}
	}
	defer func() { advised = nil }()
	s := open(t, look.Light, desk)
	s.figure().OnPick(shoulder, nil)
	s.mustSay("Temple: lies here")
}

// Whoever advises has the last word, and signs for a doctor come first.
func TestAdviceIsShownAsItComes(t *testing.T) {
	advised = func(adviser.Where) adviser.Advice {
		return adviser.Advice{Heed: []string{"Chest pain. Call."}, Offers: []adviser.Offer{{Routine: routines(t)[3], Why: message.Verbatim("Because.")}}}
	}
	defer func() { advised = nil }()
	s := open(t, look.Light, desk)
	s.figure().OnPick(shoulder, nil)
	text := strings.Join(s.texts(), " ")
	if heed, offer := strings.Index(text, "Chest pain."), strings.Index(text, "Because."); heed < 0 || offer < heed {
		t.Errorf("the window says %q", text)
	}
}

func TestInANarrowWindowWhatIsOfferedFirstComesIntoView(t *testing.T) {
	size := sizes[0]
	s := open(t, look.Light, size)
	top := func() (y float32, found bool) {
		s.walk(func(o fyne.CanvasObject, at fyne.Position) {
			if _, ok := o.(*look.Card); ok && !found && at.Y > s.figureBottom() {
				y, found = at.Y, true
			}
		})
		return y, found
	}
	hears(t, adviser.Meant{Named: []adviser.Named{sideOfHead}})
	s.typeIn("side of head")
	if y, ok := top(); !ok || y > size.Height-look.Target {
		t.Errorf("after typing the first offer is at %v of %v", y, size.Height)
	}
	s.window.Home()
	s.figure().OnPick(body.Pick{View: body.Back, Tile: "upper-trapezius", Side: body.Left}, nil)
	if y, ok := top(); !ok || y > size.Height-look.Target {
		t.Errorf("after a tap the first offer is at %v of %v", y, size.Height)
	}
}

// figureBottom is where the figure of Home ends.
func (s *stand) figureBottom() (y float32) {
	s.walk(func(o fyne.CanvasObject, at fyne.Position) {
		if f, ok := o.(*bodymap.Figure); ok {
			y = at.Y + f.Size().Height
		}
	})
	return y
}

func TestSignsForADoctorAreShortUntilAllIsReadAndSpokenOnesNever(t *testing.T) {
	advised = func(adviser.Where) adviser.Advice {
		return adviser.Advice{Heed: []string{"Chest pain. Call for help."}, Offers: []adviser.Offer{{Routine: routines(t)[3]}}}
	}
	t.Cleanup(func() { advised = nil })
	s := open(t, look.Light, desk)
	hears(t, adviser.Meant{Named: []adviser.Named{sideOfHead}, Heed: []string{"Sudden breathlessness. Call now."}})
	s.typeIn("breathless, side of head")
	s.mustSay("Sudden breathlessness. Call now.")
	s.mustSay("Chest pain.")
	if s.says("Call for help.") {
		t.Error("the whole sign is shown before anybody asks")
	}
	s.press("Read all 2")
	s.mustSay("Chest pain. Call for help.")
	s.press("Show fewer")
	if s.says("Call for help.") {
		t.Error("the whole sign still shows")
	}
}

// A sign of danger leaves nothing to begin: not what is picked, nor what was
// done last.
func TestASignThatIsTypedEndsTheSearch(t *testing.T) {
	stop := &adviser.Stop{ID: "lung-clot", Urgency: body.Emergency, Text: "It may be a clot. Call now.", Words: []string{"breathless"}, Ask: "Are you suddenly short of breath?"}
	before := heard
	heard = func(_ string, denied []string) adviser.Meant {
		if len(denied) > 0 {
			return adviser.Meant{Named: []adviser.Named{sideOfHead}}
		}
		return adviser.Meant{Stop: stop}
	}
	t.Cleanup(func() { heard = before })
	for _, size := range sizes {
		s := open(t, look.Light, size)
		s.pick()
		s.typeIn("breathless")
		for _, text := range []string{"Call now", "112", "It may be a clot. Call now.", "breathless"} {
			s.mustSay(text)
		}
		for _, text := range []string{"Again", "Begin here", "Three short ones"} {
			if s.says(text) {
				t.Errorf("it says %q beside the sign", text)
			}
		}
		s.key(fyne.KeyReturn)
		if s.guide != nil || !s.says("It may be a clot.") {
			t.Fatal("Enter leads on")
		}
		s.checkFit(fmt.Sprint(size), size, true)
		s.button("It is not that").Tapped(nil)
		s.mustSay("Are you suddenly short of breath?")
		s.key(fyne.KeyEscape)
		s.mustSay("It may be a clot.")
		s.button("It is not that").Tapped(nil)
		s.button("No").Tapped(nil)
		s.mustSay("Side of the head")
		if s.says("It may be a clot.") {
			t.Error("it still says what was denied")
		}
	}
}
