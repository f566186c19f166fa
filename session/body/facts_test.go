package body_test

import (
	"io/fs"
	"strings"
	"testing"

	"unknot/assets"
	"unknot/session/body"
)

// factFile returns a file of the facts that come with the program.
func factFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := fs.ReadFile(assets.Facts(), name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// facts are the numbers of the fact sheet, one line for each point:
// views, place, seconds, repeats and rest.
var facts = []struct {
	id                  body.ID
	views               string
	x, y                float64
	hold, repeats, rest int
}{
	{"HJ1", "front/side", 0.16, 0.05, 15, 2, 10},
	{"HJ2", "front/side", 0.13, 0.098, 15, 2, 10},
	{"HJ3", "back", 0.09, 0.066, 15, 2, 10},
	{"NB1", "back", 0.082, 0.099, 20, 2, 15},
	{"NB2", "back", 0.08, 0.118, 15, 2, 10},
	{"NB3", "back", 0.091, 0.16, 20, 2, 10},
	{"SC1", "side/front", 0.12, 0.11, 10, 1, 20},
	{"SC2", "side/front", 0.1, 0.13, 10, 1, 20},
	{"UT1", "back", 0.25, 0.171, 20, 3, 15},
	{"UT2", "back", 0.155, 0.158, 15, 2, 10},
	{"LS1", "back", 0.19, 0.187, 20, 3, 15},
	{"LS2", "back/side", 0.13, 0.149, 15, 2, 10},
	{"SH1", "back", 0.31, 0.228, 20, 3, 15},
	{"SH2", "back", 0.24, 0.224, 20, 2, 15},
	{"SH3", "back", 0.423, 0.229, 15, 2, 10},
	{"SH4", "side", 0.59, 0.236, 15, 2, 10},
	{"SH5", "front", 0.5, 0.216, 15, 2, 10},
	{"SH6", "back", 0.32, 0.19, 20, 2, 15},
	{"UA1", "back", 0.545, 0.292, 10, 2, 10},
	{"UA2", "front", 0.59, 0.29, 10, 2, 10},
	{"CH1", "front", 0.218, 0.206, 15, 2, 10},
	{"CH2", "front", 0.31, 0.238, 15, 2, 10},
	{"CH3", "front", 0.291, 0.232, 10, 2, 15},
	{"MB1", "back", 0.135, 0.213, 20, 3, 15},
	{"MB2", "back", 0.13, 0.243, 20, 3, 15},
	{"MB3", "back", 0.12, 0.285, 20, 2, 15},
	{"MB4", "back", 0.078, 0.262, 20, 2, 15},
	{"MB5", "back", 0.085, 0.335, 15, 2, 15},
	{"LB1", "back", 0.214, 0.424, 15, 2, 15},
	{"LB2", "back", 0.088, 0.378, 20, 2, 15},
	{"LB3", "back", 0.1, 0.447, 20, 3, 15},
	{"GL1", "back", 0.15, 0.457, 20, 3, 15},
	{"GL2", "back", 0.191, 0.518, 20, 2, 15},
	{"GL3", "back/side", 0.32, 0.442, 20, 3, 15},
	{"GL4", "side", 0.4, 0.468, 20, 2, 15},
	{"GL5", "back", 0.23, 0.478, 15, 2, 15},
	{"HF1", "side/front", 0.395, 0.484, 20, 3, 15},
	{"HF2", "side/front", 0.39, 0.59, 20, 3, 15},
	{"HF3", "side/front", 0.355, 0.658, 20, 2, 15},
	{"QU1", "front", 0.318, 0.522, 15, 2, 10},
	{"QU2", "front", 0.26, 0.6, 20, 3, 15},
	{"QU3", "front", 0.17, 0.68, 20, 2, 10},
	{"HA1", "back", 0.2, 0.588, 20, 2, 15},
	{"HA2", "back", 0.3, 0.622, 20, 3, 15},
	{"HA3", "back", 0.18, 0.628, 20, 3, 15},
	{"AD1", "front", 0.107, 0.605, 15, 2, 15},
	{"AD2", "front", 0.114, 0.652, 15, 2, 15},
	{"CA1", "back", 0.21, 0.768, 20, 3, 15},
	{"CA2", "back", 0.323, 0.775, 20, 3, 15},
	{"CA3", "back", 0.29, 0.838, 20, 2, 15},
	{"CA4", "back", 0.173, 0.812, 15, 2, 10},
	{"SN1", "front", 0.31, 0.762, 20, 3, 15},
	{"SN2", "front", 0.31, 0.8, 15, 2, 10},
	{"SN3", "side", 0.375, 0.784, 15, 2, 10},
	{"FO1", "sole", 0.45, 0.55, 20, 3, 10},
	{"FO2", "sole", 0.15, 0.65, 20, 2, 10},
	{"FO3", "sole", 0.45, 0.76, 15, 2, 10},
	{"FO4", "sole", 0.86, 0.6, 15, 2, 10},
	{"FA1", "front", 0.765, 0.4, 15, 2, 10},
	{"FA2", "front", 0.827, 0.44, 15, 2, 10},
	{"FA3", "back", 0.69, 0.408, 15, 2, 10},
	{"FA4", "back", 0.765, 0.44, 10, 2, 10},
	{"HD1", "palm", 0.22, 0.78, 15, 2, 10},
	{"HD2", "hand-back", 0.18, 0.68, 15, 2, 10},
	{"HD3", "palm", 0.848, 0.79, 10, 2, 10},
}

func TestEveryPointHasTheNumbersOfTheFactSheet(t *testing.T) {
	a := load(t)
	n := 0
	for _, r := range a.Regions {
		n += len(r.Points)
	}
	if n != 65 || len(facts) != 65 {
		t.Errorf("got %d points and %d facts, want 65 of each", n, len(facts))
	}
	for _, f := range facts {
		p, ok := a.Point(f.id)
		if !ok {
			t.Errorf("%s: not in the atlas", f.id)
			continue
		}
		if p.X != f.x || p.Y != f.y {
			t.Errorf("%s: at %v, %v, want %v, %v", f.id, p.X, p.Y, f.x, f.y)
		}
		if want := (body.Dose{Seconds: f.hold, Repeats: f.repeats, Rest: f.rest}); p.Dose != want {
			t.Errorf("%s: dose %+v, want %+v", f.id, p.Dose, want)
		}
		var views []string
		for _, v := range p.Views {
			views = append(views, v.String())
		}
		if got := strings.Join(views, "/"); got != f.views {
			t.Errorf("%s: views %s, want %s", f.id, got, f.views)
		}
	}
}

func TestRegionsKeepTheOrderHeadToHand(t *testing.T) {
	want := strings.Fields(`scalp-jaw neck-back neck-front upper-trapezius shoulder upper-arm chest
		mid-back low-back glutes hip-outer-thigh quadriceps hamstrings adductors calves shin foot
		forearm hand`)
	a := load(t)
	if len(a.Regions) != len(want) {
		t.Fatalf("got %d regions, want %d", len(a.Regions), len(want))
	}
	for i, r := range a.Regions {
		if string(r.ID) != want[i] || r.Order != i+1 {
			t.Errorf("region %d is %s with order %d, want %s", i+1, r.ID, r.Order, want[i])
		}
	}
}

func TestTherapistHoldsAreThoseOfTheFactSheet(t *testing.T) {
	want := map[body.ID][2]int{
		"HJ1": {15, 30}, "NB1": {30, 60}, "SC1": {5, 10}, "UT1": {20, 60}, "SH1": {20, 60}, "MB1": {20, 60},
		"LB1": {15, 30}, "AD1": {15, 15}, "SN1": {20, 30}, "FO1": {20, 30}, "FA1": {15, 15}, "HD1": {15, 15},
		"HD2": {15, 15},
	}
	for _, p := range points(load(t)) {
		var got [2]int
		copy(got[:], p.Therapist.Seconds)
		if got != want[p.ID] {
			t.Errorf("%s: therapist holds %v, want %v", p.ID, got, want[p.ID])
		}
	}
}

func TestOnlyTheFrontOfTheNeckIsOffByDefault(t *testing.T) {
	for _, r := range load(t).Regions {
		if got, want := r.OffByDefault, r.ID == "neck-front"; got != want {
			t.Errorf("%s: off by default %v, want %v", r.ID, got, want)
		}
	}
}

func TestOnlyTheFrontOfTheNeckIsOneSideAtATime(t *testing.T) {
	for _, p := range points(load(t)) {
		want := body.BothSides
		if p.Region == "neck-front" {
			want = body.OneAtATime
		}
		if p.Sides != want {
			t.Errorf("%s: sides %v, want %v", p.ID, p.Sides, want)
		}
		if got, want := p.TherapistOnly, p.Region == "neck-front"; got != want {
			t.Errorf("%s: therapist only %v, want %v", p.ID, got, want)
		}
	}
}

func TestStrongIsForThickMuscleOnly(t *testing.T) {
	thick := "GL1 GL3 GL4 HF1 HF2 HF3 QU1 QU2 QU3 HA2 HA3 CA1 CA2 CA3 UT1"
	for _, p := range points(load(t)) {
		got := p.Limits.MaxLevel == body.Strong
		if want := strings.Contains(thick, string(p.ID)); got != want {
			t.Errorf("%s: strong allowed %v, want %v", p.ID, got, want)
		}
	}
}

func TestPointsTakeTheLimitsTheyLackFromTheirRegion(t *testing.T) {
	a := load(t)
	for id, want := range map[body.ID]body.Limits{
		"SC1": {MaxLevel: body.Standard, MaxNRS: 6, MaxSeconds: 10, Why: "a neck artery that senses blood pressure lies close"},
		"UT1": {MaxLevel: body.Strong, MaxNRS: 6, MaxSeconds: 30, Why: "nerves lie close"},
		"LS2": {MaxLevel: body.Gentle, MaxNRS: 3, MaxSeconds: 30, Why: "this corner is rich in nerves"},
		"FA3": {MaxLevel: body.Standard, MaxNRS: 4, MaxSeconds: 30, Why: "nerves lie close, and single cases of nerve palsy are known"},
		"AD1": {MaxLevel: body.Standard, MaxNRS: 6, MaxSeconds: 30, Why: "an artery, a long vein and a nerve run along the inner thigh"},
	} {
		if p, _ := a.Point(id); p.Limits != want {
			t.Errorf("%s: limits %+v, want %+v", id, p.Limits, want)
		}
	}
}
