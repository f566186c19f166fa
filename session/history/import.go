package history

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// Imported says what an import brought.
type Imported struct {
	Sessions, Clients int
	Known             int // sessions that were there already and stay as they are
}

// Import adds what Export wrote, all of it or, with an error, nothing. Into an
// empty file it brings just what was exported.
func (s *Store) Import(r io.Reader) (Imported, error) {
	var got Imported
	lines := &lineReader{Reader: r}
	err := s.write(func(tx *sql.Tx) error {
		in := importer{
			writer: writer{tx}, from: json.NewDecoder(lines),
			clients: map[Key]ClientID{}, routines: map[int64]routineFile{}, plans: map[int64]origin{},
		}
		err := in.read()
		got = in.got
		if err != nil && code(err) == 0 {
			return fmt.Errorf("line %d: %w", lines.at(in.from, err), err)
		}
		return err
	})
	if err != nil {
		return Imported{}, fmt.Errorf("import records: %w", err)
	}
	return got, nil
}

// An importer reads an export into a transaction.
type importer struct {
	writer
	from     *json.Decoder
	clients  map[Key]ClientID
	routines map[int64]routineFile
	plans    map[int64]origin
	got      Imported
}

func (in *importer) read() error {
	if err := in.delim('{'); err != nil {
		return errForeignExport
	}
	known := false
	for in.from.More() {
		name, err := in.from.Token()
		if err != nil {
			return early(err)
		}
		if name == "unknot_records" {
			var version int
			if err := in.from.Decode(&version); err != nil {
				return err
			}
			if version != formatVersion {
				return fmt.Errorf("want version %d, got %d; another Unknot can read it", formatVersion, version)
			}
			known = true
			continue
		}
		if !known {
			return errForeignExport
		}
		if err := in.list(name); err != nil {
			return err
		}
	}
	if !known {
		return errForeignExport
	}
	return in.delim('}')
}

// errForeignExport says that a file is something else.
var errForeignExport = errors.New("this is no export of Unknot's records")

// early says what it means that there is nothing more to read.
func early(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("the file ends too early")
	}
	return err
}

// A lineReader counts the lines that are read.
type lineReader struct {
	io.Reader
	ended int
}

func (l *lineReader) Read(p []byte) (int, error) {
	n, err := l.Reader.Read(p)
	l.ended += bytes.Count(p[:n], []byte{'\n'})
	return n, err
}

// at is the line, from 1, where a decoder met an error: that of the value it
// could not read, or the last one of the value it has read.
func (l *lineReader) at(d *json.Decoder, err error) int {
	rest, _ := io.ReadAll(d.Buffered())
	if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
		rest = bytes.TrimLeft(rest, ", \t\r\n")
	}
	return 1 + l.ended - bytes.Count(rest, []byte{'\n'})
}

func (in *importer) list(name any) error {
	if err := in.delim('['); err != nil {
		return err
	}
	for n := 1; in.from.More(); n++ {
		var err error
		switch name {
		case "clients":
			err = each(in, in.client)
		case "routines":
			err = each(in, func(r routineFile) error { in.routines[r.Number] = r; return nil })
		case "plans":
			err = each(in, in.plan)
		case "sessions":
			err = each(in, in.session)
		default:
			err = errors.New("unknown field")
		}
		if err != nil {
			return fmt.Errorf("%v %d: %w", name, n, err)
		}
	}
	return in.delim(']')
}

func each[T any](in *importer, do func(T) error) error {
	var v T
	if err := in.from.Decode(&v); err != nil {
		return early(err)
	}
	return do(v)
}

func (in *importer) delim(want json.Delim) error {
	got, err := in.from.Token()
	if err == nil && got != want {
		err = fmt.Errorf("want %v, got %v", want, got)
	}
	return early(err)
}

func (in *importer) client(f clientFile) error {
	var id ClientID
	err := in.QueryRow("SELECT id FROM client WHERE key = ?", f.Key[:]).Scan(&id)
	if err == nil {
		in.clients[f.Key] = id
		return nil
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	card, err := in.sealed(f.Card)
	if err != nil {
		return err
	}
	err = in.QueryRow("INSERT INTO client (key, created, card) VALUES (?, ?, ?) RETURNING id",
		f.Key[:], f.Created.UnixMilli(), card).Scan(&id)
	in.clients[f.Key] = id
	in.got.Clients++
	return err
}

func (in *importer) plan(f planFile) error {
	r, ok := in.routines[f.Routine]
	if !ok {
		return fmt.Errorf("there is no routine %d", f.Routine)
	}
	var stages []session.Stage
	for i, st := range f.Stages {
		st, err := st.stage()
		if err != nil {
			return fmt.Errorf("stage %d: %w", i, err)
		}
		stages = append(stages, st)
	}
	p, err := session.NewPlan(stages)
	in.plans[f.Number] = origin{routine: r.ID, name: r.Name, source: []byte(r.File), plan: p}
	return err
}

func (in *importer) session(f sessionFile) error {
	of, ok := in.plans[f.Plan]
	if !ok {
		return fmt.Errorf("there is no plan %d", f.Plan)
	}
	if f.Client != nil {
		if of.client, ok = in.clients[*f.Client]; !ok {
			return fmt.Errorf("there is no client %v", *f.Client)
		}
	}
	outcome, err := word(f.Outcome, Going, Left)
	if err != nil {
		return err
	}
	of.started = f.Started.Truncate(time.Millisecond)
	for _, n := range f.Regions {
		of.numbers = append(of.numbers, Numbers(n))
	}
	st := step{stage: f.Stage, outcome: outcome}
	for i, d := range f.Done {
		d, err := d.done(of.plan)
		if err != nil {
			return fmt.Errorf("done %d: %w", i, err)
		}
		st.done = append(st.done, d)
	}
	id, err := in.begin(f.Key, of)
	if err != nil {
		return err
	}
	if id == 0 {
		in.got.Known++
		return nil
	}
	in.got.Sessions++
	return in.rest(id, of.client, st, f)
}

// rest writes what belongs to a session that was begun.
func (in *importer) rest(id SessionID, client ClientID, st step, f sessionFile) error {
	if err := in.step(id, client, st); err != nil {
		return err
	}
	for _, t := range f.Tender {
		side, err := word(t.Side, body.NoSide, body.Together)
		if err != nil {
			return err
		}
		if err := in.tender(id, Tender{t.Point, side, t.Number}); err != nil {
			return err
		}
	}
	if f.Words == nil {
		return nil
	}
	return in.say(id, *f.Words)
}
