package body_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"unknot/assets"
	"unknot/session/body"
)

func load(t *testing.T) *body.Atlas {
	t.Helper()
	a, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func points(a *body.Atlas) []*body.Point {
	var all []*body.Point
	for i := range a.Regions {
		for j := range a.Regions[i].Points {
			all = append(all, &a.Regions[i].Points[j])
		}
	}
	return all
}

func TestPointsAndRegionsAreFoundByName(t *testing.T) {
	a := load(t)
	p, ok := a.Point("NB2")
	if !ok || p.ID != "NB2" || p.Region != "neck-back" {
		t.Errorf("Point(NB2) = %+v, %v", p, ok)
	}
	r, ok := a.Region("neck-back")
	if !ok || r.ID != "neck-back" || p != &r.Points[1] {
		t.Errorf("Region(neck-back) = %+v, %v, want the one that holds NB2", r, ok)
	}
	if _, ok := a.Point("XX1"); ok {
		t.Error("Point(XX1) found something")
	}
	if _, ok := a.Region("nose"); ok {
		t.Error("Region(nose) found something")
	}
}

// sound is a region file with nothing wrong.
const sound = `{
  "id": "neck", "order": 1, "name": "Neck", "everyday": "Neck", "words": ["neck"], "muscles": ["splenius"],
  "tiles": ["neck"], "position": "Sit.", "tools": ["fingers"], "cautions": ["Go easy."],
  "limits": {"max_level": "standard", "why": "Near."}, "therapist": "Seated.", "sources": {"cautions": [31, "practice"]},
  "points": [{
    "id": "NE1", "muscle": "splenius", "name": "splenius", "short": "neck", "sides": "both",
    "view": "back", "views": ["back"], "x": 0.1, "y": 0.12, "tools": ["fingers"],
    "dose": {"seconds": 15, "repeats": 2, "rest": 10},
    "find": "Feel around.", "press": "Press.", "care": "Stop if it tingles.",
    "refers": [{"area": "crown", "sources": [26]}], "therapist": {"find": "Feel here.", "how": "Thumb.", "seconds": [15, 30]},
    "sources": {"place": ["general anatomy"]}
  }]
}`

func TestASoundFileLoads(t *testing.T) {
	a, err := body.Load(fstest.MapFS{"neck.json": {Data: []byte(sound)}})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Regions) != 1 || len(a.Regions[0].Points) != 1 {
		t.Errorf("got %+v, want one region with one point", a.Regions)
	}
}

func TestWhatIsWrongIsNamedByFileAndField(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{`"name": "Neck"`, `"nmae": "Neck"`, `neck.json: unknown field "nmae"`},
		{`"short": "neck"`, `"shrot": "neck"`, `neck.json: points[0]: unknown field "shrot"`},
		{`"order": 1`, `"order": "one"`, `neck.json: order: want int, got string`},
		{`"seconds": 15`, `"seconds": "15"`, `neck.json: points[0]: dose.seconds: want int, got string`},
		{`"seconds": 15`, `"seconds": 15.5`, `neck.json: points[0]: dose.seconds: want int, got number 15.5`},
		{`"id": "neck"`, `"id": "nape"`, `neck.json: id: want neck as the file is named, got "nape"`},
		{`"order": 1`, `"order": 0`, `neck.json: order: want a number from 1, got 0`},
		{`"everyday": "Neck", `, ``, `neck.json: everyday: want a text`},
		{`"words": ["neck"]`, `"words": []`, `neck.json: words: want at least one text, got none`},
		{`["Go easy."]`, `["Go easy.", " "]`, `neck.json: cautions[1]: want a text`},
		{`"tiles": ["neck"], `, ``, `neck.json: tiles: want at least one tile, got none`},
		{`{"max_level": "standard", "why": "Near."}`, `{}`, `neck.json: limits.max_level: want gentle, standard or strong, got nothing`},
		{`{"max_level": "standard", "why": "Near."}`, `{"max_level": "standard", "max_nrs": 7}`, `neck.json: limits.max_nrs: want 0 to 6, got 7`},
		{`{"max_level": "standard", "why": "Near."}`, `{"max_level": "standard", "max_seconds": 40}`, `neck.json: limits.max_seconds: want 10 to 30, got 40`},
		{`{"max_level": "standard", "why": "Near."}`, `{"max_level": "standard", "max_seconds": 10, "why": "Near."}`, `neck.json: points[0].dose.seconds: want at most 10`},
		{`"max_level": "standard"`, `"max_level": "firm"`, `neck.json: level: want gentle, standard or strong, got "firm"`},
		{`"cautions": [31`, `"cautons": [31`, `neck.json: sources: want one of`},
		{`[31, "practice"]`, `[]`, `neck.json: sources.cautions: want at least one source, got none`},
		{`[31, "practice"]`, `["hearsay"]`, `neck.json: sources: want a number from 1, "general anatomy" or "practice", got "hearsay"`},
		{`[31, "practice"]`, `[0]`, `neck.json: sources: want a number from 1`},
		{`"id": "NE1", `, ``, `neck.json: points[0].id: want a text`},
		{`"muscle": "splenius", `, ``, `neck.json: points[0].muscle: want a text`},
		{`"name": "splenius", `, ``, `neck.json: points[0].name: want a text`},
		{`"short": "neck", `, ``, `neck.json: points[0].short: want a text`},
		{`"short": "neck"`, `"short": "the middle of the neck, on the left"`, `neck.json: points[0].short: want at most 24 characters, got 35`},
		{`"find": "Feel around.", `, ``, `neck.json: points[0].find: want a text`},
		{`"press": "Press.", `, ``, `neck.json: points[0].press: want a text`},
		{`"care": "Stop if it tingles.",`, ``, `neck.json: points[0].care: want a text`},
		{`, "why": "Near."`, ``, `neck.json: limits.why: want a text`},
		{`"find": "Feel here.", `, ``, `neck.json: points[0].therapist.find: want a text`},
		{`"how": "Thumb."`, `"how": ""`, `neck.json: points[0].therapist.how: want a text`},
		{`, "sides": "both"`, ``, `neck.json: points[0].sides: want both or one-at-a-time, got nothing`},
		{`"sides": "both"`, `"sides": "left"`, `neck.json: points[0]: sides: want both or one-at-a-time, got "left"`},
		{`"view": "back"`, `"view": "above"`, `neck.json: points[0]: view: want front, back, side, sole, palm, hand-back, head-front, head-back, head-side or leg-side, got "above"`},
		{`"view": "back"`, `"view": "side"`, `neck.json: points[0].view: want front or back, as there is no drawing of the side`},
		{`"view": "back", `, ``, `neck.json: points[0].view: want front, back, sole, palm or hand-back, got nothing`},
		{`"views": ["back"]`, `"views": ["front", "side"]`, `neck.json: points[0].views: want back among them`},
		{`"view": "back", "views": ["back"]`, `"view": "sole", "views": ["sole"]`, `neck.json: marker: want one, as NE1 is seen in an inset`},
		{`"x": 0.1`, `"x": 1.01`, `neck.json: points[0].x: want more than 0 and at most 1, got 1.01`},
		{`"x": 0.1, `, ``, `neck.json: points[0].x: want more than 0 and at most 1, got 0`},
		{`"y": 0.12`, `"y": -0.12`, `neck.json: points[0].y: want more than 0 and at most 1, got -0.12`},
		{`"seconds": 15`, `"seconds": 9`, `neck.json: points[0].dose.seconds: want 10 to 30, got 9`},
		{`"seconds": 15`, `"seconds": 31`, `neck.json: points[0].dose.seconds: want 10 to 30, got 31`},
		{`"repeats": 2`, `"repeats": 4`, `neck.json: points[0].dose.repeats: want 1 to 3, got 4`},
		{`"repeats": 2, `, ``, `neck.json: points[0].dose.repeats: want 1 to 3, got 0`},
		{`"rest": 10`, `"rest": 4`, `neck.json: points[0].dose.rest: want 5 to 30, got 4`},
		{`"rest": 10`, `"rest": 31`, `neck.json: points[0].dose.rest: want 5 to 30, got 31`},
		{`[{"area": "crown", "sources": [26]}]`, `[]`, `neck.json: points[0].refers: want at least one area, got none`},
		{`, "sources": [26]`, ``, `neck.json: points[0].refers[0]: want either sources or unchecked`},
		{`"sources": [26]`, `"sources": [26], "unchecked": true`, `neck.json: points[0].refers[0]: want either sources or unchecked`},
		{`[15, 30]`, `[30, 15]`, `neck.json: points[0].therapist.seconds: want the shortest and the longest hold, got [30 15]`},
		{"\n}", "\n} {}", `neck.json: want nothing after the closing brace`},
		{`"order": 1,`, `"order": 1`, `neck.json: invalid character`},
	} {
		if !strings.Contains(sound, c.old) {
			t.Fatalf("%s is not in the sound file", c.old)
		}
		a, err := body.Load(fstest.MapFS{"neck.json": {Data: []byte(strings.Replace(sound, c.old, c.new, 1))}})
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s for %s:\ngot  %v\nwant %s", c.new, c.old, err, c.want)
		}
		if a != nil {
			t.Errorf("%s for %s: an atlas came with the error", c.new, c.old)
		}
	}
}

func TestAllProblemsAreReportedAtOnce(t *testing.T) {
	twin := strings.Replace(sound, `"id": "neck"`, `"id": "throat"`, 1)
	broken := strings.NewReplacer(`"id": "neck"`, `"id": "shin"`, `"x": 0.1`, `"x": 2`, `"rest": 10`, `"rest": 0`).Replace(sound)
	_, err := body.Load(fstest.MapFS{
		"neck.json":   {Data: []byte(sound)},
		"shin.json":   {Data: []byte(broken)},
		"throat.json": {Data: []byte(twin)},
	})
	if err == nil {
		t.Fatal("got no error")
	}
	want := []string{
		`shin.json: points[0].x: want more than 0 and at most 1, got 2`,
		`shin.json: points[0].dose.rest: want 5 to 30, got 0`,
		`shin.json: order: want a number of its own, got 1, which is in neck.json`,
		`shin.json: points[0].id: want a name of its own, got "NE1", which is in neck.json`,
		`throat.json: order: want a number of its own, got 1, which is in shin.json`,
		`throat.json: points[0].id: want a name of its own, got "NE1", which is in shin.json`,
	}
	if got := err.Error(); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestEveryBrokenPointHasItsOwnError(t *testing.T) {
	from := strings.Index(sound, `[{`+"\n")
	point := strings.TrimSuffix(strings.TrimSpace(sound[from+1:]), "]\n}")
	bad := strings.Replace(point, `"muscle"`, `"mucsle"`, 1)
	worse := strings.Replace(point, `"x": 0.1`, `"x": "far out"`, 1)
	_, err := body.Load(fstest.MapFS{"neck.json": {Data: []byte(sound[:from] + "[" + bad + "," + point + "," + worse + "]\n}")}})
	want := `neck.json: points[0]: unknown field "mucsle"` + "\n" + `neck.json: points[2]: x: want float64, got string`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestAnEmptyFolderIsAnError(t *testing.T) {
	if _, err := body.Load(fstest.MapFS{}); err == nil {
		t.Error("got no error")
	}
}
