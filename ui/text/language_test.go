package text_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/live"
	"unknot/session/message"
	"unknot/ui/text"
)

// A session in another language begins as it does in English, and ends so.
func TestASessionIsGuidedInTheLanguageOfItsPrinter(t *testing.T) {
	for code, want := range map[string][]string{
		"de": {"Lass dir Zeit: e und Enter, wenn du bereit bist.", "Halten links, 20 Sekunden.", "Pausiert. Lass den Druck nach. Noch 15 Sekunden. r und Enter: weiter.",
			"Wieder halten, links, noch 15 Sekunden.", "5 Sekunden mehr, noch 20 Sekunden.", "Aufgehört bei Abschnitt 2 von 10, nach 5 Sekunden."},
		"es": {"Tómate tu tiempo: e y Enter cuando estés en posición.", "Mantén izquierda, 20 segundos.", "En pausa. Afloja la presión. Quedan 15 segundos. r y Enter para seguir.",
			"Mantén otra vez, izquierda, quedan 15 segundos.", "5 segundos más, quedan 20 segundos.", "Parado en la etapa 2 de 10, después de 5 segundos."},
	} {
		r, plan := parse(t)
		var out bytes.Buffer
		g := text.New(&out, message.In(code), cue.NewScript(r, plan, places(t)), plan, text.Stop{}, func(session.Command) {})
		run, now := session.New(plan), time.Duration(0)
		for _, c := range []session.Command{session.Start, session.Eased, session.Pause, session.Resume, session.Extend, session.Stop} {
			if c == session.Pause {
				now += 5 * time.Second
			}
			g.Show(live.Update{Now: now, Events: run.Do(c, now), Status: run.Status(now)})
		}
		rest := out.String()
		for _, line := range want {
			_, after, ok := strings.Cut(rest, line+"\n")
			if !ok {
				t.Fatalf("%s: %q does not come next in\n%s", code, line, rest)
			}
			rest = after
		}
	}
}

// A word that has a capital in its language keeps it in the middle of a sentence.
func TestAStageIsNamedWithinASentence(t *testing.T) {
	r, plan := parse(t)
	for code, want := range map[string]string{"de": ": Seite wechseln: rechts.", "en": ": switch side: right.", "es": ": cambia de lado: derecha."} {
		var out bytes.Buffer
		g := text.New(&out, message.In(code), cue.NewScript(r, plan, places(t)), plan, text.Stop{}, func(session.Command) {})
		run := session.New(plan)
		g.Show(live.Update{Events: run.Do(session.Start, 0), Status: run.Status(0)})
		g.Show(live.Update{Events: run.Do(session.Pause, 0), Status: run.Status(0)})
		for plan.Stage(run.Status(0).Stage).Kind != session.Switch {
			g.Show(live.Update{Events: run.Do(session.Next, 0), Status: run.Status(0)})
		}
		if got := out.String(); !strings.Contains(got, want) {
			t.Errorf("%s: %q is not in\n%s", code, want, got)
		}
	}
}
