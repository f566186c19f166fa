package spool_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"unknot/session/spool"
)

func note(left int) string { return fmt.Sprintf("%d left out\n", left) }

func TestWhatIsStoppedGetsEveryLineLaterAndInOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stopped, terminal := io.Pipe()
		w := spool.New(terminal, note)
		began, want := time.Now(), ""
		for i := range 1000 {
			line := fmt.Sprintf("line %d\n", i)
			want += line
			if n, err := io.WriteString(w, line); n != len(line) || err != nil {
				t.Fatalf("took %d of %d bytes, %v", n, len(line), err)
			}
		}
		if waited := time.Since(began); waited > 0 {
			t.Errorf("a write took %v", waited)
		}
		time.Sleep(time.Hour)
		got := make(chan string)
		go func() {
			all, _ := io.ReadAll(stopped)
			got <- string(all)
		}()
		if err := w.Close(time.Second); err != nil {
			t.Error(err)
		}
		terminal.Close()
		if all := <-got; all != want {
			t.Errorf("got %d bytes, want %d: %.60q", len(all), len(want), all)
		}
	})
}

func TestALineSaysHowManyWereLeftOut(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		stopped, terminal := io.Pipe()
		w := spool.New(terminal, note)
		line := strings.Repeat("x", 1023) + "\n"
		taken, left := 0, 0
		for range 2000 {
			switch _, err := io.WriteString(w, line); {
			case err == nil:
				taken++
			case errors.Is(err, spool.ErrFull):
				left++
			default:
				t.Fatal(err)
			}
		}
		if taken == 0 || left == 0 {
			t.Fatalf("%d lines were taken and %d left out, want some of both", taken, left)
		}
		var out bytes.Buffer
		go io.Copy(&out, stopped)
		synctest.Wait()
		if _, err := io.WriteString(w, "after\n"); err != nil {
			t.Error(err)
		}
		if err := w.Close(time.Second); err != nil {
			t.Error(err)
		}
		terminal.Close()
		synctest.Wait()
		if want := strings.Repeat(line, taken) + note(left) + "after\n"; out.String() != want {
			t.Errorf("got %d bytes that end in %q, want %d that end in %q", out.Len(), out.String()[max(0, out.Len()-30):], len(want), want[len(want)-30:])
		}
	})
}

func TestCloseGivesUpWhatIsNotTakenAndOnlyThat(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		slow, terminal := io.Pipe()
		w := spool.New(terminal, note)
		for i := range 5 {
			fmt.Fprintln(w, i)
		}
		go func() { // takes three lines, slowly, and then none
			for range 3 {
				time.Sleep(9 * time.Second)
				slow.Read(make([]byte, 10))
			}
		}()
		began := time.Now()
		err := w.Close(10 * time.Second)
		if took := time.Since(began); !errors.Is(err, spool.ErrFull) || !strings.Contains(err.Error(), "2 lines") || took > time.Minute {
			t.Errorf("after %v: %v, want that 2 lines are not written", took, err)
		}
		slow.Close() // lets the goroutine end
	})
}

// A full takes nothing, as a full disk or a terminal that was closed.
type full struct{ times int }

var errNoRoom = errors.New("no space left on device")

func (f *full) Write([]byte) (int, error) {
	f.times++
	return 0, errNoRoom
}

func TestWhatFailsIsSaidAndNotTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		out := &full{}
		w := spool.New(out, note)
		io.WriteString(w, "one\n")
		synctest.Wait()
		if _, err := io.WriteString(w, "two\n"); !errors.Is(err, errNoRoom) {
			t.Errorf("got %v, want %v", err, errNoRoom)
		}
		if err := w.Close(time.Hour); !errors.Is(err, errNoRoom) || out.times != 1 {
			t.Errorf("after %d writes %v, want %v after one", out.times, err, errNoRoom)
		}
		if _, err := w.Write([]byte("late")); err == nil {
			t.Error("it takes something after its end")
		}
	})
}
