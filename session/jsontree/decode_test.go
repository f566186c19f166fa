package jsontree_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
)

type inner struct {
	On bool `json:"on"`
}

type value struct {
	Name  string            `json:"name"`
	Count int               `json:"count"`
	Inner inner             `json:"inner"`
	Files map[string]string `json:"files"`
	Lists map[string][]bool `json:"lists"`
	Words []string          `json:"words"`
	At    time.Time         `json:"at"`
	Raw   json.RawMessage   `json:"raw,omitempty"`
}

func node(t *testing.T, text string) (textfile.Text, jsontree.Node) {
	t.Helper()
	file := textfile.Decode("x", []byte(text))
	n, p := jsontree.Parse(file, message.Verbatim("a value"))
	if p != nil {
		t.Fatal(file.Errors([]textfile.Problem{*p}))
	}
	return file, n
}

func TestATreeBecomesAValue(t *testing.T) {
	at := time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC)
	want := value{
		"a", 3, inner{true}, map[string]string{"b": "c"}, map[string][]bool{"d": {true, false}}, []string{"e"}, at, json.RawMessage(`{"f":1.50}`),
	}
	text, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	_, n := node(t, string(text))
	var got value
	d := jsontree.Decoder{}
	if d.Into(n, "", &got); len(d.Problems) > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v, want %+v", got, d.Problems, want)
	}
}

func TestWhatIsWrongIsToldAndEverythingElseHolds(t *testing.T) {
	file, n := node(t, `{
  "name": 5,
  "count": 2.5,
  "inner": [],
  "files": {"good": "a", "bad": 1, "good": "b"},
  "lists": {"x": [true, "no"], "y": null},
  "words": "all",
  "at": "yesterday",
  "nmae": null
}`)
	got := value{Name: "as it was", Count: 7}
	d := jsontree.Decoder{}
	d.Into(n, "", &got)
	d.Wrong("files.good", message.Verbatim("a file"))
	want := value{Name: "as it was", Count: 7, Files: map[string]string{"good": "a"}, Lists: map[string][]bool{"x": {true}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	const problems = `x:2:11: name: want a text, got 5
x:3:12: count: want a whole number, got 2.5
x:4:12: inner: want an object in { and }, got a list
x:5:21: files.good: want a file, got "a"
x:5:33: files.bad: want a text, got 1
x:5:36: files.good: a second field of this name
x:6:25: lists.x[1]: want true or false, got "no"
x:7:12: words: want a list in [ and ], got "all"
x:8:9: at: want a time such as 2026-03-04T05:06:07Z, got "yesterday"
x:9:3: nmae: unknown name; there are name, count, inner, files, lists, words, at and raw`
	if got := file.Errors(d.Problems).Error(); got != problems {
		t.Errorf("got\n%s\nwant\n%s", got, problems)
	}
}

func TestOnlyWhatDiffersIsMerged(t *testing.T) {
	for _, c := range []struct{ doc, before, after, want, changed string }{
		{`{"a":1.0,"new":[1]}`, `{"a":1,"b":2}`, `{"a":1,"b":3}`, `{"a":1.0,"new":[1],"b":3}`, "b"},
		{`{"a":{"x":1,"y":2}}`, `{"a":{"x":1}}`, `{"a":{"x":5}}`, `{"a":{"x":5,"y":2}}`, "a.x"},
		{`{"a":{"theirs":1}}`, `{"a":null}`, `{"a":{"ours":2}}`, `{"a":{"theirs":1,"ours":2}}`, "a.ours"},
		{`{"a":{"x":1,"y":2}}`, `{"a":{"x":1,"y":2}}`, `{"a":{"y":2}}`, `{"a":{"y":2}}`, "a.x"},
		{`{"a":{"x":1}}`, `{"a":{"x":1}}`, `{"a":null}`, `{"a":null}`, "a"},
		{`{"a":5.5}`, `{"a":10}`, `{"a":9}`, `{"a":9}`, "a"},
		{`{"a":"\u00e9"}`, `{"b":"ü"}`, `{"b":"ü"}`, `{"a":"é"}`, ""},
	} {
		_, doc := node(t, c.doc)
		_, before := node(t, c.before)
		_, after := node(t, c.after)
		got, changed := doc.Merge(before, after)
		if string(got.JSON()) != c.want || strings.Join(changed, " ") != c.changed {
			t.Errorf("%s from %s to %s: got %s, %q changed, want %s, %q", c.doc, c.before, c.after, got.JSON(), changed, c.want, c.changed)
		}
		if string(doc.JSON()) != c.doc && c.changed != "" {
			t.Errorf("%s became %s itself", c.doc, doc.JSON())
		}
	}
}
