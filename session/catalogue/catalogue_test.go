package catalogue_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"unknot/session/builtin"
	"unknot/session/catalogue"
	"unknot/session/folder"
	"unknot/session/library"
	"unknot/session/marks"
	"unknot/session/routine"
)

// A stand is a catalogue in a folder of its own.
type stand struct {
	*catalogue.Catalogue
	dir   string
	marks *marks.Store
}

func open(t *testing.T) *stand {
	t.Helper()
	known, err := builtin.Read()
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{dir: filepath.Join(t.TempDir(), "routines")}
	if s.marks, err = marks.Open(filepath.Join(filepath.Dir(s.dir), "marks.json")); err != nil {
		t.Fatal(err)
	}
	s.Catalogue = catalogue.New(known, s.dir, func() (*marks.Store, error) { return s.marks, nil })
	return s
}

func (s *stand) has(id string) bool {
	_, err := s.Library().Find(id)
	return err == nil
}

func TestTheCatalogueFollowsTheFolder(t *testing.T) {
	s := open(t)
	s.Hide(s.marks)
	ctx, stop := context.WithCancel(t.Context())
	told, over := make(chan error, 10), make(chan struct{})
	go func() {
		defer close(over)
		s.Follow(ctx, func(problem error) { told <- problem })
	}()
	defer func() { stop(); <-over }()
	await := func(what string, is func() bool) {
		t.Helper()
		for !is() {
			select {
			case problem := <-told:
				if problem != nil {
					t.Fatal(problem)
				}
			case <-time.After(10 * time.Second):
				t.Fatalf("still waiting for %s", what)
			}
		}
	}
	first := s.Library().All()[0]
	copied, err := s.Copy(first)
	if err != nil {
		t.Fatal(err)
	}
	await("the copy", func() bool { r, err := s.Library().Find(copied.ID); return err == nil && r.Name == copied.Name })
	if err := s.marks.Change(func(m marks.Marks) { m.Hide(first.ID, true) }); err != nil {
		t.Fatal(err)
	}
	if got := s.Library().All()[0]; got == first {
		t.Errorf("%s is not hidden", first.ID)
	}
	if err := os.Remove(copied.File); err != nil {
		t.Fatal(err)
	}
	await("the end of the copy", func() bool { return !s.has(copied.ID) })
}

// What a command has loaded stays as it is in the window, which follows.
func TestWhatIsYourOwnStaysSoInTheWindow(t *testing.T) {
	s := open(t)
	copied, err := s.Copy(s.Library().All()[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(s.dir, "broken.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Find(copied.ID); err != nil { // as 'unknot play' takes it
		t.Fatal(err)
	}
	want := s.Library().Items()
	ctx, stop := context.WithCancel(t.Context())
	s.Follow(ctx, func(error) { stop() })
	got := s.Library().Items()
	if len(got) != len(want) {
		t.Fatalf("got %d routines, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i].Key != want[i].Key || got[i].Own != want[i].Own {
			t.Errorf("got %s, own %t; want %s, own %t", got[i].Key, got[i].Own, want[i].Key, want[i].Own)
		}
	}
}

func TestARoutineIsFoundBuiltInThenOwnThenAsAFile(t *testing.T) {
	s := open(t)
	first := s.Library().All()[0]
	if err := s.marks.Change(func(m marks.Marks) { m.Hide(first.ID, true) }); err != nil {
		t.Fatal(err)
	}
	if r, err := s.Find(first.ID); err != nil || r != first || len(s.Library().All()) != len(s.Library().Items()) {
		t.Errorf("got %v, %v, and want nothing of the person's own to be read for it", r, err)
	}
	copied, err := s.Copy(first)
	if err != nil || s.has(copied.ID) {
		t.Fatal(err, "or it is there before it is loaded")
	}
	if r, err := s.Find(copied.ID); err != nil || r.ID != copied.ID || s.Library().All()[0] == first {
		t.Errorf("got %v, %v, want the copy, and what is hidden to be so", r, err)
	}
	for _, path := range []string{copied.File, filepath.Join(t.TempDir(), "no-ending")} {
		if err := os.WriteFile(path, routine.Format(copied), 0o600); err != nil {
			t.Fatal(err)
		}
		if r, err := s.Find(path); err != nil || r.ID != copied.ID {
			t.Errorf("%s: got %v, %v", path, r, err)
		}
	}
	var unknown *library.UnknownError
	if _, err := s.Find("no such routine"); !errors.As(err, &unknown) {
		t.Errorf("got %v, want that it is unknown", err)
	}
}

func TestNothingThatIsAddedTakesTheIdOfAnother(t *testing.T) {
	s := open(t)
	r := *s.Library().All()[0]
	id := r.ID
	r.Name = "Mine"
	file, added, err := s.AddNumbered(&r)
	if err != nil || added.ID != id+"-2" || r.ID != id {
		t.Fatalf("got %s, %v, %v, want %s-2", file, added, err, id)
	}
	if err := s.Load(); err != nil {
		t.Fatal(err)
	}
	var same *folder.SameError
	if _, _, err := s.AddNumbered(&r); !errors.As(err, &same) || same.File != file {
		t.Errorf("the same again: got %v, want that it is there as %s", err, file)
	}
	if _, _, err := s.Add(added, file, routine.Format(added)); !errors.As(err, &same) || same.File != file {
		t.Errorf("its file again: got %v, want that it is there as %s", err, file)
	}
	r.Name = "Mine, too"
	if _, added, err := s.AddNumbered(&r); err != nil || added.ID != id+"-3" {
		t.Errorf("got %v, %v, want %s-3", added, err, id)
	}
}

func TestWithoutAHomeThereIsWhatIsBuiltIn(t *testing.T) {
	known, err := builtin.Read()
	if err != nil {
		t.Fatal(err)
	}
	store, _ := marks.Open(filepath.Join(t.TempDir(), "marks.json"))
	c := catalogue.New(known, "", func() (*marks.Store, error) { return store, catalogue.ErrNoHome })
	if err := c.Load(); err != nil || len(c.Library().All()) != len(known.Routines) {
		t.Errorf("got %d routines, %v, want %d", len(c.Library().All()), err, len(known.Routines))
	}
	if _, err := c.Copy(known.Routines[0]); !errors.Is(err, catalogue.ErrNoHome) {
		t.Errorf("got %v, want that there is no home", err)
	}
	c.Follow(t.Context(), func(problem error) {
		if !errors.Is(problem, catalogue.ErrNoHome) {
			t.Errorf("got %v, want that there is no home", problem)
		}
	})
}
