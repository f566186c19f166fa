package text

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/message"
	"unknot/session/words"
)

// A Stop is what to do where something is wrong.
type Stop struct {
	Signs  []body.Statement // to stop at, the gravest first
	Number string           // to call in an emergency
	// Keep keeps what was wrong at a stage: at first with no sign, and then with
	// the id of the one that was said. It returns what comes of it.
	Keep func(stage int, sign string) []message.Message
}

// WentWrong reports whether the session was stopped because something was wrong.
// Read then returns only once it was said what that was, or left unsaid.
func (g *Guide) WentWrong() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.wrong
}

// goneWrong stops the session, says the signs with what to do for each, and asks
// which of them it was.
func (g *Guide) goneWrong(in *bufio.Scanner) {
	stop := g.stop
	g.mu.Lock()
	stage, over := g.last.Stage, g.last.State.Over()
	g.wrong = !over
	g.mu.Unlock()
	if over {
		return
	}
	g.do(session.Stop)
	outcome := stop.Keep(stage, "")
	g.Say(g.printer.Text("text.what-was-it", "Stopped. Let go. The emergency number is {{.Number}}. What was it?", "Number", stop.Number))
	for i, sign := range stop.Signs {
		g.Say(fmt.Sprintf("%d. %s %s", i+1, words.FirstSentence(g.printer.Say(sign.TextMessage())), g.printer.Say(sign.NowMessage())))
	}
	for {
		g.Say(g.printer.Text("text.say-which", "The number of what it was, then Enter. Enter alone leaves it unsaid."))
		if !in.Scan() {
			break
		}
		answer := strings.TrimSpace(in.Text())
		if answer == "" {
			break
		}
		if n, err := strconv.Atoi(answer); err == nil && n >= 1 && n <= len(stop.Signs) {
			outcome = stop.Keep(stage, stop.Signs[n-1].ID)
			g.Say(g.printer.Say(stop.Signs[n-1].NowMessage()))
			break
		}
	}
	for _, line := range outcome {
		g.Say(g.printer.Sentence(line))
	}
}
