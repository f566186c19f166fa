//go:build unix

package sqlite_test

import (
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"unknot/session/history"
	"unknot/session/history/sqlite"
)

// open to everybody: what a careless umask lets through.
func careless(t testing.TB) {
	old := syscall.Umask(0)
	t.Cleanup(func() { syscall.Umask(old) })
}

// modes fails for every file in a folder that is not its owner's alone.
func modes(t testing.TB, dir string) {
	t.Helper()
	if err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		info, ierr := os.Stat(path)
		if err := errors.Join(err, ierr); err != nil {
			return err
		}
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %o", path, info.Mode().Perm())
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

func TestEveryFileIsItsOwnersAloneHoweverItComesToBe(t *testing.T) {
	careless(t)
	for name, prepare := range map[string]func(path string) error{
		"new":               func(string) error { return nil },
		"a link to nowhere": func(path string) error { return os.Symlink(filepath.Join(filepath.Dir(path), "real.db"), path) },
		"a short link":      func(path string) error { return os.Symlink("real.db", path) },
		"a link to a link": func(path string) error {
			return errors.Join(os.Symlink("b.db", path), os.Symlink("real.db", filepath.Join(filepath.Dir(path), "b.db")))
		},
		"an empty file":        func(path string) error { return os.WriteFile(path, nil, 0o644) },
		"what is no database":  func(path string) error { return os.WriteFile(path, make([]byte, 5000), 0o666) },
		"a link to a database": func(path string) error { return os.Symlink(clinic(t), path) },
		"a database":           func(path string) error { return os.Rename(clinic(t), path) },
		"an open folder":       func(path string) error { return os.Chmod(filepath.Dir(path), 0o777) },
		"a damaged database": func(path string) error {
			return os.Rename(damaged(t, clinic(t), func(data []byte) { data[60] ^= 0x80 }), path)
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := fresh(t)
			if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), prepare(path)); err != nil {
				t.Fatal(err)
			}
			os.Chmod(path, 0o666)
			s, _ := sqlite.Open(t.Context(), path, nil)
			defer s.Close()
			r := begin(t, s, "0s start, 1s next, 2s stop")
			if !r.Settle(t.Context(), 10e9) {
				t.Errorf("nothing is recorded: %s", s.Problem())
			}
			modes(t, filepath.Dir(path))
			s.Quick()
			if err := s.Seal(t.Context(), passphrase); err != nil {
				t.Error(err)
			}
			modes(t, filepath.Dir(path))
		})
	}
}

func TestWhatIsNoFileIsCalledWhatItIsAndLeftAsItWas(t *testing.T) {
	for name, c := range map[string]struct {
		make func(path string) error
		said string
	}{
		"a folder": {func(path string) error { return os.Mkdir(path, 0o755) }, "is a folder"},
		"a pipe":   {func(path string) error { return syscall.Mkfifo(path, 0o644) }, "is a pipe, not a file"},
		"a socket": {func(path string) error {
			l, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
			if err == nil {
				l.SetUnlinkOnClose(false)
				err = l.Close()
			}
			return err
		}, "is a socket, not a file"},
		"a link to a device": {func(path string) error { return os.Symlink("/dev/null", path) }, "is a device, not a file"},
		"a link to zeros":    {func(path string) error { return os.Symlink("/dev/zero", path) }, "is a device, not a file"},
		"a link to itself":   {func(path string) error { return os.Symlink("records.db", path) }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("/tmp", filepath.Base(t.TempDir())+t.Name()[len(t.Name())-6:], "records.db") // a socket's path is short
			path = strings.ReplaceAll(path, " ", "")
			t.Cleanup(func() { os.RemoveAll(filepath.Dir(path)) })
			if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), c.make(path)); err != nil {
				t.Fatal(err)
			}
			before, _ := os.Stat(path)
			s, _, err := listen(t, path)
			if err == nil || !strings.HasPrefix(err.Error(), "your records are not being saved: ") || !strings.Contains(err.Error(), c.said) {
				t.Errorf("got %v, want that it %s", err, c.said)
			}
			begin(t, s, "0s start, 1s stop").End()
			if _, err := s.Sessions(t.Context(), history.Filter{}); err == nil {
				t.Error("reading did not fail")
			}
			after, _ := os.Stat(path)
			if before != nil && (after == nil || before.Mode() != after.Mode()) {
				t.Errorf("it is %v now", after)
			}
		})
	}
}

func TestAFileThatALinkLeadsToAndIsNoDatabaseIsLeftAlone(t *testing.T) {
	other := filepath.Join(t.TempDir(), "letter.txt")
	if err := os.WriteFile(other, []byte(strings.Repeat("a letter to somebody, ", 100)), 0o644); err != nil {
		t.Fatal(err)
	}
	path := fresh(t)
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.Symlink(other, path)); err != nil {
		t.Fatal(err)
	}
	before := read(t, other)
	s, _, err := listen(t, path)
	if err == nil || !strings.Contains(err.Error(), "another program's file") {
		t.Errorf("got %v", err)
	}
	s.Close()
	info, err := os.Stat(other)
	if err != nil || read(t, other) != before || info.Mode().Perm() != 0o644 {
		t.Errorf("it is changed: %v, %v", info, err)
	}
}

func TestALinkedFolderKeepsItsMode(t *testing.T) {
	shared := t.TempDir()
	if err := os.Chmod(shared, 0o755); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "unknot", "records.db")
	if err := os.Symlink(shared, filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	open(t, path)
	if info, err := os.Stat(shared); err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("its mode is %v, %v", info.Mode(), err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file's mode is %v, %v", info.Mode(), err)
	}
}
