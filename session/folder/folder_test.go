package folder_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session/folder"
	"unknot/session/library"
	"unknot/session/routine"
)

// text is a routine file with the id.
func text(id string) []byte {
	return fmt.Appendf(nil, `{
  "version": 1,
  "id": %q,
  "name": "My evening",
  "purpose": "For a stiff neck.",
  "regions": ["neck-back"],
  "level": "gentle",
  "tool": "fingers",
  "position": "Sit.",
  "cautions": ["Stop if your arm tingles."],
  "stages": [{"kind": "hold", "point": "NB3", "side": "left", "seconds": 20}]
}
`, id)
}

func write(t testing.TB, dir, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// show writes what was loaded, one word a file.
func show(files []library.Own) string {
	var out []string
	for _, f := range files {
		if f.Err != nil {
			out = append(out, f.File+"=broken")
		} else {
			out = append(out, f.File+"="+f.Routine.ID)
		}
	}
	return strings.Join(out, " ")
}

func load(t testing.TB, dir string) []library.Own {
	t.Helper()
	files, err := folder.New(dir, nil).Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestABrokenFileHidesNoOther(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.json", text("a"))
	write(t, dir, "b.json", []byte(`{"version": 1,`))
	write(t, dir, "c.JSON", text("c"))
	write(t, dir, "d.json", nil)
	write(t, dir, "e.json", slices.Repeat([]byte(" "), 3<<20))
	write(t, dir, "notes.txt", []byte("not a routine"))
	write(t, dir, ".hidden.json", []byte("not a routine"))
	if err := os.Mkdir(filepath.Join(dir, "f.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	want := "a.json=a b.json=broken c.JSON=c d.json=broken e.json=broken f.json=broken"
	files := load(t, dir)
	if got := show(files); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for i, part := range map[int]string{
		1: "b.json:1:15: want a field name in double quotes, got the end of the file",
		3: "d.json:1:1: want a routine, got an empty file",
		4: "e.json:1:1: want a file of at most 1 MiB, got 3145728 bytes",
		5: "f.json: want a routine file, got a folder",
	} {
		if err := files[i].Err; !strings.HasSuffix(err.Error(), part) {
			t.Errorf("%s: got %v, want %s", files[i].File, err, part)
		}
	}
}

func TestAFolderThatCannotBeReadSaysWhy(t *testing.T) {
	dir := t.TempDir()
	if files, err := folder.New(filepath.Join(dir, "none"), nil).Load(context.Background()); len(files) != 0 || err != nil {
		t.Errorf("a folder that is not there: got %v and error %v", files, err)
	}
	write(t, dir, "file", nil)
	_, err := folder.New(filepath.Join(dir, "file"), nil).Load(context.Background())
	if want := filepath.Join(dir, "file") + ": want a folder, got a file"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
	if _, _, err := folder.New(filepath.Join(dir, "file"), nil).Add("x.json", text("x")); err == nil {
		t.Error("a routine was added to a file")
	}
	locked := filepath.Join(dir, "locked")
	if err := os.Mkdir(locked, 0o000); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(locked, 0o700) })
	if _, err := os.ReadDir(locked); err == nil {
		t.Skip("an administrator may read everything")
	}
	_, err = folder.New(locked, nil).Load(context.Background())
	if want := locked + ": permission denied"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
	if _, _, err := folder.New(locked, nil).Add("x.json", text("x")); err == nil || !strings.Contains(err.Error(), "permission denied") {
		t.Errorf("got %v, want permission denied", err)
	}
}

func TestAddNeverReplaces(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "routines")
	f := folder.New(dir, nil)
	first, second := text("evening"), append(text("evening"), '\n')
	for _, step := range []struct {
		data []byte
		want string
	}{{first, "evening.json"}, {second, "evening-2.json"}, {append(second, ' '), "evening-3.json"}} {
		file, r, err := f.Add("download.json", step.data)
		if err != nil || file != step.want || r.ID != "evening" {
			t.Fatalf("got %s, %v, %v, want %s", file, r, err, step.want)
		}
		if there, err := os.ReadFile(filepath.Join(dir, file)); err != nil || string(there) != string(step.data) {
			t.Errorf("%s does not hold what was added: %v", file, err)
		}
	}
	var same *folder.SameError
	if _, _, err := f.Add("again.json", second); !errors.As(err, &same) || same.File != "evening-2.json" {
		t.Errorf("got %v, want a SameError", err)
	}
	var mistakes routine.Errors
	if _, _, err := f.Add("bad.json", []byte("{}")); !errors.As(err, &mistakes) {
		t.Errorf("got %v, want an Errors", err)
	}
	entries, _ := os.ReadDir(dir)
	if len(entries) != 3 {
		t.Errorf("got %v, want three files and nothing left over", entries)
	}
	if info, _ := entries[0].Info(); runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("got %v, want a file that only the person can read", info.Mode())
	}
}

// A name that is taken by something that is no file is left alone as well.
func TestAddGoesRoundWhateverIsThere(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "evening.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/dev/zero", filepath.Join(dir, "evening-2.json")); err != nil {
		t.Skip(err)
	}
	if err := os.Symlink("outside", filepath.Join(dir, "evening-3.json")); err != nil {
		t.Fatal(err)
	}
	file, _, err := folder.New(dir, nil).Add("x.json", text("evening"))
	if err != nil || file != "evening-4.json" {
		t.Errorf("got %s and error %v, want evening-4.json", file, err)
	}
	if _, err := os.Lstat(filepath.Join(dir, "outside")); err == nil {
		t.Error("a link was followed")
	}
}

func TestACopyHasAnIDOfItsOwn(t *testing.T) {
	dir := t.TempDir()
	f := folder.New(dir, nil)
	r, err := routine.Parse("x.json", text("evening"), nil)
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{"evening": true}
	for _, want := range []string{"evening-copy My evening (copy)", "evening-copy-2 My evening (copy 2)"} {
		file, c, err := f.Copy(r, func(id string) bool { return ids[id] })
		if err != nil {
			t.Fatal(err)
		}
		if got := c.ID + " " + c.Name; got != want || file != c.ID+".json" {
			t.Errorf("got %s in %s, want %s", got, file, want)
		}
		ids[c.ID] = true
	}
	if got, want := show(load(t, dir)), "evening-copy-2.json=evening-copy-2 evening-copy.json=evening-copy"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	r.ID, r.Name = strings.Repeat("long-", 11)+"name1", strings.Repeat("Län", 20)
	if _, c, err := f.Copy(r, func(string) bool { return false }); err != nil || c.ID == r.ID || c.Name == r.Name {
		t.Errorf("a routine with long names: got %v and error %v", c, err)
	}
}

func TestLoadReadsAgainOnlyWhatChanged(t *testing.T) {
	dir := t.TempDir()
	old := time.Date(2026, time.March, 18, 15, 0, 0, 0, time.UTC)
	for _, id := range []string{"a", "b"} {
		write(t, dir, id+".json", text(id))
		if err := os.Chtimes(filepath.Join(dir, id+".json"), old, old); err != nil {
			t.Fatal(err)
		}
	}
	f := folder.New(dir, nil)
	before, _ := f.Load(context.Background())
	write(t, dir, "b.json", text("c"))
	after, err := f.Load(context.Background())
	if err != nil || show(after) != "a.json=a b.json=c" {
		t.Fatalf("got %s and error %v", show(after), err)
	}
	if before[0].Routine != after[0].Routine {
		t.Error("a file that had not changed was read again")
	}
}

func TestTooManyFilesAreSaid(t *testing.T) {
	dir := t.TempDir()
	for i := range folder.MaxFiles + 1 {
		write(t, dir, fmt.Sprintf("%05d.json", i), nil)
	}
	files, err := folder.New(dir, nil).Load(context.Background())
	if len(files) != folder.MaxFiles || err == nil || !strings.Contains(err.Error(), "want at most 20000 routine files, got 20001") {
		t.Errorf("got %d files and error %v", len(files), err)
	}
}
