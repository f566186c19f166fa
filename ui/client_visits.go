package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"unknot/session/history"
	"unknot/session/words"
	"unknot/ui/look"
	"unknot/ui/tongue"
)

// mostVisits is how many visits a client's page lists.
const mostVisits = 20

// visits are the client's sessions, the newest first, with their numbers.
func (p *clientPage) visits() fyne.CanvasObject {
	objects := []fyne.CanvasObject{look.Wrapped("Visits", look.Section, true, look.Ink, 2)}
	all, err := p.w.deps.Records.Store.Sessions(history.Filter{Client: p.client.ID})
	switch {
	case err != nil:
		objects = append(objects, look.Wrapped(unread(err), look.Body, false, look.Ink, 6))
	case len(all) == 0:
		objects = append(objects, look.Wrapped("No session yet", look.Body, false, look.Ink2, 2))
	}
	for _, v := range all[:min(mostVisits, len(all))] {
		line := strings.Join([]string{words.Capital(dayOf(v.Started, time.Now())), minutes(v.Spent), tongue.L(outcomeWords[v.Outcome])}, ", ")
		text := []fyne.CanvasObject{look.Wrapped(v.Name, look.Body, true, look.Ink, 2), look.Wrapped(line, look.Secondary, false, look.Ink2, 3)}
		if numbers := numbersLine(v); numbers != "" {
			text = append(text, look.Wrapped(numbers, look.Body, false, look.Ink, 2))
		}
		visit, _ := stack(0, 0, text...)
		objects = append(objects, visit)
	}
	if more := len(all) - mostVisits; more > 0 {
		objects = append(objects, look.Wrapped(tongue.F("%d earlier ones are in the record.", more), look.Secondary, false, look.Ink2, 3))
	}
	content, _ := stack(look.Space12, 0, objects...)
	return look.NewPanel(content)
}

var outcomeWords = map[history.Outcome]string{
	history.Going: "not finished", history.Left: "not finished", history.Finished: "done to the end", history.Stopped: "stopped before the end",
}

// numbersLine are the numbers of the first region that has any.
func numbersLine(v history.Session) string {
	for _, n := range v.Regions {
		switch {
		case n.Before != nil && n.After != nil:
			return tongue.F("%d before, %d after", *n.Before, *n.After)
		case n.Before != nil:
			return tongue.F("%d before", *n.Before)
		case n.After != nil:
			return tongue.F("%d after", *n.After)
		}
	}
	return ""
}
