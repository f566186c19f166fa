package dbfile

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
	"strings"

	lib "modernc.org/sqlite/lib"
)

// A salvage copies what can be read of a damaged file into a new one, row by
// row. Rows that hold what they cannot hold are put right or left out.
type salvage struct {
	from *sql.Conn
	to   Tx
	most int // rows there can be in a table
}

// Salvage copies into an empty file, and returns how many sessions it has
// then.
func Salvage(to *sql.DB, image []byte) (sessions int, err error) {
	ctx := context.Background()
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return 0, err
	}
	defer db.Close()
	from, err := db.Conn(ctx)
	if err != nil {
		return 0, err
	}
	defer from.Close()
	if err := from.Raw(func(c any) error {
		return c.(interface{ Deserialize([]byte) error }).Deserialize(image)
	}); err != nil {
		return 0, err
	}
	err = Transact(context.Background(), to, func(tx Tx) error {
		// Rows come before those they refer to have been made up.
		if _, err := tx.Exec("PRAGMA defer_foreign_keys = ON"); err != nil {
			return err
		}
		v := salvage{from: from, to: tx, most: len(image)}
		if err := v.tables(ctx); err != nil {
			return err
		}
		if err := complete(tx); err != nil {
			return err
		}
		return tx.QueryRow("SELECT count(*) FROM session").Scan(&sessions)
	})
	return sessions, err
}

// tables copies every table.
func (v salvage) tables(ctx context.Context) error {
	// What is wrong in the list of tables does not keep the others from being
	// read, and nothing that is in the file is run.
	if _, err := v.from.ExecContext(ctx, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA writable_schema = ON"); err != nil {
		return err
	}
	all, err := blueprints()
	if err != nil {
		return err
	}
	newest := all[len(all)-1]
	v.restore(ctx, newest)
	for _, t := range layout {
		if err := v.table(ctx, t); err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
	}
	return nil
}

// restore gives tables back the statement they were made with, where they have
// as many columns as they should, or cannot be understood. What fails leaves
// them as they are.
func (v salvage) restore(ctx context.Context, made map[string]string) {
	for _, t := range layout {
		var n int
		err := v.from.QueryRowContext(ctx, "SELECT count(*) FROM pragma_table_info(?)", t.name).Scan(&n)
		if err == nil && n > 0 && n != len(t.columns) {
			continue
		}
		_, _ = v.from.ExecContext(ctx, `UPDATE sqlite_schema SET type = 'table', name = ?1, tbl_name = ?1, sql = ?2
			WHERE name = ?1 OR tbl_name = ?1 AND type = 'table' OR sql LIKE 'CREATE TABLE ' || ?1 || ' %'`, t.name, made[t.name])
	}
	_, _ = v.from.ExecContext(ctx, "DELETE FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL; PRAGMA writable_schema = RESET; PRAGMA writable_schema = ON")
}

// table copies one table.
func (v salvage) table(ctx context.Context, t table) error {
	var names, marks []string
	var columns []column
	for _, c := range t.columns {
		var there bool
		err := v.from.QueryRowContext(ctx, "SELECT count(*) FROM pragma_table_info(?) WHERE name = ?", t.name, c.name).Scan(&there)
		if err == nil && there {
			names, marks, columns = append(names, c.name), append(marks, "?"), append(columns, c)
		}
	}
	if len(columns) == 0 {
		return nil // nothing is known of it
	}
	into := "INSERT OR IGNORE INTO " + t.name + " (" + strings.Join(names, ", ") + ") VALUES (" + strings.Join(marks, ", ") + ")"
	insert, err := v.to.PrepareContext(ctx, into)
	if err != nil {
		return err
	}
	defer insert.Close()
	for row := range v.rows(ctx, t, "SELECT "+strings.Join(names, ", ")+" FROM "+t.name+" NOT INDEXED ") {
		if !right(columns, row) {
			continue
		}
		if _, err := insert.ExecContext(ctx, row...); err != nil && code(err) != lib.SQLITE_CONSTRAINT {
			return err
		}
	}
	return nil
}

// reach is how many numbers of rows are tried one by one from where a table
// cannot be read on.
const reach = 5000

// rows are the rows of a table, some perhaps twice: from its beginning as far as
// it can be read, then from its end, and then those in between whose number is
// tried.
func (v salvage) rows(ctx context.Context, t table, query string) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		limit := fmt.Sprintf(" LIMIT %d", v.most)
		first, err := v.scan(ctx, len(t.columns), yield, query+"ORDER BY "+t.key+limit)
		if err == nil {
			return
		}
		last, err := v.scan(ctx, len(t.columns), yield, query+"ORDER BY "+strings.ReplaceAll(t.key, ",", " DESC,")+" DESC"+limit)
		if err == nil {
			return
		}
		column, _, _ := strings.Cut(t.key, ",")
		for n := range int64(reach) {
			_, _ = v.scan(ctx, len(t.columns), yield, query+"WHERE "+column+" = ?"+limit, first+n)
			_, _ = v.scan(ctx, len(t.columns), yield, query+"WHERE "+column+" = ?"+limit, last-n)
		}
	}
}

// scan yields the rows of a query up to the first that cannot be read, and
// returns the number that the last began with.
func (v salvage) scan(ctx context.Context, width int, yield func([]any) bool, query string, args ...any) (number int64, err error) {
	rows, err := v.from.QueryContext(ctx, query, args...)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	for rows.Next() {
		names, err := rows.Columns()
		if err != nil {
			return number, err
		}
		row := make([]any, len(names))
		into := make([]any, len(names))
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			return number, err
		}
		number, _ = row[0].(int64)
		if !yield(row) {
			return number, nil
		}
	}
	return number, rows.Err()
}
