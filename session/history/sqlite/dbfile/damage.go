package dbfile

import (
	"database/sql"
	"errors"
	"io"
	"os"
	"regexp"
	"strings"
	"sync"

	lib "modernc.org/sqlite/lib"
)

// ErrDamaged says that a file is Unknot's, but not as Unknot writes it.
var ErrDamaged = errors.New("the file is damaged")

// IsDamaged reports whether an error says that what is in a file cannot be
// right. A statement of Unknot's that means nothing does so too: a table is
// missing, or is another.
func IsDamaged(err error) bool {
	switch code(err) {
	case lib.SQLITE_NOTADB, lib.SQLITE_CORRUPT, lib.SQLITE_FORMAT, lib.SQLITE_ERROR, lib.SQLITE_MISMATCH:
		return true
	}
	return errors.Is(err, ErrDamaged) || isUnscannable(err)
}

// isUnscannable reports whether a column held something else than it can hold.
// database/sql says so in words only.
func isUnscannable(err error) bool {
	return err != nil && strings.Contains(err.Error(), "sql: Scan error on column index")
}

// blueprints are the tables and indexes of each version, by name.
var blueprints = sync.OnceValues(func() ([]map[string]string, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	all := []map[string]string{{}}
	for _, statements := range versions {
		if _, err := db.Exec(statements); err != nil {
			return nil, err
		}
		made, err := blueprint(db)
		if err != nil {
			return nil, err
		}
		all = append(all, made)
	}
	return all, nil
})

// blueprint returns the statements that a file's tables and the like were made
// with.
func blueprint(db *sql.DB) (map[string]string, error) {
	rows, err := db.Query("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	made := map[string]string{}
	for rows.Next() {
		var name, statement string
		if err := rows.Scan(&name, &statement); err != nil {
			return nil, err
		}
		made[name] = statement
	}
	return made, rows.Err()
}

// CheckTables returns ErrDamaged unless a file has the tables and indexes of its
// version, and nothing that could keep them from being written to. Tables of
// somebody else's do no harm.
func CheckTables(db *sql.DB, version int) error {
	all, err := blueprints()
	if err != nil {
		return err
	}
	if err := checkPages(db); err != nil {
		return err
	}
	found, err := blueprint(db)
	if err != nil {
		return err
	}
	for name, statement := range all[version] {
		if bare(found[name]) != bare(statement) {
			return ErrDamaged
		}
		delete(found, name)
	}
	for _, statement := range found {
		if !strings.HasPrefix(bare(statement), "CREATETABLE") {
			return ErrDamaged
		}
	}
	return nil
}

// mostChecked is how many pages are looked through whenever a file is opened,
// which takes less than a tenth of a second.
const mostChecked = 1000

// checkPages returns ErrDamaged if the pages of a file do not fit together. In a
// long file what is wrong is found when it is read.
func checkPages(db *sql.DB) error {
	var moves, pages int // Unknot's files do not move pages by themselves
	if err := db.QueryRow("SELECT auto_vacuum, page_count FROM pragma_auto_vacuum, pragma_page_count").Scan(&moves, &pages); err != nil {
		return err
	}
	if moves != 0 {
		return ErrDamaged
	}
	if pages > mostChecked {
		return nil
	}
	var said string
	if err := db.QueryRow("PRAGMA integrity_check(1)").Scan(&said); err != nil {
		return err
	}
	var orphans int
	if err := db.QueryRow("SELECT count(*) FROM pragma_foreign_key_check").Scan(&orphans); err != nil {
		return err
	}
	if said != "ok" || orphans > 0 {
		return ErrDamaged
	}
	return nil
}

// IsMarkedReadOnly reports whether it is its header that keeps a file from being
// written to, which says that of no file of Unknot's.
func IsMarkedReadOnly(path string) bool {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, HeadSize)
	_, err = io.ReadFull(f, head)
	return err == nil && head[18] > 2
}

var comment = regexp.MustCompile(`--.*`)

// bare is a statement without comments and spaces.
func bare(statement string) string {
	return strings.Join(strings.Fields(comment.ReplaceAllString(statement, "")), "")
}
