package body_test

import (
	"slices"
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

func TestZonesAreThoseOfTheFactSheet(t *testing.T) {
	all := zones(t)
	want := []struct {
		id             string
		views          []body.View
		x0, x1, y0, y1 float64
	}{
		{"throat", []body.View{body.Front}, 0, 0.13, 0.112, 0.165},
		{"above-collarbone", []body.View{body.Front}, 0.08, 0.40, 0.160, 0.190},
		{"eyes-nose-temple-pulse", []body.View{body.Front}, 0, 0.12, 0.045, 0.085},
		{"jaw-corner", []body.View{body.Front}, 0.07, 0.12, 0.112, 0.130},
		{"armpit", []body.View{body.Front, body.Back}, 0.42, 0.47, 0.245, 0.280},
		{"breast-breastbone", []body.View{body.Front}, 0, 0.28, 0.250, 0.310},
		{"belly", []body.View{body.Front}, 0, 0.38, 0.310, 0.470},
		{"flank", []body.View{body.Back}, 0.12, 0.38, 0.310, 0.378},
		{"spine", []body.View{body.Back}, 0, 0.05, 0.100, 0.500},
		{"inner-upper-arm", []body.View{body.Front}, 0.47, 0.55, 0.260, 0.350},
		{"elbow-crease", []body.View{body.Front, body.Back}, 0.61, 0.76, 0.358, 0.385},
		{"wrist", []body.View{body.Back}, 0.79, 0.92, 0.470, 0.510},
		{"groin", []body.View{body.Front}, 0.05, 0.27, 0.460, 0.570},
		{"back-of-knee", []body.View{body.Back}, 0.14, 0.38, 0.690, 0.735},
		{"outer-knee-knob", []body.View{body.Outer}, 0.32, 0.41, 0.722, 0.752},
		{"behind-inner-ankle", []body.View{body.Front, body.Back}, 0.22, 0.26, 0.940, 0.965},
	}
	for _, w := range want {
		z := all[w.id]
		if !slices.Equal(z.Views, w.views) || !slices.Equal(z.X, []float64{w.x0, w.x1}) || !slices.Equal(z.Y, []float64{w.y0, w.y1}) {
			t.Errorf("%s: got %v %v %v, want %+v", w.id, z.Views, z.X, z.Y, w)
		}
	}
	if z := all["bone-joint-lump-pulse"]; !z.Everywhere() || len(all) != len(want)+1 {
		t.Errorf("got %d zones, want %d and one that is everywhere", len(all), len(want))
	}
}

func TestOnlyThePinchMayLieInAZone(t *testing.T) {
	for id, z := range zones(t) {
		for _, e := range z.Exceptions {
			if e.Point != "SC1" && e.Point != "SC2" {
				t.Errorf("%s: an exception for %s", id, e.Point)
			}
		}
	}
}

func TestBrokenZonesAreExplained(t *testing.T) {
	const sound = `{"zones": [{"id": "a", "area": "Eye", "why": "It is one.", "views": ["front"], "x": [0, 0.1], "y": [0.1, 0.2],
		"mention": ["eye"], "exceptions": [{"point": "A1", "why": "By rule."}], "sources": ["practice"]}]}`
	if _, err := body.LoadZones([]byte(sound)); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new, want string }{
		{`"id": "a"`, `"id": ""`, "zones[0].id: want a text"},
		{`"area": "Eye", `, ``, "zones[0].area: want a text"},
		{`"It is one."`, `" "`, "zones[0].why: want a text"},
		{`["front"]`, `["palm"]`, "zones[0].views: want front, back or side, got palm"},
		{`["front"]`, `["above"]`, `want front, back, side, sole, palm or hand-back, got "above"`},
		{`["front"]`, `[]`, "zones[0].views: want at least one view"},
		{`[0, 0.1]`, `[0.1, 0]`, "zones[0].x: want from and to, 0 to 1, got [0.1 0]"},
		{`[0.1, 0.2]`, `[0.1]`, "zones[0].y: want from and to, 0 to 1, got [0.1]"},
		{`[0.1, 0.2]`, `[0.1, 1.2]`, "zones[0].y: want from and to"},
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
