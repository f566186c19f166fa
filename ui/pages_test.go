package ui_test

import (
	"context"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/adviser"
	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/marks"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/ui/look"
)

// A page is a screen and how to come there.
type page struct {
	name    string
	show    func(*stand)
	clients bool                           // it needs the place for clients
	kept    func(testing.TB) *sqlite.Store // the clients it shows; nil for those of the stand
}

// sealedRecords are two stores of one file under a passphrase, of which the
// first is unlocked. To seal is made to be slow: all tests share them.
var sealedRecords = sync.OnceValues(func() (both [2]*sqlite.Store, err error) {
	path := filepath.Join(shared, "sealed.db")
	for i := range both {
		if both[i], err = sqlite.Open(context.Background(), path, nil); err != nil {
			return both, err
		}
		if i == 0 {
			if err = both[i].Seal(context.Background(), passphrase); err != nil {
				return both, err
			}
		}
	}
	return both, nil
})

func unlocked(t testing.TB) *sqlite.Store { return sealedStore(t, 0) }

func locked(t testing.TB) *sqlite.Store { return sealedStore(t, 1) }

func sealedStore(t testing.TB, i int) *sqlite.Store {
	t.Helper()
	both, err := sealedRecords()
	if err != nil {
		t.Fatal(err)
	}
	return both[i]
}

// pages are all screens but the player and the pages of routines.
var pages = []page{
	{name: "home", show: func(*stand) {}},
	{name: "home, a place picked", show: func(s *stand) { s.pick() }},
	{name: "home, where not to press", show: func(s *stand) {
		s.key(fyne.KeyZ)
		s.figure().OnZone(&s.zones[0])
	}},
	{name: "home, a place typed", show: func(s *stand) {
		hears(s.t, adviser.Meant{Named: []adviser.Named{sideOfHead}, Heed: []string{signOf(s.t, "lung-clot")}, Lines: []message.Message{message.New("finder.not-understood", "not understood: {{.Typed}}", "Typed", message.New("list.quoted", "“{{.Text}}”", "Text", "xyz"))}})
		s.typeIn("head xyz")
	}},
	{name: "home, a session to go on with", show: func(s *stand) {
		s.keeps = true
		s.play("desk-neck-reset")
		s.into(5)
		s.key(fyne.KeyEscape, fyne.KeyReturn)
		s.window.Home()
		s.keeps = false
	}},
	{name: "places", show: func(s *stand) { s.window.ShowPlaces() }},
	{name: "routines", show: func(s *stand) { s.window.ShowRoutines() }},
	{name: "routines, the places open", show: func(s *stand) {
		s.window.ShowRoutines()
		s.openFilter(0)
	}},
	{name: "routines, one of them hidden", show: func(s *stand) {
		s.marks.Change(func(m marks.Marks) { m.Hide("first-session", true) })
		s.window.ShowRoutines()
		s.below().walk(func(o fyne.CanvasObject, _ fyne.Position) {
			if p, ok := o.(*look.Pill); ok {
				p.Tapped(nil)
			}
		})
	}},
	{name: "a hidden routine, just copied", show: func(s *stand) {
		s.window.ShowRoutine(named(s.t, "first-session"))
		s.link(s.printer().Text("routine.copy-to-my-routines", "Copy to my routines")).Tapped(nil)
		s.marks.Change(func(m marks.Marks) { m.Hide("first-session", false) })
	}},
	{name: "a routine pressed too soon", show: func(s *stand) {
		s.pressedAll()
		s.window.ShowRoutine(named(s.t, "desk-neck-reset"))
	}},
	{name: "a point", show: func(s *stand) { s.window.ShowPoint("CH2", body.Left) }},
	{name: "a point of the hand, with its sources", show: func(s *stand) {
		s.window.ShowPoint("HD1", body.Right)
		s.link(s.printer().Text("point.sources", "Sources")).Tapped(nil)
	}},
	{name: "safety", show: func(s *stand) { s.window.ShowSafety() }},
	{name: "what is true of me", show: func(s *stand) {
		s.store.Change(func(c *settings.Settings) {
			for _, id := range []string{"blood-thinners", "veins-and-clots"} {
				c.Safety.About = c.Safety.About.With(id, true, s.clock.now().AddDate(-1, 0, -1))
			}
		})
		s.window.ShowAboutMe()
		s.store.Change(func(c *settings.Settings) { c.Safety.About = well(s.t) })
	}},
	{name: "sounds", show: func(s *stand) { s.window.ShowSounds() }},
	{name: "progress", show: func(s *stand) { s.lookBack(); s.window.ShowProgress() }},
	{name: "progress of a client", show: func(s *stand) { s.lookBack(); s.window.ShowProgressOf(1) }},
	{name: "a record", show: (*stand).showRecord},
	{name: "deleting a record", show: func(s *stand) {
		s.showRecord()
		s.key(fyne.KeyDelete)
	}},
	{name: "settings", show: func(s *stand) { s.window.ShowSettings() }},
	{name: "about", show: func(s *stand) { s.window.ShowAbout() }},
	{name: "a routine with lengths of one's own", show: func(s *stand) {
		s.marks.Change(func(m marks.Marks) { m.Hold("UT1", 14*time.Second, s.clock.now()) })
		s.window.ShowRoutines()
		s.window.ShowRoutine(named(s.t, "desk-neck-reset"))
		s.marks.Change(func(m marks.Marks) { m.AsWritten("UT1", s.clock.now().AddDate(-1, 0, 0)) })
	}},
	{name: "done, with a length offered", show: func(s *stand) {
		s.keeps = true
		for range 3 {
			s.ease("desk-neck-reset", "UT1", 14*time.Second)
		}
		s.keeps = false
	}},
	{name: "done", show: func(s *stand) {
		s.play("desk-neck-reset")
		s.key(fyne.KeyEscape, fyne.KeyReturn)
	}},
	{name: "something is wrong", show: func(s *stand) {
		s.play("desk-neck-reset")
		s.key(fyne.KeyX)
	}},
	{name: "done after something was wrong", show: func(s *stand) {
		s.play("desk-neck-reset")
		s.key(fyne.KeyX, "1")
	}},
	{name: "a routine of which something rests", show: func(s *stand) {
		s.keeps = true
		s.play("desk-neck-reset")
		s.key(fyne.KeyX, fyne.KeyReturn, fyne.KeyEscape)
		s.record.Settle(context.Background(), 10*time.Second)
		s.keeps = false
		s.window.ShowRoutine(named(s.t, "whole-body-evening"))
	}},
	{name: "done, with numbers per place and point", show: func(s *stand) {
		s.window.ShowRoutine(named(s.t, "therapist-head-and-neck"))
		s.follow("Per place")
		s.rows()[1].Pick(10)
		s.key(fyne.KeyReturn)
		s.guide.advance(2 * time.Hour)
		s.follow("How tender was each point?")
	}},
	{name: "a routine with numbers per place", show: func(s *stand) {
		s.window.ShowRoutine(named(s.t, "whole-body-evening"))
		s.follow("Per place")
	}},
	{name: "no clients yet", show: func(s *stand) { s.turnOn(); s.window.ShowClients() }, clients: true},
	{name: "new client", show: func(s *stand) { s.turnOn(); s.window.ShowNewClient() }, clients: true},
	{name: "clients", show: func(s *stand) { s.turnOn(); s.fewClients(); s.window.ShowClients() }, clients: true},
	{name: "a client", show: func(s *stand) { s.window.ShowClient(s.fewClients()) }, clients: true},
	{name: "a new client's page", show: func(s *stand) { s.window.ShowClient(s.fewClients() + 1) }, clients: true},
	{name: "a routine for a client", show: func(s *stand) { s.window.ChooseFor(s.fewClients()) }, clients: true},
	{name: "briefing", show: func(s *stand) {
		s.window.ShowBriefing(s.client(s.fewClients()), named(s.t, "desk-neck-reset"), nil, nil)
	}, clients: true},
	{name: "delete a client", show: func(s *stand) { s.window.AskToForget(s.fewClients()) }, clients: true},
	{name: "settings with clients", show: func(s *stand) { s.turnOn(); s.window.ShowSettings() }, clients: true},
	{name: "set a passphrase", show: func(s *stand) { s.window.ShowPassphrase(0) }, clients: true},
	{name: "settings with a passphrase", show: func(s *stand) { s.turnOn(); s.window.ShowSettings() }, clients: true, kept: unlocked},
	{name: "change the passphrase", show: func(s *stand) { s.window.ShowPassphrase(1) }, clients: true, kept: unlocked},
	{name: "take the passphrase away", show: func(s *stand) { s.window.ShowPassphrase(2) }, clients: true, kept: unlocked},
	{name: "locked", show: func(s *stand) { s.window.ShowClients() }, clients: true, kept: locked},
	{name: "a lost passphrase", show: func(s *stand) { s.window.AskToLose() }, clients: true, kept: locked},
}

// turnTo goes to a page, with the records that the stand keeps or those of the
// page.
func (s *stand) turnTo(p page) {
	s.t.Helper()
	records := s.keeper
	if p.kept != nil {
		records = p.kept(s.t)
	}
	s.window.KeepIn(records)
	s.window.Home()
	p.show(s)
}

func (s *stand) turnOn() { s.store.Override(withClients) }

func (s *stand) client(id history.ClientID) clients.Client {
	s.t.Helper()
	all, err := s.keeper.Clients(context.Background())
	if err != nil {
		s.t.Fatal(err)
	}
	for _, c := range all {
		if c.ID == id {
			return c
		}
	}
	s.t.Fatalf("there is no client %d", id)
	return clients.Client{}
}

// showRecord opens the first session of the list.
func (s *stand) showRecord() {
	s.lookBack()
	s.window.ShowProgress()
	s.key(fyne.KeyEnd) // in one column the list is below everything else
	s.firstCard()
}

// pick picks a place from the list.
func (s *stand) pick() {
	s.window.ShowPlaces()
	s.firstCard()
}

// firstCard presses the first card there is, in view or not.
func (s *stand) firstCard() {
	done := false
	all := *s
	all.whole = true
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if c, ok := o.(*look.Card); ok && !done {
			done = true
			c.Tapped(nil)
		}
	})
}
