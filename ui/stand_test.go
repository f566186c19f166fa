package ui_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"unknot/assets"
	"unknot/session"
	"unknot/session/adviser"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/journal"
	"unknot/session/library"
	"unknot/session/marks"
	"unknot/session/message"
	"unknot/session/posture"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/ui"
	"unknot/ui/look"
	"unknot/ui/screens/player"
)

// A stand is the window in Fyne's test driver, with a real session whose clock
// is moved by hand.
type stand struct {
	t       testing.TB
	clock   *clock
	deps    ui.Deps
	window  *ui.Window
	canvas  fyne.Canvas
	store   *settings.Store
	marks   *marks.Store
	files   map[string][]byte // those kept for the person, by name
	rated   []journal.Rating
	wronged []history.Wrong
	record  *sqlite.Recording // of the session that runs, where a test records
	ago     time.Duration     // how long ago sessions are said to begin
	root    fyne.CanvasObject // what is walked through; nil for all of the window
	whole   bool              // what is scrolled out of view as well
	guide   *guide
	played  []cue.Sound
	spoken  []string
	zones   []body.Zone
	copies  func(*routine.Routine) (*routine.Routine, error)
	begun   []ui.Beginning
	asks    bool   // the test answers what is asked before a session
	kept    string // the file of records
	chosen  string // the folder of settings and marks
	keeper  *sqlite.Store
	keeps   bool             // the sessions that run are recorded
	months  *sqlite.Store    // once lookBack opened it
	heron   history.ClientID // once fewClients made it
}

// today is when every stand is made.
var today = time.Date(2026, time.March, 18, 15, 0, 0, 0, time.Local)

// A clock begins today, and stands still until it is moved.
type clock struct {
	mu     sync.Mutex
	passed time.Duration
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return today.Add(c.passed)
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.passed += d
}

// advised and heard stand in for the finder, where a test says so.
var (
	advised func(adviser.Where) adviser.Advice
	heard   = func(string, []string) adviser.Meant { return adviser.Meant{} }
)

// What is read of the assets does not change: it is read once for all tests.
var (
	readAtlas    = sync.OnceValues(func() (*body.Atlas, error) { return body.Load(assets.Body()) })
	readRoutines = sync.OnceValues(func() ([]*routine.Routine, error) {
		places, err := readAtlas()
		if err != nil {
			return nil, err
		}
		return routine.LoadAll(assets.Routines(), places)
	})
	readGuide    = sync.OnceValues(func() (*body.Guide, error) { return body.LoadGuide(assets.Guide()) })
	readPostures = sync.OnceValues(func() (*posture.Set, error) {
		places, err := readAtlas()
		if err != nil {
			return nil, err
		}
		guide, err := readGuide()
		if err != nil {
			return nil, err
		}
		return posture.Load(assets.Postures(), places, guide)
	})
	readSafety = sync.OnceValues(func() (*body.Safety, error) { return body.LoadSafety(assets.Safety()) })
)

// open shows the window in a size, to somebody who has read the safety texts
// and answered every question with no.
func open(t testing.TB, choice look.Choice, size fyne.Size, how ...func(*settings.Settings)) *stand {
	t.Helper()
	read := func(s *settings.Settings) {
		s.Safety.Read, s.Safety.About = true, well(t)
		s.Screen.Contrast = choice == look.HighContrast
		switch choice {
		case look.Light:
			s.Screen.Theme = settings.LightTheme
		case look.Dark:
			s.Screen.Theme = settings.DarkTheme
		}
	}
	return openNew(t, size, append([]func(*settings.Settings){read}, how...)...)
}

// well is what is known of somebody of whom nothing is true.
func well(t testing.TB) prepare.About {
	var a prepare.About
	for _, g := range safety(t).Groups {
		a = a.With(g.ID, false, today)
	}
	for _, q := range safety(t).Questions {
		if q.When == body.Standing {
			a = a.With(q.ID, false, today)
		}
	}
	return a
}

// openNew shows the window to somebody new, with settings of their own.
func openNew(t testing.TB, size fyne.Size, how ...func(*settings.Settings)) *stand {
	t.Helper()
	a := test.NewTempApp(t)
	figure, err := body.ReadFigure(assets.Figure())
	if err != nil {
		t.Fatal(err)
	}
	zones, err := body.LoadZones(assets.Zones())
	if err != nil {
		t.Fatal(err)
	}
	s := &stand{t: t, clock: &clock{}, zones: zones, copies: func(r *routine.Routine) (*routine.Routine, error) {
		c := *r
		c.File = "/home/somebody/.config/unknot/routines/" + r.ID + "-copy.json"
		return &c, nil
	}}
	s.chosen = t.TempDir()
	if s.store, err = settings.Open(filepath.Join(s.chosen, "settings.json")); err != nil {
		t.Fatal(err)
	}
	// the clock is moved by hand: nothing may move between two seconds
	s.store.Override(func(now *settings.Settings) { now.Screen.LessMotion = true })
	s.store.Override(func(s *settings.Settings) { s.Language = "en" })
	for _, h := range how {
		s.store.Override(h)
	}
	if s.marks, err = marks.Open(filepath.Join(s.chosen, "marks.json")); err != nil {
		t.Fatal(err)
	}
	s.kept = filepath.Join(t.TempDir(), "records.db")
	if s.keeper, err = sqlite.Open(t.Context(), s.kept, nil); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.keeper.Close() })
	s.files = map[string][]byte{}
	shelf := library.Gather(library.Contents{BuiltIn: routines(t)})
	advice := advised
	s.deps = ui.Deps{
		Library: func() *library.Library { return shelf.Hiding(s.marks.Now().Hidden) },
		Gate:    prepare.New(atlas(t), safety(t), guidance(t)),
		Marks:   s.marks, Places: atlas(t), Safety: safety(t), Figure: figure, Zones: zones, Postures: postures(t), Settings: s.store, Version: "test", Now: s.clock.now,
		Anatomy: muscles(t),
		Sources: func() (*body.Bibliography, error) { return body.LoadSources(assets.Sources()) },
		Rate:    func(r journal.Rating) error { s.rated = append(s.rated, r); return nil },
		Wrong: func(what history.Wrong) error {
			s.wronged = append(s.wronged, what)
			s.record.GoneWrong(what)
			return nil
		},
		Number: func() body.Number { return safety(t).Number(s.store.Now().Country) },
		Copy:   func(r *routine.Routine) (*routine.Routine, error) { return s.copies(r) },
		ForPlaces: func(where adviser.Where) adviser.Advice {
			if advice != nil {
				return advice(where)
			}
			return byRegions(atlas(t), s.deps.Library().All(), where)
		},
		ForWords: func(text string, denied []string) adviser.Meant { return heard(text, denied) },
		Apply:    func() {},
		Say:      func(_, text string) { s.spoken = append(s.spoken, text) },
		Preview:  func(sound cue.Sound) { s.played = append(s.played, sound) },
		Keep:     s.keep,
		Records:  s.records(),
		Begin:    s.begin,
	}
	s.start(a, size)
	return s
}

// start shows the window as a start of the program does.
func (s *stand) start(a fyne.App, size fyne.Size) {
	s.window = ui.New(a, s.deps)
	s.window.Patient()
	all := a.Driver().AllWindows()
	for ; len(all) > 1; all = a.Driver().AllWindows() {
		all[0].Close() // an earlier one, or what is chosen here would be drawn there as well
	}
	win := all[0]
	win.Resize(size)
	s.canvas = win.Canvas()
}

// begin starts a session on a clock that stands still.
func (s *stand) begin(b ui.Beginning) player.Guide {
	s.begun = append(s.begun, b)
	s.guide = &guide{session: b.Pass.Session(), clock: s.clock, show: b.Show}
	if s.keeps && b.Resumes == nil {
		s.guide.record = s.keeper.Begin(history.Opening{
			Routine: b.Script.Routine(), Plan: b.Pass.Prepared().Plan, When: s.clock.now().Add(-s.ago), Client: b.Client, Before: b.Before, Today: b.Today,
		})
	} else if s.keeps {
		r, err := s.keeper.Resume(context.Background(), b.Resumes, s.clock.now())
		if err != nil {
			s.t.Error(err)
			return nil
		}
		s.guide.record = r
	}
	s.record = s.guide.record
	s.guide.session.Do(session.Start, 0)
	return s.guide
}

// records are those of the test.
func (s *stand) records() ui.Records {
	return ui.Records{
		Store: s.keeper,
		Habit: func(ctx context.Context, point body.ID, after time.Time) ([][]history.StageRecord, error) {
			if !s.keeps {
				return nil, nil
			}
			s.record.Settle(context.Background(), 10*time.Second)
			return s.keeper.Habit(ctx, 0, point, after)
		},
		Unfinished: func(ctx context.Context) *history.Interrupted {
			if !s.keeps {
				return nil
			}
			s.record.End()
			s.record.Settle(context.Background(), 10*time.Second)
			i, err := s.keeper.Unfinished(ctx, s.clock.now())
			if err != nil {
				s.t.Error(err)
			}
			return i
		},
	}
}

// keep stands in for the person's folders.
func (s *stand) keep(name string, write func(io.Writer) error) (string, error) {
	var b bytes.Buffer
	err := write(&b)
	s.files[name] = b.Bytes()
	return "/home/me/" + name, err
}

// key presses keys slowly, one after the other.
func (s *stand) key(names ...fyne.KeyName) {
	for _, n := range names {
		s.clock.pass(time.Second)
		s.hold(n, 0)
		s.answer()
	}
}

// answer answers what is asked before a session with no, unless the test looks
// at it.
func (s *stand) answer() {
	if !s.asks {
		s.window.AnswerNone()
	}
}

// hold presses a key until it has repeated so often, as Fyne's driver tells of
// it: to what has the focus at the time, or else to the window.
func (s *stand) hold(name fyne.KeyName, repeats int) {
	e := &fyne.KeyEvent{Name: name}
	told := func() keyboard {
		if f, ok := s.canvas.Focused().(keyboard); ok {
			return f
		}
		return s.window.Keys()
	}
	told().KeyDown(e)
	for range repeats + 1 {
		if f := s.canvas.Focused(); f != nil {
			f.TypedKey(e)
		} else {
			s.canvas.OnTypedKey()(e)
		}
		s.clock.pass(33 * time.Millisecond)
	}
	told().KeyUp(e)
}

// A keyboard is told of keys that go down and up.
type keyboard interface {
	KeyDown(*fyne.KeyEvent)
	KeyUp(*fyne.KeyEvent)
}

// play opens the player with the routine of the id.
func (s *stand) play(id string) {
	s.t.Helper()
	for _, r := range routines(s.t) {
		if r.ID == id {
			s.window.Play(r, nil)
			s.answer()
			s.guide.tell(nil)
			return
		}
	}
	s.t.Fatalf("there is no routine %s", id)
}

// walks has every screen looked at, in every size and language: hundreds of
// them, which takes minutes. .ci/run asks for it.
var walks = os.Getenv("UNKNOT_WALKS") != ""

const aWalk = "walks hundreds of screens; UNKNOT_WALKS=1 has it walk"

// shared is a folder for what all tests share.
var shared string

func TestMain(m *testing.M) {
	os.Setenv("LANG", "en_US.UTF-8")
	debug.SetGCPercent(400) // pages come and go by the thousand
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(850 << 20) // a passphrase takes 256 MiB for a moment
	}
	os.Exit(inFolder(m.Run))
}

// inFolder runs tests while there is the shared folder.
func inFolder(run func() int) int {
	var err error
	if shared, err = os.MkdirTemp("", ""); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(shared)
	return run()
}

// printer says things as the window does.
func (s *stand) printer() *message.Printer { return message.In(s.store.Now().Language) }
