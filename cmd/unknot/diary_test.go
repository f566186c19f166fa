//go:build !nowindow

package main

import (
	"path/filepath"
	"testing"

	"unknot/assets"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/prepare"
	"unknot/session/prepare/preparetest"
	"unknot/session/routine"
	"unknot/ui"
)

// Home asks for a session to go on with in the background, so that another one
// may have begun before the answer is there.
func TestWhoAsksForAnUnfinishedSessionDoesNotEndTheOneUnderWay(t *testing.T) {
	atlas, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	all, err := routine.LoadAll(assets.Routines(), atlas)
	if err != nil {
		t.Fatal(err)
	}
	c := newCourse(preparetest.Well(t, prepare.Request{Routine: all[0]}), atlas)
	store, err := sqlite.Open(filepath.Join(t.TempDir(), "records.db"), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	d := &diary{store: store}
	if _, err := d.record(c); err != nil {
		t.Fatal(err)
	}
	if i := d.unfinished(); i != nil {
		t.Errorf("%s is offered, which goes on", i.Name)
	}
	d.over()
	if err := d.rate(ui.Rating{Note: "Said afterwards."}); err != nil {
		t.Fatal(err)
	}
	d.settle()
	sessions, err := store.Sessions(history.Filter{})
	if err != nil || len(sessions) != 1 {
		t.Fatalf("recorded are %+v, %v", sessions, err)
	}
	v, err := store.Record(sessions[0].ID)
	if err != nil || v.Words.Note != "Said afterwards." {
		t.Errorf("the note is %q, %v", v.Words.Note, err)
	}
}
