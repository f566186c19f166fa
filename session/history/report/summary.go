package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/history"
	"unknot/session/prepare"
	"unknot/session/words"
)

//go:embed summary.html
var summaryPage string

var page = template.Must(template.New("summary").Parse(summaryPage))

// Summary writes one session as a page to print, in the order of a SOAP note:
// what the client says, what was done, how it changed, and what comes next. What
// was wrong is among it, and what rests because of it. The label is the client's,
// or empty.
func Summary(w io.Writer, v history.Record, label string, places Places, signs *body.Safety) error {
	if v.Sealed {
		return history.ErrSealed
	}
	s := summary{
		Name: v.Name, Label: label, When: v.Started.Format("Monday, 2 January 2006, 15:04"), Words: v.Notes,
		Tags: strings.Join(v.Notes.Tags, ", "), Planned: minutes(v.Planned), Spent: minutes(v.Spent), Outcome: ends[v.Outcome],
	}
	for _, n := range v.Regions {
		s.Numbers = append(s.Numbers, numbers{anatomical(places, n.Region), said(n.Before), said(n.After), difference(n)})
	}
	s.Holds = holds(v, places)
	s.Wrong = wrong(v.Notes.Wrong, signs)
	for _, r := range prepare.RestsAfter(v, places) {
		s.Rests = append(s.Rests, rest{anatomical(places, r.Region), r.Until.Format("Monday, 2 January 2006, 15:04")})
	}
	return page.Execute(w, s)
}

type summary struct {
	Name, Label, When       string
	Words                   history.Notes
	Tags                    string
	Planned, Spent, Outcome string
	Numbers                 []numbers
	Holds                   []*held
	Wrong                   string // what it was stopped for; empty if nothing was wrong
	Rests                   []rest
}

// A rest is what is not pressed, and until when.
type rest struct{ Region, Until string }

// wrong says what was wrong, by the sign if that was said.
func wrong(what *history.Wrong, signs *body.Safety) string {
	switch {
	case what == nil:
		return ""
	case what.Sign == "":
		return "Something was wrong; what it was is not said."
	}
	sign, ok := signs.Flag(what.Sign)
	if !ok {
		return "Something was wrong: " + what.Sign + "."
	}
	return "Something was wrong: " + words.FirstSentence(sign.Text)
}

var ends = map[history.Outcome]string{
	history.Going: "Not finished.", history.Finished: "Done to the end.", history.Stopped: "Stopped before the end.", history.Abandoned: "Not finished.",
}

type numbers struct{ Region, Before, After, Change string }

// A held is what was done on one point and side.
type held struct {
	Place         string
	Done, Planned int // holds
	Seconds       string
	Eased         string
	Tender        string
}

// anatomical is the name that a clinician reads.
func anatomical(places Places, id body.RegionID) string {
	if id == "" {
		return "your number"
	}
	if r, ok := places.Region(id); ok {
		return r.Name
	}
	return string(id)
}

func said(n *int) string {
	if n == nil {
		return "not said"
	}
	return fmt.Sprint(*n)
}

func difference(n history.Numbers) string {
	if n.Before == nil || n.After == nil {
		return ""
	}
	switch d := *n.After - *n.Before; {
	case d < 0:
		return fmt.Sprintf("%d lower", -d)
	case d > 0:
		return fmt.Sprintf("%d higher", d)
	}
	return "the same"
}

// holds gathers what was done by point and side, in the order of the plan.
func holds(v history.Record, places Places) []*held {
	type spot struct {
		point body.ID
		side  body.Side
	}
	found := map[spot]*held{}
	var all []*held
	for _, st := range v.Plan.Stages() {
		if st.Kind != session.Hold {
			continue
		}
		at := spot{st.Point, st.Side}
		if found[at] == nil {
			found[at] = &held{Place: Teller{Places: places}.Place(st.Point, st.Side)}
			all = append(all, found[at])
		}
		found[at].Planned++
	}
	var seconds, eased = map[*held][]string{}, map[*held][]string{}
	for _, d := range v.Done {
		h := found[spot{d.Point, d.Side}]
		if h == nil || d.Kind != session.Hold || d.Lasted < history.PressedFrom {
			continue
		}
		h.Done++
		seconds[h] = append(seconds[h], fmt.Sprint(int(d.Lasted.Round(time.Second).Seconds())))
		if d.Eased() {
			eased[h] = append(eased[h], fmt.Sprintf("%d s", int(d.Lasted.Round(time.Second).Seconds())))
		}
	}
	for _, t := range v.Tender {
		if h := found[spot{t.Point, t.Side}]; h != nil {
			h.Tender = fmt.Sprint(t.Number)
		}
	}
	for _, h := range all {
		h.Seconds, h.Eased = strings.Join(seconds[h], ", "), strings.Join(eased[h], ", ")
	}
	return all
}
