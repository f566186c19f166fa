package finder_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/triage"
)

func first(a finder.Answer, n int) []body.ID {
	var ids []body.ID
	for _, r := range a.Results[:min(n, len(a.Results))] {
		ids = append(ids, r.Point.ID)
	}
	return ids
}

func TestTheLikeliestPointsComeFirst(t *testing.T) {
	f := open(t)
	for _, c := range []struct {
		words string
		want  []body.ID // among the first of the results, as many as there are here
	}{
		{"side of head", []body.ID{"HJ1"}},
		{"between shoulder blades", []body.ID{"MB1", "MB2"}},
		{"between the shoulder blades", []body.ID{"MB1", "MB2"}},
		{"heel", []body.ID{"FO3", "FO2"}},
		{"first step", []body.ID{"FO3"}},
		{"jaw", []body.ID{"HJ2"}},
		{"neck side", []body.ID{"UT2"}},
		{"my lower back hurts", []body.ID{"LB2"}},
		{"lumbago", []body.ID{"LB2"}},
		{"bum", []body.ID{"GL5"}},
		{"calves", []body.ID{"CA2", "CA1"}},
		{"front of the thigh", []body.ID{"QU2"}},
		{"tennis elbow", []body.ID{"FA1"}},
		{"piriformis", []body.ID{"GL5"}},
		{"trapezius", []body.ID{"UT1", "UT2"}},
		{"pinky", []body.ID{"HD3"}},
	} {
		a := f.Ask(words(c.words))
		got := first(a, len(c.want))
		slices.Sort(got)
		want := slices.Sorted(slices.Values(c.want))
		if !slices.Equal(got, want) {
			t.Errorf("%s: got %v first, want %v", c.words, first(a, 6), c.want)
		}
	}
}

func TestEveryResultSaysWhy(t *testing.T) {
	f := open(t)
	for _, p := range places(t).Places {
		for _, r := range f.Ask(words(p.Name)).Results {
			if len(r.Why) == 0 || r.Score <= 0 {
				t.Errorf("%s: %s without a reason", p.Name, r.Point.ID)
			}
			for _, w := range r.Why {
				if w.Asked == "" || w.Text == "" || w.Kind == 0 {
					t.Errorf("%s: %s: got %+v", p.Name, r.Point.ID, w)
				}
				if w.Kind == finder.RefersHere && w.Unchecked == (len(w.Sources) > 0) {
					t.Errorf("%s: %s: got %+v, want sources or unchecked", p.Name, r.Point.ID, w)
				}
			}
		}
	}
}

func TestReasonsReadAsPlainWords(t *testing.T) {
	a := open(t).Ask(words("heel"))
	var said []string
	for _, r := range a.Results {
		for _, w := range r.Why {
			said = append(said, w.String())
		}
	}
	for _, want := range []string{
		"lies here: front of the heel pad",
		"may be felt here: underside of the heel [39]",
		"may be felt here: heel (from pain charts, unchecked)",
	} {
		if !slices.Contains(said, want) {
			t.Errorf("got %q, want %q among them", said, want)
		}
	}
}

func TestAPointForTwoPlacesIsLikelier(t *testing.T) {
	f := open(t)
	a := f.Ask(words("temple and back of the neck"))
	if got := first(a, 2); !slices.Contains(got, "UT1") && !slices.Contains(got, "NB1") {
		t.Errorf("got %v first, want a point that is felt in both among two", first(a, 4))
	}
	for _, r := range a.Results {
		if r.Point.ID == "UT1" && len(r.Why) < 2 {
			t.Errorf("got %+v for UT1, want a reason for each place", r.Why)
		}
	}
}

func TestSidesAreHeard(t *testing.T) {
	f := open(t)
	for _, c := range []struct {
		query finder.Query
		want  body.Side
	}{
		{words("heel"), body.Both},
		{words("left heel"), body.Left},
		{words("heel on the right"), body.Right},
		{words("rihgt heel"), body.Both}, // no word is taken for a side
		{words("heel hurts right now"), body.Both},
		{words("right between the shoulder blades"), body.Both},
		{words("left heel and right heel"), body.Both},
		{words("both heels"), body.Both},
		{finder.Query{Words: "heel", Side: body.Right}, body.Right},
		{finder.Query{Words: "left heel", Side: body.Right}, body.Right}, // chosen by hand
		{finder.Query{Spots: []body.Pick{{View: body.Sole, Tile: "sole_heel", Side: body.Left}}}, body.Left},
	} {
		a := f.Ask(c.query)
		if len(a.Results) == 0 || a.Results[0].Side != c.want {
			t.Errorf("%+v: got %+v, want the side %v", c.query, a.Results, c.want)
		}
	}
	a := f.Ask(words("left calf and right shoulder"))
	for _, r := range a.Results {
		want := body.Right
		if strings.HasPrefix(string(r.Point.ID), "CA") {
			want = body.Left
		}
		if slices.Contains([]body.RegionID{"calves", "shoulder"}, r.Point.Region) && r.Side != want {
			t.Errorf("%s: got %v, want %v", r.Point.ID, r.Side, want)
		}
	}
}

func TestSlipsOfTheFingerAreForgiven(t *testing.T) {
	f := open(t)
	for wrote, want := range map[string]string{
		"sholder blade":         "shoulder blade",
		"left cafl":             "calf",
		"betwen sholder blades": "area between the shoulder blades",
		"jwa":                   "jaw",
		"nek":                   "neck",
		"kne":                   "knee",
		"buttok":                "buttock",
		"forarm":                "forearm",
		"tempel":                "temple",
		"lowr bak":              "low back",
		"trapizius":             "trapezius",
		"periformis":            "piriformis",
		"hamstrigns":            "back of the thigh",
		"SIDE of the Head!":     "side of the head",
	} {
		a := f.Ask(words(wrote))
		if len(a.Asked) != 1 || a.Asked[0].Name != want {
			t.Errorf("%q: got %+v, want %q", wrote, a.Asked, want)
		}
	}
}

// One letter left out of any longer word of any place must not lead to another
// place of the body.
func TestNoLetterThatIsMissingLeadsAstray(t *testing.T) {
	f := open(t)
	tried, wrong := 0, 0
	for _, p := range places(t).Places {
		fields := strings.Fields(p.Name)
		for i, word := range fields {
			if len(word) < 6 {
				continue
			}
			for cut := 1; cut < len(word); cut++ {
				slip := slices.Clone(fields)
				slip[i] = word[:cut] + word[cut+1:]
				wrote := strings.Join(slip, " ")
				tried++
				if got, want := f.Ask(words(wrote)).Asked, f.Ask(words(p.Name)).Asked; len(got) != len(want) || len(got) > 0 && got[0].Name != want[0].Name {
					wrong++
					t.Logf("%q: got %+v", wrote, got)
				}
			}
		}
	}
	if tried < 200 || wrong*100 > tried {
		t.Errorf("got %d of %d wrong, want at most one in a hundred", wrong, tried)
	}
}

func TestAWordReadAsAnotherIsReported(t *testing.T) {
	a := open(t).Ask(words("cafl and zzzzzz"))
	if len(a.Asked) != 1 || a.Asked[0].As != "cafl" {
		t.Errorf("got %+v, want it said that cafl was read as calf", a.Asked)
	}
	if !slices.Equal(a.Unknown, []string{"zzzzzz"}) {
		t.Errorf("got %q unknown, want zzzzzz", a.Unknown)
	}
}

func TestWhatIsNoPlaceGetsExamples(t *testing.T) {
	f := open(t)
	for _, wrote := range []string{"", "zzzzzz qqqq", "the", "!!!", "left"} {
		a := f.Ask(words(wrote))
		if len(a.Asked) > 0 || len(a.Results) > 0 || len(a.Near) == 0 {
			t.Errorf("%q: got %+v, want nothing but examples", wrote, a)
		}
		for _, near := range a.Near {
			if len(f.Ask(words(near)).Results) == 0 {
				t.Errorf("%q: %q is offered and leads nowhere", wrote, near)
			}
		}
	}
}

func TestPlacesThatAreNeverPressedSayWhyAndWhatElse(t *testing.T) {
	f := open(t)
	for wrote, want := range map[string]string{
		"throat": "throat", "front of neck": "throat", "tummy": "belly", "groin": "groin", "armpit": "armpit",
		"behind the knee": "back of the knee", "kneecap": "kneecap", "breastbone": "breastbone", "flank": "flank", "spine": "spine",
	} {
		a := f.Ask(words(wrote))
		if len(a.NoPress) != 1 || !strings.Contains(a.NoPress[0].Name, want) {
			t.Errorf("%s: got %+v, want the %s not to be pressed", wrote, a.NoPress, want)
			continue
		}
		if no := a.NoPress[0]; no.Why == "" || no.Instead == "" || len(no.Sources) == 0 {
			t.Errorf("%s: got %+v, want why, what else and sources", wrote, no)
		}
		for _, r := range a.Results {
			for _, w := range r.Why {
				if w.Kind == finder.LiesHere && w.Close == finder.Here && r.Barred == finder.Offered {
					t.Errorf("%s: %s is said to lie there", wrote, r.Point.ID)
				}
			}
		}
	}
}

func TestRedFlagsComeByUrgency(t *testing.T) {
	f := open(t)
	for wrote, want := range map[string]string{
		"calf": "calf or thigh", "leg": "calf or thigh", "chest": "chest pain", "low back": "bladder", "headache": "worst headache",
		"temple": "temple", "side of neck": "one side of the neck", "forearm": "forearm", "gastrocnemius": "calf or thigh", "flank": "blood in the urine",
	} {
		a := f.Ask(words(wrote))
		if !slices.ContainsFunc(a.RedFlags, func(s body.Statement) bool { return strings.Contains(strings.ToLower(s.Text), want) }) {
			t.Errorf("%s: got %d red flags, want one about %q", wrote, len(a.RedFlags), want)
		}
		if !slices.IsSortedFunc(a.RedFlags, func(x, y body.Statement) int { return int(x.Urgency) - int(y.Urgency) }) {
			t.Errorf("%s: got %+v, want the most urgent first", wrote, a.RedFlags)
		}
	}
	for _, flag := range f.Ask(words("thumb")).RedFlags {
		if strings.Contains(flag.Text, "calf") || strings.Contains(flag.Text, "bladder") {
			t.Errorf("thumb: got %q, want only what concerns it", flag.Text)
		}
	}
}

// What is asked by words is asked again as it was understood, perhaps on
// another side, and is shown somewhere on the drawings of the whole body.
func TestWhatWasUnderstoodIsAskedAgain(t *testing.T) {
	f := open(t)
	for _, p := range places(t).Places {
		for _, word := range append([]string{p.Name}, p.Words...) {
			a := f.Ask(words(word))
			if a.Outcome > triage.Points {
				continue // it is no place to press
			}
			again := f.Ask(finder.Query{Again: a.Asked})
			if !reflect.DeepEqual(again.Results, a.Results) || !reflect.DeepEqual(again.NoPress, a.NoPress) {
				t.Errorf("%s: got another answer the second time", word)
			}
			for _, asked := range a.Asked {
				asked.Side = body.Right
				spots := f.Spots(asked)
				if len(spots) == 0 || slices.ContainsFunc(spots, func(s body.Pick) bool { return s.Side != body.Right || s.View != body.Front && s.View != body.Back }) {
					t.Errorf("%s: got the spots %v", asked.Name, spots)
				}
			}
		}
	}
	for _, region := range facts(t).Atlas.Regions {
		for _, muscle := range region.Muscles {
			for _, asked := range f.Ask(words(muscle)).Asked {
				if len(f.Spots(asked)) == 0 {
					t.Errorf("%s: got no spot", muscle)
				}
			}
		}
	}
}

func TestPointsThatAreNotOfferedComeLast(t *testing.T) {
	a := open(t).Ask(words("side of neck"))
	barred := false
	for _, r := range a.Results {
		if r.Barred != finder.Offered {
			barred = true
		} else if barred {
			t.Errorf("got %s behind points that are not offered", r.Point.ID)
		}
		if want := map[body.ID]finder.Barred{"SC1": finder.TherapistOnly, "SC2": finder.TherapistOnly}[r.Point.ID]; r.Barred != want {
			t.Errorf("%s: got %v, want %v", r.Point.ID, r.Barred, want)
		}
	}
	if !barred {
		t.Error("got no sternocleidomastoid, want it named and not offered")
	}
}

func TestTheSameQuestionHasTheSameAnswer(t *testing.T) {
	a, err := finder.New(facts(t), muscles(t), places(t), languages(t, "en")...)
	if err != nil {
		t.Fatal(err)
	}
	b := open(t)
	for _, wrote := range []string{"sholder and bak", "left cafl", "headache, jaw, neck", "trapezius", "wrist elbow hand"} {
		if x, y := a.Ask(words(wrote)), b.Ask(words(wrote)); !reflect.DeepEqual(x.Results, y.Results) || !reflect.DeepEqual(x.RedFlags, y.RedFlags) || !reflect.DeepEqual(x.Near, y.Near) {
			t.Errorf("%s: got two answers", wrote)
		}
	}
}

func BenchmarkAsk(b *testing.B) {
	f := open(b)
	for b.Loop() {
		f.Ask(words("left sholder and between the sholder blades, headache"))
	}
}
