package routine_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"unknot/session/routine"
)

// FuzzParse checks that any bytes give either a routine that can be planned and
// written, or errors that can be shown.
func FuzzParse(f *testing.F) {
	for _, pattern := range []string{"testdata/broken/*.json", "testdata/plan/*.json", builtIn + "/*.json"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatalf("%s: got %d files and error %v", pattern, len(files), err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	a := atlas(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		if r, err := routine.Parse("x.json", data, a); err == nil {
			checkRoutine(t, r)
		} else if r != nil {
			t.Errorf("got a routine together with %v", err)
		}
		r, err := routine.Parse("x.json", data, nil)
		if err == nil {
			checkRoutine(t, r)
			return
		}
		var mistakes routine.Errors
		if r != nil || !errors.As(err, &mistakes) || len(mistakes) == 0 {
			t.Fatalf("got routine %v and error %v, want no routine and an Errors", r, err)
		}
		checkShape(t, "x.json", data, mistakes)
	})
}

func checkRoutine(t *testing.T, r *routine.Routine) {
	t.Helper()
	p, err := r.Plan()
	if err != nil {
		t.Errorf("a routine without a plan: %v", err)
	}
	if r.Length() != p.Length() {
		t.Errorf("got a length of %v for a plan of %v", r.Length(), p.Length())
	}
	text := routine.Format(r)
	again, err := routine.Parse("x.json", text, nil)
	if err != nil {
		t.Fatalf("what Format writes is not right: %v\n%s", err, text)
	}
	again.File, again.Advice = r.File, r.Advice
	if !reflect.DeepEqual(r, again) {
		t.Errorf("got %+v back, want %+v", again, r)
	}
	if second := routine.Format(again); !bytes.Equal(text, second) {
		t.Errorf("Format wrote\n%s\nand then\n%s", text, second)
	}
}
