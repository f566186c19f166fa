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
	"unknot/session/message"
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
func Summary(w io.Writer, v history.Record, label string, teller Teller, signs *body.Safety) error {
	if v.Sealed {
		return history.ErrSealed
	}
	printer := teller.Printer
	s := summary{
		Printer: printer, Language: printer.Language(),
		Name: v.Name, Label: label, When: printer.Say(moment(v.Started)), Words: v.Notes,
		Tags: strings.Join(tags(printer, v.Notes.Tags), ", "), Outcome: printer.Say(ends[v.Outcome]),
		Spent: printer.Text("printed.spent", "{{.Spent}} of {{.Planned}} planned minutes.", "Spent", minutes(v.Spent), "Planned", minutes(v.Planned)),
	}
	for _, n := range v.Regions {
		s.Numbers = append(s.Numbers, numbers{teller.anatomical(n.Region), teller.said(n.Before), teller.said(n.After), teller.difference(n)})
	}
	s.Holds = holds(v, teller)
	s.Wrong = teller.wrong(v.Notes.Wrong, signs)
	for _, r := range prepare.RestsAfter(v, teller.Places) {
		s.Rests = append(s.Rests, printer.Text("printed.rests", "{{.Region}}: not pressed until {{.Until}}.", "Region", teller.anatomical(r.Region), "Until", moment(r.Until)))
	}
	return page.Execute(w, s)
}

// Heads are the words of the page that are the same for every session.
func (s summary) Heads() map[string]string {
	p := s.Printer
	return map[string]string{
		"Subjective": p.Text("printed.subjective", "Subjective"), "Objective": p.Text("printed.objective", "Objective"),
		"Assessment": p.Text("printed.assessment", "Assessment"), "Plan": p.Text("printed.plan", "Plan"),
		"Before": p.Text("printed.number-before", "Number before, 0 to 10"), "After": p.Text("printed.number-after", "Number after, 0 to 10"),
		"Point": p.Text("printed.point", "Point"), "Holds": p.Text("printed.holds", "Holds"), "Seconds": p.Text("printed.seconds", "Seconds"),
		"Eased": p.Text("printed.eased-after", "Eased after"), "Tenderness": p.Text("printed.tenderness", "Tenderness"),
		"Nothing": p.Text("printed.nothing-noted", "Nothing noted."),
		"Footer":  p.Text("printed.footer", "Numbers from 0 to 10 are what the person said. This is not a diagnosis."),
	}
}

// moment is a day of the week with its date and the time of day.
func moment(t time.Time) message.Message {
	return message.New("date.moment", "{{.Weekday}}, {{.Day}} {{.Month}} {{.Year}}, {{.Time}}",
		"Weekday", message.Weekday(t.Weekday()), "Day", t.Day(), "Month", message.Month(t.Month()), "Year", t.Year(), "Time", t.Format("15:04"))
}

// Of says how many of the planned holds were done.
func (s summary) Of(h *held) string {
	return s.Printer.Text("printed.of", "{{.Done}} of {{.Planned}}", "Done", h.Done, "Planned", h.Planned)
}

type summary struct {
	Printer           *message.Printer
	Language          string
	Name, Label, When string
	Words             history.Notes
	Tags              string
	Spent, Outcome    string
	Numbers           []numbers
	Holds             []*held
	Wrong             string   // what it was stopped for; empty if nothing was wrong
	Rests             []string // what is not pressed, and until when
}

// wrong says what was wrong, by the sign if that was said.
func (t Teller) wrong(what *history.Wrong, signs *body.Safety) string {
	switch {
	case what == nil:
		return ""
	case what.Sign == "":
		return t.Printer.Text("printed.wrong-unsaid", "Something was wrong; what it was is not said.")
	}
	sign, ok := signs.Flag(what.Sign)
	if !ok {
		return t.Printer.Text("printed.wrong-unknown", "Something was wrong: {{.Sign}}.", "Sign", what.Sign)
	}
	return t.Printer.Text("printed.wrong", "Something was wrong: {{.Sign}}", "Sign", words.FirstSentence(t.Printer.Say(sign.TextMessage())))
}

var ends = map[history.Outcome]message.Message{
	history.Going: notFinished, history.Finished: message.New("printed.finished", "Done to the end."),
	history.Stopped: message.New("printed.stopped", "Stopped before the end."), history.Abandoned: notFinished,
}

var notFinished = message.New("printed.not-finished", "Not finished.")

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
func (t Teller) anatomical(id body.RegionID) string {
	if id == "" {
		return t.Printer.Text("printed.your-number", "your number")
	}
	if r, ok := t.Places.Region(id); ok {
		return words.Capital(t.Printer.Say(r.NameMessage()))
	}
	return words.Printable(string(id))
}

func (t Teller) said(n *int) string {
	if n == nil {
		return t.Printer.Text("printed.not-said", "not said")
	}
	return fmt.Sprint(*n)
}

func (t Teller) difference(n history.Numbers) string {
	if n.Before == nil || n.After == nil {
		return ""
	}
	switch d := *n.After - *n.Before; {
	case d < 0:
		return t.Printer.Text("printed.lower", "{{.By}} lower", "By", -d)
	case d > 0:
		return t.Printer.Text("printed.higher", "{{.By}} higher", "By", d)
	}
	return t.Printer.Text("printed.the-same", "the same")
}

// holds gathers what was done by point and side, in the order of the plan.
func holds(v history.Record, teller Teller) []*held {
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
			found[at] = &held{Place: teller.Place(st.Point, st.Side)}
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
