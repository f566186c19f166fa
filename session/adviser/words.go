package adviser

import (
	"unknot/session/message"
	"unknot/session/triage"
)

// ForWords says which places words mean. Denied are the signs in them that are
// passed over.
func (a *Adviser) ForWords(text string, denied []string) Meant {
	f, err := a.finder()
	if err != nil {
		return Meant{}
	}
	q := a.asks()
	q.Words, q.Denied = text, denied
	answer := f.Ask(q)
	out := Meant{Said: answer.Danger.GroupIDs()}
	for _, left := range answer.LeftOut {
		if answer.Outcome > triage.Points { // else the advice says it
			out.Lines = append(out.Lines, left.Message())
		}
	}
	for _, lead := range answer.Danger.Groups {
		out.Heed = append(out.Heed, lead.Text)
	}
	if answer.Outcome >= triage.Doctor {
		out.Stop = a.stop(text, answer.Danger)
		return out
	}
	if lead := answer.Danger.Lead; lead != nil {
		out.Heed = append([]string{lead.Text}, out.Heed...)
	}
	if answer.Outcome > triage.Points {
		return out
	}
	for _, asked := range answer.Asked {
		named := Named{Asked: asked}
		named.Picks = append(named.Picks, f.Spots(asked)...)
		if asked.As != "" {
			out.Lines = append(out.Lines, message.New("finder.taken-for", "{{.Typed}} is taken for the {{.Place}}", "Typed", quoted([]string{asked.As}), "Place", asked.Name))
		}
		out.Named = append(out.Named, named)
	}
	switch {
	case answer.Outcome == triage.Nothing:
		out.Lines = append(out.Lines, message.New("finder.no-place", "{{.Typed}} is no place that is known here. Try {{.Near}}", "Typed", quoted([]string{text}), "Near", quoted(answer.Near)))
	case len(answer.Unknown) > 0:
		out.Lines = append(out.Lines, message.New("finder.not-understood", "not understood: {{.Typed}}", "Typed", quoted(answer.Unknown)))
	}
	return out
}

// stop is what ends the search, with the question behind its sign.
func (a *Adviser) stop(text string, danger triage.Reading) *Stop {
	lead := danger.Lead
	out := &Stop{ID: lead.ID, Urgency: lead.Urgency, Text: lead.Text, Ask: lead.Ask}
	for _, s := range danger.Words {
		out.Words = append(out.Words, text[s.From:s.To])
	}
	for _, also := range danger.Also {
		out.Also = append(out.Also, also.Text)
	}
	return out
}

// quoted is what somebody wrote or might write.
func quoted(all []string) message.Message {
	var parts []message.Message
	for _, text := range all {
		parts = append(parts, message.New("list.quoted", "“{{.Text}}”", "Text", text))
	}
	return message.Join(parts, ", ")
}
