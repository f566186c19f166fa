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
		x, y float64 // in units of the drawing's file
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
		{"belly", body.Front, 84, 400},
		{"flank", body.Back, 46, 394}, // the lower end of the kidney
		{"flank", body.Back, 30, 410},
		{"spine", body.Back, 5, 94}, // the hollow under the skull
		{"inner-upper-arm", body.Front, 112, 290},
		{"inner-upper-arm", body.Back, 127, 340}, // the nerve to the little finger
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
		{"throat", body.HeadSide, 530, 690}, // the artery lies under the rope's front part
		{"throat", body.HeadFront, 60, 800},
		{"above-collarbone", body.HeadSide, 588, 740}, // the upper corner of the triangle
		{"above-collarbone", body.HeadFront, 300, 900},
		{"eyes-nose-temple-pulse", body.HeadSide, 280, 322},
		{"eyes-nose-temple-pulse", body.HeadSide, 455, 330}, // in front of the ear
		{"eyes-nose-temple-pulse", body.HeadFront, 90, 325},
		{"jaw-corner", body.HeadSide, 490, 580},
		{"jaw-corner", body.HeadFront, 110, 640},
		{"spine", body.HeadBack, 20, 480},
		{"flank", body.LegSide, 0, 410},
		{"back-of-knee", body.LegSide, 36, 750},
		{"outer-knee-knob", body.LegSide, 10, 742},
	} {
		z, ok := all[c.id]
		at := body.Vec{X: c.x * c.view.Unit(), Y: c.y * c.view.Unit()}
		if !ok || z.Distance(c.view, at) > 0 {
			t.Errorf("%s does not cover %v, %v on the %v", c.id, c.x, c.y, c.view)
		}
	}
	for _, c := range []struct{ u, v float64 }{{0.55, 0.85}, {0.72, 0.9}, {0.4, 0.98}} { // the tunnels of the wrist, in the palm
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

// A zone is drawn as it is checked: on the body, on the half that files hold, and
// without crossing itself, which would leave holes in it.
func TestZonesLieOnTheBody(t *testing.T) {
	f := figure(t)
	for id, z := range zones(t) {
		for v := range z.Views {
			d := f.Drawing(v, body.Left)
			for i, s := range z.Shapes(v) {
				s = d.Shown(s, body.Left)
				for _, at := range s {
					if !d.Outline.Contains(at) && d.Outline.Distance(at) > 0.0005 {
						t.Errorf("%s: shape %d on the %v has %v, which is beside the body", id, i, v, at)
					}
					if at.X != 0 && d.SideAt(at.X) != body.Left {
						t.Errorf("%s: shape %d on the %v has %v, which is on the other side", id, i, v, at)
					}
				}
				if a, b, ok := crossing(s); ok {
					t.Errorf("%s: shape %d on the %v crosses itself at %v and %v", id, i, v, a, b)
				}
			}
		}
	}
}

// crossing finds two edges of a shape that cross each other.
func crossing(s body.Shape) (a, b body.Vec, ok bool) {
	turn := func(a, b, c body.Vec) float64 { return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X) }
	for i, p := range s {
		q := s[(i+1)%len(s)]
		for j := i + 2; j < len(s); j++ {
			u, v := s[j], s[(j+1)%len(s)]
			if turn(p, q, u)*turn(p, q, v) < 0 && turn(u, v, p)*turn(u, v, q) < 0 {
				return p, u, true
			}
		}
	}
	return a, b, false
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
	const sound = `{"zones": [{"id": "a", "area": "Eye", "why": "It is one.", "views": {"front": [[10, 10, 20, 10, 20, 20]]},
		"mention": ["eye"], "exceptions": [{"point": "A1", "why": "By rule."}], "sources": ["practice"]}]}`
	if _, err := body.LoadZones([]byte(sound)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new, want string }{
		{`"id": "a"`, `"id": ""`, "zones[0].id: want a text"},
		{`"area": "Eye", `, ``, "zones[0].area: want a text"},
		{`"It is one."`, `" "`, "zones[0].why: want a text"},
		{`"front"`, `"above"`, `got "above"`},
		{`, 20, 20]]`, `, 20]]`, "zones[0].views.front[0]: want x and y of at least 3 places, got 5 numbers"},
		{`[10, 10, 20, 10, 20, 20]`, `[10, 10, 20, 10]`, "zones[0].views.front[0]: want x and y of at least 3 places, got 4 numbers"},
		{`[[10, 10, 20, 10, 20, 20]]`, `[]`, "zones[0].views.front: want at least one shape, got none"},
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
