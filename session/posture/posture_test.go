package posture_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"unknot/assets"
	"unknot/session"
	"unknot/session/body"
	"unknot/session/posture"
	"unknot/session/routine"
)

func facts(t testing.TB) (*body.Atlas, *body.Guide) {
	t.Helper()
	atlas, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	guide, err := body.LoadGuide(assets.Guide())
	if err != nil {
		t.Fatal(err)
	}
	return atlas, guide
}

func load(t testing.TB) (*posture.Set, *body.Atlas) {
	t.Helper()
	atlas, guide := facts(t)
	set, err := posture.Load(assets.Postures(), atlas, guide)
	if err != nil {
		t.Fatal(err)
	}
	return set, atlas
}

func shipped(t testing.TB, atlas *body.Atlas) []*routine.Routine {
	t.Helper()
	all, err := routine.LoadAll(assets.Routines(), atlas)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Whoever does a shipped routine, with whatever tool of its points, sees at every
// stage how.
func TestEveryStageHasAPicture(t *testing.T) {
	set, atlas := load(t)
	for _, shipped := range shipped(t, atlas) {
		for i := range shipped.Stages {
			stage := &shipped.Stages[i]
			for _, therapist := range []bool{false, true} {
				if p, ok := atlas.Point(stage.Point); ok && p.TherapistOnly && !therapist {
					continue
				}
				r := *shipped
				r.ByTherapist = therapist
				for _, tool := range append(tools(atlas, stage.Point), shipped.Tool) {
					r.Tool = tool
					if _, ok := set.Of(&r, stage, atlas); !ok {
						t.Errorf("%s: stages[%d], %s%s with %s, by a therapist %t, has no picture", r.ID, i, stage.Point, stage.Name, tool, therapist)
					}
				}
			}
			if stage.Kind == session.Pace && set.Unnamed(shipped, stage) {
				t.Errorf("%s: stages[%d], %s, has the picture of any stage: want one of its own", shipped.ID, i, stage.Name)
			}
		}
	}
}

func tools(atlas *body.Atlas, id body.ID) []string {
	if p, ok := atlas.Point(id); ok {
		return p.Tools
	}
	return nil
}

// A region's tools may be asked for at its points too.
func TestEveryPointHasAPicture(t *testing.T) {
	set, atlas := load(t)
	for _, region := range atlas.Regions {
		for i := range region.Points {
			p := &region.Points[i]
			if _, ok := set.ByTherapist(p); !ok {
				t.Errorf("%s has no hands", p.ID)
			}
			for _, tool := range append([]string{""}, p.Tools...) {
				if _, ok := set.WithTool(p, tool); ok == p.TherapistOnly {
					t.Errorf("%s with %q has a picture: %t; for therapists only: %t", p.ID, tool, ok, p.TherapistOnly)
				}
			}
		}
		for _, tool := range region.Tools {
			if !slices.ContainsFunc(region.Points, func(p body.Point) bool { _, ok := set.WithTool(&p, tool); return ok || p.TherapistOnly }) {
				t.Errorf("%s: no point has a picture with %s", region.ID, tool)
			}
		}
	}
}

func TestThePictureIsWhatTheWordsSay(t *testing.T) {
	set, atlas := load(t)
	hold := func(id body.ID, how string) routine.Stage {
		return routine.Stage{Kind: session.Hold, Point: id, Side: body.Both, Seconds: 20, How: how}
	}
	pace := func(name string, technique body.TechniqueID) routine.Stage {
		return routine.Stage{Kind: session.Pace, Name: name, Technique: technique, Seconds: 30}
	}
	byHand := func(id body.ID) string {
		p, _ := atlas.Point(id)
		return p.PressByHand()
	}
	for _, c := range []struct {
		name      string
		stage     routine.Stage
		tool      string
		therapist bool
		want      posture.ID
	}{
		{"the words of the point, whatever the routine is for", hold("UT1", ""), "two tennis balls", false, "pinch-shoulder"},
		{"of two tools in the words, the routine's", hold("NB1", ""), "two tennis balls", false, "skull-balls"},
		{"the same with the hand", hold("NB1", ""), "finger pads", false, "pads-skull-base"},
		{"words of the stage, with the first tool of the routine", hold("CA1", "Sit with the ball under your calf."), "tennis ball", false, "calf-ball"},
		{"a tool of that kind", hold("LS1", "Hook the cane over, or use your fingers."), "fingers or cane", false, "cane-shoulder"},
		{"hands only", hold("QU2", byHand("QU2")), "hands", false, "front-thigh-press"},
		{"hands only, whatever the tool", hold("HF3", byHand("HF3")), "foam roller", false, "front-thigh-press"},
		{"the hand in the words of the stage, whatever the routine is for", hold("NB1", "Put the pads of both hands there."), "tennis ball", false, "pads-skull-base"},
		{"a hand-width is no hand", hold("CA1", "Lay it on the ball, a hand-width below the knee."), "thumbs", false, "calf-ball"},
		{"words in no language of ours", hold("CA1", "Lege die Wade auf den Ball."), "tennis ball", false, "calf-ball"},
		{"words without a tool", hold("FO4", ""), "tennis ball, thumb", false, "foot-ball-seated"},
		{"a palm where a roller is not advised", hold("AD2", ""), "foam roller", false, "inner-thigh-palm"},
		{"a therapist", hold("GL3", ""), "elbow", true, "t-elbow"},
		{"a name in a longer one", pace("Slow neck turns", ""), "fingers", false, "neck-turn"},
		{"a name in other letters", pace("SHAKE-OUT", ""), "fingers", false, "shake-out"},
		{"a technique", pace("Anything", body.Swedish), "hands", true, "t-glide"},
		{"a stroke of it", pace("Petrissage, shoulders", body.Swedish), "hands", true, "t-knead"},
		{"to settle, lying", routine.Stage{Kind: session.Pace, Name: "Settle", How: "Lie down and breathe out."}, "fingers", false, "breathe-lying"},
		{"to settle", pace("Settle", ""), "fingers", false, "breathe-seated"},
		{"nothing known", pace("Etwas Eigenes", ""), "fingers", false, "quiet-hands"},
		{"nothing known, on a client", pace("Etwas Eigenes", ""), "hands", true, "t-still"},
		{"no part of a word", pace("Walkie-talkie", ""), "fingers", false, "quiet-hands"},
	} {
		got, ok := set.Of(&routine.Routine{Tool: c.tool, ByTherapist: c.therapist}, &c.stage, atlas)
		if !ok || got.ID != c.want {
			t.Errorf("%s: got %v, want %s", c.name, got, c.want)
		}
	}
	for _, id := range []body.ID{"SC1", "SC2"} {
		stage := hold(id, "")
		if got, ok := set.Of(&routine.Routine{Tool: "fingers"}, &stage, atlas); ok {
			t.Errorf("%s by oneself is shown as %s", id, got.ID)
		}
	}
}

func TestADrawingIsTurnedForTheOtherSide(t *testing.T) {
	set, _ := load(t)
	for _, c := range []struct {
		id   posture.ID
		side body.Side
		want bool
	}{
		{"pinch-shoulder", body.Left, false}, {"pinch-shoulder", body.Right, true},
		{"calf-roller", body.Right, false}, {"calf-roller", body.Left, true},
		{"pads-jaw", body.Left, false}, {"pads-jaw", body.Right, false}, {"t-thumb", body.Right, false},
		{"pinch-shoulder", body.Together, false}, {"pinch-shoulder", body.NoSide, false},
	} {
		if got := set.Find(c.id).Turned(c.side); got != c.want {
			t.Errorf("%s at the %s is turned: %t, want %t", c.id, c.side, got, c.want)
		}
	}
}

// stroke is a width of a line as the drawings have them; the widest is a cane.
var stroke = regexp.MustCompile(`^(1\.[4-9]|2|3\.2)$`)

// Whatever reads the drawings knows no more of SVG than this.
func TestTheDrawingsAreOfOneStyle(t *testing.T) {
	set, _ := load(t)
	for _, p := range set.All() {
		d := xml.NewDecoder(bytes.NewReader(p.Drawing()))
		seen := map[string]bool{}
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Errorf("%s: %v", p.ID, err)
				break
			}
			e, ok := token.(xml.StartElement)
			if !ok {
				continue
			}
			at := map[string]string{}
			for _, a := range e.Attr {
				at[a.Name.Local] = a.Value
			}
			switch e.Name.Local {
			case "svg":
				if at["viewBox"] != "0 0 160 120" {
					t.Errorf("%s: the drawing is %q, want 160 by 120", p.ID, at["viewBox"])
				}
				continue
			case "path", "circle":
			default:
				t.Errorf("%s: want paths and circles, got %s", p.ID, e.Name.Local)
			}
			for _, name := range []string{"fill", "stroke"} {
				if c := at[name]; c != "" && c != "none" {
					seen[c] = true
				}
			}
			if w := at["stroke-width"]; w != "" && !stroke.MatchString(w) {
				t.Errorf("%s: a line is %s wide, want 1.4 to 2, or 3.2", p.ID, w)
			}
		}
		for c := range seen {
			if !slices.Contains([]string{posture.Ink, posture.Tint, posture.Accent}, c) {
				t.Errorf("%s: %s is none of the three colours", p.ID, c)
			}
		}
		if !seen[posture.Ink] || !seen[posture.Tint] {
			t.Errorf("%s has %v, want lines and a body", p.ID, slices.Collect(maps.Keys(seen)))
		}
	}
}

func TestMistakesAreNamed(t *testing.T) {
	atlas, guide := facts(t)
	for _, c := range []struct {
		name, from, to string
		want           string
	}{
		{"a field nobody knows", `"postures": [`, `"colour": 1, "postures": [`, `unknown field "colour"`},
		{"another view", `"view": "front"`, `"view": "above"`, `postures[0].view: want front, back, side or close, got "above"`},
		{"another side", `"side": "left"`, `"side": "near"`, `want left, right or together, got "near"`},
		{"no name", `"name": "Pinch at the shoulder"`, `"name": ""`, `postures[0].name: want a text without space around it`},
		{"an id twice", `"id": "cane-shoulder"`, `"id": "pinch-shoulder"`, `postures[1].id: want an id of its own, got "pinch-shoulder"`},
		{"a drawing that is missing", `"id": "walk"`, `"id": "stroll"`, `want a drawing of it: open postures/stroll.svg`},
		{"a drawing that nothing names", `"id": "walk"`, `"id": "stroll"`, `want every drawing named, got postures/walk.svg besides`},
		{"a point nobody knows", `"AD1": {`, `"XX1": {`, `points: want the id of a point, got "XX1"`},
		{"a point that is missing", `"AD1": {`, `"XX1": {`, `want all points, AD1 is missing`},
		{"a tool that is missing", `"foam roller": "calf-roller", `, ``, `points.CA1.tools: want all tools of the point, "foam roller" is missing`},
		{"a tool nobody knows", `"palm": "inner-thigh-palm"`, `"palm": "inner-thigh-palm", "feather": "inner-thigh-palm"`, `points.AD1.tools: want tools of the point or its region, got "feather"`},
		{"a tool for self work where there is none", `"SC1": {"tools": {}`, `"SC1": {"tools": {"thumb and finger pinch": "reach-neck"}`, `points.SC1.tools: want tools of the point or its region`},
		{"a posture nobody knows", `"therapist": "t-elbow"`, `"therapist": "t-foot"`, `therapist: want the id of a posture, got "t-foot"`},
		{"a posture that is never shown", `"names": ["walk"], "posture": "walk"`, `"names": ["walk"], "posture": "march"`, `want only what is shown somewhere, got "walk"`},
		{"a technique nobody knows", `"technique": "swedish", "posture": "t-glide"`, `"technique": "danish", "posture": "t-glide"`, `technique: want a technique, got "danish"`},
		{"somebody nobody knows", `"by": "therapist", "posture": "t-still"`, `"by": "nobody", "posture": "t-still"`, `by: want self or therapist`},
		{"nothing for the rest", `"by": "therapist", "posture": "t-still"`, `"by": "therapist", "names": ["x"], "posture": "t-still"`, `want one for any other stage by therapist, found none`},
		{"a name that can never fit", `"names": ["walk"]`, `"names": ["Walk!"]`, `want plain words, such as neck turns, got "Walk!"`},
		{"null", `"postures": [`, `"postures": [null, `, `postures[0]: want a posture, got null`},
	} {
		data := string(must(t, "postures.json"))
		if !strings.Contains(data, c.from) {
			t.Fatalf("%s: %q is not in the file", c.name, c.from)
		}
		_, err := posture.Load(with(t, strings.Replace(data, c.from, c.to, 1)), atlas, guide)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", c.name, err, c.want)
		}
	}
	if _, err := posture.Load(fstest.MapFS{}, atlas, guide); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("without files: %v", err)
	}
	if _, err := posture.Load(with(t, string(must(t, "postures.json"))+"{}"), atlas, guide); err == nil {
		t.Error("something after the end is taken")
	}
}

func must(t testing.TB, name string) []byte {
	t.Helper()
	data, err := fs.ReadFile(assets.Postures(), name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// with are the shipped drawings with another file that names them.
func with(t testing.TB, file string) fs.FS {
	t.Helper()
	files := fstest.MapFS{"postures.json": {Data: []byte(file)}}
	drawings, err := fs.Glob(assets.Postures(), "postures/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range drawings {
		files[name] = &fstest.MapFile{Data: must(t, name)}
	}
	return files
}

func TestEveryPostureIsDescribed(t *testing.T) {
	set, _ := load(t)
	for _, c := range []struct {
		id   posture.ID
		side body.Side
		want string
	}{
		{"neck-turn", body.NoSide, "The head is turned to one side. An arrow leads to the other side and back. Seen from the front."},
		{"wall-buttock", body.Left, "Standing, knees soft. The ball is between the buttock and the wall. Seen from the side. Worked on: left."},
	} {
		if got := set.Find(c.id).Describe(c.side).String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.id, got, c.want)
		}
	}
}
