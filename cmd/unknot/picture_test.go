//go:build !nowindow

package main

import (
	"bytes"
	"image/png"
	"path/filepath"
	"testing"
	"time"

	"unknot/session/history"
	"unknot/session/history/sqlite"
)

func TestProgressIsDrawnWithoutAWindow(t *testing.T) {
	prog, err := openProgram()
	if err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "records.db"), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var b bytes.Buffer
	if err := drawProgress(t.Context(), &b, prog, s, history.Filter{}); err == nil || b.Len() > 0 {
		t.Errorf("without a session got %d bytes, %v", b.Len(), err)
	}
	r, err := prog.Library().Find(firstRoutine)
	if err != nil {
		t.Fatal(err)
	}
	p, err := r.Plan()
	if err != nil {
		t.Fatal(err)
	}
	before := 6
	today := time.Date(2026, time.March, 18, 15, 0, 0, 0, time.UTC)
	sitting := s.Begin(history.Opening{
		Routine: r, Plan: p, When: today, Before: []history.Numbers{{Region: r.Regions[0], Before: &before}},
	})
	sitting.End()
	if !sitting.Settle(t.Context(), 10*time.Second) {
		t.Fatal("not saved after 10 s")
	}
	if err := drawProgress(t.Context(), &b, prog, s, history.Filter{}); err != nil {
		t.Fatal(err)
	}
	if picture, err := png.Decode(&b); err != nil || picture.Bounds().Dx() < 1000 {
		t.Errorf("got %v, %v", picture.Bounds(), err)
	}
}
