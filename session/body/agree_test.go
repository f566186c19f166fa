package body_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"unknot/assets"
	"unknot/session/body"
)

func loadFacts(t *testing.T) *body.Facts {
	t.Helper()
	f, err := body.LoadFacts(assets.Facts())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// with returns the built-in files with one passage replaced. In a region file
// that is the first one behind the id of a point, if one is named.
func with(t *testing.T, file string, behind body.ID, old, new string) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(assets.Facts(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(assets.Facts(), name)
		files[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	text := string(files[file].Data)
	from := max(strings.Index(text, `"id": "`+string(behind)+`"`), 0)
	if !strings.Contains(text[from:], old) {
		t.Fatalf("%s is not in %s behind %s", old, file, behind)
	}
	files[file] = &fstest.MapFile{Data: []byte(text[:from] + strings.Replace(text[from:], old, new, 1))}
	return files
}

func TestFactsThatDisagreeAreRefused(t *testing.T) {
	for _, c := range []struct {
		file     string
		behind   body.ID
		old, new string
		want     string
	}{
		// A point in a zone, where no exception is made.
		{"body/neck-back.json", "NB2", `"x": 0.08`, `"x": 0.04`, "body/neck-back.json: points[1]: want NB2 out of the zone spine, got 0.04, 0.118"},
		{"body/quadriceps.json", "QU1", `"x": 0.3`, `"x": 0.2`, "body/quadriceps.json: points[0]: want QU1 out of the zone groin"},
		{"body/mid-back.json", "MB5", `"x": 0.085`, `"x": 0.2`, "body/mid-back.json: points[4]: want MB5 out of the zone flank"},
		{"body/shin.json", "SN3", `"y": 0.784`, `"y": 0.74`, "body/shin.json: points[2]: want SN3 out of the zone outer-knee-knob"},
		{"zones.json", "", `"point": "SC2"`, `"point": "SC1"`, "body/neck-front.json: points[1]: want SC2 out of the zone throat"},
		{"zones.json", "", `"point": "SC2"`, `"point": "SC9"`, `zones.json: zones[0].exceptions[0].point: want the id of a point, got "SC9"`},
		{"body/forearm.json", "FA4", `"y": 0.44`, `"y": 0.46`, "body/forearm.json: points[3]: want FA4 out of the zone wrist"},
		{"body/upper-arm.json", "UA1", `["hand pinch"]`, `["tennis ball"]`, `body/upper-arm.json: points[0].tools: want hands alone for UA1, which lies in radial-band, got "tennis ball"`},
		// A point off its region.
		{"body/calves.json", "CA1", `"x": 0.21`, `"x": 0.7`, "body/calves.json: points[0]: want CA1 on the drawing, got 0.7, 0.768 beside it"},
		{"body/calves.json", "CA1", `"y": 0.768`, `"y": 0.6`, "body/calves.json: points[0]: want CA1 on a tile of its region, got 0.21, 0.6 on hamstrings"},
		{"body/foot.json", "FO1", `"x": 0.45`, `"x": 0.01`, "body/foot.json: points[0]: want FO1 on the drawing"},
		{"body/upper-trapezius.json", "", `["upper_trap"]`, `["chest"]`, "body/upper-trapezius.json: points[0]: want UT1 on a tile of its region"},
		// A point without its caution.
		{"body/quadriceps.json", "QU1", `the inner third of the groin holds large vessels`, `keep out of the middle`, ""},
		{"body/low-back.json", "", ` Never on the bones of the spine.`, ``, "body/low-back.json: points[2].care: want a caution about the zone spine close by"},
		{"body/chest.json", "CH1", `Stay off the collarbone, the hollow above it and the hollow below its outer half, where the artery of the arm runs.`, ``, "chest.json: points[0].care: want a text"},
		{"body/shoulder.json", "SH3", `Never go into the hollow of the armpit.`, `Stay there.`, ""},
		// A dose that its level does not allow.
		{"body/calves.json", "CA1", `"seconds": 20`, `"seconds": 25`, "body/calves.json: points[0].dose.seconds: want 10 to 20 for the level standard, got 25"},
		{"body/calves.json", "CA4", `"repeats": 2`, `"repeats": 3`, "body/calves.json: points[3].dose.repeats: want at most 2 for the level gentle, got 3"},
		{"body/calves.json", "CA1", `"rest": 15`, `"rest": 5`, "body/calves.json: points[0].dose.rest: want at least 10 for the level standard, got 5"},
		{"body/neck-front.json", "SC1", `"seconds": 10`, `"seconds": 15`, "neck-front.json: points[0].dose.seconds: want at most 10, the limit here, got 15"},
		{"body/chest.json", "", `"max_level": "standard"`, `"max_level": "strong"`, "body/chest.json: points[0].limits.max_level: want a level that is for CH1, got strong"},
		// A source that is not there.
		{"body/calves.json", "", `[53, 54, 55]`, `[53, 54, 555]`, "want the number of a source in sources.json, got 555"},
		{"body/calves.json", "CA1", `[26, 43]`, `[26, 914]`, "body/calves.json: points[0].refers[0].sources: want the number of a source in sources.json, got 914"},
		{"body/calves.json", "CA2", `"sources": [7]`, `"sources": [700]`, "body/calves.json: points[1].evidence[0].sources: want the number of a source"},
		{"zones.json", "", `[31, 160, "general anatomy"]`, `[310]`, "zones.json: zones[0].sources: want the number of a source"},
		{"safety.json", "", `[53, 54, 55, 77]`, `[530]`, "safety.json: sections[1].items[0].sources: want the number of a source"},
		{"guide.json", "", `"sources": [5, "practice"]`, `"sources": [500]`, "guide.json: sections[0].items[2].sources: want the number of a source"},
		{"techniques.json", "", `"sources": [1]`, `"sources": [1000]`, "techniques.json: techniques[0].evidence[0].sources: want the number of a source"},
		{"sources.json", "", `"id": 31,`, `"id": 931,`, "zones.json: zones[0].sources: want the number of a source in sources.json, got 31"},
		{"sources.json", "", `"id": 31,`, `"id": 30,`, "want a number of its own, got 30 again"},
		{"techniques.json", "", `[98, 154]`, `[98]`, "sources.json: sources[142]: want a fact that cites source 154, got none"},
		// Two points with one id, and a region that is not there.
		{"body/calves.json", "", `"id": "CA2"`, `"id": "CA1"`, `calves.json: points[1].id: want a name of its own, got "CA1", which is in calves.json`},
		{"body/shin.json", "", `"id": "SN1"`, `"id": "CA1"`, `shin.json: points[0].id: want a name of its own, got "CA1", which is in calves.json`},
		{"safety.json", "", `"adductors"`, `"inner-thigh"`, `safety.json: groups[0].leave_out: want ids of regions, got "inner-thigh"`},
		{"safety.json", "", `["HD2"]`, `["HD9"]`, `safety.json: groups[0].leave_out_points: want ids of points, got "HD9"`},
		{"safety.json", "", `"hands_only_in": ["foot"]`, `"hands_only_in": ["feet"]`, `hands_only_in: want ids of regions, got "feet"`},
		{"safety.json", "", `"gentle_in": ["foot"]`, `"gentle_in": ["feet"]`, `gentle_in: want ids of regions, got "feet"`},
		{"safety.json", "", `"regions": ["chest", "mid-back", "low-back"]`, `"regions": ["trunk"]`, `safety.json: groups[2].no_tools[0].regions: want ids of regions, got "trunk"`},
		{"safety.json", "", `"regions": ["scalp-jaw"]`, `"regions": ["skull"]`, `regions: want ids of regions, got "skull"`},
		{"safety.json", "", `"unchecked": true`, `"sources": [1000]`, "numbers[4].sources: want the number of a source"},
		// A region that nothing is asked about before each session.
		{"safety.json", "", `"regions": ["foot"],
      "flag": "wound"`, `"flag": "wound"`, ""},
		// A tool of no known kind, and a place that the hand reaches without saying how.
		{"body/calves.json", "CA1", `"foam roller"`, `"rolling pin"`, `body/calves.json: points[0].tools: want one of the tools in guide.json, got "rolling pin"`},
		{"body/foot.json", "FO1", `"by_hand": "Rest your ankle on the opposite knee and press with your thumb.",`, ``, "body/foot.json: points[0].by_hand: want how FO1 is pressed with the hand alone"},
		{"body/glutes.json", "GL1", `"press": "At the wall, set the ball between the sacrum and the wall-side buttock, and lean."`, `"press": "Press."`, "body/glutes.json: points[0].by_hand: want a hand among the tools of GL1"},
		{"guide.json", "", `"quadriceps"`, `"quads"`, `guide.json: levels[2].regions: want ids of regions, got "quads"`},
	} {
		f, err := body.LoadFacts(with(t, c.file, c.behind, c.old, c.new))
		if c.want == "" {
			// Said twice, so that one passage may go: the region says it as well.
			if err != nil {
				t.Errorf("%s: %v", c.new, err)
			}
			continue
		}
		if err == nil || !strings.Contains(err.Error(), c.want) || f != nil {
			t.Errorf("%s for %s:\ngot  %v\nwant %s", c.new, c.old, err, c.want)
		}
	}
}

func TestAMissingFileIsNamed(t *testing.T) {
	files := with(t, "zones.json", "", "throat", "throat").(fstest.MapFS)
	delete(files, "zones.json")
	if _, err := body.LoadFacts(files); err == nil || !strings.Contains(err.Error(), "zones.json") {
		t.Errorf("got %v, want an error about zones.json", err)
	}
}

func TestThereIsAllOfTheFactSheet(t *testing.T) {
	f := loadFacts(t)
	t.Logf("%d regions, %d points, %d questions, %d zones, %d techniques, %d sources, %d doubts",
		len(f.Atlas.Regions), len(points(f.Atlas)), len(f.Safety.Questions), len(f.Zones), len(f.Techniques), len(f.Sources.Works), len(f.Sources.Unsure))
	last := 0
	for _, w := range f.Sources.Works { // numbers that were dropped are not given again
		if w.ID <= last {
			t.Errorf("source %d comes after %d", w.ID, last)
		}
		last = w.ID
	}
	if got := [...]int{len(f.Zones), len(f.Techniques), len(f.Sources.Works), len(f.Sources.Unsure)}; got != [...]int{22, 5, 154, 11} {
		t.Errorf("got %v zones, techniques, sources and doubts, want 22, 5, 154 and 11", got)
	}
}
