package archive

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"unknot/session/clients"
	"unknot/session/history"
)

// An Export collects the lists of an export. The clients come before their
// sessions.
type Export struct {
	lists map[string]*bytes.Buffer
	keys  map[history.ClientID]history.Key // of the clients that were written

	// Plans and routines are numbered from 1 in the order in which sessions
	// first use them, which is the order Import keeps them in.
	plans, routines map[int64]int64
}

// exportLists are the lists of an export in their order.
var exportLists = []string{"clients", "routines", "plans", "sessions"}

// NewExport begins an export.
func NewExport() *Export {
	e := &Export{map[string]*bytes.Buffer{}, map[history.ClientID]history.Key{}, map[int64]int64{}, map[int64]int64{}}
	for _, name := range exportLists {
		e.lists[name] = &bytes.Buffer{}
	}
	return e
}

// Write writes the whole of it.
func (e *Export) Write(w io.Writer) error {
	fmt.Fprintf(w, "{\n\"unknot_records\": %d", formatVersion)
	for _, name := range exportLists {
		fmt.Fprintf(w, ",\n%q: [%s\n]", name, e.lists[name])
	}
	_, err := fmt.Fprintln(w, "\n}")
	return err
}

// put adds a value to a list.
func (e *Export) put(name string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	list := e.lists[name]
	if list.Len() > 0 {
		list.WriteByte(',')
	}
	list.WriteByte('\n')
	list.Write(data)
	return nil
}

// Client adds a client, whose card must not be sealed.
func (e *Export) Client(c clients.Client) error {
	if c.Sealed {
		return history.ErrSealed
	}
	e.keys[c.ID] = c.Key
	card := c.Card.Clean()
	card.Label = history.CleanLine(c.Label())
	return e.put("clients", Client{c.Key, c.Created, card})
}

// Session adds a session, after its client.
func (e *Export) Session(v history.Record, from Sources) error {
	out := fileOf(v)
	if key, ok := e.keys[v.Client]; ok {
		out.Client = &key
	}
	// Before anything is in the lists that only it needs.
	if err := marshals(out); err != nil {
		return err
	}
	if e.routines[from.Routine] == 0 {
		e.routines[from.Routine] = int64(len(e.routines) + 1)
		r := routineFile{e.routines[from.Routine], history.CleanLine(v.RoutineID), history.CleanLine(v.Name), string(v.Source)}
		if err := e.put("routines", r); err != nil {
			return err
		}
	}
	if e.plans[from.Plan] == 0 {
		e.plans[from.Plan] = int64(len(e.plans) + 1)
		if err := e.put("plans", planToFile(v.Plan, e.plans[from.Plan], e.routines[from.Routine])); err != nil {
			return err
		}
	}
	out.Plan = e.plans[from.Plan]
	return e.put("sessions", out)
}

// Writable fails for a record that cannot be written as JSON.
func Writable(v history.Record) error { return marshals(fileOf(v)) }

func marshals(f sessionFile) error {
	if _, err := json.Marshal(f); err != nil {
		return errors.New("a recorded date has no meaning")
	}
	return nil
}

// Sources are numbers by which sessions that share a plan or a routine can be
// told.
type Sources struct{ Plan, Routine int64 }
