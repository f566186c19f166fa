package sqlite_test

import (
	"bytes"
	"math/rand/v2"
	"regexp"
	"testing"

	"unknot/session/history"
)

// values is what may stand for a value of an export.
var values = []string{
	"0", "-1", "1", "10", "11", "1e3", "0.5", "3600", "9000000000000000000", "1e400", "null", "true", `""`, `"left"`, `"hold"`, `"going"`, `"\u0000"`,
	`"\u202e"`, `"0000000000000000"`, `"9998-12-31T23:59:59-18:00"`, `"1900-01-01T00:00:00.5+18:00"`, `"0001-01-01T00:00:00Z"`, `"2026-02-30T00:00:00Z"`,
	"[]", "{}", `["x"]`, `[null]`, `[[[[]]]]`, `{"key":"0000000000000000"}`, `"\ud800"`, "'x'", "",
}

var value = regexp.MustCompile(`"[a-z_]+":("[^"]*"|[0-9]+|\[[^\[\]{}]*\])`)

// TestWhatAnImportTakesCanBeTakenAgain changes values of an export at random:
// what is taken can be exported and taken again, and what is not has no effect.
func TestWhatAnImportTakesCanBeTakenAgain(t *testing.T) {
	s := open(t, fresh(t))
	full(t, s)
	good := exported(t, s, history.Filter{Everyone: true})
	where := value.FindAllSubmatchIndex(good, -1)
	random := rand.New(rand.NewPCG(1, 2))
	tries := 150
	if testing.Short() {
		tries = 50
	}
	path := fresh(t)
	to := open(t, path)
	taken := 0
	for range tries {
		at := where[random.IntN(len(where))]
		data := bytes.Join([][]byte{good[:at[2]], []byte(values[random.IntN(len(values))]), good[at[3]:]}, nil)
		got, err := to.Import(t.Context(), bytes.NewReader(data))
		changed := string(data[at[0]:min(at[0]+60, len(data))])
		if err != nil {
			if n := column(t, path, "SELECT (SELECT count(*) FROM session) + (SELECT count(*) FROM client) + (SELECT count(*) FROM plan)"); n[0] != "0" {
				t.Fatalf("with %s it is not taken, %v, and yet %s rows are there", changed, err, n[0])
			}
			continue
		}
		taken++
		once := exported(t, to, history.Filter{Everyone: true})
		fresh := open(t, fresh(t))
		again, err := fresh.Import(t.Context(), bytes.NewReader(once))
		if err != nil || again.Sessions != got.Sessions || again.Clients != got.Clients {
			t.Fatalf("with %s it brings %+v, and what is exported then %+v, %v", changed, got, again, err)
		}
		if twice, err := to.Import(t.Context(), bytes.NewReader(data)); err != nil || twice.Sessions+twice.Clients != 0 {
			t.Fatalf("with %s it brings %+v the second time, %v", changed, twice, err)
		}
		fresh.Close()
		if _, err := to.ForgetAll(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if taken == 0 || taken == tries {
		t.Errorf("%d of %d are taken", taken, tries)
	}
}
