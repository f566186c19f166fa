package history

import (
	"bufio"
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
)

// Export writes the records of the sessions that a filter chooses, the oldest
// first, as JSON that Import reads: with Everyone all there is in the file,
// with a client that client's whole record. Texts that are sealed are written
// as they are, so that without the passphrase the error is ErrLocked.
func (s *Store) Export(w io.Writer, f Filter) error {
	return s.exported(w, func(w io.Writer, tx *sql.Tx) error { return s.export(w, tx, f) })
}

// exported hands over what an export writes once it is whole: until then it may
// be begun again.
func (s *Store) exported(to io.Writer, write func(w io.Writer, tx *sql.Tx) error) error {
	text, err := reading(s, func(tx *sql.Tx) (*bytes.Buffer, error) {
		var text bytes.Buffer
		return &text, write(&text, tx)
	})
	if err == nil {
		_, err = text.WriteTo(to)
	}
	return err
}

func (s *Store) export(w io.Writer, tx *sql.Tx, f Filter) error {
	e := exporter{Store: s, tx: tx, filter: f, keys: map[ClientID]Key{}, numbers: map[int64]int64{}, routine: map[int64]int64{}}
	if err := e.number(); err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "{\n\"unknot_records\": %d", formatVersion)
	for _, list := range []struct {
		name  string
		write func(put func(any) error) error
	}{
		{"clients", e.clients}, {"routines", e.routines}, {"plans", e.plans}, {"sessions", e.sessions},
	} {
		fmt.Fprintf(out, ",\n%q: [", list.name)
		between := "\n"
		if err := list.write(func(v any) error {
			data, err := json.Marshal(v)
			if err != nil {
				return err
			}
			out.WriteString(between)
			between = ",\n"
			_, err = out.Write(data)
			return err
		}); err != nil {
			return err
		}
		fmt.Fprint(out, "\n]")
	}
	fmt.Fprintln(out, "\n}")
	return out.Flush()
}

// An exporter writes the lists of an export, of the records at one moment.
type exporter struct {
	*Store
	tx     *sql.Tx
	filter Filter
	keys   map[ClientID]Key // of the clients that were written

	// Plans and routines are numbered from 1 in the order in which sessions
	// first use them, which is the order Import keeps them in.
	order   []int64         // of the plans
	numbers map[int64]int64 // of each plan
	from    []int64         // the routines in order
	routine map[int64]int64 // the number of each routine
}

func (e *exporter) number() error {
	table, id := e.filter.table()
	where, args := e.filter.where()
	rows, err := e.tx.Query("SELECT s.plan, p.routine FROM "+table+" JOIN session s ON s.id = "+id+
		" JOIN plan p ON p.id = s.plan WHERE "+where+" ORDER BY s.started, s.id", args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var plan, routine int64
		if err := rows.Scan(&plan, &routine); err != nil {
			return err
		}
		if e.numbers[plan] == 0 {
			e.order = append(e.order, plan)
			e.numbers[plan] = int64(len(e.order))
		}
		if e.routine[routine] == 0 {
			e.from = append(e.from, routine)
			e.routine[routine] = int64(len(e.from))
		}
	}
	return rows.Err()
}

func (e *exporter) clients(put func(any) error) error {
	all, err := e.Store.clients(e.tx)
	if err != nil {
		return err
	}
	for _, c := range all {
		if !e.filter.Everyone && c.ID != e.filter.Client {
			continue
		}
		if c.Sealed {
			return ErrLocked
		}
		e.keys[c.ID] = c.Key
		if err := put(clientFile{c.Key, c.Created, c.Card}); err != nil {
			return err
		}
	}
	return nil
}

func (e *exporter) routines(put func(any) error) error {
	for _, id := range e.from {
		r := routineFile{Number: e.routine[id]}
		var source []byte
		if err := e.tx.QueryRow("SELECT key, name, source FROM routine WHERE id = ?", id).Scan(&r.ID, &r.Name, &source); err != nil {
			return err
		}
		text, err := inflate(source)
		if err != nil {
			return err
		}
		r.File = string(text)
		if err := put(r); err != nil {
			return err
		}
	}
	return nil
}

func (e *exporter) plans(put func(any) error) error {
	for _, id := range e.order {
		v := planFile{Number: e.numbers[id]}
		var data []byte
		var routine int64
		if err := e.tx.QueryRow("SELECT routine, stages FROM plan WHERE id = ?", id).Scan(&routine, &data); err != nil {
			return err
		}
		v.Routine = e.routine[routine]
		p, err := decodePlan(data)
		if err != nil {
			return err
		}
		for _, st := range p.Stages() {
			v.Stages = append(v.Stages, stageToFile(st))
		}
		if err := put(v); err != nil {
			return err
		}
	}
	return nil
}

func (e *exporter) sessions(put func(any) error) error {
	return e.each(e.tx, e.filter, func(v Record, plan int64) error {
		if e.numbers[plan] == 0 || v.Client != 0 && e.keys[v.Client] == (Key{}) {
			return nil
		}
		if v.Sealed {
			return ErrLocked
		}
		out := sessionFile{Key: v.Key, Started: v.Started, Plan: e.numbers[plan], Outcome: v.Outcome.String(), Stage: v.Session.Stage}
		if key, ok := e.keys[v.Client]; ok {
			out.Client = &key
		}
		if !v.Words.empty() {
			out.Words = &v.Words
		}
		for _, n := range v.Regions {
			out.Regions = append(out.Regions, numbersFile(n))
		}
		for _, t := range v.Tender {
			out.Tender = append(out.Tender, tenderFile{t.Point, t.Side.String(), t.Number})
		}
		for _, d := range v.Done {
			out.Done = append(out.Done, doneToFile(d))
		}
		return put(out)
	})
}

// each calls do with every chosen record, the oldest first.
func (s *Store) each(tx *sql.Tx, f Filter, do func(v Record, plan int64) error) error {
	found, err := sessions(tx, f)
	if err != nil {
		return err
	}
	for i := len(found) - 1; i >= 0; i-- {
		v, err := s.record(tx, found[i])
		if err != nil {
			return err
		}
		var plan int64
		if err := tx.QueryRow("SELECT plan FROM session WHERE id = ?", v.ID).Scan(&plan); err != nil {
			return err
		}
		if err := do(v, plan); err != nil {
			return err
		}
	}
	return nil
}
