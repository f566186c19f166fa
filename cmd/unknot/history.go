package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"unknot/session/atomicfile"
	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/history/sqlite"
	"unknot/session/words"
)

type historyCommand struct {
	recordsChoice
	Last int    `help:"Show the newest so many sessions, 0 for all." default:"50" placeholder:"N"`
	JSON bool   `help:"As JSON." xor:"form"`
	PNG  string `help:"Draw it to this new file instead, as a picture." name:"png" type:"path" placeholder:"FILE" xor:"form"`
}

// A remembered is a session in the output of 'history --json'.
type remembered struct {
	Key            history.Key `json:"key"`
	Started        time.Time   `json:"started"`
	Routine        string      `json:"routine"`
	Name           string      `json:"name"`
	Outcome        string      `json:"outcome"`
	PlannedSeconds float64     `json:"planned_s"`
	SpentSeconds   float64     `json:"spent_s"`
	Holds          int         `json:"holds"`
	Regions        []rated     `json:"regions"`
}

// A rated is a region with the person's numbers, which are left out if they
// were skipped.
type rated struct {
	Region body.RegionID `json:"region"`
	Before *int          `json:"before,omitempty"`
	After  *int          `json:"after,omitempty"`
}

// A lastPressed is when a point was last pressed.
type lastPressed struct {
	Point body.ID   `json:"point"`
	Side  string    `json:"side"`
	At    time.Time `json:"at"`
	Weeks []eased   `json:"weeks"` // the oldest first; those without a hold that eased are left out
}

// An eased is how soon a point eased in a week.
type eased struct {
	Monday  string  `json:"monday"`
	Seconds float64 `json:"seconds"` // on average of the holds that eased
	Eased   int     `json:"eased"`   // how many of them there were,
	Holds   int     `json:"holds"`   // of how many
}

// An overview is the output of 'history --json'.
type overview struct {
	Total    int           `json:"total"`
	Lower    int           `json:"lower"`
	Same     int           `json:"same"`
	Higher   int           `json:"higher"`
	Sessions []remembered  `json:"sessions"`
	Pressed  []lastPressed `json:"pressed"`
}

func (c historyCommand) Run(env environment) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	if c.PNG != "" {
		return withRecords(env, c.recordsChoice, func(s *sqlite.Store, f history.Filter) error {
			return atomicfile.New(c.PNG, 0o600, func(file *os.File) error { return drawProgress(file, prog, s, f) })
		})
	}
	var p history.Progress
	var trends []history.Trend
	if err := withRecords(env, c.recordsChoice, func(s *sqlite.Store, f history.Filter) error {
		f.Limit = c.Last
		p, err = s.Progress(f)
		p.Pressed = slices.DeleteFunc(p.Pressed, func(v history.Pressed) bool {
			point, ok := prog.Atlas.Point(v.Point)
			return c.Region != "" && (!ok || point.Region != f.Region)
		})
		for _, v := range p.Pressed {
			trend, terr := s.Trend(f, v.Point, v.Side)
			trends, err = append(trends, trend), errors.Join(err, terr)
		}
		return err
	}); err != nil && !errors.Is(err, errNothing) {
		return err
	}
	if !c.JSON {
		return report.Progress(env.out, p, trends, prog.Atlas, time.Now())
	}
	out := overview{Total: p.Total, Lower: p.Lower, Same: p.Same, Higher: p.Higher, Sessions: []remembered{}, Pressed: []lastPressed{}}
	for _, v := range p.Sessions {
		r := remembered{
			Key: v.Key, Started: v.Started, Routine: v.RoutineID, Name: v.Name, Outcome: v.Outcome.String(),
			PlannedSeconds: v.Planned.Seconds(), SpentSeconds: v.Spent.Seconds(), Holds: v.Holds, Regions: []rated{},
		}
		for _, n := range v.Regions {
			r.Regions = append(r.Regions, rated(n))
		}
		out.Sessions = append(out.Sessions, r)
	}
	for i, v := range p.Pressed {
		pressed := lastPressed{v.Point, v.Side.String(), v.At, []eased{}}
		for _, m := range trends[i].Weeks {
			pressed.Weeks = append(pressed.Weeks, eased{m.From.Format(time.DateOnly), m.Seconds, m.Eased, m.Holds})
		}
		out.Pressed = append(out.Pressed, pressed)
	}
	return writeJSON(env.out, out)
}

// regionCalled is the region that is meant by its id or by one of its names, in
// any spelling, and none for nothing.
func regionCalled(name string) (body.RegionID, error) {
	if name == "" {
		return "", nil
	}
	prog, err := openProgram()
	if err != nil {
		return "", err
	}
	var all []string
	for _, r := range prog.Atlas.Regions {
		if words.Same(string(r.ID), name) || words.Same(r.Name, name) || words.Same(r.Everyday, name) {
			return r.ID, nil
		}
		all = append(all, string(r.ID))
	}
	return "", fmt.Errorf("there is no region %q; there are %s", name, strings.Join(all, ", "))
}

// A recordsChoice says which sessions a command is about.
type recordsChoice struct {
	Region string `help:"Only sessions about this region." placeholder:"REGION"`
	Client string `help:"Only sessions with this client, by label." placeholder:"LABEL"`
	Since  string `help:"Only sessions from this day on." placeholder:"YYYY-MM-DD"`
	sealedChoice
}

// errNothing says that there is no file of records, which only a session makes.
var errNothing = errors.New("nothing is recorded yet")

// recorded returns errNothing if there is no such file.
func recorded() error {
	if path := sqlite.Path(); path != "" {
		if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
			return errNothing
		}
	}
	return nil
}

// withRecords opens the records and hands over what is chosen of them.
func withRecords(env environment, c recordsChoice, do func(*sqlite.Store, history.Filter) error) error {
	region, err := regionCalled(c.Region)
	if err != nil {
		return err
	}
	f := history.Filter{Region: region}
	if c.Since != "" {
		day, err := time.ParseInLocation(time.DateOnly, c.Since, time.Local)
		if err != nil {
			return fmt.Errorf("--since: want a day such as 2026-03-31, got %q", c.Since)
		}
		f.Since = day
	}
	if err := recorded(); err != nil {
		return err
	}
	s, err := openRecords(env)
	//lint:ignore SA5001 a store must be closed even if it was opened with an error
	defer s.Close()
	if err != nil {
		printErrors(env.err, err)
		if _, err := s.Sessions(history.Filter{Limit: 1}); err != nil {
			return errReported
		}
		err = nil // what there is can be read
	}
	if err := unlock(env, s, c.Passphrase, c.Client != ""); err != nil {
		return err
	}
	if c.Client != "" {
		var client clients.Client
		client, err = findClient(s, c.Client)
		f.Client = client.ID
	}
	if err == nil {
		err = do(s, f)
	}
	if errors.Is(err, history.ErrLocked) {
		err = errLocked
	}
	return err
}

// openRecords opens the records. That a damaged file was set aside is told, and
// keeps nothing from being done.
func openRecords(env environment) (*sqlite.Store, error) {
	s, err := sqlite.Open(sqlite.Path(), telling(env))
	if aside := (*sqlite.QuarantinedError)(nil); errors.As(err, &aside) {
		printErrors(env.err, aside)
		err = nil
	}
	return s, err
}

// telling passes on what the records have to tell while a command runs.
func telling(env environment) func(words.Line) {
	return func(line words.Line) {
		if !line.IsZero() {
			fmt.Fprintln(env.err, line.Sentence())
		}
	}
}

// errLocked says how records that are sealed are read.
var errLocked = errors.New("these records are sealed: give the passphrase with --passphrase-file")

// unlock gives the records the passphrase: from the file that is named, or
// typed, where it is about clients and they are sealed.
func unlock(env environment, s *sqlite.Store, file string, clients bool) error {
	if file == "" {
		if _, locked, err := s.Sealed(); err != nil || !locked || !clients || env.secret == nil {
			return err
		}
	}
	word, err := passphrase(env, file, "Passphrase: ")
	if err != nil {
		return err
	}
	return tried(file, word, s.Unlock)
}

// findClient returns the client with the label, in any spelling of it, or with
// the key.
func findClient(s *sqlite.Store, label string) (clients.Client, error) {
	all, err := s.Clients()
	if err != nil {
		return clients.Client{}, err
	}
	sealed := slices.ContainsFunc(all, func(c clients.Client) bool { return c.Sealed })
	var found []clients.Client
	for _, c := range all {
		if !c.Sealed && (c.Is(label) || c.Key.String() == strings.ToLower(label)) {
			found = append(found, c)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		var keys []string
		for _, c := range found {
			keys = append(keys, c.Key.String())
		}
		return clients.Client{}, fmt.Errorf("%d clients are called %q; name one by its key, which 'unknot clients list --json' shows with the cautions: %s",
			len(found), label, strings.Join(keys, " or "))
	case sealed:
		return clients.Client{}, history.ErrLocked
	}
	return clients.Client{}, fmt.Errorf("no client is called %q", label)
}
