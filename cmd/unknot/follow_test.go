//go:build !nowindow

package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"unknot/session/marks"
)

func TestTheCatalogueFollowsTheFolder(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
	shelf, err := openShelf()
	if err != nil {
		t.Fatal(err)
	}
	store, err := openMarks()
	if err != nil {
		t.Fatal(err)
	}
	c := newCatalogue(shelf, store)
	ctx, stop := context.WithCancel(t.Context())
	told, over := make(chan error, 10), make(chan struct{})
	go func() {
		defer close(over)
		c.follow(ctx, func(problem error) { told <- problem })
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
	own, err := shelf.openFolder()
	if err != nil {
		t.Fatal(err)
	}
	first := c.now().All()[0]
	file, copied, err := own.Copy(first, func(id string) bool { _, err := c.now().Find(id); return err == nil })
	if err != nil {
		t.Fatal(err)
	}
	await("the copy", func() bool { r, err := c.now().Find(copied.ID); return err == nil && r.Name == copied.Name })
	if err := store.Change(func(m marks.Marks) { m.Hide(first.ID, true) }); err != nil {
		t.Fatal(err)
	}
	if got := c.now().All()[0]; got == first {
		t.Errorf("%s is not hidden", first.ID)
	}
	if err := os.Remove(filepath.Join(own.Dir(), file)); err != nil {
		t.Fatal(err)
	}
	await("the end of the copy", func() bool { _, err := c.now().Find(copied.ID); return err != nil })
}

func TestWhatIsYourOwnStaysSoInTheWindow(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
	shelf, err := openShelf()
	if err != nil {
		t.Fatal(err)
	}
	copied, err := shelf.copyOf(shelf.library.All()[0], shelf.library)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(copied.File), "broken.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := shelf.routine(copied.ID); err != nil { // as 'unknot play' takes it
		t.Fatal(err)
	}
	want := shelf.library.Items()
	store, err := openMarks()
	if err != nil {
		t.Fatal(err)
	}
	c := newCatalogue(shelf, store)
	ctx, stop := context.WithCancel(t.Context())
	c.follow(ctx, func(error) { stop() })
	got := c.now().Items()
	if len(got) != len(want) {
		t.Fatalf("got %d routines, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i].Key != want[i].Key || got[i].Own != want[i].Own {
			t.Errorf("got %s, own %t; want %s, own %t", got[i].Key, got[i].Own, want[i].Key, want[i].Own)
		}
	}
}
