package routine_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// validate checks a file against the published schema.
func validate(t *testing.T) func(data []byte) error {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile("../../assets/routine.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return func(data []byte) error {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			return err
		}
		return schema.Validate(value)
	}
}

func TestTheSchemaAcceptsWhatParseAccepts(t *testing.T) {
	valid := validate(t)
	if err := valid([]byte(whole)); err != nil {
		t.Error(err)
	}
	for _, pattern := range []string{builtIn + "/*.json", "testdata/plan/*.json", "testdata/canonical.json"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: got %d files and error %v", pattern, len(files), err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if err := valid(data); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
	}
}

// beyondSchema are mistakes that a schema cannot see, or not behind a decoder
// that replaces what is not UTF-8.
var beyondSchema = []string{
	"byte-behind-umlauts", "escape-half-a-pair", "escape-second-half", "latin-1", "overlong-in-utf-8", "surrogate-in-utf-8",
	"breath-in-twice", "field-twice", "field-twice-by-escape", "field-twice-in-a-stage", "schema-twice",
	"hold-with-a-point-zero", "hold-with-exponent", "version-fraction",
	"point-in-small-letters", "point-of-a-region", "point-unknown", "point-unlike-any", "point-with-a-space",
	"region-by-its-name", "region-in-capitals", "region-unknown", "region-with-underscore",
	"stage-id-twice", "stages-too-many-steps",
	"point-held-too-long", "point-for-therapists-only", "point-not-for-strong-work", "point-for-gentle-work-only",
	"point-of-an-unnamed-region", "side-together-of-a-point-one-at-a-time", "limits-all-at-once",
}

func TestTheSchemaRefusesWhatParseRefuses(t *testing.T) {
	valid := validate(t)
	files, err := filepath.Glob("testdata/broken/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("got %d files and error %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		got := valid(data) == nil
		if want := slices.Contains(beyondSchema, name); got != want {
			t.Errorf("%s: got accepted %v, want %v", name, got, want)
		}
	}
}
