package sqlite

import (
	"bytes"
	"context"
	"errors"
	"io"

	"unknot/session/history"
	"unknot/session/history/archive"
	"unknot/session/history/sqlite/dbfile"
)

// Export writes the records of the sessions that a filter chooses, the oldest
// first, as JSON that Import reads: with Everyone all there is in the file,
// with a client that client's whole record. Texts that are sealed are written
// as they are, so that without the passphrase the error is ErrSealed.
//
// An Unread says what could not be read; everything else is written.
func (s *Store) Export(ctx context.Context, w io.Writer, f history.Filter) error {
	return s.exported(ctx, w, func(w io.Writer, tx dbfile.Tx) error { return s.export(w, tx, f) })
}

// exported hands over what an export writes once it is whole: until then it may
// be begun again.
func (s *Store) exported(ctx context.Context, to io.Writer, write func(w io.Writer, tx dbfile.Tx) error) error {
	type export struct {
		text   bytes.Buffer
		unread history.Unread
	}
	e, err := reading(ctx, s, func(tx dbfile.Tx) (*export, error) {
		var e export
		err := write(&e.text, tx)
		if errors.As(err, &e.unread) {
			err = nil
		}
		return &e, err
	})
	if err == nil {
		_, err = e.text.WriteTo(to)
	}
	if err != nil {
		return err
	}
	return e.unread.OrNil()
}

// each calls do with every chosen record, the oldest first, and returns those
// that cannot be read. Where it is the file that cannot, that is the error.
func (s *Store) each(tx dbfile.Tx, f history.Filter, do func(v history.Record, from archive.Sources) error) (unread history.Unread, err error) {
	found, err := sessions(tx, f)
	if err != nil {
		return nil, err
	}
	for i := len(found) - 1; i >= 0; i-- {
		v, err := s.record(tx, found[i])
		var from archive.Sources
		if err == nil {
			err = tx.QueryRow("SELECT p.id, p.routine FROM session s JOIN plan p ON p.id = s.plan WHERE s.id = ?", v.ID).Scan(&from.Plan, &from.Routine)
		}
		if err == nil && v.Sealed {
			err = history.ErrSealed
		}
		if err == nil {
			err = do(v, from)
		}
		switch {
		case err == nil:
		case errors.Is(err, history.ErrSealed), dbfile.IsFromDatabase(err):
			return nil, err
		default:
			unread = append(unread, history.UnreadSession{Key: found[i].Key, Started: found[i].Started, Err: err})
		}
	}
	return unread, nil
}

func (s *Store) export(w io.Writer, tx dbfile.Tx, f history.Filter) error {
	e := archive.NewExport()
	all, err := s.clients(tx)
	if err != nil {
		return err
	}
	for _, c := range all {
		if f.Everyone || c.ID == f.Client {
			if err := e.Client(c); err != nil {
				return err
			}
		}
	}
	unread, err := s.each(tx, f, e.Session)
	if err != nil {
		return err
	}
	if err := e.Write(w); err != nil {
		return err
	}
	return unread.OrNil()
}

// ExportCSV writes the records of the chosen sessions for a spreadsheet, one
// line for every stage that ended, in UTF-8 with the mark by which spreadsheets
// know it. All times of a session have its offset. Import cannot read it. An
// Unread says what could not be read; everything else is written.
func (s *Store) ExportCSV(ctx context.Context, w io.Writer, f history.Filter) error {
	return s.exported(ctx, w, func(w io.Writer, tx dbfile.Tx) error { return s.exportCSV(w, tx, f) })
}

func (s *Store) exportCSV(w io.Writer, tx dbfile.Tx, f history.Filter) error {
	clients, err := s.clients(tx)
	if err != nil {
		return err
	}
	labels := map[history.ClientID]string{}
	for _, c := range clients {
		labels[c.ID] = c.Label()
		if c.Sealed && (f.Everyone || f.Client == c.ID) {
			return history.ErrSealed
		}
	}
	if _, err := io.WriteString(w, archive.CSVHead()); err != nil {
		return err
	}
	unread, err := s.each(tx, f, func(v history.Record, _ archive.Sources) error {
		_, err := io.WriteString(w, archive.CSVRows(v, labels[v.Client]))
		return err
	})
	if err != nil {
		return err
	}
	return unread.OrNil()
}
