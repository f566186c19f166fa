package folder_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"unknot/session/folder"
	"unknot/session/library"
)

// follow returns a channel with what is told of a folder. Reading the clock and
// the disk is what is tested, so these tests take real time.
func follow(t *testing.T, dir string) <-chan string {
	t.Helper()
	told := make(chan string, 100)
	ctx, stop := context.WithCancel(context.Background())
	over := make(chan struct{})
	go func() {
		defer close(over)
		folder.New(dir, nil).Follow(ctx, func(files []library.Own, problem error) {
			line := show(files)
			if problem != nil {
				line += " problem"
			}
			told <- line
		})
	}()
	t.Cleanup(func() {
		stop()
		select {
		case <-over:
		case <-time.After(10 * time.Second):
			t.Error("Follow does not end")
		}
	})
	return told
}

// await reads what is told until it is what is wanted, and returns what was
// told before.
func await(t *testing.T, told <-chan string, want string) (before []string) {
	t.Helper()
	for {
		select {
		case got := <-told:
			if got == want {
				return before
			}
			before = append(before, got)
		case <-time.After(15 * time.Second):
			t.Fatalf("got %q, want %q at last", before, want)
		}
	}
}

func TestFilesComeAndGo(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.json", text("a"))
	told := follow(t, dir)
	await(t, told, "a.json=a")
	write(t, dir, "b.json", text("b"))
	await(t, told, "a.json=a b.json=b")
	write(t, dir, "a.json", text("other"))
	await(t, told, "a.json=other b.json=b")
	if err := os.Rename(filepath.Join(dir, "b.json"), filepath.Join(dir, "c.json")); err != nil {
		t.Fatal(err)
	}
	await(t, told, "a.json=other c.json=b")
	if err := os.Remove(filepath.Join(dir, "a.json")); err != nil {
		t.Fatal(err)
	}
	await(t, told, "c.json=b")
	write(t, dir, "broken.json", []byte("{"))
	await(t, told, "broken.json=broken c.json=b")
}

func TestAFileThatIsBeingCopiedIsNeverBroken(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.json", text("before"))
	told := follow(t, dir)
	await(t, told, "a.json=before")
	for _, name := range []string{"a.json", "b.json"} {
		file, err := os.Create(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		whole := text("after")
		for _, part := range [][]byte{whole[:30], whole[30:90], whole[90:200], whole[200:]} {
			time.Sleep(400 * time.Millisecond)
			if _, err := file.Write(part); err != nil {
				t.Fatal(err)
			}
		}
		file.Close()
	}
	for _, line := range await(t, told, "a.json=after b.json=after") {
		if strings.Contains(line, "broken") {
			t.Errorf("got %s while the file was being copied", line)
		}
	}
}

func TestAFolderMayComeLaterAndGo(t *testing.T) {
	home := t.TempDir()
	dir := filepath.Join(home, "unknot", "routines")
	told := follow(t, dir)
	await(t, told, "")
	if _, _, err := folder.New(dir, nil).Add("x.json", text("x")); err != nil {
		t.Fatal(err)
	}
	await(t, told, "x.json=x")
	if err := os.RemoveAll(filepath.Join(home, "unknot")); err != nil {
		t.Fatal(err)
	}
	await(t, told, "")
	if err := os.Mkdir(filepath.Join(home, "unknot"), 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(home, "unknot"), "routines", []byte("a file in place of the folder"))
	await(t, told, " problem")
}

func TestManyFilesAtOnceAreToldTogether(t *testing.T) {
	dir := t.TempDir()
	told := follow(t, dir)
	await(t, told, "")
	var want []string
	for i := range 500 {
		name := fmt.Sprintf("%03d.json", i)
		write(t, dir, name, text("many"))
		want = append(want, name+"=many")
	}
	if before := await(t, told, strings.Join(want, " ")); len(before) > 20 {
		t.Errorf("500 files were told of in %d pieces", len(before)+1)
	}
}
