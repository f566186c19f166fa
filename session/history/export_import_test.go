package history_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session/body"
	"unknot/session/history"
)

// full fills a store with something of everything.
func full(t testing.TB, s *history.Store) (anna history.ClientID) {
	t.Helper()
	anna, err := s.AddClient(history.Card{
		Label: "A-17", Notes: "prefers the chair", Minutes: 60, Favourites: []string{"my-shoulders"},
		Tool: "thumb", Pressure: body.Gentle, Cautions: []string{"bruises easily"},
	}, evening.Add(123*time.Millisecond))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.AddClient(history.Card{Label: "B-4"}, evening); err != nil {
		t.Fatal(err)
	}
	scripts := []string{
		"0s start, 10m, 10m eased, 20m", "0s start, 12s extend, 14.5s back, 1m stop", "0s start, 31s eased, 40s next, 41s back, 1m stop", "0s start, 5s stop", "0s start, 50s",
	}
	for i, script := range scripts {
		b := start(t, evening.AddDate(0, 0, i).Add(7*time.Millisecond))
		if i%2 == 1 {
			b.Client = anna
		}
		b.Before = []history.Numbers{{Region: "neck-back", Before: number(i)}}
		r := begin2(t, s, b, script)
		r.Tender(history.Tender{Point: "UT1", Side: right, Number: i})
		r.Rate(history.Numbers{Region: "neck-back", After: number(10 - i)})
		if i != 3 {
			r.Say(history.Words{Complaint: "stiff", Note: "line one\nline two, \"quoted\"", Next: "same again", Tags: []string{"=desk", "late"}})
		}
		r.End()
		r.Wait()
	}
	return anna
}

func begin2(t testing.TB, s *history.Store, b history.Start, script string) *history.Recording {
	t.Helper()
	r := s.Begin(b)
	for _, u := range updates(t, b.Plan, 0, script) {
		r.Note(u)
	}
	return r
}

// contents are all rows of all tables of a file.
func contents(t testing.TB, path string) []string {
	t.Helper()
	var all []string
	for _, table := range column(t, path, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence' ORDER BY 1") {
		var quoted []string
		for _, c := range column(t, path, "SELECT name FROM pragma_table_info('"+table+"')") {
			quoted = append(quoted, "quote("+c+")")
		}
		for _, row := range column(t, path, "SELECT "+strings.Join(quoted, " || ' ' || ")+" FROM "+table+" ORDER BY 1") {
			all = append(all, table+" "+row)
		}
	}
	return all
}

func exported(t testing.TB, s *history.Store, f history.Filter) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := s.Export(&b, f); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestImportingAnExportGivesTheSameStore(t *testing.T) {
	from, to := fresh(t), fresh(t)
	s, copied := open(t, from), open(t, to)
	full(t, s)
	data := exported(t, s, history.Filter{Everyone: true})
	got, err := copied.Import(bytes.NewReader(data))
	if err != nil || got.Sessions != 5 || got.Clients != 2 || got.Known != 0 {
		t.Fatalf("got %+v, %v", got, err)
	}
	if got, want := contents(t, to), contents(t, from); !slices.Equal(got, want) {
		t.Errorf("the copy holds\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if again := exported(t, copied, history.Filter{Everyone: true}); !bytes.Equal(again, data) {
		t.Errorf("exported again it is\n%s\nwant\n%s", again, data)
	}
}

func TestTheOrderOfRecordingDoesNotMatterToAnExport(t *testing.T) {
	s, copied := open(t, fresh(t)), open(t, fresh(t))
	for day := range 3 {
		b := start(t, evening.AddDate(0, 0, -day))
		b.Routine.Name = fmt.Sprintf("Routine %d", day)
		record(t, s, b, "0s start, 1s stop")
	}
	data := exported(t, s, history.Filter{})
	if _, err := copied.Import(bytes.NewReader(data)); err != nil {
		t.Fatal(err)
	}
	if again := exported(t, copied, history.Filter{}); !bytes.Equal(again, data) {
		t.Errorf("exported again it is\n%s\nwant\n%s", again, data)
	}
}

func TestImportingTwiceChangesNothing(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	full(t, s)
	before := contents(t, path)
	got, err := s.Import(bytes.NewReader(exported(t, s, history.Filter{Everyone: true})))
	if err != nil || got.Known != 5 || got.Sessions != 0 || got.Clients != 0 {
		t.Errorf("got %+v, %v", got, err)
	}
	if after := contents(t, path); !slices.Equal(after, before) {
		t.Errorf("it holds\n%s\nwant\n%s", strings.Join(after, "\n"), strings.Join(before, "\n"))
	}
}

func TestAClientsExportIsThatClientAlone(t *testing.T) {
	s := open(t, fresh(t))
	anna := full(t, s)
	copied := open(t, fresh(t))
	if _, err := copied.Import(bytes.NewReader(exported(t, s, history.Filter{Client: anna}))); err != nil {
		t.Fatal(err)
	}
	clients, err := copied.Clients()
	if err != nil || len(clients) != 1 || clients[0].Card.Label != "A-17" || clients[0].Card.Pressure != body.Gentle {
		t.Errorf("got %+v, %v", clients, err)
	}
	if all, err := copied.Sessions(history.Filter{Everyone: true}); err != nil || len(all) != 2 {
		t.Errorf("got %d sessions, %v", len(all), err)
	}
}

func TestABrokenImportChangesNothing(t *testing.T) {
	s := open(t, fresh(t))
	full(t, s)
	good := string(exported(t, s, history.Filter{Everyone: true}))
	for _, tt := range []struct{ old, new, want string }{
		{"", "", ""},
		{good, "", "no export of"},
		{good, "[]", "no export of"},
		{`"unknot_records": 1`, `"unknot_records": 2`, "want version 1, got 2"},
		{`"unknot_records": 1`, `"bread": 1`, "no export"},
		{`"kind":"rest"`, `"kind":"bread"`, "has no meaning"},
		{`"ending":"full"`, `"ending":"fuller"`, "has no meaning"},
		{`"seconds":20`, `"seconds":2000`, "want a hold of"},
		{`"seconds":20`, `"seconds":-20`, "a stage of -20 seconds"},
		{`"plan":1`, `"plan":77`, "there is no plan 77"},
		{`"routine":1`, `"routine":77`, "there is no routine 77"},
		{`"stage":3`, `"stage":3000`, "stage 3000 of a plan with 12"},
		{`"started":"2026`, `"started":"x`, "parsing time"},
		{`{"key":"`, `{"key":"zz`, "want a key"},
		{"\n]\n}", "", "ends too early"},
	} {
		path := fresh(t)
		to := open(t, path)
		_, err := to.Import(strings.NewReader(strings.Replace(good, tt.old, tt.new, 1)))
		if tt.want == "" {
			if err != nil {
				t.Error(err)
			}
			continue
		}
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %s", tt.new, err, tt.want)
		}
		if got := contents(t, path); len(got) != 0 {
			t.Errorf("%s: it holds\n%s", tt.new, strings.Join(got, "\n"))
		}
	}
}

func TestTheCSVHasALineForEveryStage(t *testing.T) {
	s := open(t, fresh(t))
	full(t, s)
	var b bytes.Buffer
	if err := s.ExportCSV(&b, history.Filter{Everyone: true}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := 1
	all, _ := s.Sessions(history.Filter{Everyone: true})
	for _, v := range all {
		v, _ := s.Record(v.ID)
		want += max(1, len(v.Done))
	}
	if len(rows) != want {
		t.Errorf("got %d lines, want %d", len(rows), want)
	}
	first := strings.Join(rows[1][1:], "|")
	if want := `2026-07-09T20:15:00+02:00||My shoulders|finished|`; !strings.HasPrefix(first, want) {
		t.Errorf("got %s, want %s...", first, want)
	}
	if !slices.Contains(rows[1], "'=desk; late") {
		t.Errorf("a formula is left in %q", rows[1])
	}
}
