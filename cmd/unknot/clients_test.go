package main

import (
	"database/sql"
	"strings"
	"testing"
	"time"

	"unknot/session/clients"
	"unknot/session/history/sqlite"
)

// Files of earlier versions may hold two clients of one label.
func TestClientsOfOneLabelAreToldApartByTheirKeys(t *testing.T) {
	path := t.TempDir() + "/records.db"
	s, err := sqlite.Open(t.Context(), path, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, label := range []string{"Heron", "Owl"} {
		if _, err := s.AddClient(t.Context(), clients.Card{Label: label}, time.Date(2026, 3, 9, 12, 0, 0, 0, time.UTC)); err != nil {
			t.Fatal(err)
		}
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(`UPDATE client SET card = CAST('{"label":"HERON","cautions":["takes blood thinners"]}' AS BLOB) WHERE id = 2`); err != nil {
		t.Fatal(err)
	}
	all, err := s.Clients(t.Context())
	if err != nil || len(all) != 2 {
		t.Fatal(all, err)
	}
	_, err = findClient(t.Context(), s, "heron")
	for _, c := range all {
		if err == nil || !strings.Contains(err.Error(), c.Key.String()) {
			t.Errorf("got %v, want the key %v in it", err, c.Key)
		}
		if got, err := findClient(t.Context(), s, strings.ToUpper(c.Key.String())); err != nil || got.ID != c.ID {
			t.Errorf("by its key: got %+v, %v", got, err)
		}
	}
}
