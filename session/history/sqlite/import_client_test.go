package sqlite_test

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/message"
	"unknot/session/words"
)

// withClient is an export of one client with one session.
func withClient(t testing.TB, c clients.Card) []byte {
	t.Helper()
	s := open(t, fresh(t))
	id, err := s.AddClient(t.Context(), c, evening)
	if err != nil {
		t.Fatal(err)
	}
	b := start(t, evening)
	b.Client = id
	record(t, s, b, "0s start, 10m, 10m eased, 20m")
	return exported(t, s, history.Filter{Everyone: true})
}

func brought(t testing.TB, s *sqlite.Store, data []byte) sqlite.Imported {
	t.Helper()
	got, err := s.Import(t.Context(), bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func labels(t testing.TB, s *sqlite.Store) []string {
	t.Helper()
	all, err := s.Clients(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range all {
		names = append(names, c.Card.Label)
	}
	return names
}

func TestAnImportedClientWithALabelThatIsThereIsThatClient(t *testing.T) {
	for _, label := range []string{"Heron", "heron", " HERON ", "He\u00adron"} {
		s := open(t, fresh(t))
		id, err := s.AddClient(t.Context(), clients.Card{Label: "Heron", Notes: "likes tea", Cautions: []string{"bruises easily"}, Pressure: body.Standard}, evening)
		if err != nil {
			t.Fatal(err)
		}
		data := withClient(t, clients.Card{
			Label: label, Notes: "one kidney", Cautions: []string{"takes blood thinners", "Bruises  easily"}, Pressure: body.Gentle, Minutes: 30,
		})
		got := brought(t, s, data)
		want := sqlite.Joined{Label: "Heron", Cautions: []string{"takes blood thinners"}, Other: true}
		if len(got.Joined) != 1 || fmt.Sprint(got.Joined[0]) != fmt.Sprint(want) || got.Clients != 0 || got.Sessions != 1 {
			t.Errorf("%q: got %+v, want %+v", label, got, want)
		}
		all, _ := s.Clients(t.Context())
		if len(all) != 1 {
			t.Fatalf("%q: there are %d clients", label, len(all))
		}
		c := all[0].Card
		if !slices.Equal(c.Cautions, []string{"bruises easily", "takes blood thinners"}) || c.Notes != "likes tea\none kidney" ||
			c.Pressure != body.Gentle || c.Minutes != 30 || c.Label != "Heron" {
			t.Errorf("%q: the card says %+v", label, c)
		}
		if n, err := s.Sessions(t.Context(), history.Filter{Client: id}); err != nil || len(n) != 1 {
			t.Errorf("%q: %d sessions with the client, %v", label, len(n), err)
		}
		if again := brought(t, s, data); again.Known != 1 || again.Sessions+again.Clients != 0 || len(again.Joined[0].Cautions) != 0 {
			t.Errorf("%q: again: got %+v", label, again)
		}
		if all2, _ := s.Clients(t.Context()); fmt.Sprint(all2) != fmt.Sprint(all) {
			t.Errorf("%q: again: the card says %+v", label, all2)
		}
	}
}

func TestAClientWhoIsThereGetsTheCautionsOfTheImport(t *testing.T) {
	here, there := open(t, fresh(t)), open(t, fresh(t))
	id, err := here.AddClient(t.Context(), clients.Card{Label: "Zoë"}, evening)
	if err != nil {
		t.Fatal(err)
	}
	brought(t, there, exported(t, here, history.Filter{Everyone: true}))
	all, _ := there.Clients(t.Context())
	if err := there.ChangeClient(t.Context(), all[0].ID, clients.Card{Label: "Zoë B", Cautions: []string{"pacemaker"}}); err != nil {
		t.Fatal(err)
	}
	got := brought(t, here, exported(t, there, history.Filter{Everyone: true}))
	if len(got.Joined) != 1 || got.Joined[0].Other || !slices.Equal(got.Joined[0].Cautions, []string{"pacemaker"}) {
		t.Errorf("got %+v", got)
	}
	if all, _ := here.Clients(t.Context()); len(all) != 1 || all[0].ID != id || all[0].Card.Label != "Zoë" || len(all[0].Card.Cautions) != 1 {
		t.Errorf("got %+v", all)
	}
}

func TestNoTwoClientsHaveOneLabel(t *testing.T) {
	s := open(t, fresh(t))
	if _, err := s.AddClient(t.Context(), clients.Card{Label: "Zoë"}, evening); err != nil {
		t.Fatal(err)
	}
	second, err := s.AddClient(t.Context(), clients.Card{Label: "B"}, evening)
	if err != nil {
		t.Fatal(err)
	}
	for _, label := range []string{"Zoë", "zoe\u0308", "  ZOË", "Zo\u200bë", "", " ", "\u00ad"} {
		if _, err := s.AddClient(t.Context(), clients.Card{Label: label}, evening); !errors.Is(err, clients.ErrLabel) {
			t.Errorf("%q is taken: %v", label, err)
		}
		if err := s.ChangeClient(t.Context(), second, clients.Card{Label: label}); !errors.Is(err, clients.ErrLabel) {
			t.Errorf("%q is taken: %v", label, err)
		}
	}
	if err := s.ChangeClient(t.Context(), second, clients.Card{Label: " b  2 "}); err != nil {
		t.Error(err)
	}
	if got := labels(t, s); !slices.Equal(got, []string{"b 2", "Zoë"}) {
		t.Errorf("got %q", got)
	}
}

func TestNoTextOfACardHasControlCharacters(t *testing.T) {
	s := open(t, fresh(t))
	for _, c := range []clients.Card{
		{Label: "\x1b[31mred"}, {Label: "a\nb"}, {Label: "a\tb"}, {Label: "a\u202eb"}, {Label: "a\u009bb"}, {Label: "a\x7f"},
		{Label: "c", Cautions: []string{"fine", "not\x07"}}, {Label: "c", Notes: "one\ntwo\x1b"}, {Label: "c", Tool: "t\u2028"},
		{Label: "c", Favourites: []string{"\x00"}},
	} {
		if _, err := s.AddClient(t.Context(), c, evening); err == nil || !strings.Contains(err.Error(), "without control characters") ||
			strings.ContainsFunc(err.Error(), words.Unprintable) {
			t.Errorf("%q: got %v", c.Label, err)
		}
	}
	if _, err := s.AddClient(t.Context(), clients.Card{Label: "c", Notes: "one\n\ttwo\r\n", Cautions: []string{" a  b "}}, evening); err != nil {
		t.Error(err)
	}
}

func TestClientsOfOneLabelArePartedOnceTheyCanBeRead(t *testing.T) {
	path := fresh(t)
	var told []string
	s, err := sqlite.Open(t.Context(), path, func(l message.Message) { told = append(told, l.String()) })
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	s.Quick()
	if _, err := s.AddClient(t.Context(), clients.Card{Label: "Heron", Cautions: []string{"bruises easily"}}, evening); err != nil {
		t.Fatal(err)
	}
	if err := s.Seal(t.Context(), passphrase); err != nil {
		t.Fatal(err)
	}
	s.Conceal()
	for _, label := range []string{"heron", "HERON", "Owl"} {
		if _, err := s.AddClient(t.Context(), clients.Card{Label: label}, evening); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Import(t.Context(), bytes.NewReader(withClient(t, clients.Card{Label: "Heron", Cautions: []string{"takes blood thinners"}}))); !errors.Is(err, history.ErrSealed) {
		t.Errorf("an import while nobody can tell who is there: got %v", err)
	}
	if got := brought(t, s, withClientless(t)); got.Sessions != 1 {
		t.Errorf("without clients: got %+v", got)
	}
	if err := s.Reveal(t.Context(), passphrase); err != nil {
		t.Fatal(err)
	}
	if got := labels(t, s); !slices.Equal(got, []string{"Heron", "heron (2)", "HERON (3)", "Owl"}) {
		t.Errorf("got %q", got)
	}
	want := []string{
		"two clients were called heron: the one added later is now heron (2)",
		"two clients were called HERON: the one added later is now HERON (3)",
	}
	if !slices.Equal(told, want) {
		t.Errorf("told %q, want %q", told, want)
	}
	if found := traces(t, path, "heron"); len(found) > 0 {
		t.Errorf("a label is left in %v", found)
	}
}

// withClientless is an export of one session of the person's own.
func withClientless(t testing.TB) []byte {
	t.Helper()
	s := open(t, fresh(t))
	record(t, s, start(t, evening), "0s start, 1m stop")
	return exported(t, s, history.Filter{Everyone: true})
}

func TestAClientWithoutALabelIsExportedUnderTheNumberThatIsShown(t *testing.T) {
	s := open(t, fresh(t))
	s.Quick()
	for _, label := range []string{"A", "B"} {
		if _, err := s.AddClient(t.Context(), clients.Card{Label: label}, evening); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(s.Seal(t.Context(), passphrase), s.LoseSealed(t.Context())); err != nil {
		t.Fatal(err)
	}
	data := exported(t, s, history.Filter{Everyone: true})
	if got := brought(t, s, data); got.Clients != 0 {
		t.Errorf("got %+v", got)
	}
	to := open(t, fresh(t))
	if _, err := to.AddClient(t.Context(), clients.Card{Label: "Client 2"}, evening); err != nil {
		t.Fatal(err)
	}
	if got := brought(t, to, data); got.Clients != 1 {
		t.Errorf("got %+v", got)
	}
	if got := labels(t, to); !slices.Equal(got, []string{"client 1", "Client 2"}) {
		t.Errorf("got %q", got)
	}
}
