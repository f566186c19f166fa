package finder_test

import (
	"os"
	"sync"
	"testing"

	"unknot/session/anatomy"
	"unknot/session/body"
	"unknot/session/finder"
)

// readFacts and readMuscles read once what never changes.
var (
	readFacts   = sync.OnceValues(func() (*body.Facts, error) { return body.LoadFacts(os.DirFS("../../assets")) })
	readMuscles = sync.OnceValues(func() (*anatomy.Anatomy, error) {
		f, err := readFacts()
		if err != nil {
			return nil, err
		}
		return anatomy.Load(os.DirFS("../../assets/anatomy"), f.Atlas)
	})
)

func facts(t testing.TB) *body.Facts {
	t.Helper()
	f, err := readFacts()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func muscles(t testing.TB) *anatomy.Anatomy {
	t.Helper()
	a, err := readMuscles()
	if err != nil {
		t.Fatal(err)
	}
	return a
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

func languages(t testing.TB, code string) []finder.Language {
	t.Helper()
	all, err := finder.LoadLanguages(os.DirFS("../../assets"), code, facts(t).Safety)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func open(t testing.TB) *finder.Finder { return openIn(t, "en") }

// opened are the finders of each language: they never change.
var opened sync.Map

func openIn(t testing.TB, code string) *finder.Finder {
	t.Helper()
	if f, ok := opened.Load(code); ok {
		return f.(*finder.Finder)
	}
	f, err := finder.New(facts(t), muscles(t), places(t), languages(t, code)...)
	if err != nil {
		t.Fatal(err)
	}
	opened.Store(code, f)
	return f
}

func words(s string) finder.Query { return finder.Query{Words: s} }
