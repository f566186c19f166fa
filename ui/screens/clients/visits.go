package clients

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"unknot/session/history"
	"unknot/session/history/report"
	"unknot/session/message"
	"unknot/session/words"
	"unknot/ui/facts"
	"unknot/ui/layouts"
	"unknot/ui/look"
)

// mostVisits is how many visits a client's page lists.
const mostVisits = 20

// readVisits reads the latest visits of a client, and counts all.
func readVisits(ctx context.Context, o Options, id history.ClientID) (latest []history.Session, count int, err error) {
	f := history.Filter{Client: id, Limit: mostVisits}
	latest, err = o.Records.Sessions(ctx, f)
	if err != nil || len(latest) < mostVisits {
		return latest, len(latest), err
	}
	count, err = o.Records.Count(ctx, f)
	return latest, count, err
}

// visitsPanel has the client's sessions, the newest first, with their numbers.
func (p *page) visitsPanel() fyne.CanvasObject {
	objects := []fyne.CanvasObject{look.Wrapped(p.Printer.Text("clients.visits", "Visits"), look.Section, true, look.Ink, 2)}
	if p.count == 0 {
		objects = append(objects, look.Wrapped(p.Printer.Text("clients.no-session-yet", "No session yet"), look.Body, false, look.Ink2, 2))
	}
	for _, v := range p.visits {
		line := strings.Join([]string{words.Capital(report.Teller{Printer: p.Printer}.Day(v.Started, p.Now())), facts.Minutes(p.Printer, v.Spent), p.Printer.Say(outcomeWords[v.Outcome])}, ", ")
		text := []fyne.CanvasObject{look.Wrapped(v.Name, look.Body, true, look.Ink, 2), look.Wrapped(line, look.Secondary, false, look.Ink2, 3)}
		for _, numbers := range p.numbersLines(v) {
			text = append(text, look.Wrapped(numbers, look.Body, false, look.Ink, 2))
		}
		visit, _ := layouts.NewColumn(0, 0, text...)
		objects = append(objects, visit)
	}
	if p.count > 0 {
		objects = append(objects, layouts.NaturalSize(look.NewLink(p.Printer.Text("common.progress", "Progress"), look.Body, func() { p.ShowProgressOf(p.client.ID) })))
	}
	if more := p.count - len(p.visits); more > 0 {
		objects = append(objects, look.Wrapped(p.Printer.Text("clients.earlier", "{{.Count}} earlier ones are in the record.", "Count", more), look.Secondary, false, look.Ink2, 3))
	}
	content, _ := layouts.NewColumn(look.Space12, 0, objects...)
	return look.NewPanel(content)
}

var outcomeWords = map[history.Outcome]message.Message{
	history.Going: message.New("common.not-finished", "not finished"), history.Abandoned: message.New("common.not-finished", "not finished"),
	history.Finished: message.New("clients.done-to-the-end", "done to the end"), history.Stopped: message.New("clients.stopped-before-the-end", "stopped before the end"),
}

// numbersLines are the numbers before and after: one line where all regions
// have the same, else one for each region that has any.
func (p *page) numbersLines(v history.Session) []string {
	teller := report.Teller{Places: p.Places, Printer: p.Printer}
	var lines []string
	same := true
	for _, n := range v.Regions {
		numbers := teller.Numbers(n)
		same = same && numbers == teller.Numbers(v.Regions[0])
		if numbers != "" {
			lines = append(lines, p.Printer.Text("list.of", "{{.Name}}: {{.What}}", "Name", teller.Region(n.Region), "What", numbers))
		}
	}
	if same && len(lines) > 0 {
		return []string{teller.Numbers(v.Regions[0])}
	}
	return lines
}
