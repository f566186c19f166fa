package configfile_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"unknot/session/configfile"
	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
)

type value struct {
	Version int            `json:"version"`
	Volume  int            `json:"volume"`
	Marks   map[string]int `json:"marks"`
	Words   []string       `json:"words"`
}

func at(path string) configfile.File[value] {
	return configfile.File[value]{
		Path: path, Kind: textfile.Kind{Name: message.Verbatim("a test"), Most: 1 << 20}, Version: 1,
		Default: func() value { return value{Version: 1, Volume: 10} },
		Check: func(v *value, d *jsontree.Decoder) {
			if v.Volume > 10 {
				d.Wrong("volume", message.Verbatim("10 at most"))
				v.Volume = 10
			}
		},
	}
}

// written returns a file with the text in it.
func written(t *testing.T, text string) configfile.File[value] {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.json")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return at(path)
}

func holds(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s holds\n%s%v\nwant\n%s", path, got, err, want)
	}
}

func setAside(t *testing.T, f configfile.File[value]) []string {
	t.Helper()
	all, err := filepath.Glob(f.Path + ".unread-*")
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestOnlyWhatWasChangedIsWritten(t *testing.T) {
	f := written(t, "\ufeff{\r\n \"volume\": 3.0, \"from_the_future\": {\"a\": [1e2]},\r\n \"words\": [\"by hand\"], \"marks\": {\"theirs\": 1}}")
	v, err := f.Read()
	if err == nil || v.Volume != 3 || v.Marks["theirs"] != 1 {
		t.Fatalf("got %+v, error %v", v, err)
	}
	before := value{Version: 1, Volume: 3}
	after := before
	after.Marks = map[string]int{"ours": 2}
	if err := f.Save(before, after); err != nil {
		t.Fatal(err)
	}
	holds(t, f.Path, `{
  "volume": 3.0,
  "from_the_future": {
    "a": [
      1e2
    ]
  },
  "words": [
    "by hand"
  ],
  "marks": {
    "theirs": 1,
    "ours": 2
  }
}
`)
	if aside := setAside(t, f); len(aside) > 0 {
		t.Errorf("%q were set aside, want nothing", aside)
	}
}

func TestAMistakeStaysUntilItIsChosenAnew(t *testing.T) {
	f := written(t, `{"volume": 5.5, "words": ["a", 7]}`)
	v, err := f.Read()
	want := f.Path + ":1:12: volume: want a whole number, got 5.5\n" + f.Path + ":1:32: words[1]: want a text, got 7"
	if err == nil || err.Error() != want || v.Volume != 10 || !slices.Equal(v.Words, []string{"a"}) {
		t.Errorf("got %+v and error\n%v\nwant\n%s", v, err, want)
	}
	louder := v
	louder.Marks = map[string]int{"x": 1}
	if err := f.Save(v, louder); err != nil || len(setAside(t, f)) > 0 {
		t.Errorf("error %v, %q set aside, want nothing", err, setAside(t, f))
	}
	if _, err := f.Read(); err == nil || !strings.Contains(err.Error(), "got 5.5") {
		t.Errorf("got %v, want the mistake still there", err)
	}
	louder.Words = append(louder.Words, "b")
	if err := f.Save(v, louder); err != nil || len(setAside(t, f)) != 1 {
		t.Errorf("error %v, %q set aside, want what the list held", err, setAside(t, f))
	}
}

func TestAFileThatIsNoneIsSetAsideWhenAnotherIsWritten(t *testing.T) {
	for _, text := range []string{"", "{", "[]", `{"version": 2}`, `{"version": "1"}`, "\x89PNG\r\n\x1a\n", strings.Repeat(" ", 1<<20+1)} {
		f := written(t, text)
		first := f.Path + ".unread-1"
		if err := os.WriteFile(first, []byte("of another day"), 0o600); err != nil {
			t.Fatal(err)
		}
		v, err := f.Read()
		var mistakes textfile.Errors
		if !errors.As(err, &mistakes) || v.Volume != 10 {
			t.Errorf("%.20q: got %+v, %v", text, v, err)
		}
		for volume := range 3 {
			if _, err := f.Edit(func(v value) value { v.Volume = volume; return v }); err != nil {
				t.Error(err)
			}
		}
		if v, err := f.Read(); err != nil || v.Volume != 2 {
			t.Errorf("%.20q: read back %+v, %v", text, v, err)
		}
		holds(t, first, "of another day")
		holds(t, f.Path+".unread-2", text)
		if got := setAside(t, f); len(got) != 2 {
			t.Errorf("%.20q: %q are set aside, want one more", text, got)
		}
	}
}

func TestTheFileBehindALinkIsWritten(t *testing.T) {
	f := written(t, `{"volume": 4}`)
	link := at(filepath.Join(t.TempDir(), "a.json"))
	if err := os.Symlink(f.Path, link.Path); err != nil {
		t.Skip(err)
	}
	if _, err := link.Edit(func(v value) value { v.Words = []string{"w"}; return v }); err != nil {
		t.Fatal(err)
	}
	if v, err := f.Read(); err != nil || v.Volume != 4 || len(v.Words) != 1 {
		t.Errorf("behind the link are %+v, %v", v, err)
	}
	if _, err := os.Readlink(link.Path); err != nil {
		t.Error(err)
	}
}

func TestWhatNeverEndsIsNotRead(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such devices")
	}
	for _, device := range []string{"/dev/zero", "/dev/full", "/dev/null", os.TempDir()} {
		f := at(filepath.Join(t.TempDir(), "a.json"))
		if err := os.Symlink(device, f.Path); err != nil {
			t.Fatal(err)
		}
		if v, err := f.Read(); err == nil || v.Volume != 10 || !strings.Contains(err.Error(), "want a test, got a") {
			t.Errorf("%s: got %+v, %v", device, v, err)
		}
		if v, err := f.Edit(func(v value) value { v.Volume = 1; return v }); err == nil || v.Volume != 1 {
			t.Errorf("%s: got %+v, %v, want it changed, but an error", device, v, err)
		}
		if to, err := os.Readlink(f.Path); err != nil || to != device {
			t.Errorf("the link leads to %q, %v, want %s", to, err, device)
		}
	}
}

func TestWithoutAChangeNothingIsWritten(t *testing.T) {
	const text = "{\"volume\": 1e0}"
	f := written(t, text)
	if _, err := f.Edit(func(v value) value { return v }); err != nil {
		t.Fatal(err)
	}
	holds(t, f.Path, text)
}

// TestProcessesLoseNothingOfEachOther runs itself several times over, each as a
// process that makes marks of its own.
func TestProcessesLoseNothingOfEachOther(t *testing.T) {
	const processes, each = 4, 25
	if path := os.Getenv("UNKNOT_TEST_CONFIG"); path != "" {
		for i := range each {
			if _, err := at(path).Edit(func(v value) value {
				if v.Marks == nil {
					v.Marks = map[string]int{}
				}
				v.Marks[fmt.Sprint(os.Getpid(), " ", i)] = i
				return v
			}); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	f := at(filepath.Join(t.TempDir(), "a.json"))
	var children []*exec.Cmd
	for range processes {
		child := exec.Command(os.Args[0], "-test.run=TestProcessesLoseNothingOfEachOther")
		child.Env = append(os.Environ(), "UNKNOT_TEST_CONFIG="+f.Path)
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		children = append(children, child)
	}
	for _, child := range children {
		if err := child.Wait(); err != nil {
			t.Error(err)
		}
	}
	if v, err := f.Read(); err != nil || len(v.Marks) != processes*each {
		t.Errorf("%d marks are left, %v, want all %d", len(v.Marks), err, processes*each)
	}
}
