package body_test

import (
	"strings"
	"testing"

	"unknot/assets"
	"unknot/session/body"
)

func zones(t *testing.T) map[string]body.Zone {
	t.Helper()
	all, err := body.LoadZones(assets.Zones())
	if err != nil {
		t.Fatal(err)
	}
	byID := map[string]body.Zone{}
	for _, z := range all {
		byID[z.ID] = z
	}
	return byID
}

// covers are places that a zone must hold, one that its old box did not and one
// in the thick of it: what lies there is said beside.
func TestZonesCoverWhatLiesThere(t *testing.T) {
	all := zones(t)
	for _, c := range []struct {
		id   string
		view body.View
		x, y float64 // units of the drawing, 220 across and 1000 down
	}{
		{"throat", body.Front, 10, 140},
		{"throat", body.Front, 20, 175},           // the lower third of the rope
		{"above-collarbone", body.Front, 60, 180}, // the top of the lung
		{"above-collarbone", body.Front, 29, 148}, // the upper corner of the triangle
		{"below-collarbone", body.Front, 60, 194}, // the artery of the arm
		{"below-collarbone", body.Front, 77, 222}, // the place to numb an arm
		{"below-collarbone", body.Front, 98, 250},
		{"jaw-corner", body.Front, 20, 125},
		{"armpit", body.Front, 85, 260}, // the fold is one shape
		{"armpit", body.Back, 111, 260},
		{"breast-breastbone", body.Front, 78, 280}, // the side of the breast
		{"breast-breastbone", body.Front, 40, 242},
		{"breast-breastbone", body.Front, 10, 220},
		{"belly", body.Front, 95, 400},
		{"flank", body.Back, 46, 394}, // the lower end of the kidney
		{"flank", body.Back, 30, 410},
		{"spine", body.Back, 5, 94}, // the hollow under the skull
		{"inner-upper-arm", body.Front, 112, 290},
		{"inner-upper-arm", body.Back, 110, 340}, // the nerve to the little finger
		{"elbow-crease", body.Back, 150, 392},
		{"wrist", body.Back, 185, 460}, // the median nerve of the lower forearm
		{"groin", body.Front, 50, 555}, // the outer third of the triangle
		{"groin", body.Front, 40, 575},
		{"back-of-knee", body.Back, 60, 750},
		{"outer-knee-knob", body.Back, 85, 740},
		{"behind-inner-ankle", body.Back, 53, 980},
		{"sciatic-line", body.Back, 62, 550},
		{"radial-band", body.Back, 127, 277},
		{"forearm-band", body.Front, 168, 400},
		{"thigh-canal", body.Front, 36, 620},
	} {
		z, ok := all[c.id]
		p := body.Point{View: c.view, Views: []body.View{c.view}, X: c.x / 220, Y: c.y / 1000}
		if !ok || !z.Near(&p, 0) {
			t.Errorf("%s does not cover %v, %v on the %v", c.id, c.x, c.y, c.view)
		}
	}
	for _, c := range []struct{ u, v float64 }{{0.55, 0.85}, {0.72, 0.9}, {0.3, 0.98}} { // the tunnels of the wrist, in the palm
		z := all["wrist"]
		p := body.Point{View: body.Palm, Views: []body.View{body.Palm}, X: c.u, Y: c.v}
		if !z.Near(&p, 0) {
			t.Errorf("the wrist does not cover %v, %v of the palm", c.u, c.v)
		}
	}
	for id, z := range all {
		if want := strings.Contains("sciatic-line radial-band forearm-band thigh-canal", id); z.HandsOnly != want {
			t.Errorf("%s: hands only %v, want %v", id, z.HandsOnly, want)
		}
	}
	if z := all["bone-joint-lump-pulse"]; !z.Everywhere() || len(all) != 22 {
		t.Errorf("got %d zones, want 22, one of them everywhere", len(all))
	}
}

// beside are points that may lie closer than 2 cm to a zone, because it is bone
// that they border on, or a hollow that only flat pads or a pinch come near.
var beside = map[string]string{
	"spine":                  "NB1 NB2 NB3 MB4 MB5 LB2 LB3 GL1",
	"below-collarbone":       "CH1 CH2 CH3",
	"throat":                 "SC1 SC2",
	"jaw-corner":             "SC1 SC2",
	"flank":                  "MB5 LB2",
	"eyes-nose-temple-pulse": "HJ1 HJ2",
	"sciatic-line":           "GL2 GL5 HA1",
	"thigh-canal":            "AD1 AD2",
	"radial-band":            "UA1",
	"forearm-band":           "FA1",
	"wrist":                  "HD3",
}

func TestPointsKeepTwoCentimetresFromZones(t *testing.T) {
	const cm = 1 / 170.0 // of a body of 170 cm
	f := loadFacts(t)
	for i := range f.Zones {
		z := &f.Zones[i]
		for _, p := range points(f.Atlas) {
			near := z.Near(p, 2*cm-1e-9)
			if near && !strings.Contains(beside[z.ID], string(p.ID)) {
				t.Errorf("%s is closer than 2 cm to %s", p.ID, z.ID)
			}
			if !z.HandsOnly && z.Near(p, 0) && p.ID != "SC2" {
				t.Errorf("%s lies in %s", p.ID, z.ID)
			}
		}
	}
}

// What lies deep beside a point is on the side that its text says.
func TestCareNamesTheRightSide(t *testing.T) {
	a := loadFacts(t).Atlas
	nerve := 61.5 / 220 // the middle of the sciatic nerve at the sit bone
	for id, outer := range map[body.ID]string{"GL2": "outer side", "HA1": "just outside"} {
		p, _ := a.Point(id)
		if p.X >= nerve || !strings.Contains(p.Care, outer) || !strings.Contains(p.Care, "move inward") {
			t.Errorf("%s at %v: %q", id, p.X, p.Care)
		}
	}
	for _, id := range []body.ID{"AD1", "AD2"} { // the artery is in front and outside
		if p, _ := a.Point(id); p.X*220 > 27 || !strings.Contains(p.Care, "inner edge") {
			t.Errorf("%s at %v: %q", id, p.X, p.Care)
		}
	}
	if p, _ := a.Point("LB1"); p.Y < 0.42 || !strings.Contains(p.Press, "never up") {
		t.Errorf("LB1 at %v: %q", p.Y, p.Press)
	}
}

func TestOnlyTherapistsPointsMayLieInAZone(t *testing.T) {
	a := loadFacts(t).Atlas
	for id, z := range zones(t) {
		for _, e := range z.Exceptions {
			if p, ok := a.Point(e.Point); !ok || !p.TherapistOnly {
				t.Errorf("%s: an exception for %s", id, e.Point)
			}
		}
	}
}

func TestBrokenZonesAreExplained(t *testing.T) {
	const sound = `{"zones": [{"id": "a", "area": "Eye", "why": "It is one.", "boxes": [{"views": ["front"], "x": [0, 0.1], "y": [0.1, 0.2]}],
		"mention": ["eye"], "exceptions": [{"point": "A1", "why": "By rule."}], "sources": ["practice"]}]}`
	if _, err := body.LoadZones([]byte(sound)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new, want string }{
		{`"id": "a"`, `"id": ""`, "zones[0].id: want a text"},
		{`"area": "Eye", `, ``, "zones[0].area: want a text"},
		{`"It is one."`, `" "`, "zones[0].why: want a text"},
		{`["front"]`, `["above"]`, `got "above"`},
		{`["front"]`, `[]`, "zones[0].boxes[0].views: want at least one view"},
		{`[0, 0.1]`, `[0.1, 0]`, "zones[0].boxes[0].x: want from and to, 0 to 1, got [0.1 0]"},
		{`[0.1, 0.2]`, `[0.1]`, "zones[0].boxes[0].y: want from and to, 0 to 1, got [0.1]"},
		{`[0.1, 0.2]`, `[0.1, 1.2]`, "zones[0].boxes[0].y: want from and to"},
		{`["eye"]`, `[]`, "zones[0].mention: want at least one text"},
		{`"By rule."`, `""`, "zones[0].exceptions[0].why: want a text"},
		{`["practice"]`, `[]`, "zones[0].sources: want at least one source"},
		{`{"id": "a"`, `{"id": "a", "area": "Ear", "why": "It is.", "sources": [1]}, {"id": "a"`, `zones[1].id: want an id of its own, got "a" again`},
		{sound, `{"zones": []}`, "zones: want at least one zone, got none"},
		{`"zones"`, `"places"`, `unknown field "places"`},
	} {
		if !strings.Contains(sound, c.old) {
			t.Fatalf("%s is not in the sound file", c.old)
		}
		_, err := body.LoadZones([]byte(strings.Replace(sound, c.old, c.new, 1)))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.new, err, c.want)
		}
	}
}
