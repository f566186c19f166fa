package history

import (
	"database/sql"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"time"
)

var csvHead = []string{
	"session", "started", "client", "routine", "outcome", "planned_s", "spent_s", "numbers", "complaint", "note", "next", "tags", "today", "wrong",
	"stage", "again", "kind", "point", "side", "stage_planned_s", "stage_length_s", "lasted_s", "ending", "ended_at",
}

// ExportCSV writes the records of the chosen sessions for a spreadsheet, one
// line for every stage that ended, in UTF-8 with the mark by which spreadsheets
// know it. All times of a session have its offset. Import cannot read it. An
// Unread says what could not be read; everything else is written.
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
		labels[c.ID] = c.Label()
		if c.Sealed && (f.Everyone || f.Client == c.ID) {
			return ErrLocked
		}
	}
	if _, err := io.WriteString(w, byteOrderMark+row(csvHead)); err != nil {
		return err
	}
	unread, err := s.each(tx, f, func(v Record, _ sources) error {
		of := sessionCells(v, labels[v.Client])
		if len(v.Done) == 0 {
			_, err := io.WriteString(w, row(append(of, make([]string, len(csvHead)-len(of))...)))
			return err
		}
		for _, d := range v.Done {
			if _, err := io.WriteString(w, row(append(of[:len(of):len(of)], stageCells(d, v.Started.Location())...))); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return unread.orNil()
}

const byteOrderMark = "\ufeff"

func sessionCells(v Record, label string) []string {
	var numbers []string
	for _, n := range v.Regions {
		numbers = append(numbers, fmt.Sprintf("%s %s to %s", n.Region, digits(n.Before), digits(n.After)))
	}
	said := v.Words.clean()
	return []string{
		cell(v.Key.String()), cell(v.Started.Format(time.RFC3339)), cell(label), cell(v.Name), cell(v.Outcome.String()),
		seconds(v.Planned), seconds(v.Spent), cell(strings.Join(numbers, "; ")),
		cell(said.Complaint), cell(said.Note), cell(said.Next), cell(strings.Join(said.Tags, "; ")),
		cell(strings.Join(said.today(), "; ")), cell(said.wrong()),
	}
}

// today are the answers, 'ask-nothing: no'.
func (w Words) today() []string {
	var all []string
	for _, a := range w.Today {
		all = append(all, a.Question+": "+map[bool]string{true: "yes", false: "no"}[a.Yes])
	}
	return all
}

// wrong is what was wrong, 'electric at 2026-03-31T20:15:00+02:00, upper-trapezius'.
func (w Words) wrong() string {
	if w.Wrong == nil {
		return ""
	}
	line := strings.TrimSpace(w.Wrong.Sign + " at " + w.Wrong.At.Format(time.RFC3339))
	for _, id := range w.Wrong.Regions {
		line += ", " + string(id)
	}
	return line
}

func stageCells(d StageRecord, zone *time.Location) []string {
	return []string{
		strconv.Itoa(d.Stage), strconv.Itoa(d.Again), cell(d.Kind.String()), cell(string(d.Point)), cell(d.Side.String()),
		seconds(d.Planned), seconds(d.Length), seconds(d.Lasted), cell(d.Ending.String()), cell(d.At.In(zone).Format(time.RFC3339)),
	}
}

// row is a line as RFC 4180 has it.
func row(cells []string) string { return strings.Join(cells, ",") + "\r\n" }

// formula finds where a spreadsheet could take a part of a text for a formula:
// at its beginning, and behind whatever one may split cells at.
var formula = regexp.MustCompile(`(^|[,;|\t\r\n])([\s"']*)([=+\-@＝＋－＠])`)

// cell quotes a text, so that whatever a spreadsheet splits cells at it stays
// one, and keeps it from being taken for a formula.
func cell(text string) string {
	return `"` + strings.ReplaceAll(formula.ReplaceAllString(text, "$1$2'$3"), `"`, `""`) + `"`
}

func digits(n *int) string {
	if n == nil {
		return "-"
	}
	return strconv.Itoa(*n)
}

func seconds(d time.Duration) string { return strconv.FormatFloat(d.Seconds(), 'f', -1, 64) }
