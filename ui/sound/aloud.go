package sound

import (
	"time"

	"github.com/faiface/beep"
)

const (
	// aloudLead is how long before speech outside of a session is handed over:
	// more than an output keeps ready, and little enough to follow the keys.
	aloudLead = 200 * time.Millisecond
	// aloudPatience is how long the output may take to open.
	aloudPatience = time.Second
)

// Speak plays speech outside of any session, which it must not interrupt, in
// place of what was spoken so before. It returns when the output has the
// speech, or would not open, which is not worth a notice.
func (p *Player) Speak(text string, length time.Duration, speech beep.Streamer) {
	select {
	case <-p.open(func(Notice) {}):
		p.Say(time.Now(), []Utterance{{At: aloudLead, Text: text, Length: length, Speech: speech}})
		p.End()
	case <-time.After(aloudPatience):
		p.Close()
	}
}
