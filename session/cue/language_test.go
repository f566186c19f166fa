package cue_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/message"
	"unknot/session/routine"
)

func shipped(t *testing.T) []*routine.Routine {
	t.Helper()
	routines, err := routine.LoadAll(os.DirFS("../../assets/routines"), atlas(t))
	if err != nil {
		t.Fatal(err)
	}
	return routines
}

func TestAnotherLanguageLeavesTheScriptItComesFromAsItIs(t *testing.T) {
	english, p := small(t)
	other := english.In(message.In("de"))
	first := 0
	for p.Stage(first).Kind != session.Hold {
		first++
	}
	if got, want := other.Place(first), "Links: oberer Trapezius, Mitte"; got != want {
		t.Errorf("the place is %q, want %q", got, want)
	}
	if got, want := other.Next(first-2), "Bereitmachen, dann halten links: oben auf der Schulter, 20 s"; got != want {
		t.Errorf("next is %q, want %q", got, want)
	}
	if got, want := english.Place(first), "Left upper trapezius, mid-slope"; got != want {
		t.Errorf("the English place is %q, want %q", got, want)
	}
}

func TestASessionIsSaidInGermanAndSpanish(t *testing.T) {
	for code, want := range map[string]map[cue.Wordiness]string{
		"de": {cue.Full: `0s-8s 4 Settle. Eine Minute und zehn Sekunden. | Settle.
0s-16s 2 Sit tall. Breathe out slowly. | Sit tall.
1m10s-1m15s 4 Bereitmachen, links: oberer Trapezius, Mitte. | Links: oberer Trapezius, Mitte. | Links.
1m15s-1m23s 4 Halten. Links: oberer Trapezius, Mitte. Zwanzig Sekunden. | Links. Zwanzig Sekunden. | Zwanzig Sekunden. | Links.
1m35s-1m43s 4 Ruhen. Fünfzehn Sekunden. | Ruhen.
1m35s-1m50s 2 Lass los und atme langsam aus.
1m50s-1m58s 3 Halten. Runde zwei von zwei. Zwanzig Sekunden. | Zwanzig Sekunden.
2m10s-2m18s 4 Seite wechseln, rechts: oberer Trapezius, Mitte. | Rechts: oberer Trapezius, Mitte. | Rechts.
2m25s-2m33s 4 Halten. Rechts: oberer Trapezius, Mitte. Zwanzig Sekunden. | Rechts. Zwanzig Sekunden. | Zwanzig Sekunden. | Rechts.
2m45s-2m53s 4 Ruhen. Fünfzehn Sekunden. | Ruhen.
2m45s-3m0s 2 Lass los und atme langsam aus.
3m0s-3m8s 3 Halten. Runde zwei von zwei. Zwanzig Sekunden. | Zwanzig Sekunden.
3m20s-3m28s 4 Weiter, beidseitig: kurze Nackenmuskeln. | Beidseitig: kurze Nackenmuskeln. | Beide Seiten.
3m35s-3m43s 4 Halten. Beidseitig: kurze Nackenmuskeln. Fünfzehn Sekunden. | Beide Seiten. Fünfzehn Sekunden. | Fünfzehn Sekunden. | Beide Seiten.
3m50s-4m2s 4 Geschafft. Atme einmal langsam durch. Setz dich langsam auf. | Geschafft. Atme einmal langsam durch. | Geschafft.
`},
		"es": {cue.Short: `0s-8s 4 Settle. Un minuto y diez segundos. | Settle.
1m10s-1m15s 4 Izquierda. Trapecio superior. | Izquierda.
1m15s-1m23s 4 Izquierda. Trapecio superior. Veinte segundos. | Izquierda. Veinte segundos. | Veinte segundos. | Izquierda.
1m35s-1m43s 4 Descanso.
1m50s-1m58s 3 Veinte segundos.
2m10s-2m18s 4 Derecha. Trapecio superior. | Derecha.
2m25s-2m33s 4 Derecha. Trapecio superior. Veinte segundos. | Derecha. Veinte segundos. | Veinte segundos. | Derecha.
2m45s-2m53s 4 Descanso.
3m0s-3m8s 3 Veinte segundos.
3m20s-3m28s 4 Ambos lados. Suboccipitales. | Ambos lados.
3m35s-3m43s 4 Ambos lados. Suboccipitales. Quince segundos. | Ambos lados. Quince segundos. | Quince segundos. | Ambos lados.
3m50s-4m2s 4 Listo. Respira despacio. | Listo.
`},
	} {
		s, p := small(t) // of a person's own, so that its texts are said in any language
		for w, want := range want {
			if got := said(s.In(message.In(code)).Say(w, whole(p))); got != want {
				t.Errorf("%s, %v: got:\n%s\nwant:\n%s", code, w, got, want)
			}
		}
	}
}

func TestPausesAndCallsAreSaidInGermanAndSpanish(t *testing.T) {
	for code, want := range map[string]string{
		"de": `1m20s-1m28s 4 Pausiert. Lass den Druck nach. | Pausiert.
1m40s-1m48s 4 Wieder halten. Links: oberer Trapezius, Mitte. | Wieder halten.
1m45s-1m49s 3 Fünf Sekunden mehr.
20s-22s 1 Noch fünfzig Sekunden. | Fünfzig Sekunden.
45s-47s 1 Noch fünfundzwanzig Sekunden. | Fünfundzwanzig Sekunden.
35s-37s 1 Halbzeit.
`,
		"es": `1m20s-1m28s 4 En pausa. Afloja la presión. | En pausa.
1m40s-1m48s 4 Mantén otra vez. Izquierda: trapecio superior, mitad. | Mantén otra vez.
1m45s-1m49s 3 Cinco segundos más.
20s-22s 1 Todavía cincuenta segundos. | Cincuenta segundos.
45s-47s 1 Todavía veinticinco segundos. | Veinticinco segundos.
35s-37s 1 Mitad del tiempo.
`,
	} {
		s, p := small(t)
		s = s.In(message.In(code))
		run := session.New(p)
		calls := s.Call(cue.Full, cue.Calls{Halfway: true, Every: 25 * time.Second}, slices.Concat(run.Do(session.Start, 0), run.Ahead()))
		run.Advance(80 * time.Second)
		got := said(s.Say(cue.Full, run.Do(session.Pause, 80*time.Second))[:1])
		got += said(s.Say(cue.Full, run.Do(session.Resume, 100*time.Second))[:1])
		got += said(s.Say(cue.Full, run.Do(session.Extend, 105*time.Second))[:1])
		got += said([]cue.Phrase{calls[2], calls[1], calls[0]})
		if got != want {
			t.Errorf("%s: got:\n%s\nwant:\n%s", code, got, want)
		}
	}
}

func TestNumbersAreWordsInEveryLanguage(t *testing.T) {
	for code, want := range map[string][]string{
		"en": {"One second.", "Twenty-one seconds.", "One minute one second.", "One minute.", "Thirty-one minutes."},
		"de": {"Eine Sekunde.", "Einundzwanzig Sekunden.", "Eine Minute und eine Sekunde.", "Eine Minute.", "Einunddreißig Minuten."},
		"es": {"Un segundo.", "Veintiún segundos.", "Un minuto y un segundo.", "Un minuto.", "Treinta y un minutos."},
	} {
		for i, length := range []int{1, 21, 61, 60, 31 * 60} {
			p, err := session.NewPlan([]session.Stage{{Kind: session.Pace, Length: time.Duration(length) * time.Second}})
			if err != nil {
				t.Fatal(err)
			}
			s := cue.NewScript(&routine.Routine{Stages: []routine.Stage{{Kind: session.Pace, Name: "X"}}}, p, atlas(t)).In(message.In(code))
			if got, want := s.Say(cue.Short, whole(p))[0].Texts[0], "X. "+want[i]; got != want {
				t.Errorf("%s, %d s: got %q, want %q", code, length, got, want)
			}
		}
	}
}

// english is every sentence about a session that is written in English.
func english(a *body.Atlas, r *routine.Routine, s *cue.Script, events []session.Event) map[string]bool {
	all := map[string]bool{}
	add := func(text string) {
		for _, part := range strings.Split(text, ". ") {
			all[strings.TrimSuffix(part, ".")] = true
		}
	}
	for _, w := range cue.Wordinesses {
		for _, text := range cue.Texts(s.Say(w, events)) {
			add(text)
		}
		for _, text := range cue.Texts(s.Call(w, cue.Calls{Halfway: true, Every: 5 * time.Second}, events)) {
			add(text)
		}
	}
	for _, st := range r.Stages {
		add(st.Name)
		add(st.How)
		if p, ok := a.Point(st.Point); ok {
			for _, text := range []string{p.Name, p.Short, p.Find, p.Press, p.ByHand, p.Therapist.Find, p.Therapist.How} {
				add(text)
			}
		}
	}
	return all
}

// A German or Spanish voice says nothing that is written in English, but for what
// is called the same in both.
func TestNoShippedRoutineSaysEnglishInAnotherLanguage(t *testing.T) {
	a := atlas(t)
	sentences := 0
	for _, code := range message.Languages()[1:] {
		printer := message.In(code)
		same := map[string]bool{}
		for _, r := range a.Regions {
			for i := range r.Points {
				whole := strings.TrimSuffix(printer.Sentence(r.Points[i].NameMessage()), ".")
				muscle, _, _ := strings.Cut(whole, ",")
				same[whole], same[muscle] = true, true
			}
		}
		for _, r := range shipped(t) {
			s, p := scriptOf(t, r)
			written := english(a, r, s, whole(p))
			s = s.In(printer)
			for _, w := range cue.Wordinesses {
				phrases := slices.Concat(s.Say(w, whole(p)), s.Call(w, cue.Calls{Halfway: true, Every: 5 * time.Second}, whole(p)))
				for _, text := range cue.Texts(phrases) {
					for _, part := range strings.Split(strings.TrimSuffix(text, "."), ". ") {
						sentences++
						if written[part] && !same[part] {
							t.Errorf("%s, %s, %v: %q is English, in %q", code, r.ID, w, part, text)
						}
					}
				}
			}
		}
	}
	if sentences < 10000 {
		t.Errorf("got %d sentences, too few for the test to mean anything", sentences)
	}
}

func TestTextsOfAPersonsOwnAreSaidInTheLanguageTheyAreIn(t *testing.T) {
	r := &routine.Routine{ID: "own", Name: "Eigene", Stages: []routine.Stage{
		{Kind: session.Pace, Name: "Hüftkreise", Seconds: 30, How: "Kreise langsam."},
		{Kind: session.Hold, Point: "UT1", Seconds: 20, Side: body.Left, Repeats: 1, Rest: 15, How: "Mit der Hand greifen."},
	}}
	for _, c := range []struct{ written, spoken, heading, how string }{
		{"", "de", "Hüftkreise. Dreißig Sekunden.", "Mit der Hand greifen."},
		{"de", "de", "Hüftkreise. Dreißig Sekunden.", "Mit der Hand greifen."},
		{"de", "es", "Sigue. Treinta segundos.", ""},
		{"de", "en", "Follow. Thirty seconds.", ""},
		{"en", "de", "Mitmachen. Dreißig Sekunden.", ""},
	} {
		r.Language = c.written
		s, p := scriptOf(t, r)
		texts := cue.Texts(s.In(message.In(c.spoken)).Say(cue.Full, whole(p)))
		if texts[0] != c.heading {
			t.Errorf("%+v: the heading is said as %q", c, texts[0])
		}
		if got := slices.Contains(texts, "Mit der Hand greifen."); got != (c.how != "") {
			t.Errorf("%+v: what to do is said: %v, in %q", c, got, texts)
		}
	}
}

// slow is a voice that takes as long as a slow one for a text: more than espeak-ng
// does at the rate it is asked for.
func slow(text string) (time.Duration, bool) {
	return 200*ms + time.Duration(len([]rune(text)))*75*ms, true
}

// Nothing that is said in a hold goes on beyond its end or over a sound, however
// long the words of the language are, and whoever listens hears where each is.
func TestWhatIsSaidInAHoldEndsInItInEveryLanguage(t *testing.T) {
	calls := cue.Calls{Halfway: true, Every: 5 * time.Second}
	for _, code := range message.Languages() {
		for _, r := range shipped(t) {
			s, p := scriptOf(t, r)
			s = s.In(message.In(code))
			events := whole(p)
			cues := cue.Of(p, events)
			for _, w := range []cue.Wordiness{cue.Full, cue.Short} {
				said := cue.Fit(cues, soundLength, append(s.Say(w, events), s.Call(w, calls, events)...), slow)
				for i, e := range events {
					if e.Kind != session.Began || p.Stage(e.Stage).Kind != session.Hold {
						continue
					}
					end := events[i+slices.IndexFunc(events[i:], func(e session.Event) bool { return e.Kind == session.Ended })].At
					heard := false
					for _, u := range said {
						heard = heard || u.At >= e.At && u.At < end
						if u.At < end && u.At+u.Length > end-cue.SayBefore {
							t.Errorf("%s, %s, %v: %q goes on until %v, but the hold ends at %v", code, r.ID, w, u.Text, u.At+u.Length, end)
						}
					}
					if !heard {
						t.Errorf("%s, %s, %v: nothing is said in the hold at %v", code, r.ID, w, e.At)
					}
				}
				for _, u := range said {
					for _, c := range cues {
						if u.At < c.At+soundLength(c.Sound)+cue.SayAfter && u.At+u.Length > c.At-cue.SayBefore {
							t.Errorf("%s, %s, %v: %q at %v is over %v", code, r.ID, w, u.Text, u.At, c)
						}
					}
				}
			}
		}
	}
}
