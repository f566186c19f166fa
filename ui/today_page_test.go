package ui_test

import (
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"unknot/session/body"
	"unknot/session/prepare"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/ui/look"
)

func named(t testing.TB, id string) *routine.Routine {
	t.Helper()
	for _, r := range routines(t) {
		if r.ID == id {
			return r
		}
	}
	t.Fatalf("there is no routine %s", id)
	return nil
}

// segments are all choices in the window, scrolled out of view or not.
func (s *stand) segments() []*look.Segment {
	var out []*look.Segment
	all := *s
	all.whole = true
	all.walk(func(o fyne.CanvasObject, _ fyne.Position) {
		if seg, ok := o.(*look.Segment); ok {
			out = append(out, seg)
		}
	})
	return out
}

// choose picks a word of a segment as a person does.
func choose(seg *look.Segment, i int) {
	seg.Pick(i)
	seg.OnPick(i)
}

func TestTheSafetyTextsComeOnceBeforeAnythingElse(t *testing.T) {
	s := openNew(t, desk)
	s.mustSay("Before you begin")
	s.mustSay("Stop now and let go if you feel")
	s.key(fyne.KeyEscape)
	s.mustSay("Before you begin")
	s.key(fyne.KeyReturn)
	s.mustSay("Where does it hurt?")
	if !s.store.Now().Safety.Read {
		t.Error("it is not remembered that they were read")
	}
}

func TestTheSafetyTextsLeadOnToWhatWasWanted(t *testing.T) {
	s := openNew(t, desk)
	s.asks = true
	s.key(fyne.KeyReturn)
	s.store.Override(func(s *settings.Settings) { s.Safety.Read = false })
	s.window.Play(named(t, "strong-hips"), nil)
	s.mustSay("Before you begin")
	s.key(fyne.KeyReturn)
	s.mustSay("Before you press, today")
	if s.guide != nil {
		t.Error("a session runs that nobody was asked about")
	}
	s.key(fyne.KeyReturn)
	if s.guide == nil {
		t.Error("nothing runs after all was answered")
	}
}

func TestAYesShowsWhatToDoInsteadAndStartsNothing(t *testing.T) {
	s := open(t, look.Light, desk)
	s.asks = true
	r := named(t, "runners-calves")
	s.window.ShowRoutine(r)
	s.key(fyne.KeyReturn)
	s.mustSay("Before you press, today")
	asked := safety(t).Ask(body.Today, r.Regions)
	clot := slices.IndexFunc(asked, func(q body.Question) bool { return q.ID == "ask-leg-clot" })
	s.answerYes("ask-leg-clot", r)
	s.mustSay(asked[clot].Instead)
	s.key(fyne.KeyReturn)
	if s.guide != nil {
		t.Fatal("a session runs after a yes")
	}
	// What is taken back is a no.
	s.answerYes("ask-leg-clot", r)
	s.key(fyne.KeyReturn)
	if s.guide == nil {
		t.Fatal("nothing runs after no to everything")
	}
	if yes, answered := s.begun[0].Today["ask-leg-clot"]; yes || !answered {
		t.Errorf("the session is told %v", s.begun[0].Today)
	}
}

func TestAYesToWhatCannotWaitSaysWhomToCall(t *testing.T) {
	s := open(t, look.Light, desk)
	s.asks = true
	call, other := 0, 0
	for _, id := range []string{"runners-calves", "desk-neck-reset", "low-back-after-sitting"} {
		r := named(t, id)
		for _, q := range s.asksOf(id) {
			s.window.ShowRoutine(r)
			s.key(fyne.KeyReturn)
			s.answerYes(q.ID, r)
			emergency := q.Urgency == body.Emergency || q.Urgency == body.SameDay // which may become one
			if says := s.says("The emergency number is 112."); says != emergency {
				t.Errorf("%s: the number is shown: %v", q.ID, says)
			}
			if emergency {
				call++
			} else {
				other++
			}
		}
	}
	if call == 0 || other == 0 {
		t.Errorf("%d that cannot wait and %d others were tried", call, other)
	}
}

// answerYes presses the number of a question.
func (s *stand) answerYes(id string, r *routine.Routine) {
	s.t.Helper()
	p, err := s.deps.Gate.Prepare(prepare.Request{Routine: r, Now: s.clock.now(), Subject: prepare.Subject{About: s.store.Now().Safety.About}})
	if err != nil {
		s.t.Fatal(err)
	}
	n := slices.IndexFunc(p.Asks, func(q prepare.Question) bool { return q.ID == id })
	if n < 0 {
		s.t.Fatalf("nobody asks %s", id)
	}
	s.key(fyne.KeyName(strconv.Itoa(n + 1)))
}

// What can change is asked every time; what stands is kept for a year.
func TestOneAnswerLeavesOutAndTheRestIsPressed(t *testing.T) {
	s := open(t, look.Light, desk)
	s.asks = true
	r := named(t, "low-back-after-sitting")
	s.window.Play(r, nil)
	p, err := s.deps.Gate.Prepare(prepare.Request{Routine: r, Now: s.clock.now(), Subject: prepare.Subject{About: s.store.Now().Safety.About}})
	if err != nil {
		t.Fatal(err)
	}
	partly := slices.IndexFunc(p.Asks, func(q prepare.Question) bool { return !q.Ends() })
	if partly < 0 || partly > 8 {
		t.Fatalf("no key says yes to a part of %v", p.Asks)
	}
	s.answerYes(p.Asks[partly].ID, r)
	s.mustSay("Go on without it")
	s.key(fyne.KeyReturn)
	if s.guide == nil || s.guide.session.Plan().Len() >= p.Plan.Len() {
		t.Errorf("nothing was left out by %v", p.Asks[partly])
	}
}

func TestWhatStandsIsAskedOnceAYear(t *testing.T) {
	s := openNew(t, desk, func(s *settings.Settings) { s.Safety.Read = true })
	s.asks, s.whole = true, true
	s.window.Play(named(t, "runners-calves"), nil)
	s.mustSay("Are you pregnant?")
	s.key(fyne.KeyReturn)
	if s.guide == nil || len(s.store.Now().Safety.About.Asked) == 0 {
		t.Fatal("the answers are not kept")
	}
	s.guide.Close()
	s.window.Home()
	s.window.Play(named(t, "runners-calves"), nil)
	s.mustSay("Is one calf or thigh newly swollen")
	if s.says("Are you pregnant?") {
		t.Error("what stands is asked again")
	}
}
