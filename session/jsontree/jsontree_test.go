package jsontree_test

import (
	"strings"
	"testing"

	"unknot/session/jsontree"
	"unknot/session/message"
	"unknot/session/textfile"
)

func parse(text string) (jsontree.Node, *textfile.Problem) {
	return jsontree.Parse(textfile.Decode("x", []byte(text)), message.Verbatim("a list"))
}

func TestAWholeNumberIsWholeHoweverItIsWritten(t *testing.T) {
	for text, want := range map[string]int{
		"30": 30, "30.0": 30, "3e1": 30, "3E+1": 30, "300e-1": 30, "0.0": 0, "-0": 0, "-5.00": -5,
		"9007199254740993": 9007199254740993, "9007199254740992.0": 9007199254740992,
	} {
		n, p := parse(text)
		if got, ok := n.Whole(); p != nil || !ok || got != want {
			t.Errorf("%s: got %d, %v, %v, want %d", text, got, ok, p, want)
		}
	}
	for _, text := range []string{"30.5", "1e-1", "1e300", "1e999", "-1e999", "99999999999999999999", `"30"`, "true", "null", "[30]"} {
		n, p := parse(text)
		if got, ok := n.Whole(); p != nil || ok {
			t.Errorf("%s: got %d, %v, want no whole number", text, got, p)
		}
	}
}

func TestNodesKnowTheirPlaces(t *testing.T) {
	const text = "\ufeff{\"a\": [1, \"ü\"],\r\n \"b\": {}, \"b\": null}\r\n"
	file := textfile.Decode("x", []byte(text))
	n, p := jsontree.Parse(file, message.Verbatim("a list"))
	if p != nil || len(n.Fields) != 3 || len(n.Fields[0].Value.Items) != 2 {
		t.Fatalf("got %+v, %v", n, p)
	}
	errs := file.Errors([]textfile.Problem{{At: n.Fields[0].Value.Items[1].At}, {At: n.Fields[2].At}, {At: n.Fields[2].Value.At}})
	for i, want := range []string{"x:1:11: ", "x:2:11: ", "x:2:16: "} {
		if got := errs[i].Error(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestWhatIsNoJSONIsExplained(t *testing.T) {
	for text, want := range map[string]string{
		"":                  "x:1:1: want a list, got an empty file",
		" \r\n":             "x:1:1: want a list, got an empty file",
		"\x89PNG\r\n\x1a\n": "x:1:1: want a list in { and }, got a file that is not text",
		"{\"a\": \"\xff\"}": "x:1:8: want UTF-8 text, got byte 0xff; save the file as UTF-8",
		"[1,]":              "x:1:3: want no comma before ], got a comma",
		"[1] 2":             "x:1:5: want nothing after the last ], got '2'",
		"[1":                "x:1:3: want a comma or ], got the end of the file",
		"[\"\x13\"]":        `x:1:3: want a text without control characters, got '\x13'`,
	} {
		file := textfile.Decode("x", []byte(text))
		n, p := jsontree.Parse(file, message.Verbatim("a list"))
		if p == nil || n.Kind != 0 {
			t.Errorf("%q: got %+v", text, n)
			continue
		}
		if got := file.Errors([]textfile.Problem{*p}).Error(); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range []string{`{"a": [1, 2.5e3, null], "a": "\u00e9"}`, "[[", `{"a" "b"}`, strings.Repeat("[", 40)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := textfile.Decode("x", []byte(text))
		n, p := jsontree.Parse(file, message.Verbatim("a list"))
		if p == nil {
			_, _ = n.Whole()
			p = &textfile.Problem{At: n.At, Error: textfile.Error{Got: n.Got()}}
		}
		if e := file.Errors([]textfile.Problem{*p})[0]; p.At < 0 || p.At > len(file.Bytes) || e.Got.IsZero() {
			t.Errorf("%q: %+v is at %d", text, e, p.At)
		}
	})
}
