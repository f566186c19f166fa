package history

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"unknot/session/words"
)

// Export writes the records of the sessions that a filter chooses, the oldest
// first, as JSON that Import reads: with Everyone all there is in the file,
// with a client that client's whole record. Texts that are sealed are written
// as they are, so that without the passphrase the error is ErrLocked.
//
// An Unread says what could not be read; everything else is written.
func (s *Store) Export(w io.Writer, f Filter) error {
	return s.exported(w, func(w io.Writer, tx *sql.Tx) error { return s.export(w, tx, f) })
}

// exported hands over what an export writes once it is whole: until then it may
// be begun again.
func (s *Store) exported(to io.Writer, write func(w io.Writer, tx *sql.Tx) error) error {
	var unread Unread
	text, err := reading(s, func(tx *sql.Tx) (*bytes.Buffer, error) {
		var text bytes.Buffer
		err := write(&text, tx)
		if unread = nil; errors.As(err, &unread) {
			err = nil
		}
		return &text, err
	})
	if err == nil {
		_, err = text.WriteTo(to)
	}
	if err != nil {
		return err
	}
	return unread.orNil()
}

// Unread is the sessions that an export had to leave out.
type Unread []UnreadSession

// An UnreadSession is recorded, but cannot be read.
type UnreadSession struct {
	Key     Key
	Started time.Time
	Err     error
}

// Line says which sessions those are.
func (u Unread) Line() words.Line {
	var lines []words.Line
	for _, v := range u {
		lines = append(lines, words.Linef("left out: session %s of %s, which cannot be read: %s", v.Key.String(), v.Started.Format(time.DateOnly), v.Err.Error()))
	}
	return words.Join(lines, "; ")
}

// Error has a line for each of them.
func (u Unread) Error() string {
	var lines []string
	for i := range u {
		lines = append(lines, u[i:i+1].Line().String())
	}
	return strings.Join(lines, "\n")
}

// orNil is the error, which there is none of without sessions.
func (u Unread) orNil() error {
	if len(u) == 0 {
		return nil
	}
	return u
}

// An exporter collects the lists of an export, of the records at one moment.
type exporter struct {
	lists map[string]*bytes.Buffer
	keys  map[ClientID]Key // of the clients that were written

	// Plans and routines are numbered from 1 in the order in which sessions
	// first use them, which is the order Import keeps them in.
	plans, routines map[int64]int64
}

// exportLists are the lists of an export in their order.
var exportLists = []string{"clients", "routines", "plans", "sessions"}

func (s *Store) export(w io.Writer, tx *sql.Tx, f Filter) error {
	e := exporter{map[string]*bytes.Buffer{}, map[ClientID]Key{}, map[int64]int64{}, map[int64]int64{}}
	for _, name := range exportLists {
		e.lists[name] = &bytes.Buffer{}
	}
	all, err := s.clients(tx)
	if err != nil {
		return err
	}
	for _, c := range all {
		if f.Everyone || c.ID == f.Client {
			if err := e.client(c); err != nil {
				return err
			}
		}
	}
	unread, err := s.each(tx, f, e.session)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "{\n\"unknot_records\": %d", formatVersion)
	for _, name := range exportLists {
		fmt.Fprintf(w, ",\n%q: [%s\n]", name, e.lists[name])
	}
	if _, err := fmt.Fprintln(w, "\n}"); err != nil {
		return err
	}
	return unread.orNil()
}

// put adds a value to a list.
func (e *exporter) put(name string, v any) error {
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

func (e *exporter) client(c Client) error {
	if c.Sealed {
		return ErrLocked
	}
	e.keys[c.ID] = c.Key
	card := c.Card.clean()
	card.Label = cleanLine(c.Label())
	return e.put("clients", clientFile{c.Key, c.Created, card})
}

func (e *exporter) session(v Record, from sources) error {
	out := fileOf(v)
	if key, ok := e.keys[v.Client]; ok {
		out.Client = &key
	}
	// Before anything is in the lists that only it needs.
	if err := writable(out); err != nil {
		return err
	}
	if e.routines[from.routine] == 0 {
		e.routines[from.routine] = int64(len(e.routines) + 1)
		r := routineFile{e.routines[from.routine], cleanLine(v.RoutineID), cleanLine(v.Name), string(v.Source)}
		if err := e.put("routines", r); err != nil {
			return err
		}
	}
	if e.plans[from.plan] == 0 {
		e.plans[from.plan] = int64(len(e.plans) + 1)
		if err := e.put("plans", planToFile(v.Plan, e.plans[from.plan], e.routines[from.routine])); err != nil {
			return err
		}
	}
	out.Plan = e.plans[from.plan]
	return e.put("sessions", out)
}

// writable fails for what cannot be written as JSON.
func writable(f sessionFile) error {
	if _, err := json.Marshal(f); err != nil {
		return errors.New("a recorded date has no meaning")
	}
	return nil
}

// sources are the rows that a session is made from.
type sources struct{ plan, routine int64 }

// each calls do with every chosen record, the oldest first, and returns those
// that cannot be read. Where it is the file that cannot, that is the error.
func (s *Store) each(tx *sql.Tx, f Filter, do func(v Record, from sources) error) (unread Unread, err error) {
	found, err := sessions(tx, f)
	if err != nil {
		return nil, err
	}
	for i := len(found) - 1; i >= 0; i-- {
		v, err := s.record(tx, found[i])
		var from sources
		if err == nil {
			err = tx.QueryRow("SELECT p.id, p.routine FROM session s JOIN plan p ON p.id = s.plan WHERE s.id = ?", v.ID).Scan(&from.plan, &from.routine)
		}
		if err == nil && v.Sealed {
			err = ErrLocked
		}
		if err == nil {
			err = do(v, from)
		}
		switch {
		case err == nil:
		case errors.Is(err, ErrLocked), code(err) != 0:
			return nil, err
		default:
			unread = append(unread, UnreadSession{found[i].Key, found[i].Started, err})
		}
	}
	return unread, nil
}
