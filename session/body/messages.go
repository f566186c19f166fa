package body

import (
	"strings"

	"unknot/session/message"
	"unknot/session/words"
)

// What is known about the body is said by messages, whose keys are made of ids.
// The text in the data is the English one.

// Message is the side in a word.
func (s Side) Message() message.Message { return named("side.", s.String()) }

// Message is the level in a word.
func (l Level) Message() message.Message { return named("level.", l.String()) }

func named(prefix, name string) message.Message {
	if name == "" {
		return message.Message{}
	}
	return message.New(prefix+name, name)
}

// At names a place that work is done at on this side, such as 'left upper calf'.
func (s Side) At(place message.Message) message.Message {
	switch s {
	case Left:
		return message.New("place.left", "left {{.Place}}", "Place", place)
	case Right:
		return message.New("place.right", "right {{.Place}}", "Place", place)
	case Together:
		return message.New("place.together", "both sides, {{.Place}}", "Place", place)
	}
	return place
}

// NameMessage is what the point is called by its muscle.
func (p *Point) NameMessage() message.Message {
	return message.New("point."+strings.ToLower(string(p.ID))+".name", p.Name)
}

// ShortMessage is the short name of the point.
func (p *Point) ShortMessage() message.Message {
	return message.New("point."+strings.ToLower(string(p.ID))+".short", p.Short)
}

// NameMessage is what the region is called by its muscles.
func (r *Region) NameMessage() message.Message {
	return message.New("region."+string(r.ID)+".name", words.Uncapital(r.Name))
}

// EverydayMessage is what a lay person calls the region.
func (r *Region) EverydayMessage() message.Message {
	return message.New("region."+string(r.ID)+".everyday", words.Uncapital(r.Everyday))
}

// AskMessage asks the question.
func (q *Question) AskMessage() message.Message { return message.New("question."+q.ID+".ask", q.Ask) }

// InsteadMessage is what to do if it is so.
func (q *Question) InsteadMessage() message.Message {
	return message.New("question."+q.ID+".instead", q.Instead)
}

// MineMessage is what a person says of whom it is true.
func (q *Question) MineMessage() message.Message {
	return message.New("question."+q.ID+".mine", q.Mine)
}

// UnderMessage is the heading that it stands under with others.
func (q *Question) UnderMessage() message.Message {
	return message.New("question."+q.ID+".under", q.Under)
}

// AskMessage asks whether it is this time.
func (t *Time) AskMessage() message.Message { return message.New("question."+t.ID+".ask", t.Ask) }

// InsteadMessage is what to do meanwhile.
func (t *Time) InsteadMessage() message.Message {
	return message.New("question."+t.ID+".instead", t.Instead)
}

// NameMessage is what the people of the group have in common.
func (g *Group) NameMessage() message.Message { return message.New("group."+g.ID+".name", g.Name) }

// MineMessage is what a person says who belongs to the group.
func (g *Group) MineMessage() message.Message { return message.New("group."+g.ID+".mine", g.Mine) }

// UnderMessage is the heading that the group stands under with others.
func (g *Group) UnderMessage() message.Message { return message.New("group."+g.ID+".under", g.Under) }

// TextMessage is what the statement says. Only signs to stop at have other languages.
func (s *Statement) TextMessage() message.Message {
	if s.Now == "" {
		return message.Verbatim(s.Text)
	}
	return message.New("sign."+s.ID+".text", s.Text)
}

// NowMessage is what to do about a sign to stop at.
func (s *Statement) NowMessage() message.Message { return message.New("sign."+s.ID+".now", s.Now) }

// ToolMessage names a tool as routines and points name it, or several with commas
// between. One that is not in the data stays as it is.
func ToolMessage(names string) message.Message {
	var all []message.Message
	for name := range strings.SplitSeq(names, ", ") {
		all = append(all, message.New("tool."+strings.ReplaceAll(words.Key(name), " ", "-"), name))
	}
	return message.Join(all, ", ")
}
