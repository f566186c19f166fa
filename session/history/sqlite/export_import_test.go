package sqlite_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/prepare"
)

// full fills a store with something of everything.
func full(t testing.TB, s *sqlite.Store) (anna history.ClientID) {
	t.Helper()
	anna, err := s.AddClient(t.Context(), clients.Card{
		Label: "A-17", Notes: "prefers the chair", Minutes: 60, Favourites: []string{"my-shoulders"},
		Tool: "thumb", Pressure: body.Gentle, Cautions: []string{"bruises easily"},
	}, evening.Add(123*time.Millisecond))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.AddClient(t.Context(), clients.Card{Label: "B-4"}, evening); err != nil {
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
		b.Today = map[string]bool{"ask-nothing": false, "ask-arm": i == 2}
		r := begin2(t, s, b, script)
		r.Tender(history.Tenderness{Point: "UT1", Side: right, Number: i})
		r.Rate(history.Numbers{Region: "neck-back", After: number(10 - i)})
		if i != 3 {
			r.Say(history.Notes{Complaint: "stiff", Note: "line one\nline two, \"quoted\"", Next: "same again", Tags: []string{"=desk", "late"}})
		}
		if i == 1 || i == 2 {
			r.GoneWrong(history.Wrong{Sign: "faint", Regions: []body.RegionID{"upper-trapezius", "neck-back"}, At: b.When.Add(time.Minute)})
		}
		r.End()
		r.Wait()
	}
	if err := prepare.SayWell(t.Context(), s, anna, "neck-back", evening.AddDate(0, 0, 1).Add(time.Hour), atlas(t)); err != nil {
		t.Fatal(err)
	}
	return anna
}

func begin2(t testing.TB, s *sqlite.Store, b history.Opening, script string) *sqlite.Recording {
	t.Helper()
	r := s.Begin(b)
	for _, u := range updates(t, b.Plan, 0, script) {
		r.Note(u.Events, u.Status, u.Asleep)
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

func exported(t testing.TB, s *sqlite.Store, f history.Filter) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := s.Export(t.Context(), &b, f); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestImportingAnExportGivesTheSameStore(t *testing.T) {
	from, to := fresh(t), fresh(t)
	s, copied := open(t, from), open(t, to)
	full(t, s)
	data := exported(t, s, history.Filter{Everyone: true})
	got, err := copied.Import(t.Context(), bytes.NewReader(data))
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
	if _, err := copied.Import(t.Context(), bytes.NewReader(data)); err != nil {
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
	got, err := s.Import(t.Context(), bytes.NewReader(exported(t, s, history.Filter{Everyone: true})))
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
	if _, err := copied.Import(t.Context(), bytes.NewReader(exported(t, s, history.Filter{Client: anna}))); err != nil {
		t.Fatal(err)
	}
	clients, err := copied.Clients(t.Context())
	if err != nil || len(clients) != 1 || clients[0].Card.Label != "A-17" || clients[0].Card.Pressure != body.Gentle {
		t.Errorf("got %+v, %v", clients, err)
	}
	if all, err := copied.Sessions(t.Context(), history.Filter{Everyone: true}); err != nil || len(all) != 2 {
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
		{`"kind":"rest"`, `"kind":"bread"`, `plans[0].stages[3].kind: want one of find, hold, rest, switch, area, pace, got "bread"`},
		{`"ending":"full"`, `"ending":"fuller"`, `sessions[0].done[0].ending: want one of full, `},
		{`"outcome":"finished"`, `"outcome":""`, `sessions[0].outcome: want one of going, finished, stopped, left, got ""`},
		{`"seconds":20`, `"seconds":2000`, "want a hold of"},
		{`"seconds":20`, `"seconds":-20`, "plans[0].stages[2].seconds: want a whole number from 0 to 3600, got -20"},
		{`"seconds":20`, `"seconds":20.5`, "want a whole number from 0 to 3600, got 20.5"},
		{`"round":1`, `"round":99999`, "plans[0].stages[2].round: want a whole number from 0 to"},
		{`"rounds":2`, `"rounds":4000000000`, ".rounds: want a whole number"},
		{`"item":1`, `"item":-1`, ".item: want a whole number"},
		{`"kind":"hold","point":"UT1"`, `"kind":"hold"`, "plans[0].stages: want a plan that can be run, got one that cannot: stage 2: a hold needs a point and a side"},
		{`"plan":1`, `"plan":77`, "sessions[0].plan: want the number of a plan of the file, got 77"},
		{`"plan":1`, `"planned":1`, "sessions[0].planned: unknown field"},
		{`"routine":1`, `"routine":77`, "plans[0].routine: want the number of a routine of the file, got 77"},
		{`"number":1,"routine"`, `"number":2,"routine"`, "want the number of a plan of the file, got 1"},
		{`{"number":1,"id"`, `{"number":1,"id":"a","name":"","file":""},` + "\n" + `{"number":1,"id"`, "routines[1].number: want a number that no other routine has"},
		{`"stage":3`, `"stage":3000`, "sessions[0].done[3].stage: want a whole number from 0 to 11, got 3000"},
		{`"outcome":"stopped","stage":`, `"outcome":"going","stage":99999`, "].stage: want a whole number from 0 to 11, got 99999"},
		{`"started":"2026`, `"started":"x`, "sessions[0].started: want a date and time such as"},
		{`"started":"2026`, `"started":"0000`, "in a year from 1900 to 9998"},
		{`"started":"2026-07-09T20:15:00.007+02:00"`, `"started":"2026-07-09T20:15:00.007-23:00"`, "at most 18 hours from UTC"},
		{`"at":"2026-07-09T18:`, `"at":"9999-12-31T18:`, "sessions[0].done[0].at: want a date and time"},
		{`"lasted_ms":`, `"lasted_ms":9000000000000000`, "sessions[0].done[0].lasted_ms: want a whole number"},
		{`"planned_s":`, `"planned_s":10000000000`, "sessions[0].done[0].planned_s: want a whole number"},
		{`"before":0`, `"before":11`, "regions[0].before: want a whole number from 0 to 10, got 11"},
		{`"complaint":"stiff"`, `"complaint":5`, "sessions[0].words.complaint: want a text, got 5"},
		{`"tags":["=desk"`, `"tags":["=d\u001b[2Jesk"`, `sessions[0].words.tags[0]: want a text on one line without control characters, got "=d\x1b[2Jesk"`},
		{`"note":"line one\n`, `"note":"line\u202e one\n`, "words.note: want a text without control characters"},
		{`"label":"A-17"`, `"label":"A\n17"`, `clients[0].card.label: want a text on one line without control characters, got "A\n17"`},
		{`"label":"A-17"`, `"label":" \u200b"`, "clients[0].card.label: want a label, such as initials or a code"},
		{`"label":"A-17",`, ``, "clients[0].card.label: want a label, such as initials or a code, got nothing"},
		{`"label":"A-17"`, `"label":["A-17"]`, "clients[0].card.label: want a text, got a list"},
		{`"minutes":60`, `"minutes":6000`, "clients[0].card.minutes: want a whole number from 0 to 1440"},
		{`"pressure":"gentle"`, `"pressure":"soft"`, "clients[0].card.pressure: want one of gentle, standard, strong"},
		{`"bruises easily"`, `"bruises\u0007 easily"`, "clients[0].card.cautions[0]: want a text on one line"},
		{`"card":{`, `"card":{"label":"X",`, "clients[0].card.label: a second field of this name"},
		{`{"key":"`, `{"key":"zz`, "clients[0].key: want a key of 16 hexadecimal digits"},
		{`"client":"`, `"client":"00ff`, "sessions[1].client: want a key of 16 hexadecimal digits"},
		{`"clients": [`, `"clients": [5,`, "clients[0]: want an object in { and }, got 5"},
		{`"clients": [`, `"clients": {}, "people": [`, "clients: want a list in [ and ], got an object"},
		{`"plans": [`, `"plants": [`, "plants: unknown field"},
		{"\n]\n}", "", "want a comma or ], got the end of the file"},
		{"\n]\n}\n", "\n]\n}\n{}", "want nothing after the last }, got '{'"},
		{"\n]\n}\n", "\n]\n}\n\x00\x00", "want nothing after the last }"},
	} {
		path := fresh(t)
		to := open(t, path)
		if !strings.Contains(good, tt.old) {
			t.Errorf("an export has no %s", tt.old)
		}
		_, err := to.Import(t.Context(), strings.NewReader(strings.Replace(good, tt.old, tt.new, 1)))
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
	if err := s.ExportCSV(t.Context(), &b, history.Filter{Everyone: true}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := 1
	all, _ := s.Sessions(t.Context(), history.Filter{Everyone: true})
	for _, v := range all {
		v, _ := s.Record(t.Context(), v.ID)
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
