package ui_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/gofrs/flock"
	"golang.org/x/sys/unix"

	"unknot/ui/look"
)

// mostHeld is how long the disk is held up at most, so that a window that waits
// for it is found out and not left to hang.
const mostHeld = 4500 * time.Millisecond

// whileSlow does something while nothing that is kept can be read or written, as
// on a disk that does not answer, and then waits until all has come in. It is an
// error to wait for the disk.
func (s *stand) whileSlow(do func()) {
	s.t.Helper()
	let := s.holdUp()
	s.window.Hurry()
	waiting := time.AfterFunc(mostHeld, let)
	do()
	if !waiting.Stop() {
		s.t.Error("the window waits for the disk")
	}
	s.window.Patient() // with what follows from what comes in
	let()
	s.window.Settle()
}

// holdUp takes the locks on records, settings and marks, and returns what lets go
// of them.
func (s *stand) holdUp() func() {
	s.t.Helper()
	if _, err := s.keeper.Clients(context.Background()); err != nil { // so that the file is open
		s.t.Fatal(err)
	}
	index, err := os.OpenFile(s.kept+"-shm", os.O_RDWR, 0)
	if err != nil {
		s.t.Fatal(err)
	}
	// These are the locks of readers and writers; of an open file description,
	// so that they hold against this very program.
	lock := unix.Flock_t{Type: unix.F_WRLCK, Whence: io.SeekStart, Start: 120, Len: 8}
	if err := unix.FcntlFlock(index.Fd(), unix.F_OFD_SETLKW, &lock); err != nil {
		s.t.Fatal(err)
	}
	var others []*flock.Flock
	for _, name := range []string{".settings.json.lock", ".marks.json.lock"} {
		l := flock.New(filepath.Join(s.chosen, name))
		if err := l.Lock(); err != nil {
			s.t.Fatal(err)
		}
		others = append(others, l)
	}
	s.t.Cleanup(func() { index.Close() })
	return sync.OnceFunc(func() {
		lock.Type = unix.F_UNLCK
		if err := unix.FcntlFlock(index.Fd(), unix.F_OFD_SETLK, &lock); err != nil {
			s.t.Error(err)
		}
		for _, l := range others {
			l.Close()
		}
	})
}

// Each screen, and each press that reads or writes: what shows at once while the
// disk does not answer, and what shows once it has.
func TestTheWindowNeverWaitsForTheDisk(t *testing.T) {
	clients := func(t *testing.T) *stand {
		s := open(t, look.Light, desk, withClients)
		s.fewClients()
		return s
	}
	alone := func(t *testing.T) *stand { return open(t, look.Light, desk) }
	for _, c := range []struct {
		name string
		open func(*testing.T) *stand
		do   func(*stand)
		at   string // once
		then string // in the end
	}{
		{"home with a session to go on with", interrupted, func(s *stand) { s.window.Home() }, "Where does it hurt?", "Continue at stage 6 of "},
		{"going on with it", interrupted, func(s *stand) { s.key(fyne.KeyReturn) }, "Reading your records.", "Get ready"},
		{"going on with it from the command line", interrupted, func(s *stand) { s.window.Resume() }, "Where does it hurt?", "Before you press, today"},
		{"leaving it", interrupted, func(s *stand) { s.key(fyne.KeyEscape) }, "Continue at stage", "Again · last done today"},
		{"the clients", clients, func(s *stand) { s.window.ShowClients() }, "Reading your records.", "Same as last time"},
		{"a client", clients, func(s *stand) { s.window.ShowClient(s.heron) }, "Reading your records.", "Bruises easily"},
		{"a routine for a client", clients, func(s *stand) { s.window.ChooseFor(s.heron) }, "Reading your records.", "A routine for Heron"},
		{"the settings", clients, func(s *stand) { s.window.ShowSettings() }, "Settings", "Lock client records"},
		{"the progress", clients, func(s *stand) { s.window.ShowProgressOf(s.heron) }, "Reading your records.", "Progress of Heron"},
		{"a new client", clients, func(s *stand) {
			s.window.ShowNewClient()
			s.entries()[0].SetText("Egret")
			s.key(fyne.KeyReturn, fyne.KeyReturn) // once is enough
		}, "New client", "Egret"},
		{"a label that is taken", clients, func(s *stand) {
			s.window.ShowNewClient()
			s.entries()[0].SetText("Heron")
			s.key(fyne.KeyReturn)
		}, "New client", "Another client has this label."},
		{"asking to delete a client", func(t *testing.T) *stand {
			s := clients(t)
			s.window.ShowClient(s.heron)
			return s
		}, func(s *stand) { s.button("Delete for good").Tapped(nil) }, "Heron", "Delete everything about Heron?"},
		{"deleting a client", func(t *testing.T) *stand {
			s := clients(t)
			s.window.AskToForget(s.heron)
			return s
		}, func(s *stand) { s.press("Delete for good") }, "There is no way back.", "Oak"},
		{"the end of a session", func(t *testing.T) *stand {
			s := alone(t)
			s.keeps = true
			s.play("desk-neck-reset")
			return s
		}, func(s *stand) { s.key(fyne.KeyEscape, fyne.KeyReturn) }, "Stopped at stage 1 of", "Stopped at stage 1 of"},
		{"keeping what is said of it", func(t *testing.T) *stand {
			s := alone(t)
			s.keeps = true
			s.play("desk-neck-reset")
			s.guide.advance(time.Hour)
			return s
		}, func(s *stand) { s.key(fyne.KeyReturn) }, "", "Where does it hurt?"},
		{"a card that is edited", func(t *testing.T) *stand {
			s := clients(t)
			s.window.ShowClient(s.heron)
			return s
		}, func(s *stand) {
			fields := s.entries()
			fields[0].SetText("Egret")
			fields[1].SetText("Takes blood thinners")
			s.window.ShowClients() // and go, without leaving the field first
		}, "Reading your records.", "Takes blood thinners"},
		{"a routine", func(t *testing.T) *stand {
			s := alone(t)
			s.pressedAll()
			return s
		}, func(s *stand) { s.window.ShowRoutine(named(s.t, "desk-neck-reset")) }, "Desk neck reset", "Leave it out"},
		{"hiding a routine", func(t *testing.T) *stand {
			s := alone(t)
			s.window.ShowRoutine(named(t, "desk-neck-reset"))
			return s
		}, func(s *stand) { s.link("Hide").Tapped(nil) }, "This routine is hidden", "This routine is hidden"},
		{"another volume", alone, func(s *stand) {
			s.window.ShowSettings()
			choose(s.segments()[0], 1)
		}, "Settings", "Settings"},
		{"beginning", alone, func(s *stand) {
			s.window.ShowRoutine(named(s.t, "desk-neck-reset"))
			s.key(fyne.KeyReturn)
		}, "", "Desk neck reset"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := c.open(t)
			s.whileSlow(func() {
				c.do(s)
				if c.at != "" {
					s.mustSay(c.at)
				}
			})
			if c.then != "Before you press, today" {
				s.answer()
			}
			if s.guide != nil {
				s.guide.tell(nil)
			}
			s.whole = true
			s.mustSay(c.then)
		})
	}
}

func TestWhatIsReadTooLateIsDropped(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	s.fewClients()
	s.whileSlow(func() {
		s.window.ShowClient(s.heron)
		s.window.ShowClients()
		s.window.ShowPlaces()
	})
	if s.says("Heron") {
		t.Error("the clients show in place of what was gone to since")
	}
	s.window.ShowProgressOf(s.heron)
	s.whileSlow(func() {
		s.choosePlace(3)
		s.choosePlace(0)
	})
	s.mustSay("Before and after") // of any place, though that was read first or last
}

// A session that begins late, when the person has gone on, is ended.
func TestASessionThatNobodyWaitsForIsEnded(t *testing.T) {
	s := interrupted(t)
	before := s.guide
	s.whileSlow(func() {
		s.key(fyne.KeyReturn)
		s.mustSay("Reading your records.")
		s.key(fyne.KeyEscape)
		s.mustSay("Where does it hurt?")
	})
	if s.guide != before && !s.guide.closed {
		t.Error("it goes on unseen")
	}
	s.mustSay("Where does it hurt?")
}
