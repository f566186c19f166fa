package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"unknot/session/history"
	"unknot/session/history/account"
	"unknot/session/words"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// mostVisits is how many visits a client's page lists.
const mostVisits = 20

// visits are the client's sessions, the newest first, with their numbers.
func (p *clientPage) visits() fyne.CanvasObject {
	objects := []fyne.CanvasObject{look.Wrapped("Visits", look.Section, true, look.Ink, 2)}
	f := history.Filter{Client: p.client.ID, Limit: mostVisits}
	all, err := p.w.deps.Records.Store.Sessions(f)
	more := 0
	if err == nil && len(all) == mostVisits {
		more, err = p.w.deps.Records.Store.Count(f)
		more -= len(all)
	}
	switch {
	case err != nil:
		objects = append(objects, look.Wrapped(unread(err), look.Body, false, look.Ink, 6))
	case len(all) == 0:
		objects = append(objects, look.Wrapped("No session yet", look.Body, false, look.Ink2, 2))
	}
	for _, v := range all {
		line := strings.Join([]string{words.Capital(dayOf(v.Started, p.w.deps.Now())), minutes(v.Spent), tongue.L(outcomeWords[v.Outcome])}, ", ")
		text := []fyne.CanvasObject{look.Wrapped(v.Name, look.Body, true, look.Ink, 2), look.Wrapped(line, look.Secondary, false, look.Ink2, 3)}
		for _, numbers := range p.numbersLines(v) {
			text = append(text, look.Wrapped(numbers, look.Body, false, look.Ink, 2))
		}
		visit, _ := stack(0, 0, text...)
		objects = append(objects, visit)
	}
	if len(all) > 0 && p.w.deps.Records.Store != nil {
		objects = append(objects, fitting(look.NewLink("Progress", look.Body, func() { p.w.ShowProgressOf(p.client.ID) })))
	}
	if more > 0 {
		objects = append(objects, look.Wrapped(tongue.F("%d earlier ones are in the record.", more), look.Secondary, false, look.Ink2, 3))
	}
	content, _ := stack(look.Space12, 0, objects...)
	return look.NewPanel(content)
}

var outcomeWords = map[history.Outcome]string{
	history.Going: "not finished", history.Left: "not finished", history.Finished: "done to the end", history.Stopped: "stopped before the end",
}

// numbersLines are the numbers before and after: one line where all regions
// have the same, else one for each region that has any.
func (p *clientPage) numbersLines(v history.Session) []string {
	teller := account.Teller{Places: p.w.deps.Places, Say: tongue.L}
	var lines []string
	same := true
	for _, n := range v.Regions {
		numbers := teller.Numbers(n)
		same = same && numbers == teller.Numbers(v.Regions[0])
		if numbers != "" {
			lines = append(lines, tongue.F("%s: %s", teller.Region(n.Region), numbers))
		}
	}
	if same && len(lines) > 0 {
		return []string{teller.Numbers(v.Regions[0])}
	}
	return lines
}
