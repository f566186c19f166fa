package text_test

import (
	"context"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/live"
	"unknot/session/prepare/preparetest"
	"unknot/session/spool"
	"unknot/ui/text"
)

// A stopped terminal must not stop the session: a hold that lasts while nobody
// takes a line would count as one during which the machine was asleep.
func TestAStoppedTerminalDoesNotStopTheSession(t *testing.T) {
	r, plan := parse(t)
	atlas := places(t)
	synctest.Test(t, func(t *testing.T) {
		screen, terminal := io.Pipe()
		out := spool.New(terminal, text.LeftOut(nil))
		commands := make(chan session.Command)
		g := text.New(out, nil, cue.NewScript(r, plan, atlas), plan, text.Stop{}, func(c session.Command) { commands <- c })
		began, over := time.Now(), make(chan struct{})
		var late time.Duration
		go func() {
			defer close(over)
			live.Run{Pass: preparetest.Pass(t, plan), Commands: commands, Emit: func(u live.Update) {
				for _, e := range u.Events {
					late = max(late, time.Since(began)-e.At)
				}
				g.Show(u)
			}}.Do(context.Background(), began)
		}()
		g.Read(strings.NewReader("e\n+\n")) // and nothing more, so that it goes on by itself
		<-over
		if late > 0 {
			t.Errorf("an event was handled %v late while nobody read the lines", late)
		}
		read := make(chan string)
		go func() {
			all, _ := io.ReadAll(screen)
			read <- string(all)
		}()
		if err := out.Close(time.Second); err != nil {
			t.Error(err)
		}
		terminal.Close()
		got := <-read
		if strings.Contains(got, "asleep") || strings.Contains(got, "Paused") {
			t.Errorf("it was paused:\n%s", got)
		}
		at := 0
		for _, want := range []string{"Get ready", "Hold left, 20 seconds.\n", "Pinch.\n", "25 seconds left.\n", "Release.\n", "Hold right, 25 seconds.\n", "2 minutes left.\n", "Done, after"} {
			i := strings.Index(got[at:], want)
			if i < 0 {
				t.Fatalf("%q does not come in its turn:\n%s", want, got)
			}
			at += i
		}
	})
}
