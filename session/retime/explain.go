package retime

import (
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/message"
	"unknot/session/routine"
)

// Explain says the changes of a routine in lines for a person, what is left out
// first. Places may be nil; points are then called by their ids.
func Explain(all []Change, places routine.Places) []message.Message {
	var out []message.Message
	var lines []message.Message
	for i := 0; i < len(all); i++ {
		c := all[i]
		if c.Kind == LeftOut {
			if name := c.name(places); len(out) == 0 || out[len(out)-1].String() != name.String() {
				out = append(out, name)
			}
			continue
		}
		if c.Stage < 0 {
			lines = append(lines, c.line())
			continue
		}
		said := []message.Message{c.line()}
		for i+1 < len(all) && all[i+1].Stage == c.Stage {
			i++
			said = append(said, all[i].line())
		}
		lines = append(lines, message.New("list.of", "{{.Name}}: {{.What}}", "Name", c.name(places), "What", message.Join(said, ", ")))
	}
	if len(out) > 0 {
		lines = append([]message.Message{message.New("rule.left-out", "left out: {{.Names}}", "Names", message.Join(out, "; "))}, lines...)
	}
	return lines
}

// name is what a person calls the stage of a change.
func (c Change) name(places routine.Places) message.Message {
	if p, ok := point(places, c.Point); ok {
		return p.ShortMessage()
	}
	if c.Point != "" {
		return message.Verbatim(string(c.Point))
	}
	return message.Verbatim(c.Name)
}

func (c Change) line() message.Message {
	switch c.Kind {
	case Repeats:
		return message.Plural("retime.holds", "{{.Count}} hold instead of {{.From}}", "{{.Count}} holds instead of {{.From}}", c.To, "From", c.From)
	case Seconds:
		return message.New("retime.seconds", "{{.To}} s instead of {{.From}} s", "To", c.To, "From", c.From)
	case Rest:
		return message.New("retime.rest", "{{.To}} s rest instead of {{.From}} s", "To", c.To, "From", c.From)
	case Side:
		return message.New("retime.side", "{{.Side}} only", "Side", body.Side(c.To))
	case Level:
		return message.New("retime.level", "{{.To}} instead of {{.From}}", "To", body.Level(c.To), "From", body.Level(c.From))
	case Unused:
		return message.New("retime.shortest", "{{.To}} is as long as this gets, of {{.From}}", "To", cue.Clock(seconds(c.To)), "From", cue.Clock(seconds(c.From)))
	}
	return message.Message{}
}
