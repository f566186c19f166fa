package sqlite_test

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/history"
	"unknot/session/history/sqlite"
)

var kills = flag.Int("kills", 25, "how often the tests kill a program that records")

// A ledger is what the killed programs have said of one session, and what the
// file must hold because of it.
type ledger struct {
	rows   []string // that are known to be in the file, from earlier programs
	coming []string // that this program may have added
	stages []int    // where the session stands after so many of them
	steps  []int    // how many of them are in the file after so many steps
	least  int      // how many of coming are in the file for certain
	over   bool     // the last of coming ends the session
	before bool     // it had ended before this program went on with it
}

// expect makes the rows that a program is about to add.
func (l *ledger) expect(p session.Plan, first int, script uint64) {
	l.before = l.over
	l.coming, l.stages, l.steps, l.least, l.over = nil, []int{first}, []int{0, 0}, 0, false
	for _, u := range victimUpdates(p, first, script) {
		ended := 0
		for _, e := range u.Events {
			switch e.Kind {
			case session.Ended:
				l.coming = append(l.coming, fmt.Sprint(e.Stage, e.Ending, e.Lasted.Milliseconds()))
				l.stages = append(l.stages, e.Stage)
				ended++
			case session.Began:
				l.stages[len(l.stages)-1] = e.Stage
			case session.Finished, session.WasStopped:
				l.over = true
			}
		}
		if ended > 0 {
			l.steps = append(l.steps, len(l.coming))
		}
	}
}

// check compares the file with what must be in it, and takes down what is.
func (l *ledger) check(t *testing.T, v history.Record) {
	t.Helper()
	key := v.Key
	var got []string
	for _, d := range v.Done {
		got = append(got, fmt.Sprint(d.Stage, d.Ending, d.Lasted.Milliseconds()))
	}
	n := len(got) - len(l.rows)
	if n < l.least || n > len(l.coming) {
		t.Fatalf("session %v: the file has %d stages, want %d and %d to %d more", key, len(got), len(l.rows), l.least, len(l.coming))
	}
	want := append(l.rows[:len(l.rows):len(l.rows)], l.coming[:n]...)
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Fatalf("session %v: the file has\n%s\nwant\n%s", key, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if want := l.stages[n]; v.Session.Stage != want {
		t.Fatalf("session %v: stands at stage %d after %d stages, want %d", key, v.Session.Stage, n, want)
	}
	over := l.over && n == len(l.coming)
	if going := v.Outcome == history.Going; v.Outcome != history.Abandoned && over == going && !(n == 0 && l.before) {
		t.Fatalf("session %v: is %v, but over is %v", key, v.Outcome, over)
	}
	l.over = v.Outcome != history.Going
	l.rows, l.coming, l.stages, l.steps, l.least = want, nil, []int{l.stages[n]}, nil, 0
}

func TestNoKillCostsACommittedStage(t *testing.T) {
	path := fresh(t)
	k := &killer{path: path, ledgers: map[string]*ledger{}}
	for n := range *kills {
		k.kill(t, uint64(n), nil)
		k.check(t)
	}
	t.Logf("%d kills, %d sessions, %d stages said to be saved, %d found; %d offers to go on, each at the right stage",
		*kills, len(k.ledgers), k.promised, k.found, k.offers)
	if k.offers == 0 || k.found == 0 {
		t.Error("the kills came too soon or too late to show anything")
	}
}

// A killer starts programs that record, and kills them.
type killer struct {
	path            string
	ledgers         map[string]*ledger
	promised, found int
	offers, told    int
}

// kill runs a program for a random time, with something happening to it
// meanwhile, and hears what it said.
func (k *killer) kill(t *testing.T, seed uint64, meanwhile func()) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), victimPath+"="+k.path, fmt.Sprintf("%s=%d", victimSeed, seed))
	said := &firstWord{spoken: make(chan struct{})}
	cmd.Stdout, cmd.Stderr = said, said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if meanwhile != nil {
		meanwhile()
	}
	if seed%5 > 0 { // else it may be killed before it has begun
		select {
		case <-said.spoken:
		case <-time.After(10 * time.Second):
		}
	}
	time.Sleep(time.Duration(rand.Int64N(int64(150 * time.Millisecond))))
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	cmd.Wait()
	k.hear(t, &said.words)
}

// A firstWord keeps what a program says, and tells when it begins to.
type firstWord struct {
	words  bytes.Buffer
	once   sync.Once
	spoken chan struct{}
}

func (w *firstWord) Write(b []byte) (int, error) {
	w.once.Do(func() { close(w.spoken) })
	return w.words.Write(b)
}

func (k *killer) hear(t *testing.T, said io.Reader) {
	t.Helper()
	plan := start(t, evening).Plan
	lines := bufio.NewScanner(said)
	for lines.Scan() {
		word, rest, _ := strings.Cut(lines.Text(), " ")
		switch word {
		case "session":
			var key string
			var first int
			var script uint64
			if _, err := fmt.Sscan(rest, &key, &first, &script); err != nil {
				continue // killed in mid-line
			}
			l := k.ledgers[key]
			if l == nil {
				l = &ledger{}
				k.ledgers[key] = l
			} else if len(l.coming) > 0 {
				// Stopped, and gone on with by the same program.
				l.rows, l.coming = append(l.rows, l.coming...), nil
			}
			l.expect(plan, first, script)
		case "saved":
			var key string
			var steps int
			if _, err := fmt.Sscan(rest, &key, &steps); err != nil || k.ledgers[key] == nil || steps >= len(k.ledgers[key].steps) {
				continue
			}
			l := k.ledgers[key]
			k.promised += l.steps[steps] - l.least
			l.least = l.steps[steps]
		case "told":
			k.told++
		default:
			t.Fatalf("the program said %q", lines.Text())
		}
	}
}

// check opens the file as the next start would, and compares all of it.
func (k *killer) check(t *testing.T) {
	t.Helper()
	s, err := sqlite.Open(t.Context(), k.path, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got := column(t, k.path, "PRAGMA integrity_check"); got[0] != "ok" {
		t.Fatal(got)
	}
	aside, _ := filepath.Glob(filepath.Join(filepath.Dir(k.path), "*unread*"))
	if len(aside) > 0 {
		t.Fatalf("a file was set aside: %v", aside)
	}
	all, err := s.Sessions(t.Context(), history.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	k.found = 0
	newest := history.Session{}
	for _, v := range all {
		v, err := s.Record(t.Context(), v.ID)
		if err != nil {
			t.Fatal(err)
		}
		l := k.ledgers[v.Key.String()]
		if l == nil {
			t.Fatalf("session %v was never begun", v.Key)
		}
		l.check(t, v)
		there[v.Key.String()] = true
		k.found += len(v.Done)
		if v.ID > newest.ID {
			newest = v.Session
		}
	}
	for key, l := range k.ledgers {
		if !there[key] {
			if len(l.rows) > 0 || l.least > 0 {
				t.Fatalf("session %s with %d stages is lost", key, len(l.rows)+l.least)
			}
			delete(k.ledgers, key) // killed before it was in the file
		}
	}
	i, err := s.Unfinished(t.Context(), evening)
	if err != nil {
		t.Fatal(err)
	}
	offered := newest.Outcome == history.Going || newest.Outcome == history.Stopped
	if newest.ID != 0 && (i != nil) != offered {
		t.Fatalf("the newest session is %v, but offered is %v", newest.Outcome, i)
	}
	if i != nil {
		k.offers++
		if l := k.ledgers[i.Key.String()]; i.Index != l.stages[len(l.stages)-1] || i.Plan.Stage(i.Index) != start(t, evening).Plan.Stage(i.Index) {
			t.Fatalf("offered is stage %d, want %d", i.Index, l.stages[len(l.stages)-1])
		}
	}
}
