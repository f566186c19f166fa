package history

import (
	"database/sql"
	"errors"
	"fmt"
	"io"

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
// sealed and locked nobody can tell, so that for clients the error is ErrLocked.
//
// The error is a textfile.Errors, without the name of the file, if something is
// wrong with what the file says. It has every mistake there is.
func (s *Store) Import(r io.Reader) (Imported, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxExport+1))
	if err == nil && len(data) > maxExport {
		err = fmt.Errorf("want a file of at most %d MiB", maxExport>>20)
	}
	if err != nil {
		return Imported{}, err
	}
	file, err := readExport(textfile.Decode("", data))
	if err != nil {
		return Imported{}, err
	}
	var got Imported
	if err := s.write(func(tx *sql.Tx) error {
		in := importer{writer: writer{tx}, store: s, clients: map[Key]ClientID{}}
		err := in.all(file)
		got = in.got
		return err
	}); err != nil {
		return Imported{}, fmt.Errorf("import records: %w", err)
	}
	return got, nil
}

// An importer writes what an export says in one transaction.
type importer struct {
	writer
	store   *Store
	clients map[Key]ClientID // by the keys they have in the export
	number  sql.NullInt64    // of the session before, where there are some
	got     Imported
}

// block is more than the sessions of any import.
const block = 1 << 32

func (in *importer) all(file exportFile) error {
	// Where sessions were recorded, numbers below 0 tell imported ones from them:
	// they are no later ones, whatever their date.
	if err := in.QueryRow("SELECT min(min(id), 0) - ? FROM session", block).Scan(&in.number); err != nil {
		return err
	}
	if err := in.addClients(file.clients); err != nil {
		return err
	}
	for _, v := range file.sessions {
		if err := in.session(v); err != nil {
			return fmt.Errorf("session %v: %w", v.key, err)
		}
	}
	return nil
}

func (in *importer) session(v sessionRead) error {
	if v.client != nil {
		v.of.client = in.clients[*v.client]
	}
	in.number.Int64++
	v.of.number = in.number
	id, err := in.begin(v.key, v.of)
	if err != nil {
		return err
	}
	if id == 0 {
		in.got.Known++
		return nil
	}
	in.got.Sessions++
	if err := in.step(id, v.of.client, v.step); err != nil {
		return err
	}
	for _, t := range v.tender {
		if err := in.tender(id, t); err != nil {
			return err
		}
	}
	if !v.words.empty() {
		if err := in.say(id, v.words); err != nil {
			return err
		}
	}
	return in.readable(id)
}

// readable makes sure that what was written can be read and exported again. If
// not, that is no fault of the file it was written to.
func (in *importer) readable(id SessionID) error {
	v, err := short(in.Tx, id)
	var whole Record
	if err == nil {
		whole, err = in.store.record(in.Tx, v)
	}
	if err == nil {
		err = writable(fileOf(whole))
	}
	if isDamaged(err) && code(err) == 0 {
		return fmt.Errorf("it could not be read again: %v", err)
	}
	return err
}

// errForeignExport says that a file is something else.
var errForeignExport = errors.New("this is no export of Unknot's records")
