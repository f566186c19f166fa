package folder_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"unknot/assets"
	"unknot/session/body"
	"unknot/session/folder"
	"unknot/session/library"
	"unknot/session/routine"
)

// fill makes a folder of n routines, old enough to be read only once.
func fill(b *testing.B, n int) string {
	b.Helper()
	dir := b.TempDir()
	old := time.Date(2026, time.March, 18, 15, 0, 0, 0, time.UTC)
	for i := range n {
		name := fmt.Sprintf("mine-%05d", i)
		write(b, dir, name+".json", text(name))
		if err := os.Chtimes(filepath.Join(dir, name+".json"), old, old); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}

// BenchmarkOpen measures how long it takes until everything built in can be
// used, and has been searched once while the own routines are being read. Ten
// thousand of those may make it a fifth slower at most.
func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{0, 10_000} {
		b.Run(fmt.Sprintf("own=%d", n), func(b *testing.B) {
			dir := fill(b, n)
			for b.Loop() {
				atlas, err := body.Load(assets.Body())
				if err != nil {
					b.Fatal(err)
				}
				routines, err := routine.LoadAll(assets.Routines(), atlas)
				if err != nil {
					b.Fatal(err)
				}
				l := library.Gather(library.Contents{Atlas: atlas, BuiltIn: routines})
				ctx, stop := context.WithCancel(context.Background())
				over, read := make(chan struct{}), make(chan struct{})
				go func() {
					defer close(over)
					folder.New(dir, atlas).Follow(ctx, func(own []library.Own, _ error) {
						library.Gather(library.Contents{Atlas: atlas, BuiltIn: routines, Own: own})
						close(read)
					})
				}()
				if len(l.Search(library.Query{Words: "neck"})) == 0 {
					b.Fatal("nothing is found")
				}
				b.StopTimer()
				<-read
				stop()
				<-over
				runtime.GC() // or the next round pays for it
				b.StartTimer()
			}
		})
	}
}

// BenchmarkLoad10000 measures how long own routines take to be read: the first
// time, and when nothing has changed.
func BenchmarkLoad10000(b *testing.B) {
	dir := fill(b, 10_000)
	atlas, err := body.Load(assets.Body())
	if err != nil {
		b.Fatal(err)
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			if files, err := folder.New(dir, atlas).Load(b.Context()); len(files) != 10_000 || err != nil {
				b.Fatalf("got %d files and error %v", len(files), err)
			}
		}
	})
	b.Run("again", func(b *testing.B) {
		f := folder.New(dir, atlas)
		for b.Loop() {
			if _, err := f.Load(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
}
