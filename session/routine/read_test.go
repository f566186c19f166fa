package routine_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"unknot/session/routine"
)

func TestReadReadsAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "evening.json")
	if err := os.WriteFile(path, []byte(whole), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := routine.Read(path, atlas(t))
	if err != nil {
		t.Fatal(err)
	}
	if r.ID != "evening-2" || r.File != path {
		t.Errorf("got %s from %s, want evening-2 from %s", r.ID, r.File, path)
	}
	link := filepath.Join(filepath.Dir(path), "link.json")
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	if _, err := routine.Read(link, atlas(t)); err != nil {
		t.Error(err)
	}
}

func TestReadSaysWhyAFileCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	check := func(name string, want ...string) error {
		t.Helper()
		r, err := routine.Read(path(name), nil)
		if r != nil || err == nil {
			t.Fatalf("%s: got %v and error %v", name, r, err)
		}
		for _, part := range want {
			if !strings.Contains(err.Error(), part) {
				t.Errorf("%s: got %v, want it to say %q", name, err, part)
			}
		}
		return err
	}
	if err := check("missing.json", "missing.json: no such file"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v, want fs.ErrNotExist", err)
	}
	check("red\x1b[31m.json", `red\u001b[31m.json: no such file`)
	check("", "want a routine file, got a folder")

	if err := os.WriteFile(path("large.json"), make([]byte, 1<<20+1), 0o600); err != nil {
		t.Fatal(err)
	}
	err := check("large.json", "large.json:1:1: want a file of at most 1 MiB, got 1048577 bytes")
	var mistakes routine.Errors
	if !errors.As(err, &mistakes) {
		t.Errorf("got %T, want an Errors", err)
	}
	if err := os.Symlink("gone.json", path("dead.json")); err == nil {
		check("dead.json", "dead.json: the link leads to gone.json: no such file")
	}
	if err := os.Symlink("loop.json", path("loop.json")); err == nil {
		check("loop.json", "loop.json: too many levels of symbolic links")
	}
	if runtime.GOOS == "linux" {
		if r, err := routine.Read("/dev/zero", nil); r != nil || err == nil || !strings.Contains(err.Error(), "got a device") {
			t.Errorf("got %v and error %v, want no device", r, err)
		}
	}
	if err := os.WriteFile(path("locked.json"), []byte(whole), 0o000); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Open(path("locked.json")); err == nil {
		f.Close() // an administrator may read everything
	} else if err := check("locked.json", "locked.json: permission denied"); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("got %v, want fs.ErrPermission", err)
	}
}

func TestLoadAllReadsWhatIsRightAndReportsTheRest(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	fsys := fstest.MapFS{
		"b.json":          file(whole),
		"c.json":          file(strings.Replace(whole, `"standard"`, `"firm"`, 1)),
		"d.json":          file(strings.Replace(whole, `"name"`, `"nam"`, 1)),
		"e.json":          file(whole),
		"f.json":          file(strings.Replace(whole, "evening-2", "evening-3", 1)),
		"g.json":          file(strings.Repeat(" ", 1<<20+1)),
		"folder.json/x":   file(whole),
		"folder/own.json": file("not read"),
		"notes.txt":       file("not read"),
	}
	routines, err := routine.LoadAll(fsys, atlas(t))
	var got []string
	for _, r := range routines {
		got = append(got, r.File+" "+r.ID)
	}
	if want := "b.json evening-2,f.json evening-3"; strings.Join(got, ",") != want {
		t.Errorf("got %v, want %v", got, want)
	}
	var mistakes routine.Errors
	if !errors.As(err, &mistakes) {
		t.Fatalf("got error %v, want an Errors in it", err)
	}
	want := `c.json:8:12: level: want gentle, standard or strong, got "firm"
d.json:5:3: nam: unknown field; did you mean name?
e.json:4:9: id: want an id that no other routine has, got "evening-2"; b.json has it too
g.json:1:1: want a file of at most 1 MiB, got 1048577 bytes`
	if mistakes.Error() != want {
		t.Errorf("got\n%v\nwant\n%v", mistakes, want)
	}
	if want := "folder.json: want a routine file, got a folder"; !strings.Contains(err.Error(), want) {
		t.Errorf("got\n%v\nwant it to say\n%v", err, want)
	}
}

// A program that counts in floats writes 15 as 15.0, and a shell or an editor
// saves text as it likes.
func TestARoutineIsReadHoweverItsNumbersAndLettersAreWritten(t *testing.T) {
	files, err := filepath.Glob("testdata/readable/*.json")
	if err != nil || len(files) < 8 {
		t.Fatalf("got %d files and error %v, want all 8", len(files), err)
	}
	for _, file := range files {
		r, err := routine.Read(file, atlas(t))
		if err != nil {
			t.Error(err)
			continue
		}
		again, err := routine.Parse(file, routine.Format(r), atlas(t))
		if err != nil || again.ID != r.ID || len(again.Stages) != len(r.Stages) {
			t.Errorf("%s: written anew it is %v, error %v", file, again, err)
		}
	}
}

func TestANumberThatIsNotWholeIsRefused(t *testing.T) {
	for number, hint := range map[string]string{"15.5": "write whole numbers in digits only", "1e-3": "write whole numbers in digits only", "1e400": "digits only", "3e2": "got 3e2"} {
		text := strings.Replace(whole, `"seconds": 15`, `"seconds": `+number, 1)
		if text == whole {
			t.Fatal("the routine has no stage of 15 seconds")
		}
		if _, err := routine.Parse("x.json", []byte(text), atlas(t)); err == nil || !strings.Contains(err.Error(), hint) {
			t.Errorf("%s: got %v, want it to say %q", number, err, hint)
		}
	}
}
