package sqlite

import (
	"context"
	"database/sql"

	"unknot/session/history/sqlite/dbfile"
)

// waited does work that may have to wait, for the disk or for another window, and
// comes back when ctx ends at the latest. The work is then left to end by itself:
// what it writes is written whole or not at all.
func waited[T any](ctx context.Context, work func() (T, error)) (T, error) {
	if ctx.Done() == nil {
		return work()
	}
	type outcome struct {
		value T
		err   error
	}
	done := make(chan outcome, 1)
	go func() {
		var o outcome
		o.value, o.err = work()
		done <- o
	}()
	select {
	case o := <-done:
		return o.value, o.err
	case <-ctx.Done():
		var none T
		return none, context.Cause(ctx)
	}
}

// reading carries out one reading, of the records as they are at one moment. It
// is begun again if the file turns out to be damaged: then of what can be read.
func reading[T any](ctx context.Context, s *Store, do func(tx dbfile.Tx) (T, error)) (T, error) {
	return waited(ctx, func() (T, error) { return readNow(ctx, s, do) })
}

// readNow is reading that is waited for.
func readNow[T any](ctx context.Context, s *Store, do func(tx dbfile.Tx) (T, error)) (T, error) {
	for {
		var got T
		db, err := s.reader()
		if err == nil {
			err = dbfile.View(ctx, db, func(tx dbfile.Tx) (err error) {
				got, err = do(tx)
				return err
			})
		}
		if err == nil {
			return got, nil
		}
		if ctx.Err() != nil {
			return got, context.Cause(ctx)
		}
		if !s.again(db, err, true) {
			return got, err
		}
	}
}

// writing carries out one transaction, from the beginning again if the file turns
// out to be damaged: then in the one that takes its place.
func writing[T any](ctx context.Context, s *Store, do func(tx dbfile.Tx) (T, error)) (T, error) {
	return waited(ctx, func() (got T, err error) {
		_, err = s.writeNow(ctx, func(tx dbfile.Tx, _ int) (err error) {
			got, err = do(tx)
			return err
		})
		return got, err
	})
}

// write is writing of which nothing but an error comes back.
func (s *Store) write(ctx context.Context, do func(tx dbfile.Tx) error) error {
	_, err := writing(ctx, s, func(tx dbfile.Tx) (struct{}, error) { return struct{}{}, do(tx) })
	return err
}

// writeNow is writing that is waited for, and says which file was written to.
func (s *Store) writeNow(ctx context.Context, do func(tx dbfile.Tx, generation int) error) (generation int, err error) {
	for {
		var db *sql.DB
		s.mu.Lock()
		db, err = s.reopen()
		generation = s.generation
		s.mu.Unlock()
		if err == nil {
			err = dbfile.Transact(ctx, db, func(tx dbfile.Tx) error { return do(tx, generation) })
			if err != nil && ctx.Err() != nil {
				return generation, context.Cause(ctx)
			}
			if !dbfile.IsFromDatabase(err) && !s.replaced(db) {
				return generation, err // it is not the file
			}
		}
		if dbfile.IsReadOnly(err) && dbfile.IsMarkedReadOnly(s.path) {
			err = dbfile.ErrDamaged
		}
		if dbfile.IsFull(err) && db != nil {
			// Emptying the write-ahead log may make the room that is missing.
			_, _ = db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
		}
		if err == nil || dbfile.IsUnwritable(err) || !s.again(db, err, false) {
			return generation, err
		}
	}
}
