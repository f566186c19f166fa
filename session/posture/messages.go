package posture

import (
	"unknot/session/body"
	"unknot/session/message"
)

// NameMessage is what the posture is called.
func (p *Posture) NameMessage() message.Message {
	return message.New("posture."+string(p.ID)+".name", p.Name)
}

// AltMessage is what is seen.
func (p *Posture) AltMessage() message.Message {
	return message.New("posture."+string(p.ID)+".alt", p.Alt)
}

// Message is from where a posture is seen, in a few words.
func (v View) Message() message.Message { return viewMessages[v] }

var viewMessages = map[View]message.Message{
	Front:  message.New("posture.view.front", "from the front"),
	Back:   message.New("posture.view.back", "from behind"),
	Beside: message.New("posture.view.side", "from the side"),
	Close:  message.New("posture.view.close", "close up"),
}

// Describe says all there is to see, for who does not see it: the posture, from
// where, and the side that is worked on.
func (p *Posture) Describe(side body.Side) message.Message {
	if !p.Sided() || side != body.Left && side != body.Right {
		return message.New("posture.seen", "{{.What}} Seen {{.View}}.", "What", p.AltMessage(), "View", p.View.Message())
	}
	return message.New("posture.seen-on", "{{.What}} Seen {{.View}}. Worked on: {{.Side}}.",
		"What", p.AltMessage(), "View", p.View.Message(), "Side", side.Message())
}
