package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"unknot/session/atomicfile"
	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/history/sqlite"
	"unknot/session/message"
	"unknot/session/textfile"
	"unknot/session/words"
)

// A recordsCommand does what is to be done with the records as a whole.
type recordsCommand struct {
	Export  recordsExport  `cmd:"" key:"help.records.export" help:"Write your records to a file, for another program or another machine."`
	Import  recordsImport  `cmd:"" key:"help.records.import" help:"Add records that were exported as JSON."`
	Summary recordsSummary `cmd:"" key:"help.records.summary" help:"Write a session as a page to print."`
	Delete  recordsDelete  `cmd:"" key:"help.records.delete" help:"Delete records for good."`
	Well    recordsWell    `cmd:"" key:"help.records.well" help:"Say what rests because something was wrong there, or that it is well again."`

	Seal         recordsSeal         `cmd:"" key:"help.records.seal" help:"Encrypt what is written about clients with a passphrase."`
	Unseal       recordsUnseal       `cmd:"" key:"help.records.unseal" help:"Take the passphrase away."`
	Passphrase   recordsPassphrase   `cmd:"" key:"help.records.passphrase" help:"Change the passphrase."`
	RemoveSealed recordsRemoveSealed `cmd:"" key:"help.records.remove-sealed" help:"Remove what is sealed, when the passphrase is lost."`
}

type recordsExport struct {
	recordsChoice
	Format string `key:"help.records-export.format" help:"csv for a spreadsheet, or json, which can be imported again." enum:"csv,json" default:"json"`
	Output string `key:"help.new-file" help:"Write to this new file." short:"o" type:"path" placeholder:"FILE"`
}

// Run exports what is chosen; without a client or a region everything, the
// records of every client included.
func (c recordsExport) Run(env environment) error {
	return withRecords(env, c.recordsChoice, func(s *sqlite.Store, f history.Filter) error {
		f.Everyone = c.Client == ""
		export := s.Export
		if c.Format == "csv" {
			export = s.ExportCSV
		}
		var unread history.Unread
		err := writeTo(env, c.Output, func(w io.Writer) error {
			err := export(env.ctx, w, f)
			if errors.As(err, &unread) {
				return nil
			}
			return err
		})
		if err == nil && len(unread) > 0 {
			env.printErrors(unread)
			err = errReported
		}
		return err
	})
}

type recordsImport struct {
	File string `arg:"" key:"help.records-import.file" help:"A file that 'unknot records export' wrote." type:"path"`
	sealedChoice
}

func (c recordsImport) Run(env environment) error {
	f, err := os.Open(c.File)
	if err != nil {
		return err
	}
	defer f.Close()
	s, err := openRecords(env)
	//lint:ignore SA5001 a store must be closed even if it was opened with an error
	defer s.Close()
	if err != nil {
		return err
	}
	if err := unlock(env, s, c.Passphrase, true); err != nil {
		return err
	}
	got, err := s.Import(env.ctx, f)
	var mistakes textfile.Errors
	switch {
	case errors.As(err, &mistakes):
		for i := range mistakes {
			mistakes[i].File = c.File
		}
		return mistakes
	case errors.Is(err, history.ErrSealed):
		return errSealed
	case err != nil:
		return message.Errorf("list.of", "{{.Name}}: {{.What}}", "Name", words.Printable(c.File), "What", err)
	}
	fmt.Fprintln(env.out, env.printer.Text("command.imported", "Added: sessions {{.Sessions}}, clients {{.Clients}}. Already there: sessions {{.Known}}.", "Sessions", got.Sessions, "Clients", got.Clients, "Known", got.Known))
	for _, j := range got.Joined {
		fmt.Fprintln(env.out, joinedLine(j))
	}
	return nil
}

// joinedLine says how an import was joined with a client who is there.
func joinedLine(j sqlite.Joined) string {
	line := "The card of " + words.Printable(j.Label) + " was joined with the one in the file."
	if j.Other {
		line = "There is a client " + words.Printable(j.Label) + " already: what the file has under that label is theirs now, with the cautions of both."
	}
	if len(j.Cautions) > 0 {
		line += " Cautions that are new: " + words.Printable(strings.Join(j.Cautions, "; ")) + "."
	}
	return line
}

type recordsSummary struct {
	recordsChoice
	Session string `arg:"" optional:"" key:"help.records-summary.session" help:"The session's key as 'unknot history --json' shows it; without one, the newest session."`
	Output  string `key:"help.new-file" help:"Write to this new file." short:"o" type:"path" placeholder:"FILE"`
}

func (c recordsSummary) Run(env environment) error {
	prog, err := openProgram()
	if err != nil {
		return err
	}
	return withRecords(env, c.recordsChoice, func(s *sqlite.Store, f history.Filter) error {
		found, err := findSession(env.ctx, s, f, c.Session)
		if err != nil {
			return err
		}
		v, err := s.Record(env.ctx, found.ID)
		if err != nil {
			return err
		}
		label := ""
		if v.Client != 0 {
			all, err := s.Clients(env.ctx)
			if err != nil {
				return err
			}
			for _, client := range all {
				if client.ID == v.Client {
					label = client.Card.Label
				}
			}
		}
		return writeTo(env, c.Output, func(w io.Writer) error {
			return report.Summary(w, v, label, report.Teller{Places: prog.Atlas, Printer: env.printer}, prog.Safety)
		})
	})
}

// findSession returns the session with the key, anybody's, or the newest that is
// chosen.
func findSession(ctx context.Context, s *sqlite.Store, f history.Filter, key string) (history.Session, error) {
	f.Limit, f.Until = 1, time.Now().AddDate(0, 0, 1) // a clock may have been ahead
	if key != "" {
		var k history.Key
		if err := k.UnmarshalText([]byte(strings.ToLower(strings.TrimSpace(key)))); err != nil {
			return history.Session{}, err
		}
		f = history.Filter{Everyone: true, Key: &k}
	}
	all, err := s.Sessions(ctx, f)
	switch {
	case err != nil:
		return history.Session{}, err
	case len(all) > 0:
		return all[0], nil
	case key != "":
		return history.Session{}, message.Errorf("command.no-session-key", "no session has the key {{.Key}}", "Key", strconv.Quote(key))
	}
	return history.Session{}, message.Errorf("command.no-session", "no such session is recorded")
}

type recordsDelete struct {
	Client  string `key:"help.records-delete.client" help:"Delete this client and every session with them." placeholder:"LABEL" xor:"what" required:""`
	Session string `key:"help.records-delete.session" help:"Delete this session, by its key." placeholder:"KEY" xor:"what" required:""`
	All     bool   `key:"help.records-delete.all" help:"Delete everything." xor:"what" required:""`
	Yes     bool   `key:"help.yes" help:"Really; there is no way back." required:""`
	sealedChoice
}

// Run deletes for good and says which files it could not reach.
func (c recordsDelete) Run(env environment) error {
	choice := recordsChoice{Client: c.Client, sealedChoice: c.sealedChoice}
	return withRecords(env, choice, func(s *sqlite.Store, f history.Filter) error {
		var left, besides []string
		var err, incomplete error
		switch {
		case c.All:
			if left, err = s.ForgetAll(env.ctx); err == nil {
				besides, incomplete = forgetBesides()
				left = append(left, choicesSetAside()...)
			}
		case c.Session != "":
			var v history.Session
			if v, err = findSession(env.ctx, s, f, c.Session); err == nil {
				left, err = s.ForgetSession(env.ctx, v.ID)
			}
		default:
			left, err = s.ForgetClient(env.ctx, f.Client)
		}
		if err != nil {
			return err
		}
		fmt.Fprintln(env.out, env.printer.Text("command.deleted", "Deleted."))
		for _, what := range besides {
			fmt.Fprintf(env.out, "Deleted as well: %s.\n", what)
		}
		for _, name := range left {
			fmt.Fprintln(env.out, env.printer.Text("command.set-aside", "This file was set aside earlier and may still hold some of it: {{.File}}", "File", name))
		}
		return incomplete
	})
}

// writeTo writes a new file for its owner only, or to standard output without a
// name. What cannot be written whole is removed.
func writeTo(env environment, name string, write func(io.Writer) error) error {
	if name == "" {
		return write(env.out)
	}
	return atomicfile.New(name, 0o600, func(f *os.File) error { return write(f) })
}
