package ui_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/settings"
	"unknot/ui/look"
)

func withClients(s *settings.Settings) { s.Clients = true }

// heron is a card with something of everything.
var heron = clients.Card{
	Label: "Heron", Notes: "Likes it slow.", Minutes: 50, Favourites: []string{"desk-neck-reset"}, Tool: "ball",
	Pressure: body.Gentle, Cautions: []string{"Bruises easily on the left arm", "Sits up slowly"},
}

// ownWords are what a person wrote themselves, and signs made of it.
var ownWords = append([]string{"Heron", "H", "Oak", "O", "C-14", "Fern", "F", "Tue two", "TT", "Wren", "W"}, heron.Cautions...)

func (s *stand) add(c clients.Card) history.ClientID {
	s.t.Helper()
	id, err := s.keeper.AddClient(context.Background(), c, s.clock.now())
	if err != nil {
		s.t.Fatal(err)
	}
	return id
}

// visit records a session with a client, in which the commands come right after
// the first hold begins, and which then goes on to its end.
func (s *stand) visit(id history.ClientID, routine string, when time.Time, commands ...session.Command) {
	s.t.Helper()
	s.did(history.Opening{Routine: named(s.t, routine), When: when, Client: id}, history.Notes{}, commands...)
}

// did records a session, and what was said after it.
func (s *stand) did(start history.Opening, said history.Notes, commands ...session.Command) {
	s.t.Helper()
	r := start.Routine
	p, err := r.Plan()
	if err != nil {
		s.t.Fatal(err)
	}
	six, four := 6, 4
	start.Plan, start.Before = p, []history.Numbers{{Region: r.Regions[0], Before: &six}}
	rec := s.keeper.Begin(start)
	run := session.New(p)
	note := func(now time.Duration, events []session.Event) {
		rec.Note(events, run.Status(now), 0)
	}
	note(0, run.Do(session.Start, 0))
	for at, ok := run.Due(); ok; at, ok = run.Due() {
		note(at, run.Advance(at))
		if st := run.Status(at); len(commands) > 0 && !st.State.Over() && p.Stage(st.Stage).Kind == session.Hold {
			for _, c := range commands {
				note(at, run.Do(c, at))
			}
			commands = nil
		}
	}
	rec.Rate(history.Numbers{Region: r.Regions[0], After: &four})
	rec.Say(said)
	rec.End()
	if !rec.Settle(context.Background(), 10*time.Second) {
		s.t.Fatal("not saved after 10 s")
	}
}

// fewExported is what fewClients makes, which takes many writes.
var fewExported []byte

// fewClients are several, Heron with visits. They are made once.
func (s *stand) fewClients() history.ClientID {
	s.t.Helper()
	if s.heron != 0 {
		return s.heron
	}
	if fewExported == nil {
		fewExported = exportedFew(s.t)
	}
	if _, err := s.keeper.Import(context.Background(), bytes.NewReader(fewExported)); err != nil {
		s.t.Fatal(err)
	}
	all, err := s.keeper.Clients(context.Background())
	if err != nil {
		s.t.Fatal(err)
	}
	s.heron = all[slices.IndexFunc(all, func(c clients.Client) bool { return c.Card.Label == heron.Label })].ID
	return s.heron
}

func exportedFew(t testing.TB) []byte {
	t.Helper()
	s := &stand{t: t, clock: &clock{}, kept: filepath.Join(t.TempDir(), "records.db")}
	var err error
	if s.keeper, err = sqlite.Open(t.Context(), s.kept, nil); err != nil {
		t.Fatal(err)
	}
	defer s.keeper.Close()
	id := s.add(heron)
	for _, c := range []clients.Card{{Label: "Oak", Minutes: 45}, {Label: "C-14", Minutes: 30}, {Label: "Fern", Minutes: 60}, {Label: "Tue two"}, {Label: "Wren"}} {
		s.add(c)
	}
	s.visit(id, "desk-neck-reset", s.clock.now().AddDate(0, 0, -40))
	s.visit(id, "desk-neck-reset", s.clock.now().AddDate(0, 0, -6), session.Extend, session.Next)
	var out bytes.Buffer
	if err := s.keeper.Export(t.Context(), &out, history.Filter{Everyone: true}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestWithoutThePlaceForThemThereIsNoTraceOfClients(t *testing.T) {
	s := open(t, look.Light, desk)
	s.add(heron)
	for _, p := range pages {
		if p.name == "settings" || p.clients {
			continue
		}
		s.turnTo(p)
		for _, text := range s.passages() {
			if text == "Clients" || text == "Heron" {
				t.Errorf("%s says %q", p.name, text)
			}
		}
	}
}

// A written is something to write in.
type written interface {
	SetText(string)
	FocusLost()
}

// entries are all places to write in, scrolled out of view or not.
func (s *stand) entries() []written {
	var out []written
	all := *s
	all.whole = true
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if e, ok := o.(written); ok {
			out = append(out, e)
		}
	})
	return out
}

// tap presses the button with the word, scrolled out of view or not, and waits
// for what it does.
func (s *stand) tap(word string) {
	s.t.Helper()
	var found *look.FocusButton
	all := *s
	all.whole = true
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		b, ok := o.(*look.FocusButton)
		if inner := (&stand{root: b, whole: true}); ok && inner.reads(word) {
			found = b
		}
	})
	if found == nil {
		s.t.Fatalf("there is no button %q", word)
	}
	found.Tapped(nil)
	s.answer()
	s.window.Settle()
}

// submit presses Enter and waits for what it does.
func (s *stand) submit() {
	s.key(fyne.KeyReturn)
	s.window.Settle()
}

func TestAClientIsMadeUnderALabelOfTheirOwn(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	s.window.ShowClients()
	s.mustSay("Make a label the client would know is theirs.")
	for _, c := range []struct{ label, says string }{
		{"  ", "A client needs a label."},
		{" Heron ", "Heron"},
		{"heron", "Another client has this label."},
	} {
		s.window.ShowNewClient()
		s.mustSay("never a name")
		s.entries()[0].SetText(c.label)
		s.submit()
		s.mustSay(c.says)
	}
	all, err := s.keeper.Clients(t.Context())
	if err != nil || len(all) != 1 || all[0].Card.Label != "Heron" {
		t.Errorf("kept are %+v, %v, want Heron alone", all, err)
	}
}

func TestTheCardIsKeptAsItIsEdited(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	id := s.fewClients()
	s.window.ShowClient(id)
	label, cautions := s.entries()[0], s.entries()[1]
	label.SetText("Oak")
	label.FocusLost()
	s.mustSay("Another client has this label.")
	if got := s.client(id).Card.Label; got != "Heron" {
		t.Errorf("the label is %q, want the old one", got)
	}
	label.SetText("Egret")
	label.FocusLost()
	cautions.SetText("One\n\n  Two \n")
	cautions.FocusLost()
	choose(s.segments()[0], 2) // 45 minutes, which builds the page anew
	notes := s.entries()[2]
	notes.SetText("New.") // and go, without leaving the field first
	s.window.Home()
	got, want := s.client(id).Card, heron
	want.Label, want.Cautions, want.Minutes, want.Notes = "Egret", []string{"One", "Two"}, 45, "New."
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("the card says\n%+v, want\n%+v", got, want)
	}
}

func TestSameAsLastTimeHasThatVisitsTimingsAfterTheCautions(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	id := s.fewClients()
	last, _, err := s.keeper.LastVisit(t.Context(), id, today)
	if err != nil {
		t.Fatal(err)
	}
	want, err := last.PlanAsDone()
	if err != nil {
		t.Fatal(err)
	}
	if want.Length() == last.Plan.Length() {
		t.Fatal("the visit went just as planned, so that nothing can be told")
	}
	s.window.ShowClients()
	s.key(fyne.KeyReturn)
	if s.guide != nil {
		t.Fatal("a session runs before the cautions were read")
	}
	s.mustSay(heron.Cautions[0])
	s.mustSay(heron.Cautions[1])
	s.key(fyne.KeyReturn)
	if len(s.begun) != 1 || s.begun[0].Client != id || !slices.Equal(s.begun[0].Pass.Prepared().Plan.Stages(), want.Stages()) {
		t.Errorf("begun is %+v, want the timings of the last visit for client %d", s.begun, id)
	}
	s.guide.tell(nil)
	s.key(fyne.KeyG)
	s.mustSay("Booked time left")
	s.mustSay("50:00")
}

func TestCautionsShowBeforeEverySession(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	s.window.ShowBriefing(s.client(s.fewClients()), named(t, "desk-neck-reset"), nil, nil)
	for round := range 2 {
		s.mustSay(heron.Cautions[0])
		s.mustSay("Ask first")
		s.key(fyne.KeyReturn)
		if len(s.begun) != round+1 {
			t.Fatalf("%d sessions were begun, want %d", len(s.begun), round+1)
		}
		s.guide.tell(nil)
		s.key(fyne.KeyEscape, fyne.KeyReturn) // end it
		s.window.Again()
	}
	s.key(fyne.KeyEscape)
	if len(s.begun) != 2 {
		t.Error("going back begins a session")
	}
}

func TestAClientsSessionIsNotAmongThePersonsOwn(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	s.window.ShowBriefing(s.client(s.fewClients()), named(t, "desk-neck-reset"), nil, nil)
	s.key(fyne.KeyReturn)
	if got := s.store.Now().Last.Routine; got != "" {
		t.Errorf("Home offers %q again", got)
	}
	if used := s.marks.Now().Used; len(used) > 0 {
		t.Errorf("marked as used is %v", used)
	}
	s.guide.tell(nil)
	s.key(fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEscape)
	s.mustSay("Labels only, never names.")
}

func TestARoutineIsFittedIntoTheBookedTime(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	id := s.add(clients.Card{Label: "Heron", Minutes: 5, Favourites: []string{"runners-calves"}})
	s.window.ChooseFor(id)
	s.mustSay("A routine for Heron")
	first := s.texts()[slices.Index(s.texts(), fmt.Sprintf("%d routines", len(routines(t))))+1:]
	if want := named(t, "runners-calves").Name; first[0] != want {
		t.Errorf("the first is %q, want the favourite %q", first[0], want)
	}
	s.press(named(t, "runners-calves").Name)
	s.key(fyne.KeyReturn, fyne.KeyReturn)
	if len(s.begun) != 1 || s.begun[0].Client != id || s.begun[0].Pass.Prepared().Plan.Length() > 5*time.Minute {
		t.Errorf("begun is %+v, want 5 minutes at most with the client", s.begun)
	}
}

func TestAClientsRecordIsExported(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	s.window.ShowClient(s.fewClients())
	day := s.clock.now().Format(time.DateOnly)
	for i, want := range []struct{ name, says string }{
		{"unknot-heron-" + day + ".json", `"label":"Heron"`},
		{"unknot-heron-" + day + ".csv", "Desk neck reset"},
	} {
		formats := s.segments()
		choose(formats[len(formats)-1], i)
		s.tap("Export")
		s.mustSay("It is kept as /home/me/" + want.name)
		if got := string(s.files[want.name]); !strings.Contains(got, want.says) || strings.Contains(got, "Oak") {
			t.Errorf("%s says %.300s, want everything about Heron and nobody else", want.name, got)
		}
	}
}

func TestADeletedClientIsFoundInNoFile(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	s.window.ShowClient(s.fewClients())
	if len(s.filesWith("Heron")) == 0 {
		t.Fatal("the label was in no file to begin with")
	}
	s.tap("Delete for good")
	s.mustSay("Delete everything about Heron?")
	s.mustSay("2 sessions")
	s.key(fyne.KeyReturn, fyne.KeyEscape) // Enter is no yes
	if len(s.filesWith("Heron")) == 0 {
		t.Fatal("it was deleted without a yes")
	}
	s.tap("Delete for good")
	s.tap("Delete for good")
	for _, text := range []string{"Heron", "heron", heron.Notes, heron.Cautions[0]} {
		if got := s.filesWith(text); len(got) > 0 {
			t.Errorf("%q is found in %v", text, got)
		}
	}
	s.mustSay("Oak")
	if s.says("Heron") {
		t.Error("the client is still listed")
	}
}

// filesWith are the files beside the records, and the records, that hold a text.
func (s *stand) filesWith(text string) []string {
	s.t.Helper()
	entries, err := os.ReadDir(filepath.Dir(s.kept))
	if err != nil {
		s.t.Fatal(err)
	}
	var found []string
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(filepath.Dir(s.kept), e.Name()))
		if err != nil {
			s.t.Fatal(err)
		}
		if strings.Contains(string(data), text) {
			found = append(found, e.Name())
		}
	}
	return found
}
