package ui_test

import (
	"slices"
	"testing"

	"unknot/assets"
	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/posture"
	"unknot/session/routine"
)

func safety(t testing.TB) *body.Safety {
	t.Helper()
	s, err := readSafety()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func guidance(t testing.TB) *body.Guide {
	t.Helper()
	g, err := readGuide()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func postures(t testing.TB) *posture.Set {
	t.Helper()
	p, err := readPostures()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func atlas(t testing.TB) *body.Atlas {
	t.Helper()
	a, err := readAtlas()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func muscles(t testing.TB) *anatomy.Anatomy {
	t.Helper()
	a, err := anatomy.Load(assets.Anatomy(), atlas(t))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func routines(t testing.TB) []*routine.Routine {
	t.Helper()
	r, err := readRoutines()
	if err != nil {
		t.Fatal(err)
	}
	return slices.Clone(r)
}
