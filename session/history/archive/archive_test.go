package archive_test

import (
	"bytes"
	"encoding/csv"
	"reflect"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/archive"
	"unknot/session/textfile"
)

var evening = time.Date(2026, 7, 9, 20, 15, 0, 0, time.FixedZone("", 2*60*60))

// visit is a session with a client.
func visit(t *testing.T, who clients.Client) history.Record {
	t.Helper()
	p, err := session.NewPlan([]session.Stage{{Kind: session.Hold, Point: "UT1", Side: body.Left, Length: 20 * time.Second}})
	if err != nil {
		t.Fatal(err)
	}
	six := 6
	return history.Record{
		Session: history.Session{
			Key: history.NewKey(), Client: who.ID, Started: evening, RoutineID: "mine", Name: "=1+1", Outcome: history.Finished,
			Regions: []history.Numbers{{Region: "neck-back", Before: &six}},
		},
		Plan: p, Source: []byte("{}"),
		Done: []history.StageRecord{{
			Kind: session.Hold, Point: "UT1", Side: body.Left, Planned: 20 * time.Second, Length: 20 * time.Second,
			Lasted: 12500 * time.Millisecond, Ending: session.EasedWell, At: evening.Add(time.Minute),
		}},
		Notes:  history.Notes{Note: "one\ntwo", Tags: []string{"desk"}},
		Tender: []history.Tenderness{{Point: "UT1", Side: body.Left, Number: 3}},
	}
}

func TestWhatIsWrittenIsRead(t *testing.T) {
	who := clients.Client{ID: 7, Key: history.NewKey(), Created: evening, Card: clients.Card{Label: "A-17", Cautions: []string{"bruises easily"}}}
	v := visit(t, who)
	e := archive.NewExport()
	if err := e.Client(who); err != nil {
		t.Fatal(err)
	}
	if err := e.Session(v, archive.Sources{Plan: 3, Routine: 5}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := e.Write(&out); err != nil {
		t.Fatal(err)
	}
	got, err := archive.Read(textfile.Decode("", out.Bytes()))
	if err != nil || len(got.Clients) != 1 || len(got.Sessions) != 1 {
		t.Fatalf("got %+v, %v", got, err)
	}
	if c := got.Clients[0]; c.Key != who.Key || !reflect.DeepEqual(c.Card, who.Card) || !c.Created.Equal(evening) {
		t.Errorf("the client is %+v", c)
	}
	s := got.Sessions[0]
	if s.ClientKey == nil || *s.ClientKey != who.Key || s.Key != v.Key || !s.Started.Equal(evening) || s.Plan.Length() != v.Plan.Length() ||
		!reflect.DeepEqual(s.Notes, v.Notes) || !reflect.DeepEqual(s.Regions, v.Regions) || !reflect.DeepEqual(s.Tender, v.Tender) ||
		len(s.Done) != 1 || s.Done[0].Lasted != v.Done[0].Lasted || s.Done[0].Ending != v.Done[0].Ending || !s.Done[0].At.Equal(v.Done[0].At) {
		t.Errorf("the session is %+v", s)
	}
}

func TestASpreadsheetIsGivenNoFormula(t *testing.T) {
	rows := archive.CSVRows(visit(t, clients.Client{}), "+49 A-17")
	for _, want := range []string{`"'=1+1"`, `"'+49 A-17"`} {
		if !strings.Contains(rows, want) {
			t.Errorf("got %s, want %s in it", rows, want)
		}
	}
	lines, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(archive.CSVHead(), "\ufeff") + rows)).ReadAll()
	if err != nil || len(lines) != 2 {
		t.Errorf("it is read as %q, %v, want two lines of as many cells", lines, err)
	}
}
