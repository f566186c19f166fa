package triage_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"unknot/session/body"
	"unknot/session/lexicon"
	"unknot/session/triage"
)

func safety(t *testing.T) *body.Safety {
	t.Helper()
	data, err := os.ReadFile("../../assets/safety.json")
	if err != nil {
		t.Fatal(err)
	}
	s, err := body.LoadSafety(data)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// reader reads the phrases of small files.
func reader(t *testing.T, entries, phrases string) (*triage.Reader, *lexicon.Lexicon, error) {
	t.Helper()
	l, err := lexicon.New("en", nil)
	if err != nil {
		t.Fatal(err)
	}
	r, err := triage.Load(files(entries, phrases), l, safety(t))
	return r, l, err
}

func files(entries, phrases string) fs.FS {
	return fstest.MapFS{"entries.json": {Data: []byte(entries)}, "en.json": {Data: []byte(phrases)}}
}

const small = `{"entries": [
	{"id": "chest", "outcome": "stop", "sources": ["practice"]},
	{"id": "wound", "outcome": "leave", "sources": ["practice"]},
	{"id": "pregnancy", "group": "pregnancy"}]}`

const smallWords = `{
	"negation": {"words": ["no", "not"], "with": ["dont have"], "except": ["no idea", "no feeling"], "until": ["but"], "reach": 4},
	"idioms": ["cut of * shoes|boots", "chest of drawers"],
	"others": {"words": ["mother"], "past": ["had"], "still": ["her"]},
	"classes": {"pain": ["pain", "hurts", "@more"], "more": ["no_feeling"]},
	"entries": {
		"chest": {"text": "Call {number}.", "ask": "Does it hurt?", "says": ["chest @pain !muscle", "left_arm"], "unless": ["broken toy"]},
		"wound": {"text": "Leave it.", "says": ["=cut"]},
		"pregnancy": {"text": "Ask first.", "says": ["pregnant"]}}}`

func TestPhrasesHold(t *testing.T) {
	r, l, err := reader(t, small, smallWords)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]triage.Outcome{
		"my chest hurts":                         triage.Stop,
		"pain here and there, also the chest":    triage.Stop,
		"chest muscle pain":                      triage.Nothing,
		"no feeling in my chest":                 triage.Stop,
		"left upper arm":                         triage.Stop,
		"left of the arm":                        triage.Nothing,
		"no chest pain":                          triage.Nothing,
		"I don't have chest pain":                triage.Nothing,
		"no fever but chest pain":                triage.Stop,
		"no idea why, chest pain":                triage.Stop,
		"no idea why my chest hurts":             triage.Stop,
		"my mother had chest pain":               triage.Nothing,
		"my mother had chest pain, it hurts her": triage.Stop,
		"chest hurts like a broken toy":          triage.Nothing,
		"a cut":                                  triage.Leave,
		"cutting":                                triage.Nothing,
		"the cut of my boots":                    triage.Nothing,
		"the cut of shoes":                       triage.Nothing,
		"the cut of my new shoes":                triage.Leave,
		"a cut, the cut of my shoes":             triage.Leave,
		"a chest of drawers hurts":               triage.Nothing,
		"my chest hurts from a chest of drawers": triage.Stop,
		"a cut, and chest pain":                  triage.Stop,
		"":                                       triage.Nothing,
	} {
		if got := r.Read(l.Words(text), body.Number{Emergency: "112"}); got.Outcome != want {
			t.Errorf("%q: got %v, want %v", text, got.Outcome, want)
		}
	}
}

// Words that deny, that tell of others and that stand as typed are found
// whatever their accents.
func TestAccentsDoNotCount(t *testing.T) {
	l, err := lexicon.New("de", nil)
	if err != nil {
		t.Fatal(err)
	}
	phrases := strings.NewReplacer(`["no", "not"]`, `["nö"]`, `["mother"]`, `["großmutter"]`, `["=cut"]`, `["=füße"]`).Replace(smallWords)
	read := fstest.MapFS{"entries.json": {Data: []byte(small)}, "de.json": {Data: []byte(phrases)}}
	r, err := triage.Load(read, l, safety(t))
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]triage.Outcome{
		"nö chest pain": triage.Nothing, "noe chest pain": triage.Nothing,
		"Grossmutter had chest pain": triage.Nothing, "Großmutter had chest pain": triage.Nothing,
		"Füße": triage.Leave, "Fuesse": triage.Leave, "Fußball": triage.Nothing,
	} {
		if got := r.Read(l.Words(text), body.Number{Emergency: "112"}); got.Outcome != want {
			t.Errorf("%q: got %v, want %v", text, got.Outcome, want)
		}
	}
	if !r.Knows("fuesse") || r.Knows("schuhe") {
		t.Error("want Füße known, however it is typed, and no other word")
	}
}

func TestWhatLeadsSaysWhatItWasReadFrom(t *testing.T) {
	r, l, err := reader(t, small, smallWords)
	if err != nil {
		t.Fatal(err)
	}
	text := "a cut, I am pregnant, and the chest hurts"
	got := r.Read(l.Words(text), body.Number{Emergency: "999"})
	if got.Lead == nil || got.Lead.Text != "Call 999." || len(got.Also) != 1 || got.Also[0].ID != "wound" {
		t.Errorf("got %+v, want the chest first and the cut behind", got)
	}
	if len(got.Groups) != 1 || got.Groups[0].ID != "pregnancy" || len(got.Groups[0].Sources) == 0 {
		t.Errorf("got the groups %+v", got.Groups)
	}
	var from []string
	for _, s := range got.Words {
		from = append(from, text[s.From:s.To])
	}
	if strings.Join(from, " ") != "chest hurts" {
		t.Errorf("got it from %q", from)
	}
}

// A slip of the finger neither raises a sign unasked nor hides one.
func TestAMendedWordIsAskedAbout(t *testing.T) {
	r, l, err := reader(t, small, smallWords)
	if err != nil {
		t.Fatal(err)
	}
	got := r.Read(l.Words("chset hurts"), body.Number{Emergency: "112"})
	if got.Outcome != triage.Stop || len(got.Asks) != 1 || got.Asks[0] != (triage.Fix{Wrote: "chset", Read: "chest"}) {
		t.Errorf("got %+v, want it asked whether chest is meant", got)
	}
	if got := r.Read(l.Words("chest hurts and a prain"), body.Number{Emergency: "112"}); len(got.Asks) > 0 {
		t.Errorf("got %+v asked, though a sign leads without it", got.Asks)
	}
	if got := r.Read(l.Words("chess hurts"), body.Number{Emergency: "112"}); got.Outcome != triage.Nothing {
		t.Errorf("got %v of a word that is one", got.Outcome)
	}
}

func TestBrokenFilesSayWhatIsWrong(t *testing.T) {
	for what, c := range map[string]struct{ entries, phrases, want string }{
		"no text":       {small, strings.Replace(smallWords, `"text": "Leave it.", `, "", 1), "wound"},
		"no phrase":     {small, strings.Replace(smallWords, `"says": ["=cut"]`, `"says": []`, 1), "wound"},
		"no class":      {small, strings.Replace(smallWords, "@more", "@less", 1), "classes.less"},
		"a ring":        {small, strings.Replace(smallWords, `["no_feeling"]`, `["@pain"]`, 1), "classes"},
		"no source":     {strings.Replace(small, `"leave", "sources": ["practice"]`, `"leave"`, 1), smallWords, "source"},
		"no outcome":    {strings.Replace(small, `"leave"`, `"maybe"`, 1), smallWords, "wound"},
		"no such sign":  {strings.Replace(small, `"sources": ["practice"]`, `"sign": "nowhere"`, 1), smallWords, "nowhere"},
		"no group":      {strings.Replace(small, `"group": "pregnancy"`, `"group": "nobody"`, 1), smallWords, "nobody"},
		"a stranger":    {small, strings.Replace(smallWords, `"wound": {`, `"else": {"text": "x", "says": ["x"]}, "wound": {`, 1), "else"},
		"no question":   {small, strings.Replace(smallWords, `"ask": "Does it hurt?", `, "", 1), "entries.chest.ask: want a question"},
		"a field":       {small, strings.Replace(smallWords, `"reach"`, `"reech"`, 1), "reech"},
		"a short idiom": {small, strings.Replace(smallWords, `"chest of drawers"`, `"chest *"`, 1), "idioms[1]: want two words"},
		"only bars":     {small, strings.Replace(smallWords, `"=cut"`, `"!cut"`, 1), "at least one word"},
		"rubbish":       {small, smallWords + "x", "closing brace"},
	} {
		if _, _, err := reader(t, c.entries, c.phrases); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want what is about %q", what, err, c.want)
		}
	}
}

// The question behind a sign is that of the red flag, unless the words are of
// another language or have one of their own.
func TestTheQuestionBehindASign(t *testing.T) {
	flagged := strings.Replace(small, `"stop", "sources": ["practice"]`, `"stop", "sign": "heart"`, 1)
	plain := strings.Replace(smallWords, `"ask": "Does it hurt?", `, "", 1)
	heart, _ := safety(t).Flag("heart")
	for want, phrases := range map[string]string{heart.Ask: plain, "Does it hurt?": smallWords} {
		r, l, err := reader(t, flagged, phrases)
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Read(l.Words("my chest hurts"), body.Number{}).Lead; got.Sign != "heart" || got.Ask != want || got.Urgency != body.Emergency {
			t.Errorf("got %+v, want the question %q", got, want)
		}
	}
	l, err := lexicon.New("de", nil)
	if err != nil {
		t.Fatal(err)
	}
	german := fstest.MapFS{"entries.json": {Data: []byte(flagged)}, "de.json": {Data: []byte(plain)}}
	if _, err := triage.Load(german, l, safety(t)); err == nil || !strings.Contains(err.Error(), "entries.chest.ask") {
		t.Errorf("got %v, want no English question in German", err)
	}
}

// TestEveryLanguageIsWhole reads the files that come with the program: each has
// a text and phrases for every entry.
func TestEveryLanguageIsWhole(t *testing.T) {
	for _, code := range []string{"en", "de", "es"} {
		l, err := lexicon.New(code, nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := triage.Load(os.DirFS("../../assets/triage"), l, safety(t)); err != nil {
			t.Errorf("%s: %v", code, err)
		}
	}
}

// formal are words by which nobody is addressed in a language of the window.
var formal = map[string]*regexp.Regexp{
	"de": regexp.MustCompile(`\b(Sie|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihnen)\b`),
	"es": regexp.MustCompile(`(?i)\b(usted|ustedes|le|se encuentra|avisarle|llame|vaya|pregunte|siéntese|busque|deje|déjela|pare|mire|acuda|descanse|guarde|quédese|vuelva|hable|contenga|acerque|(no|nunca|solo) (la )?presione)\b`),
}

func TestPeopleAreAddressedAsTheWindowDoes(t *testing.T) {
	for code, words := range formal {
		data, err := os.ReadFile("../../assets/triage/" + code + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var file struct {
			Entries map[string]struct{ Text, Ask string }
		}
		if err := json.Unmarshal(data, &file); err != nil {
			t.Fatal(err)
		}
		for id, e := range file.Entries {
			if found := words.FindString(e.Text + " " + e.Ask); found != "" {
				t.Errorf("%s: %s: %q is formal in %q", code, id, found, e.Text+" "+e.Ask)
			}
		}
		if len(file.Entries) < 60 {
			t.Errorf("%s: read %d entries", code, len(file.Entries))
		}
	}
}
