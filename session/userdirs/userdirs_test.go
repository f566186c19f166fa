package userdirs_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/adrg/xdg"

	"unknot/session/userdirs"
)

func TestAKeptFileNeverTakesTheNameOfAnother(t *testing.T) {
	t.Cleanup(xdg.Reload)
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_DOCUMENTS_DIR", "")
	t.Setenv("XDG_PICTURES_DIR", "")
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
	hello := func(w io.Writer) error { _, err := io.WriteString(w, "hello"); return err }
	kept := func(name, want string) {
		t.Helper()
		xdg.Reload()
		got, err := userdirs.Create(name, hello)
		if err != nil || got != filepath.Join(home, want) {
			t.Fatalf("got %s, %v, want %s", got, err, want)
		}
		info, err := os.Stat(got)
		if err != nil || info.Mode().Perm() != 0o600 || info.Size() != 5 {
			t.Errorf("%s is %v, %v", got, info, err)
		}
	}
	kept("a.png", "a.png")
	kept("a.png", "a-2.png")
	for _, folder := range []string{".config", "Documents", "Bilder"} {
		if err := os.Mkdir(filepath.Join(home, folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	kept("b.html", "Documents/b.html")
	kept("b.png", "b.png")
	if err := os.WriteFile(filepath.Join(home, ".config", "user-dirs.dirs"), []byte("# made by the desktop\nXDG_PICTURES_DIR=\"$HOME/Bilder\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	kept("b.png", "Bilder/b.png")
	t.Setenv("XDG_PICTURES_DIR", filepath.Join(home, "Documents"))
	kept("d.png", "Documents/d.png")
	broken := errors.New("no")
	if _, err := userdirs.Create("c.png", func(io.Writer) error { return broken }); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(filepath.Join(home, "Bilder", "c.png")); err == nil {
		t.Error("what could not be written whole is there")
	}
}
