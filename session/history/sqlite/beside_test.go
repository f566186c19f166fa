package sqlite_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"testing"
)

// Whatever lies where SQLite has its other files costs nothing that is in the
// file itself.
func TestWhatLiesBesideTheFileCostsNothing(t *testing.T) {
	good := clinic(t)
	other := fresh(t)
	s := open(t, other)
	record(t, s, start(t, evening), "0s start, 1s next, 2s stop")
	foreign, err := os.ReadFile(other + "-wal")
	if err != nil || len(foreign) == 0 {
		t.Fatal("there is no log", err)
	}
	index, err := os.ReadFile(other + "-shm")
	if err != nil {
		t.Fatal(err)
	}
	write := func(end string, data []byte) func(path string) error {
		return func(path string) error { return os.WriteFile(path+end, data, 0o600) }
	}
	for name, prepare := range map[string]func(path string) error{
		"a log of nonsense":       write("-wal", bytes.Repeat([]byte("nonsense"), 2000)),
		"a log that is cut":       write("-wal", foreign[:40]),
		"an empty log":            write("-wal", nil),
		"an index of nonsense":    write("-shm", bytes.Repeat([]byte("nonsense"), 5000)),
		"another file's index":    write("-shm", index),
		"a journal of nonsense":   write("-journal", bytes.Repeat([]byte("nonsense"), 2000)),
		"a journal that is whole": write("-journal", journal(t, good)),
		"a folder for a log":      func(path string) error { return os.Mkdir(path+"-wal", 0o700) },
		"a folder for an index":   func(path string) error { return os.Mkdir(path+"-shm", 0o700) },
		"a folder for a journal":  func(path string) error { return os.Mkdir(path+"-journal", 0o700) },
		"a link for a log":        func(path string) error { return os.Symlink("/nowhere/at/all", path+"-wal") },
	} {
		t.Run(name, func(t *testing.T) {
			path := damaged(t, good, func([]byte) {})
			if err := prepare(path); err != nil {
				t.Fatal(err)
			}
			if sessions, clients := survives(t, path); sessions != 12 || clients != 2 {
				t.Errorf("%d sessions and %d clients are left", sessions, clients)
			}
		})
	}
}

// journal is a rollback journal that would write nonsense over the second page
// of a file.
func journal(t testing.TB, path string) []byte {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	pages := byte(info.Size() / 4096)
	head := append([]byte{0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7}, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, pages, 0, 0, 2, 0, 0, 0, 0x10, 0)
	head = append(head, make([]byte, 512-len(head))...)
	page := append([]byte{0, 0, 0, 2}, make([]byte, 4096)...)
	return append(append(head, page...), 0, 0, 0, 0) // of zeros the checksum is the nonce
}

func TestALogThatIsDamagedCostsWhatIsBehindThat(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	for range 5 {
		record(t, s, start(t, evening), "0s start, 1s next, 2s next, 14s eased, 15s stop")
	}
	file, log := read(t, path), read(t, path+"-wal") // as a crash leaves them
	s.Close()
	for at := 0; at < len(log); at += len(log)/20 + 1 {
		copied := damaged(t, path, func([]byte) {})
		data := []byte(log)
		data[at] ^= 4
		if err := os.WriteFile(copied, []byte(file), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(copied+"-wal", data, 0o600); err != nil {
			t.Fatal(err)
		}
		if sessions, _ := survives(t, copied); sessions > 5 {
			t.Errorf("%d sessions came of 5", sessions)
		}
	}
}

func TestADamagedFileWithALogIsMendedWithWhatTheLogAdds(t *testing.T) {
	path := fresh(t)
	s := open(t, path)
	for range 5 {
		record(t, s, start(t, evening), "0s start, 1s next, 2s next, 14s eased, 15s stop")
	}
	file, log := []byte(read(t, path)), read(t, path+"-wal")
	s.Close()
	copied := damaged(t, path, func([]byte) {})
	for at := 32; at < len(log); at += 24 + 4096 { // every page that the log has as well
		n := int(binary.BigEndian.Uint32([]byte(log[at:])))
		for i := (n - 1) * 4096; i < min(n*4096, len(file)); i++ {
			file[i] = 0xa5
		}
	}
	if err := os.WriteFile(copied, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(copied+"-wal", []byte(log), 0o600); err != nil {
		t.Fatal(err)
	}
	if sessions, _ := survives(t, copied); sessions != 5 {
		t.Errorf("%d sessions are left of 5", sessions)
	}
}
