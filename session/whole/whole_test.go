package whole_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"unknot/session/whole"
)

func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return strings.Join(out, " ")
}

func TestReplaceLeavesOneFileForItsOwner(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "a.json")
	for _, text := range []string{"one", "two"} {
		if err := whole.Replace(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(path); string(got) != text {
			t.Errorf("the file holds %q, want %q", got, text)
		}
	}
	if info, _ := os.Stat(path); info.Mode().Perm() != 0o600 {
		t.Errorf("the file's mode is %v, want 0600", info.Mode())
	}
	if got := names(t, filepath.Dir(path)); got != "a.json" {
		t.Errorf("the folder holds %q, want the file alone", got)
	}
}

func TestReplaceFailsWithoutATrace(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	if err := os.MkdirAll(filepath.Join(path, "b"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := whole.Replace(path, []byte("x")); err == nil {
		t.Fatal("a folder was replaced by a file")
	}
	if got := names(t, dir); got != "a" {
		t.Errorf("the folder holds %q, want nothing new", got)
	}
}

func TestNewNeverOverwrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.wav")
	write := func(text string) error {
		return whole.New(path, 0o644, func(f *os.File) error {
			_, err := f.WriteString(text)
			return err
		})
	}
	if err := write("one"); err != nil {
		t.Fatal(err)
	}
	if err := write("two"); err == nil || !strings.Contains(err.Error(), path+" is there already") {
		t.Errorf("error %v, want one that the file is there", err)
	}
	if got, _ := os.ReadFile(path); string(got) != "one" {
		t.Errorf("the file holds %q, want what was there", got)
	}
}

func TestNewLeavesNothingHalfWritten(t *testing.T) {
	dir := t.TempDir()
	broken := errors.New("the voice broke")
	err := whole.New(filepath.Join(dir, "a.wav"), 0o644, func(f *os.File) error {
		if _, err := f.WriteString("half"); err != nil {
			return err
		}
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("error %v, want %v", err, broken)
	}
	if got := names(t, dir); got != "" {
		t.Errorf("the folder holds %q, want nothing", got)
	}
}
