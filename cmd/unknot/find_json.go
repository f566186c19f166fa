package main

import (
	"encoding/json"
	"maps"
	"math"
	"slices"

	"unknot/session/body"
	"unknot/session/finder"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/triage"
)

// A findOutput is the output of 'find --json'.
type findOutput struct {
	Outcome  string          `json:"outcome"`    // stop, doctor, leave, named, nothing or points
	Leads    *foundLead      `json:"leads"`      // what comes first; null for points and nothing
	Also     []foundLead     `json:"also"`       // more of that
	Asks     []foundFix      `json:"asks"`       // what leads rests on these words being read so
	Rules    []string        `json:"rules"`      // the ids of groups that the words named, whose rules hold
	RuleText []foundLead     `json:"rule_texts"` // what those rules come to
	Kept     []string        `json:"kept"`       // the ids of what is kept of the person, which holds too
	LeftOut  []foundLeftOut  `json:"left_out"`   // likely points that are not among the results because of all that
	RedFlags []foundFlag     `json:"red_flags"`
	Near     []string        `json:"near"` // what could be asked instead
	Asked    []foundPlace    `json:"asked"`
	Unknown  []string        `json:"unknown"`
	NoPress  []foundNoPress  `json:"no_press"`
	Results  []foundPoint    `json:"results"`
	Routine  json.RawMessage `json:"routine"` // null if there is nothing to press
	Notes    []string        `json:"notes"`
}

type foundLead struct {
	ID      string        `json:"id"`
	Text    string        `json:"text"`
	Sign    string        `json:"sign,omitempty"` // the id of the red flag that it is
	Ask     string        `json:"ask,omitempty"`  // the question behind it
	Urgency string        `json:"urgency,omitempty"`
	Sources []body.Source `json:"sources"`
}

type foundLeftOut struct {
	Points    []body.ID `json:"points"`
	Why       string    `json:"why"`
	Condition string    `json:"condition,omitempty"` // the id of what is true of the person
}

type foundFix struct {
	Wrote string `json:"wrote"`
	Read  string `json:"read"`
}

type foundFlag struct {
	ID      string        `json:"id"`
	Text    string        `json:"text"`
	Urgency string        `json:"urgency"`
	Sources []body.Source `json:"sources"`
}

type foundPlace struct {
	Name string `json:"name"`
	Side string `json:"side"`
	// Heard is set where the words named the side, which --side undoes.
	Heard bool   `json:"side_heard,omitempty"`
	As    string `json:"written_as,omitempty"`
}

type foundNoPress struct {
	Name    string        `json:"name"`
	Why     string        `json:"why"`
	Instead string        `json:"instead"`
	Sources []body.Source `json:"sources"`
}

type foundPoint struct {
	Point         body.ID    `json:"point"`
	Name          string     `json:"name"`
	Short         string     `json:"short"`
	Side          string     `json:"side"`
	Score         int        `json:"score"`
	OffByDefault  bool       `json:"off_by_default"`
	TherapistOnly bool       `json:"therapist_only"`
	Why           []foundWhy `json:"why"`
}

type foundWhy struct {
	Kind      string        `json:"kind"`  // lies or refers
	Close     string        `json:"close"` // here, in this area or close by
	Asked     string        `json:"asked"`
	Text      string        `json:"text"`
	Sources   []body.Source `json:"sources,omitempty"`
	Unchecked bool          `json:"unchecked,omitempty"`
}

func newFindOutput(a finder.Answer, who prepare.Subject, r *routine.Routine, notes []finder.Note) findOutput {
	out := findOutput{
		Outcome: a.Outcome.String(), Leads: newFoundLead(a.Danger.Lead), Also: []foundLead{}, Asks: []foundFix{}, Rules: []string{},
		RuleText: []foundLead{}, Kept: []string{}, LeftOut: []foundLeftOut{}, RedFlags: []foundFlag{}, Near: []string{}, Asked: []foundPlace{}, Unknown: []string{},
		NoPress: []foundNoPress{}, Results: []foundPoint{}, Routine: json.RawMessage("null"), Notes: []string{},
	}
	for _, lead := range a.Danger.Also {
		out.Also = append(out.Also, *newFoundLead(&lead))
	}
	for _, fix := range a.Danger.Asks {
		out.Asks = append(out.Asks, foundFix(fix))
	}
	for _, lead := range a.Danger.Groups {
		out.Rules = append(out.Rules, lead.ID)
		out.RuleText = append(out.RuleText, *newFoundLead(&lead))
	}
	out.Kept = slices.AppendSeq(out.Kept, maps.Keys(who.Conditions))
	slices.Sort(out.Kept)
	for _, left := range a.LeftOut {
		l := foundLeftOut{Why: left.Why.Line.Sentence(), Condition: left.Why.Condition}
		for _, p := range left.Points {
			l.Points = append(l.Points, p.ID)
		}
		out.LeftOut = append(out.LeftOut, l)
	}
	out.Near = append(out.Near, a.Near...)
	for _, flag := range a.RedFlags {
		out.RedFlags = append(out.RedFlags, foundFlag{flag.ID, flag.Text, flag.Urgency.String(), flag.Sources})
	}
	for _, asked := range a.Asked {
		out.Asked = append(out.Asked, foundPlace{asked.Name, asked.Side.String(), asked.Heard, asked.As})
	}
	out.Unknown = append(out.Unknown, a.Unknown...)
	for _, no := range a.NoPress {
		out.NoPress = append(out.NoPress, foundNoPress(no))
	}
	for _, result := range a.Results {
		out.Results = append(out.Results, newFoundPoint(result))
	}
	if r != nil {
		out.Routine = routine.Format(r)
	}
	for _, note := range notes {
		out.Notes = append(out.Notes, note.Line.Sentence())
	}
	return out
}

func newFoundPoint(result finder.Result) foundPoint {
	p := foundPoint{
		Point: result.Point.ID, Name: result.Point.Name, Short: result.Point.Short, Side: result.Side.String(), Score: int(math.Round(result.Score)),
		OffByDefault: result.Barred == finder.OffByDefault, TherapistOnly: result.Barred == finder.TherapistOnly,
	}
	for _, why := range result.Why {
		kind := "lies"
		if why.Kind == finder.RefersHere {
			kind = "refers"
		}
		p.Why = append(p.Why, foundWhy{kind, why.Close.String(), why.Asked, why.Text, why.Sources, why.Unchecked})
	}
	return p
}

// newFoundLead is what comes first, or nil where nothing does.
func newFoundLead(l *triage.Lead) *foundLead {
	if l == nil {
		return nil
	}
	out := &foundLead{ID: l.ID, Text: l.Text, Sign: l.Sign, Ask: l.Ask, Sources: l.Sources}
	if l.Urgency != 0 {
		out.Urgency = l.Urgency.String()
	}
	return out
}
