package history

import (
	"database/sql"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

var csvHead = []string{
	"session", "started", "client", "routine", "outcome", "planned_s", "spent_s", "numbers", "complaint", "note", "next", "tags",
	"stage", "again", "kind", "point", "side", "stage_planned_s", "stage_length_s", "lasted_s", "ending", "ended_at",
}

// ExportCSV writes the records of the chosen sessions for a spreadsheet, one
// line for every stage that ended. Import cannot read it.
func (s *Store) ExportCSV(w io.Writer, f Filter) error {
	return s.exported(w, func(w io.Writer, tx *sql.Tx) error { return s.exportCSV(w, tx, f) })
}

func (s *Store) exportCSV(w io.Writer, tx *sql.Tx, f Filter) error {
	clients, err := s.clients(tx)
	if err != nil {
		return err
	}
	labels := map[ClientID]string{}
	for _, c := range clients {
		labels[c.ID] = c.Card.Label
		if c.Sealed && (f.Everyone || f.Client == c.ID) {
			return ErrLocked
		}
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true // RFC 4180
	if err := out.Write(csvHead); err != nil {
		return err
	}
	if err := s.each(tx, f, func(v Record, _ int64) error {
		if v.Sealed {
			return ErrLocked
		}
		var numbers []string
		for _, n := range v.Regions {
			numbers = append(numbers, fmt.Sprintf("%s %s to %s", n.Region, digits(n.Before), digits(n.After)))
		}
		session := []string{
			v.Key.String(), v.Started.Format(time.RFC3339), cell(labels[v.Client]), cell(v.Name), v.Outcome.String(),
			seconds(v.Planned), seconds(v.Spent), cell(strings.Join(numbers, "; ")),
			cell(v.Words.Complaint), cell(v.Words.Note), cell(v.Words.Next), cell(strings.Join(v.Words.Tags, "; ")),
		}
		if len(v.Done) == 0 {
			return out.Write(append(session, make([]string, len(csvHead)-len(session))...))
		}
		for _, d := range v.Done {
			if err := out.Write(append(session[:len(session):len(session)],
				strconv.Itoa(d.Stage), strconv.Itoa(d.Again), d.Kind.String(), cell(string(d.Point)), d.Side.String(),
				seconds(d.Planned), seconds(d.Length), seconds(d.Lasted), d.Ending.String(), d.At.Format(time.RFC3339))); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// cell keeps a spreadsheet from taking a text for a formula.
func cell(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}

func digits(n *int) string {
	if n == nil {
		return "-"
	}
	return strconv.Itoa(*n)
}

func seconds(d time.Duration) string { return strconv.FormatFloat(d.Seconds(), 'f', -1, 64) }
