package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"unknot/session/body"
	"unknot/session/clients"
	"unknot/session/history"
	"unknot/session/history/sqlite"
	"unknot/session/message"
	"unknot/session/words"
)

// A recordsChoice says which sessions a command is about.
type recordsChoice struct {
	Region string `key:"help.records-choice.region" help:"Only sessions about this region." placeholder:"REGION"`
	Client string `key:"help.records-choice.client" help:"Only sessions with this client, by label." placeholder:"LABEL"`
	Since  string `key:"help.records-choice.since" help:"Only sessions from this day on." placeholder:"YYYY-MM-DD"`
	sealedChoice
}

// filter is what is chosen but for the client, who is in the records.
func (c recordsChoice) filter() (f history.Filter, err error) {
	if f.Region, err = regionCalled(c.Region); err != nil || c.Since == "" {
		return f, err
	}
	if f.Since, err = time.ParseInLocation(time.DateOnly, c.Since, time.Local); err != nil {
		return f, message.Errorf("command.since", "--since: want a day such as 2026-03-31, got {{.Got}}", "Got", strconv.Quote(c.Since))
	}
	return f, nil
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
	return "", message.Errorf("command.no-region", "there is no region {{.Region}}; there are {{.All}}", "Region", strconv.Quote(name), "All", strings.Join(all, ", "))
}

// errNothing says that there is no file of records, which only a session makes.
var errNothing = message.Errorf("command.nothing-recorded", "nothing is recorded yet")

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
	f, err := c.filter()
	if err != nil {
		return err
	}
	if err := recorded(); err != nil {
		return err
	}
	s, err := openRecords(env)
	//lint:ignore SA5001 a store must be closed even if it was opened with an error
	defer s.Close()
	if err != nil {
		env.printErrors(err)
		if _, err := s.Sessions(env.ctx, history.Filter{Limit: 1}); err != nil {
			return errReported
		}
		err = nil // what there is can be read
	}
	if err := unlock(env, s, c.Passphrase, c.Client != ""); err != nil {
		return err
	}
	if c.Client != "" {
		var client clients.Client
		client, err = findClient(env.ctx, s, c.Client)
		f.Client = client.ID
	}
	if err == nil {
		err = do(s, f)
	}
	if errors.Is(err, history.ErrSealed) {
		err = errSealed
	}
	return err
}

// openRecords opens the records. That a damaged file was set aside is told, and
// keeps nothing from being done.
func openRecords(env environment) (*sqlite.Store, error) {
	s, err := sqlite.Open(env.ctx, sqlite.Path(), telling(env))
	if aside := (*sqlite.QuarantinedError)(nil); errors.As(err, &aside) {
		env.printErrors(aside)
		err = nil
	}
	return s, err
}

// telling passes on what the records have to tell while a command runs.
func telling(env environment) func(message.Message) {
	return func(line message.Message) {
		if !line.IsZero() {
			fmt.Fprintln(env.err, env.printer.Sentence(line))
		}
	}
}

// errSealed says how records that are sealed are read.
var errSealed = message.Errorf("command.sealed", "these records are sealed: give the passphrase with --passphrase-file")

// unlock gives the records the passphrase: from the file that is named, or
// typed, where it is about clients and they are sealed.
func unlock(env environment, s *sqlite.Store, file string, clients bool) error {
	if file == "" {
		if _, locked, err := s.Sealed(env.ctx); err != nil || !locked || !clients || env.secret == nil {
			return err
		}
	}
	word, err := passphrase(env, file, "Passphrase: ")
	if err != nil {
		return err
	}
	return tried(file, word, func(word string) error { return s.Reveal(env.ctx, word) })
}

// findClient returns the client with the label, in any spelling of it, or with
// the key.
func findClient(ctx context.Context, s *sqlite.Store, label string) (clients.Client, error) {
	all, err := s.Clients(ctx)
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
		return clients.Client{}, message.Errorf("command.several-clients", "{{.Clients}} clients are called {{.Label}}; name one by its key, which 'unknot clients list --json' shows with the cautions: {{.Keys}}",
			"Clients", len(found), "Label", strconv.Quote(label), "Keys", strings.Join(keys, " or "))
	case sealed:
		return clients.Client{}, history.ErrSealed
	}
	return clients.Client{}, message.Errorf("command.no-client", "no client is called {{.Label}}", "Label", strconv.Quote(label))
}
