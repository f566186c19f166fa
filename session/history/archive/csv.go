package archive

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"unknot/session/history"
)

var csvHead = []string{
	"session", "started", "client", "routine", "outcome", "planned_s", "spent_s", "numbers", "complaint", "note", "next", "tags", "today", "wrong",
	"stage", "again", "kind", "point", "side", "stage_planned_s", "stage_length_s", "lasted_s", "ending", "ended_at",
}

const byteOrderMark = "\ufeff"

// CSVHead begins a file for spreadsheets, in UTF-8 with the mark by which they
// know it.
func CSVHead() string { return byteOrderMark + row(csvHead) }

// CSVRows is a session of a client of a label, one line for every stage that
// ended. All its times have its offset.
func CSVRows(v history.Record, label string) string {
	of := sessionCells(v, label)
	if len(v.Done) == 0 {
		return row(append(of, make([]string, len(csvHead)-len(of))...))
	}
	var b strings.Builder
	for _, d := range v.Done {
		b.WriteString(row(append(of[:len(of):len(of)], stageCells(d, v.Started.Location())...)))
	}
	return b.String()
}

func sessionCells(v history.Record, label string) []string {
	var numbers []string
	for _, n := range v.Regions {
		numbers = append(numbers, fmt.Sprintf("%s %s to %s", n.Region, digits(n.Before), digits(n.After)))
	}
	said := v.Notes.Clean()
	return []string{
		cell(v.Key.String()), cell(v.Started.Format(time.RFC3339)), cell(label), cell(v.Name), cell(v.Outcome.String()),
		seconds(v.Planned), seconds(v.Spent), cell(strings.Join(numbers, "; ")),
		cell(said.Complaint), cell(said.Note), cell(said.Next), cell(strings.Join(said.Tags, "; ")),
		cell(strings.Join(todayCells(said), "; ")), cell(wrongCell(said)),
	}
}

// todayCells are the answers, 'ask-nothing: no'.
func todayCells(w history.Notes) []string {
	var all []string
	for _, a := range w.Today {
		all = append(all, a.Question+": "+map[bool]string{true: "yes", false: "no"}[a.Yes])
	}
	return all
}

// wrongCell is what was wrong, 'electric at 2026-03-31T20:15:00+02:00, upper-trapezius'.
func wrongCell(w history.Notes) string {
	if w.Wrong == nil {
		return ""
	}
	line := strings.TrimSpace(w.Wrong.Sign + " at " + w.Wrong.At.Format(time.RFC3339))
	for _, id := range w.Wrong.Regions {
		line += ", " + string(id)
	}
	return line
}

func stageCells(d history.StageRecord, zone *time.Location) []string {
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
