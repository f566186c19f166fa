package finder_test

import (
	"os"
	"testing"

	"unknot/session/body"
	"unknot/session/finder"
)

func facts(t testing.TB) *body.Facts {
	t.Helper()
	f, err := body.LoadFacts(os.DirFS("../../assets"))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func places(t testing.TB) *finder.Places {
	t.Helper()
	data, err := os.ReadFile("../../assets/places.json")
	if err != nil {
		t.Fatal(err)
	}
	p, err := finder.ReadPlaces(data)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func open(t testing.TB) *finder.Finder {
	t.Helper()
	f, err := finder.New(facts(t), places(t))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func words(s string) finder.Query { return finder.Query{Words: s} }
