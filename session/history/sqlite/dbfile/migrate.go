package dbfile

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

var (
	//go:embed schema/1.sql
	schema1 string
	//go:embed schema/2.sql
	schema2 string

	// versions make each version of the file out of the one before, from an
	// empty file on.
	versions = []string{schema1, schema2}
)

const (
	// applicationID marks the file as Unknot's in its header: "Unkt".
	applicationID = 0x556e6b74
	// unlikely is a version that no Unknot will have, as a bit that has changed on
	// the disk makes it.
	unlikely = 256
	// maxBackups is how many copies from before a migration are kept.
	maxBackups = 3
)

// Newest is the version that this program writes.
func Newest() int { return len(versions) }

// VersionOf returns the version of a file, 0 for an empty one. It fails if the
// file is newer than this program, not Unknot's or damaged, and changes nothing.
func VersionOf(db *sql.DB) (int, error) {
	var id, version, tables, own int
	if err := db.QueryRow(`SELECT application_id, user_version, count(name), count(*) FILTER (WHERE name IN ('routine', 'plan', 'session', 'stage'))
		FROM pragma_application_id, pragma_user_version LEFT JOIN sqlite_schema`).Scan(&id, &version, &tables, &own); err != nil {
		return 0, err
	}
	switch {
	case id == 0 && version == 0 && own == 0 && tables == 0:
		return 0, nil
	case id != applicationID && own < 3:
		return 0, ErrForeign
	case id == applicationID && len(versions) < version && version < unlikely:
		return 0, ErrNewer
	case id != applicationID, version < 1, version > len(versions):
		return 0, ErrDamaged
	}
	return version, CheckTables(db, version)
}

// Migrate brings the file to the newest version, in one transaction and after a
// backup.
func Migrate(db *sql.DB, path string) error {
	version, err := VersionOf(db)
	if err != nil {
		return err
	}
	if version == len(versions) {
		return nil
	}
	if _, err := db.Exec("PRAGMA journal_mode = WAL"); err != nil {
		return err
	}
	if version > 0 {
		if err := backUp(db, path, version); err != nil {
			return fmt.Errorf("copy the records before they are brought up to date: %w", err)
		}
	}
	return Transact(context.Background(), db, func(tx Tx) error {
		// Another window may have done it in the meantime.
		if err := tx.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		for _, statements := range versions[version:] {
			if _, err := tx.Exec(statements); err != nil {
				return err
			}
		}
		_, err := tx.Exec(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(versions)))
		return err
	})
}

// backUp writes a copy of the whole file beside it, and removes the oldest
// copies.
func backUp(db *sql.DB, path string, version int) error {
	to, err := spare(path, fmt.Sprintf("backup-v%d", version))
	if err != nil {
		return err
	}
	f, err := os.OpenFile(to, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	if err = f.Close(); err == nil {
		_, err = db.Exec("VACUUM INTO ?", to)
	}
	if err != nil {
		os.Remove(to)
		return err
	}
	all, err := Backups(path)
	if err != nil {
		return err
	}
	for _, old := range all[:max(0, len(all)-maxBackups)] {
		if err := os.Remove(old); err != nil {
			return err
		}
	}
	return nil
}

// Backups returns the copies beside the file, the oldest first.
func Backups(path string) ([]string, error) {
	all, err := Beside(path, "backup-")
	slices.SortFunc(all, func(a, b string) int { return strings.Compare(dateIn(a), dateIn(b)) })
	return all, err
}

// Beside returns the files that lie beside the records and whose names go on with
// a kind.
func Beside(path, kind string) ([]string, error) {
	stem := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) + "." + kind
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	var found []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), stem) {
			found = append(found, filepath.Join(filepath.Dir(path), e.Name()))
		}
	}
	return found, nil
}

// dateIn is what a name says after its version.
func dateIn(name string) string {
	_, date, _ := strings.Cut(strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)), "-v")
	_, date, _ = strings.Cut(date, "-")
	return date
}
