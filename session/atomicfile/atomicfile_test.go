package atomicfile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"unknot/session/atomicfile"
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
		if err := atomicfile.Replace(path, []byte(text)); err != nil {
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
	if err := atomicfile.Replace(path, []byte("x")); err == nil {
		t.Fatal("a folder was replaced by a file")
	}
	if got := names(t, dir); got != "a" {
		t.Errorf("the folder holds %q, want nothing new", got)
	}
}

func TestNewNeverOverwrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.wav")
	write := func(text string) error {
		return atomicfile.New(path, 0o644, func(f *os.File) error {
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
	err := atomicfile.New(filepath.Join(dir, "a.wav"), 0o644, func(f *os.File) error {
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

func TestNewIsThereOnceItIsFinished(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.wav")
	err := atomicfile.New(path, 0o644, func(f *os.File) error {
		if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("while it is written its name gives %v, want no file", err)
		}
		_, err := f.WriteString("one")
		return err
	})
	if got, _ := os.ReadFile(path); err != nil || string(got) != "one" {
		t.Errorf("the file holds %q, error %v", got, err)
	}
	if got := names(t, filepath.Dir(path)); got != "a.wav" {
		t.Errorf("the folder holds %q, want the file alone", got)
	}
}

func TestNewKeepsAFileThatCameMeanwhile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.wav")
	err := atomicfile.New(path, 0o644, func(f *os.File) error { return os.WriteFile(path, []byte("theirs"), 0o600) })
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("error %v, want one that the file is there", err)
	}
	if got, _ := os.ReadFile(path); string(got) != "theirs" || names(t, filepath.Dir(path)) != "a.wav" {
		t.Errorf("the file holds %q beside %q, want what came", got, names(t, filepath.Dir(path)))
	}
}

func TestReplaceFollowsLinks(t *testing.T) {
	for name, to := range map[string]string{"absolute": "", "relative": "dotfiles", "to nothing yet": "new/folder"} {
		dir := t.TempDir()
		target := filepath.Join(dir, "dotfiles", "a.json")
		link := filepath.Join(dir, "a.json")
		switch to {
		case "":
			to = target
		case "new/folder":
			target = filepath.Join(dir, to, "a.json")
			fallthrough
		default:
			to = filepath.Join(to, "a.json")
		}
		if name != "to nothing yet" {
			if err := os.MkdirAll(filepath.Dir(target), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(target, []byte("old"), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		between := filepath.Join(dir, "between.json")
		if err := errors.Join(os.Symlink(to, between), os.Symlink("between.json", link)); err != nil {
			t.Skip(err)
		}
		if err := atomicfile.Replace(link, []byte("new")); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got, err := os.Readlink(link); err != nil || got != "between.json" {
			t.Errorf("%s: the link leads to %q, error %v, want where it led", name, got, err)
		}
		info, err := os.Lstat(target)
		if got, _ := os.ReadFile(target); err != nil || string(got) != "new" || info.Mode() != 0o600 {
			t.Errorf("%s: behind the link are %q, %v, error %v", name, got, info, err)
		}
	}
}

func TestReplaceLeavesAloneWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	device, circle := filepath.Join(dir, "device"), filepath.Join(dir, "circle")
	if err := errors.Join(os.Symlink(os.DevNull, device), os.Symlink("circle", circle)); err != nil {
		t.Skip(err)
	}
	for _, path := range []string{device, circle} {
		if err := atomicfile.Replace(path, []byte("x")); err == nil {
			t.Errorf("%s was replaced", path)
		}
	}
	if got := names(t, dir); got != "circle device" {
		t.Errorf("the folder holds %q, want nothing new", got)
	}
}
