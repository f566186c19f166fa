package sqlite_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"io"
	"reflect"
	"slices"
	"testing"
	"time"

	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
)

// never is a time that no wait of a test takes.
const never = 20 * time.Second

// given are arguments that a method of the store accepts.
func given(export []byte) map[reflect.Type]any {
	return map[reflect.Type]any{
		reflect.TypeFor[string]():               passphrase,
		reflect.TypeFor[clients.Card]():         clients.Card{Label: "A-17"},
		reflect.TypeFor[time.Time]():            evening,
		reflect.TypeFor[io.Writer]():            io.Discard,
		reflect.TypeFor[io.Reader]():            bytes.NewReader(export),
		reflect.TypeFor[*history.Interrupted](): &history.Interrupted{},
	}
}

func TestEveryWaitForTheRecordsEndsWithItsContext(t *testing.T) {
	s := open(t, fresh(t))
	s.Quick()
	record(t, s, start(t, evening), "0s start, 1m stop")
	export := exported(t, s, history.Filter{})
	release := s.Stick()
	defer release()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	of := reflect.TypeOf(s)
	asked := 0
	for i := range of.NumMethod() {
		m := of.Method(i)
		if slices.Contains([]string{"Fill", "Twice"}, m.Name) || m.Type.NumIn() < 2 || m.Type.In(1) != reflect.TypeFor[context.Context]() {
			continue
		}
		asked++
		args := []reflect.Value{reflect.ValueOf(s), reflect.ValueOf(ctx)}
		for j := 2; j < m.Type.NumIn() && (!m.Type.IsVariadic() || j+1 < m.Type.NumIn()); j++ {
			arg := reflect.Zero(m.Type.In(j))
			if v, ok := given(export)[m.Type.In(j)]; ok {
				arg = reflect.ValueOf(v)
			}
			args = append(args, arg)
		}
		back := make(chan error, 1)
		go func() {
			out := m.Func.Call(args)
			err, _ := out[len(out)-1].Interface().(error)
			back <- err
		}()
		select {
		case err := <-back:
			if !errors.Is(err, context.Canceled) {
				t.Errorf("%s: got %v, want that it was given up", m.Name, err)
			}
		case <-time.After(never):
			t.Fatalf("%s waits for a disk that does not answer", m.Name)
		}
	}
	if asked < 30 {
		t.Errorf("%d methods were asked, want all that wait", asked)
	}
}

func TestOpeningEndsWithItsContext(t *testing.T) {
	path := fresh(t)
	open(t, path).Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	s, err := sqlite.Open(ctx, path, nil)
	if err != nil && !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if _, err := s.Sessions(t.Context(), history.Filter{}); err != nil {
		t.Errorf("afterwards: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// Another program writes, so that nothing else can for a while.
func TestAWaitThatIsGivenUpCostsNothing(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	other, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	other.SetMaxOpenConns(1)
	if _, err := other.Exec("BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	b := start(t, evening)
	r := s.Begin(b)
	for _, u := range updates(t, b.Plan, 0, "0s start, 10m, 10m eased, 20m") {
		r.Note(u.Events, u.Status, u.Asleep)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := s.AddClient(ctx, clients.Card{Label: "A-17"}, evening); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v, want that it was given up", err)
	}
	if _, err := s.Sessions(t.Context(), history.Filter{}); err != nil {
		t.Errorf("what can be read cannot: %v", err)
	}
	if _, err := other.Exec("COMMIT"); err != nil {
		t.Fatal(err)
	}
	if !r.Settle(t.Context(), never) {
		t.Fatal("the session is not saved")
	}
	if done := only(t, s).Done; len(done) == 0 {
		t.Error("no stage is saved")
	}
	if _, err := s.AddClient(t.Context(), clients.Card{Label: "A-17"}, evening); err != nil {
		t.Errorf("the same again: %v", err)
	}
	if all, err := s.Clients(t.Context()); err != nil || len(all) != 1 {
		t.Errorf("got %d clients, %v, want one", len(all), err)
	}
}
