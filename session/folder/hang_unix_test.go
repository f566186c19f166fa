//go:build unix

package folder_test

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

func TestNothingInAFolderCanHang(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	for _, err := range []error{
		syscall.Mkfifo(path("pipe.json"), 0o600),
		os.Symlink("loop.json", path("loop.json")),
		os.Symlink("/dev/zero", path("zero.json")),
		os.Symlink("gone.json", path("dead.json")),
		os.Symlink(dir, path("self")),
		os.Symlink(dir, path("self.json")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	write(t, dir, "good.json", text("good"))
	if err := os.Symlink("good.json", path("link.json")); err != nil {
		t.Fatal(err)
	}
	want := "dead.json=broken good.json=good link.json=good loop.json=broken pipe.json=broken self.json=broken zero.json=broken"
	done := make(chan string)
	go func() { done <- show(load(t, dir)) }()
	select {
	case got := <-done:
		if got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("reading the folder does not end")
	}
}
