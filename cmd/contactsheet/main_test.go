package main

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

func TestEveryPointIsOnASheet(t *testing.T) {
	folder := t.TempDir()
	if err := run(folder, true); err != nil {
		t.Fatal(err)
	}
	pages, err := filepath.Glob(filepath.Join(folder, "contact-*.png"))
	if want := (65 + columns*rows - 1) / (columns * rows); err != nil || len(pages) != want {
		t.Fatalf("got %v, %v, want %d pages", pages, err, want)
	}
	for _, name := range pages {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if size, err := png.DecodeConfig(f); err != nil || size.Width != columns*cell {
			t.Errorf("%s: %d wide, %v", name, size.Width, err)
		}
	}
}
