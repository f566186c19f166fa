package dbfile

import (
	"context"
	"database/sql"
	"errors"
)

// A Tx is a transaction whose statements end when its context does.
type Tx struct {
	*sql.Tx
	ctx context.Context
}

// Query is QueryContext in the context of the transaction, and so are the others.
func (t Tx) Query(query string, args ...any) (*sql.Rows, error) {
	return t.QueryContext(t.ctx, query, args...)
}

// QueryRow asks for one row.
func (t Tx) QueryRow(query string, args ...any) *sql.Row {
	return t.QueryRowContext(t.ctx, query, args...)
}

// Exec carries out statements.
func (t Tx) Exec(query string, args ...any) (sql.Result, error) {
	return t.ExecContext(t.ctx, query, args...)
}

// Prepare reads a statement that is carried out several times.
func (t Tx) Prepare(query string) (*sql.Stmt, error) { return t.PrepareContext(t.ctx, query) }

// Transact carries out one transaction, all of it or nothing: nothing if ctx ends
// before all its statements were carried out.
func Transact(ctx context.Context, db *sql.DB, do func(tx Tx) error) error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	if err := do(Tx{tx, ctx}); err != nil {
		return errors.Join(err, ignoreDone(tx.Rollback()))
	}
	return tx.Commit()
}

// View carries out a transaction that only reads, of the file as it is at one
// moment.
func View(ctx context.Context, db *sql.DB, do func(tx Tx) error) error {
	tx, err := db.BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	err = do(Tx{tx, ctx})
	_ = tx.Rollback() // nothing is lost with it
	return err
}

// ignoreDone leaves out that a transaction was over already, as after a full
// disk.
func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}
