package adviser

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/builtin"
	"unknot/session/finder"
	"unknot/session/library"
	"unknot/session/message"
	"unknot/session/prepare"
)

func TestEveryPlaceOnTheFigureHasOffers(t *testing.T) {
	known, err := builtin.Read()
	if err != nil {
		t.Fatal(err)
	}
	a := New(known, routinesOf(known), nobody, english)
	for _, view := range []body.View{body.Front, body.Back} {
		for _, piece := range known.Figure.Drawing(view, body.NoSide).Pieces {
			if piece.Quiet() {
				continue
			}
			pick := body.Pick{View: view, Tile: piece.Tile, Side: body.Left}
			advice := a.ForPlaces(Where{Picks: []body.Pick{pick}})
			if len(advice.Offers) == 0 {
				t.Errorf("%v: nothing is offered", pick)
				continue
			}
			for _, o := range advice.Offers {
				for _, id := range o.Routine.Regions {
					if r, _ := known.Atlas.Region(id); r.OffByDefault && !o.Why.IsZero() {
						t.Errorf("%v: a built routine is for %s, which is off", pick, id)
					}
				}
			}
			if first := advice.Offers[0].Routine; len(advice.Offers) > 1 && first.ID[:min(9, len(first.ID))] == "therapist" {
				t.Errorf("%v: %s comes first", pick, first.ID)
			}
		}
	}
}

func TestOneRoutineIsBuiltForSeveralPlaces(t *testing.T) {
	known, err := builtin.Read()
	if err != nil {
		t.Fatal(err)
	}
	a := New(known, routinesOf(known), nobody, english)
	advice := a.ForPlaces(Where{Picks: []body.Pick{{Tile: "upper_trap", Side: body.Left}, {View: body.Back, Tile: "calf", Side: body.Right}}})
	built := 0
	for _, o := range advice.Offers {
		if o.Why.IsZero() {
			continue
		}
		built++
		var shoulder, calf bool
		for _, st := range o.Routine.Stages {
			if p, ok := known.Atlas.Point(st.Point); ok {
				shoulder = shoulder || p.Region == "upper-trapezius"
				calf = calf || p.Region == "calves"
			}
		}
		if !shoulder || !calf {
			t.Errorf("it is for the shoulder %v and the calf %v, want both", shoulder, calf)
		}
	}
	if built != 1 {
		t.Errorf("%d routines are built, want 1", built)
	}
}

// routinesOf is the library of what is built in.
func routinesOf(known *builtin.Data) func() *library.Library {
	l := library.Gather(library.Contents{Atlas: known.Atlas, BuiltIn: known.Routines})
	return func() *library.Library { return l }
}

func english() string { return "en" }

var noon = time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)

// nobody asks, of whom nothing is true.
func nobody() finder.Query { return finder.Query{Now: noon} }

// somebody asks, of whom conditions are kept.
func somebody(ids ...string) func() finder.Query {
	q := nobody()
	for _, id := range ids {
		q.Subject.About = q.Subject.With(id, true, noon)
	}
	return func() finder.Query { return q }
}

func newTestAdviser(t *testing.T) *Adviser {
	t.Helper()
	known, err := builtin.Read()
	if err != nil {
		t.Fatal(err)
	}
	return New(known, routinesOf(known), nobody, english)
}

func TestWordsAskWhatTheCommandLineAsks(t *testing.T) {
	a := newTestAdviser(t)
	meant := a.ForWords("left side of hed", nil)
	if len(meant.Named) != 1 || len(meant.Named[0].Picks) == 0 {
		t.Fatalf("got %+v", meant)
	}
	for _, p := range meant.Named[0].Picks {
		if p.Tile != "head" || p.Side != body.Left {
			t.Errorf("the figure shows %+v", p)
		}
	}
	if got, want := meant.Lines[0].String(), "“hed” is taken for the side of the head"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	advice := a.ForPlaces(Where{Named: meant.Named})
	if len(advice.Heed) == 0 || len(advice.Heed) > mostSigns {
		t.Errorf("the signs are %q", advice.Heed)
	}
	var built *Offer
	for i, o := range advice.Offers {
		if len(o.Likely) > 0 {
			built = &advice.Offers[i]
		}
	}
	if built == nil {
		t.Fatal("nothing is built")
	}
	if got, want := built.Likely[0].String(), "temple: lies here"; got != want {
		t.Errorf("the likeliest is %q, want %q", got, want)
	}
	if got, want := built.Routine.Name, "For the left side of your head"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSignsComeWhateverElseIsMeant(t *testing.T) {
	a := newTestAdviser(t)
	for text, places := range map[string]int{"chest pain left arm numb": 0, "cant hold my bladder": 0, "dizzy": 0, "pregnant, stiff neck": 1} {
		meant := a.ForWords(text, nil)
		if len(meant.Heed) == 0 && meant.Stop == nil || len(meant.Named) != places {
			t.Errorf("%s: got %+v", text, meant)
		}
	}
}

func TestNothingUnderstoodNamesWhatWouldBe(t *testing.T) {
	meant := newTestAdviser(t).ForWords("qwertzuiop", nil)
	if len(meant.Named) > 0 || len(meant.Lines) != 1 || !strings.Contains(meant.Lines[0].String(), "Try “side of the head”") {
		t.Errorf("got %+v", meant)
	}
}

func TestTheThroatIsNeverPressed(t *testing.T) {
	a := newTestAdviser(t)
	advice := a.ForPlaces(Where{Named: a.ForWords("throat", nil).Named})
	if len(advice.Never) != 1 || !strings.HasPrefix(advice.Never[0].String(), "never press the throat") {
		t.Errorf("got %q", advice.Never)
	}
}

// Whoever denies one sign is asked about the next, and never passed on to places
// by one press.
func TestASignIsDeniedOneByOne(t *testing.T) {
	a := newTestAdviser(t)
	const text = "chest pain left arm numb and worst headache of my life, sore calf"
	var denied []string
	for len(denied) < 8 {
		meant := a.ForWords(text, denied)
		if meant.Stop == nil {
			break
		}
		if len(meant.Named) > 0 || meant.Stop.Ask == "" || meant.Stop.Text == "" {
			t.Fatalf("after %v: %+v", denied, meant.Stop)
		}
		if call := a.known.Safety.Number("").Emergency; meant.Stop.Urgency == body.Emergency && !strings.Contains(meant.Stop.Text, call) {
			t.Errorf("%s says nobody to call", meant.Stop.ID)
		}
		denied = append(denied, meant.Stop.ID)
	}
	if len(denied) < 2 {
		t.Errorf("asked about %v", denied)
	}
	if meant := a.ForWords(text, denied); len(meant.Named) == 0 {
		t.Errorf("after all were denied: %+v", meant)
	}
}

func TestNothingThatIsTypedTakesLong(t *testing.T) {
	a := newTestAdviser(t)
	a.ForWords("neck", nil)
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		text := make([]rune, random.IntN(40))
		for i := range text {
			text[i] = rune(32 + random.IntN(0x600))
		}
		a.ForWords(string(text), nil)
	}
	a.ForWords(strings.Repeat("my neck hurts 🙂 ", 70_000), nil)
}

// The language that is chosen in the window is the one that people type in,
// whatever the system's is.
func TestASignIsReadInTheLanguageOfTheWindow(t *testing.T) {
	a := newTestAdviser(t)
	chosen := "en"
	a.language = func() string { return chosen }
	for _, c := range []struct{ language, text string }{
		{"en", "chest pain left arm numb"},
		{"de", "brustschmerz und linker arm taub"},
		{"es", "dolor en el pecho y brazo izquierdo dormido"},
		{"de", "brustschmerz und linker arm taub"},
	} {
		chosen = c.language
		meant := a.ForWords(c.text, nil)
		if meant.Stop == nil || len(meant.Named) > 0 {
			t.Errorf("%s: %q comes to %+v", c.language, c.text, meant)
			continue
		}
		if want := map[string]string{"en": "Do you", "de": "Hast du", "es": "¿Tienes"}[c.language]; !strings.HasPrefix(meant.Stop.Ask, want) {
			t.Errorf("%s: it asks %q", c.language, meant.Stop.Ask)
		}
	}
}

// What is kept of the person, and what they typed of themselves, is left out of
// all that the window offers, which the gate then lets through.
func TestTheWindowOffersOnlyWhatMayBePressed(t *testing.T) {
	a := newTestAdviser(t)
	for _, c := range []struct {
		who   []string
		words string
		left  int // reasons that are said
	}{
		{[]string{"veins-and-clots"}, "calf and heel", 1},
		{[]string{"pregnancy"}, "low back and neck", 2},
		{[]string{"pregnancy", "blood-thinners"}, "shoulder and hamstring", 2},
		{[]string{"ask-kidney-illness"}, "low back and buttock", 1},
		{[]string{"migraine", "fibromyalgia"}, "back of the neck", 0},
	} {
		for how, asks := range map[string]func() finder.Query{"kept": somebody(c.who...), "typed": nobody} {
			a.asks = asks
			where := Where{Named: a.ForWords(c.words, nil).Named}
			if how == "typed" {
				where.Said = c.who
			}
			q := asks()
			allowed := a.known.Gate.Allow(q.Subject, where.Said, noon)
			advice := a.ForPlaces(where)
			if len(advice.Offers) == 0 || len(advice.LeftOut) != c.left {
				t.Errorf("%v %s, %s: got %d offers, and left out %v", c.who, how, c.words, len(advice.Offers), advice.LeftOut)
			}
			for _, o := range advice.Offers {
				p, err := a.known.Gate.Prepare(prepare.Request{Routine: o.Routine, Subject: q.Subject, Said: where.Said, Now: noon})
				if err != nil {
					t.Errorf("%v %s, %s: the gate lets nothing of %s through: %v", c.who, how, c.words, o.Routine.ID, err)
					continue
				}
				if o.Why.IsZero() {
					continue
				}
				if len(p.LeftOut) > 0 || p.Plan.Length() != o.Routine.Length() {
					t.Errorf("%v %s, %s: of what is built the gate takes away %v", c.who, how, c.words, p.LeftOut)
				}
				for _, st := range o.Routine.Stages {
					if at, ok := a.known.Atlas.Point(st.Point); ok && st.Kind == session.Hold {
						if why, out := allowed.Out(at); out {
							t.Errorf("%v %s, %s: %s is out: %v", c.who, how, c.words, at.ID, why.Line)
						}
					}
				}
			}
		}
	}
}

// What was typed of the person comes back with what it means, to be kept.
func TestWhatIsTypedOfThePersonIsHandedOn(t *testing.T) {
	a := newTestAdviser(t)
	for text, want := range map[string][]string{
		"I take warfarin and my neck hurts": {"blood-thinners"},
		"pregnant, sore calves":             {"pregnancy"},
		"my neck hurts":                     nil,
	} {
		if got := a.ForWords(text, nil); !slices.Equal(got.Said, want) || want != nil && len(got.Heed) == 0 {
			t.Errorf("%s: got %v, %v, want %v", text, got.Said, got.Heed, want)
		}
	}
	a.asks = somebody("pregnancy")
	if got := a.ForWords("sore calves", nil); len(got.Named) > 0 || len(got.Heed) != 1 || !strings.Contains(got.Heed[0], "maternity team") || len(got.Lines) != 1 {
		t.Errorf("got %+v, want what speaks against it", got)
	}
}

// What rests is in no routine that is put together, and is said.
func TestNothingIsOfferedOfWhatRests(t *testing.T) {
	known, err := builtin.Read()
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)
	a := New(known, routinesOf(known), func() finder.Query { return finder.Query{Now: now} }, english)
	where := Where{Picks: []body.Pick{{Tile: "upper_trap", Side: body.Left}}}
	for _, rests := range []bool{false, true} {
		if rests {
			where.Resting = []prepare.Rest{{Region: "upper-trapezius", Until: now.Add(time.Hour)}}
		}
		advice := a.ForPlaces(where)
		pressed := slices.ContainsFunc(advice.Offers, func(o Offer) bool {
			return !o.Why.IsZero() && slices.Contains(o.Routine.Regions, "upper-trapezius")
		})
		said := slices.ContainsFunc(advice.LeftOut, func(m message.Message) bool { return strings.Contains(m.String(), "it rests") })
		if pressed == rests || said != rests {
			t.Errorf("rests %v: pressed %v, said %v: %v", rests, pressed, said, advice.LeftOut)
		}
	}
}
