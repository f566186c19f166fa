package body_test

import (
	"testing"

	"unknot/assets"
	"unknot/session/body"
)

func TestConditionsUnderOneHeadingStandTogether(t *testing.T) {
	s, err := body.LoadSafety(assets.Safety())
	if err != nil {
		t.Fatal(err)
	}
	var headings []string
	seen := map[string]bool{}
	for _, c := range s.Conditions() {
		if c.ID == "" || c.Under.IsZero() || c.Mine.IsZero() {
			t.Errorf("%+v says too little", c)
		}
		if len(headings) == 0 || headings[len(headings)-1] != c.Under.String() {
			headings = append(headings, c.Under.String())
			if seen[c.Under.String()] {
				t.Errorf("%q comes twice", c.Under)
			}
		}
		seen[c.Under.String()] = true
	}
	for _, q := range s.Questions {
		if q.When != body.Standing {
			continue
		}
		id := q.Group
		if id == "" {
			id = q.ID
		}
		found := false
		for _, c := range s.Conditions() {
			found = found || c.ID == id
		}
		if !found {
			t.Errorf("what %s asks is no condition", q.ID)
		}
	}
}
