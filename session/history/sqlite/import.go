package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"io"

	"unknot/session/history"
	"unknot/session/history/archive"
	"unknot/session/history/sqlite/dbfile"
	"unknot/session/textfile"
)

// Imported says what an import brought.
type Imported struct {
	Sessions, Clients int
	Known             int      // sessions that were there already and stay as they are
	Joined            []Joined // clients that were there already, whose cards say more now
}

// maxExport bounds what an import reads: many times what a practice writes in
// its life.
const maxExport = 1 << 30

// Import adds what Export wrote, in any encoding of Unicode: all of it or, with
// an error, nothing. Into an empty file it brings just what was exported; what
// is there already is not added again.
//
// A client with the key or the label of one who is there is that client: the
// card is joined with theirs, and no caution is lost. While the records are
// concealed nobody can tell, so that for clients the error is ErrSealed.
//
// The error is a textfile.Errors, without the name of the file, if something is
// wrong with what the file says. It has every mistake there is.
func (s *Store) Import(ctx context.Context, r io.Reader) (Imported, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxExport+1))
	if err == nil && len(data) > maxExport {
		err = fmt.Errorf("want a file of at most %d MiB", maxExport>>20)
	}
	if err != nil {
		return Imported{}, err
	}
	file, err := archive.Read(textfile.Decode("", data))
	if err != nil {
		return Imported{}, err
	}
	got, err := writing(ctx, s, func(tx dbfile.Tx) (Imported, error) {
		in := importer{writer: writer{tx}, store: s, clients: map[history.Key]history.ClientID{}}
		err := in.all(file)
		return in.got, err
	})
	if err != nil {
		return Imported{}, fmt.Errorf("import records: %w", err)
	}
	return got, nil
}

// An importer writes what an export says in one transaction.
type importer struct {
	writer
	store   *Store
	clients map[history.Key]history.ClientID // by the keys they have in the export
	number  sql.NullInt64                    // of the session before, where there are some
	got     Imported
}

// block is more than the sessions of any import.
const block = 1 << 32

func (in *importer) all(file archive.Contents) error {
	// Where sessions were recorded, numbers below 0 tell imported ones from them:
	// they are no later ones, whatever their date.
	if err := in.QueryRow("SELECT min(min(id), 0) - ? FROM session", block).Scan(&in.number); err != nil {
		return err
	}
	if err := in.addClients(file.Clients); err != nil {
		return err
	}
	for _, v := range file.Sessions {
		if err := in.session(v); err != nil {
			return fmt.Errorf("session %v: %w", v.Key, err)
		}
	}
	return nil
}

func (in *importer) session(v archive.Session) error {
	if v.ClientKey != nil {
		v.Client = in.clients[*v.ClientKey]
	}
	in.number.Int64++
	of := originIn(v.Record)
	of.number = in.number
	id, err := in.begin(v.Key, of)
	if err != nil {
		return err
	}
	if id == 0 {
		in.got.Known++
		return nil
	}
	in.got.Sessions++
	if err := in.step(id, v.Client, step{done: v.Done, stage: v.Session.Stage, outcome: v.Outcome}); err != nil {
		return err
	}
	for _, t := range v.Tender {
		if err := in.tender(id, t); err != nil {
			return err
		}
	}
	if !v.Notes.IsEmpty() {
		if err := in.say(id, v.Notes); err != nil {
			return err
		}
	}
	return in.readable(id)
}

// originIn is what a session of an export comes from.
func originIn(v history.Record) origin {
	return origin{started: v.Started, client: v.Client, routine: v.RoutineID, name: v.Name, source: v.Source, plan: v.Plan, numbers: v.Regions}
}

// readable makes sure that what was written can be read and exported again. If
// not, that is no fault of the file it was written to.
func (in *importer) readable(id history.SessionID) error {
	v, err := short(in.Tx, id)
	var whole history.Record
	if err == nil {
		whole, err = in.store.record(in.Tx, v)
	}
	if err == nil {
		err = archive.Writable(whole)
	}
	if dbfile.IsDamaged(err) && !dbfile.IsFromDatabase(err) {
		return fmt.Errorf("it could not be read again: %v", err)
	}
	return err
}
