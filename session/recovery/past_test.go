package recovery_test

import (
	"testing"

	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/recovery"
)

func TestWhatWasSaidOfASessionMakesItsSpotsSore(t *testing.T) {
	places := atlas(t)
	p, ok := places.Point("GL1")
	if !ok {
		t.Fatal("there is no GL1")
	}
	for _, c := range []struct {
		name string
		said history.Press
		sore bool
	}{
		{"nothing", history.Press{}, false},
		{"a tag", history.Press{Tags: []string{"Felt good", recovery.SoreTag}}, true},
		{"the tag in another spelling", history.Press{Tags: []string{"sore  SPOT left"}}, true},
		{"another tag", history.Press{Tags: []string{"Felt good"}}, false},
		{"its region hurt more", history.Press{Higher: []body.RegionID{p.Region}}, true},
		{"another region hurt more", history.Press{Higher: []body.RegionID{"elsewhere"}}, false},
		{"it was more tender", history.Press{Worse: true}, true},
	} {
		c.said.Point, c.said.Side, c.said.Level, c.said.When = "GL1", body.Left, body.Standard, now
		got := recovery.Past([]history.Press{c.said}, places)
		if want := (recovery.Press{Point: "GL1", Side: body.Left, Level: body.Standard, When: now, Sore: c.sore}); len(got) != 1 || got[0] != want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, want)
		}
	}
}
