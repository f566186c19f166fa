package sqlite_test

import (
	"testing"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
)

func TestVisitsCountEveryClientsSessionsAndNameTheLastWithAHold(t *testing.T) {
	s := open(t, fresh(t))
	record(t, s, start(t, evening), "0s start, 10m, 10m eased, 20m") // the person's own
	var ids []history.ClientID
	for _, label := range []string{"Heron", "Oak", "Wren"} {
		id, err := s.AddClient(t.Context(), clients.Card{Label: label}, evening)
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	for i, script := range []string{"0s start, 10m, 10m eased, 20m", "0s start, 10m, 10m eased, 20m", "0s start, 1s stop"} {
		b := start(t, evening.AddDate(0, 0, i))
		b.Client = ids[0]
		record(t, s, b, script)
	}
	b := start(t, evening)
	b.Client = ids[1]
	record(t, s, b, "0s start, 1s stop")

	got, err := s.Visits(t.Context(), evening.AddDate(1, 0, 0))
	if err != nil || len(got) != 2 {
		t.Fatalf("got %v, %v, want two clients", got, err)
	}
	for i, want := range []int{3, 1, 0} {
		if n := got[ids[i]].Count; n != want {
			t.Errorf("client %d: %d visits, want %d", i, n, want)
		}
	}
	last, ok, err := s.LastVisit(t.Context(), ids[0], evening.AddDate(1, 0, 0))
	if err != nil || !ok || got[ids[0]].Last.ID != last.ID {
		t.Errorf("the last is %v, want %v (%v, %v)", got[ids[0]].Last.ID, last.ID, ok, err)
	}
	if id := got[ids[1]].Last.ID; id != 0 {
		t.Errorf("one who never came to a hold has the last visit %v", id)
	}
}

func TestLongListsHaveTheirNumbersAndAreCounted(t *testing.T) {
	s := open(t, fresh(t))
	if err := s.Fill(t.Context(), 1201, func(i int) sqlite.Filled {
		b := start(t, evening.AddDate(0, 0, i))
		b.Before = []history.Numbers{{Region: "upper-trapezius", Before: number(i % 11)}}
		return sqlite.Filled{Start: b, Outcome: history.Finished}
	}); err != nil {
		t.Fatal(err)
	}
	all, err := s.Sessions(t.Context(), history.Filter{})
	if err != nil || len(all) != 1201 {
		t.Fatalf("got %d sessions, %v", len(all), err)
	}
	for i, v := range all {
		if n := (1200 - i) % 11; len(v.Regions) == 0 || v.Regions[len(v.Regions)-1].Before == nil || *v.Regions[len(v.Regions)-1].Before != n {
			t.Fatalf("session %d has %+v, want %d before", i, v.Regions, n)
		}
	}
	for f, want := range map[history.Filter]int{{}: 1201, {Limit: 20}: 1201, {Region: "upper-trapezius"}: 1201, {Client: 1}: 0, {Since: evening.AddDate(0, 0, 1200)}: 1} {
		if n, err := s.Count(t.Context(), f); err != nil || n != want {
			t.Errorf("%+v: counted %d, %v, want %d", f, n, err, want)
		}
	}
}
