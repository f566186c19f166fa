package history

import (
	"bufio"
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
	db, err := s.reader()
	if err != nil {
		return err
	}
	e := exporter{s, db, f, map[ClientID]Key{}, map[int64]bool{}}
	out := bufio.NewWriterSize(w, 1<<16)
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

// An exporter writes the lists of an export. Other windows may be writing at
// the same time: what they begin after it has begun is left out.
type exporter struct {
	*Store
	db     *sql.DB
	filter Filter
	keys   map[ClientID]Key // of the clients that were written
	known  map[int64]bool   // plans that were written
}

func (e exporter) clients(put func(any) error) error {
	all, err := e.Store.clients()
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

// plansOf are the plans of the chosen sessions.
func plansOf(f Filter) (query string, args []any) {
	table, id := f.table()
	where, args := f.where()
	return "SELECT plan FROM session WHERE id IN (SELECT " + id + " FROM " + table + " WHERE " + where + ")", args
}

func (e exporter) routines(put func(any) error) error {
	plans, args := plansOf(e.filter)
	rows, err := e.db.Query("SELECT id, key, name, source FROM routine WHERE id IN (SELECT routine FROM plan WHERE id IN ("+plans+")) ORDER BY id", args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var r routineFile
		var source []byte
		if err := rows.Scan(&r.Number, &r.ID, &r.Name, &source); err != nil {
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
	return rows.Err()
}

func (e exporter) plans(put func(any) error) error {
	plans, args := plansOf(e.filter)
	rows, err := e.db.Query("SELECT id, routine, stages FROM plan WHERE id IN ("+plans+") ORDER BY id", args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var v planFile
		var data []byte
		if err := rows.Scan(&v.Number, &v.Routine, &data); err != nil {
			return err
		}
		p, err := decodePlan(data)
		if err != nil {
			return err
		}
		e.known[v.Number] = true
		for _, st := range p.Stages() {
			v.Stages = append(v.Stages, stageToFile(st))
		}
		if err := put(v); err != nil {
			return err
		}
	}
	return rows.Err()
}

func (e exporter) sessions(put func(any) error) error {
	return e.each(e.db, e.filter, func(v Record, plan int64) error {
		if !e.known[plan] || v.Client != 0 && e.keys[v.Client] == (Key{}) {
			return nil
		}
		if v.Sealed {
			return ErrLocked
		}
		out := sessionFile{Key: v.Key, Started: v.Started, Plan: plan, Outcome: v.Outcome.String(), Stage: v.Session.Stage}
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
func (s *Store) each(db *sql.DB, f Filter, do func(v Record, plan int64) error) error {
	found, err := sessions(db, f)
	if err != nil {
		return err
	}
	for i := len(found) - 1; i >= 0; i-- {
		v, err := s.record(db, found[i])
		if err != nil {
			return err
		}
		var plan int64
		if err := db.QueryRow("SELECT plan FROM session WHERE id = ?", v.ID).Scan(&plan); err != nil {
			return err
		}
		if err := do(v, plan); err != nil {
			return err
		}
	}
	return nil
}
