package sqlite_test

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/textfile"
)

// change runs a statement on a file of records, as another program might.
func change(t testing.TB, path, statement string, args ...any) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statement, args...); err != nil {
		t.Fatal(err)
	}
}

func TestAnExportIsReadHoweverItIsSaved(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	full(t, s)
	data := exported(t, s, history.Filter{Everyone: true})
	var little, big []byte
	for _, u := range utf16.Encode([]rune(string(data))) {
		little, big = append(little, byte(u), byte(u>>8)), append(big, byte(u>>8), byte(u))
	}
	var sorted any
	if err := json.Unmarshal(data, &sorted); err != nil {
		t.Fatal(err)
	}
	inOrder, _ := json.MarshalIndent(sorted, "", "\t") // its version comes last
	for name, saved := range map[string][]byte{
		"with a byte order mark": append([]byte("\ufeff"), data...),
		"in UTF-16":              append([]byte("\xff\xfe"), little...),
		"in UTF-16, big end":     append([]byte("\xfe\xff"), big...),
		"without a mark":         little,
		"with \\r\\n":            bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n")),
		"in order":               inOrder,
	} {
		to := fresh(t)
		if _, err := open(t, to).Import(t.Context(), bytes.NewReader(saved)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got, want := contents(t, to), contents(t, path); !slices.Equal(got, want) {
			t.Errorf("%s it brings\n%s", name, strings.Join(got, "\n"))
		}
	}
}

func TestEveryMistakeOfAnExportIsToldWithItsPlace(t *testing.T) {
	s := open(t, fresh(t))
	full(t, s)
	data := string(exported(t, s, history.Filter{Everyone: true}))
	for _, r := range [][2]string{{`"label":"B-4"`, `"label":4`}, {`"rounds":2`, `"rounds":-2`}, {`"outcome":"finished"`, `"outcome":"started"`}, {`"number":4`, `"number":44`}} {
		data = strings.ReplaceAll(data, r[0], r[1])
	}
	_, err := open(t, fresh(t)).Import(t.Context(), strings.NewReader(data))
	var all textfile.Errors
	if !errors.As(err, &all) {
		t.Fatalf("got %v", err)
	}
	var places []string
	for _, e := range all {
		places = append(places, e.Path)
		line := strings.Split(data, "\n")[e.Line-1]
		if got := line[e.Column-1:]; !strings.HasPrefix(got, "4") && !strings.HasPrefix(got, "-2") && !strings.HasPrefix(got, `"started"`) {
			t.Errorf("%v points at %.20s", e, got)
		}
	}
	want := []string{"clients[1].card.label", "plans[0].stages[2].rounds", "plans[0].stages[3].rounds"}
	if !slices.Equal(places[:3], want) || !slices.Contains(places, "sessions[0].outcome") || !slices.Contains(places, "sessions[4].tenderness[0].number") {
		t.Errorf("got %q", places)
	}
}

func TestMistakesWithoutEndAreCounted(t *testing.T) {
	data := `{"unknot_records": 1, "clients": [` + strings.Repeat("5,\n", 150) + `5]}`
	_, err := open(t, fresh(t)).Import(t.Context(), strings.NewReader(data))
	if err == nil || strings.Count(err.Error(), "\n") != 100 || !strings.HasSuffix(err.Error(), "and 51 more mistakes") {
		t.Errorf("got %v", err)
	}
}

func TestAClientWithAKeyOfZerosIsExported(t *testing.T) {
	data := withClient(t, clients.Card{Label: "A", Cautions: []string{"epilepsy"}})
	var file struct{ Clients []struct{ Key string } }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	data = bytes.ReplaceAll(data, []byte(file.Clients[0].Key), []byte("0000000000000000"))
	s := open(t, fresh(t))
	brought(t, s, data)
	if again := exported(t, s, history.Filter{Everyone: true}); !bytes.Equal(again, data) {
		t.Errorf("exported again it is\n%s\nwant\n%s", again, data)
	}
}

func TestAnExportGoesOnPastWhatCannotBeRead(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	full(t, s)
	var keys []string
	all, _ := s.Sessions(t.Context(), history.Filter{Everyone: true})
	for _, v := range all {
		keys = append(keys, v.Key.String()) // the newest first
	}
	change(t, path, "INSERT INTO plan (id, hash, routine, seconds, stages) SELECT 77, x'00', routine, 1, x'0000ffffffff7f' FROM plan LIMIT 1")
	change(t, path, "UPDATE session SET plan = 77 WHERE id = 2")                             // its plan
	change(t, path, "UPDATE session SET words = CAST('{\"note\": 5}' AS BLOB) WHERE id = 3") // its words
	for _, export := range []func(*bytes.Buffer) error{
		func(b *bytes.Buffer) error { return s.Export(t.Context(), b, history.Filter{Everyone: true}) },
		func(b *bytes.Buffer) error { return s.ExportCSV(t.Context(), b, history.Filter{Everyone: true}) },
	} {
		var b bytes.Buffer
		err := export(&b)
		var unread history.Unread
		if !errors.As(err, &unread) || len(unread) < 2 {
			t.Fatalf("got %v", err)
		}
		for _, v := range unread {
			if strings.Contains(b.String(), v.Key.String()) || !strings.Contains(err.Error(), "left out: session "+v.Key.String()+" of 2026-") {
				t.Errorf("%v: got %v", v.Key, err)
			}
		}
		if !strings.Contains(b.String(), keys[4]) {
			t.Errorf("the session that can be read is not in it:\n%s", b.String())
		}
	}
	var b bytes.Buffer
	err := s.Export(t.Context(), &b, history.Filter{Everyone: true})
	if n := strings.Count(err.Error(), "\n") + 1; n != 2 {
		t.Errorf("%d sessions are left out: %v", n, err)
	}
	if got := brought(t, open(t, fresh(t)), b.Bytes()); got.Sessions != 3 || got.Clients != 2 {
		t.Errorf("got %+v", got)
	}
	for _, v := range all[:4] {
		if _, err := s.ForgetSession(t.Context(), v.ID); err != nil {
			t.Errorf("session %v cannot be deleted: %v", v.Key, err)
		}
	}
}

func TestWhatWasKeptOnceCanBeImportedAgain(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	r := begin2(t, s, start(t, evening), "0s start, 10m, 10m eased, 20m")
	r.Say(history.Notes{Complaint: "a\x1b[2Jb", Note: "one\r\ntwo\u2028three\x00", Next: "\u202e", Tags: []string{"late\x07", "\x1b", " LATE "}})
	r.End()
	r.Wait()
	if got := only(t, s).Notes; got.Complaint != "a[2Jb" || got.Note != "one\ntwo\nthree" || got.Next != "" || !slices.Equal(got.Tags, []string{"late"}) {
		t.Errorf("got %+q", []string{got.Complaint, got.Note, got.Next})
	}
	// As a version before this one may have taken them.
	change(t, path, "UPDATE session SET words = ?", []byte(`{"note":"\u001b[31mred","tags":["\u0007"]}`))
	change(t, path, "UPDATE routine SET name = char(27) || 'x'")
	change(t, path, "INSERT INTO client (key, created, card) VALUES (x'0102030405060708', 0, ?)", []byte(`{"label":"\u001b]52;\nrow","cautions":["\u0007ring"]}`))
	to := open(t, fresh(t))
	if got := brought(t, to, exported(t, s, history.Filter{Everyone: true})); got.Sessions != 1 || got.Clients != 1 {
		t.Errorf("got %+v", got)
	}
	if got := labels(t, to); !slices.Equal(got, []string{"]52; row"}) {
		t.Errorf("got %q", got)
	}
}
