package ui_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"unknot/session"
	"unknot/session/history"
	"unknot/ui/look"
)

// interrupted leaves a session in its second hold, as a crash does, and starts
// the program anew.
func interrupted(t *testing.T) *stand {
	t.Helper()
	s := open(t, look.Light, desk)
	s.keeps = true
	s.window.ShowRoutine(named(t, "desk-neck-reset"))
	s.numbers().Pick(4)
	s.key(fyne.KeyReturn)
	s.into(5)
	s.record.End()
	if !s.record.Settle(t.Context(), 10*time.Second) {
		t.Fatal("not saved after 10 s")
	}
	s.start(test.NewTempApp(t), desk)
	return s
}

// into goes on until some seconds into a hold.
func (s *stand) into(stage int) {
	s.t.Helper()
	p := s.guide.session.Plan()
	s.guide.advance(p.Offset(stage) + 5*time.Second)
	if st := p.Stage(stage); st.Kind != session.Hold || s.guide.session.Status(s.guide.now).Stage != stage {
		s.t.Fatalf("it is %v in stage %d, want a hold", st.Kind, stage)
	}
}

func TestEnterContinuesAtTheVeryStage(t *testing.T) {
	s := interrupted(t)
	s.mustSay("Continue at stage 6 of ")
	s.mustSay("left upper trapezius, mid-slope")
	s.mustSay("1 hold left there")
	s.mustSay("Desk neck reset · today, ")
	s.key(fyne.KeyReturn)
	s.guide.tell(nil)
	s.mustRead("Get ready")
	s.mustSay("Left upper trapezius")
	s.guide.advance(6 * time.Second)
	s.mustRead("Hold")
	s.mustRead("Round 2 of 2")
	s.guide.advance(10 * time.Minute)
	s.mustSay("All done.")
	s.mustSay("before: 4")
	s.key(fyne.KeyReturn)
	if s.says("Continue at stage") {
		t.Error("it is offered after its end")
	}
	all, err := s.keeper.Sessions(t.Context(), history.Filter{})
	if err != nil || len(all) != 1 || all[0].Outcome != history.Finished {
		t.Fatalf("recorded are %+v, %v", all, err)
	}
	v, err := s.keeper.Record(t.Context(), all[0].ID)
	if err != nil || len(v.Done) != v.Plan.Len() {
		t.Errorf("%d of %d stages are recorded, %v", len(v.Done), v.Plan.Len(), err)
	}
}

func TestNotNowKeepsWhatWasDone(t *testing.T) {
	for name, decline := range map[string]func(*stand){
		"Escape":  func(s *stand) { s.key(fyne.KeyEscape) },
		"a press": func(s *stand) { s.press("Not now") },
	} {
		s := interrupted(t)
		decline(s)
		if s.says("Continue at stage") {
			t.Errorf("%s: it is still offered", name)
		}
		s.mustSay("Where does it hurt?")
		s.window.Home()
		if s.says("Continue at stage") {
			t.Errorf("%s: it is offered again", name)
		}
		all, err := s.keeper.Sessions(t.Context(), history.Filter{})
		if err != nil || len(all) != 1 || all[0].Outcome != history.Abandoned || all[0].Holds != 1 {
			t.Errorf("%s: recorded are %+v, %v", name, all, err)
		}
	}
}

func TestEscapeClearsThePlacesBeforeItDeclines(t *testing.T) {
	s := interrupted(t)
	s.figure().OnPick(shoulder, nil)
	s.key(fyne.KeyEscape)
	s.mustSay("Continue at stage 6 of ")
}

// In the same run, without a new start.
func TestASessionEndedByAWrongKeyIsOffered(t *testing.T) {
	s := open(t, look.Light, desk)
	s.keeps = true
	s.play("desk-neck-reset")
	s.into(3)
	s.key(fyne.KeyEscape, fyne.KeyReturn)
	s.mustSay("Stopped at stage 4 of ")
	s.press("Leave without saving")
	s.mustSay("Continue at stage 4 of ")
	s.mustSay("2 holds left there")
	s.press("Continue")
	s.guide.tell(nil)
	s.mustRead("Get ready")
	s.key(fyne.KeyEscape, fyne.KeyReturn)
	s.mustSay("Stopped at stage 4 of ")
}

func TestWithoutRecordsNothingIsOffered(t *testing.T) {
	s := open(t, look.Light, desk)
	s.play("desk-neck-reset")
	s.guide.advance(8 * time.Second)
	s.key(fyne.KeyEscape, fyne.KeyReturn)
	s.press("Leave without saving")
	if s.says("Continue at stage") {
		t.Error("there is nothing to go on with")
	}
}

// stoppedVisit stops a session with a client by a wrong key, in the records
// that have the client.
func stoppedVisit(t *testing.T) *stand {
	t.Helper()
	s := open(t, look.Light, desk, withClients)
	id := s.fewClients()
	s.keeps = true
	s.window.ShowBriefing(s.client(id), named(t, "desk-neck-reset"), nil, nil)
	s.key(fyne.KeyReturn)
	s.into(3)
	s.key(fyne.KeyEscape, fyne.KeyReturn)
	s.mustSay("Stopped at stage 4 of ")
	s.window.Home()
	return s
}

func TestAClientsSessionGoesOnAfterTheirCautions(t *testing.T) {
	s := stoppedVisit(t)
	s.mustSay("Continue at stage 4 of ")
	s.mustSay("Heron · Desk neck reset")
	s.press("Continue")
	s.mustSay(heron.Cautions[0])
	s.mustSay("Shown before every session with a client.")
	s.key(fyne.KeyReturn)
	s.guide.tell(nil)
	s.mustRead("Get ready")
	if b := s.begun[len(s.begun)-1]; b.Client != s.heron || b.Resumes == nil {
		t.Errorf("begun is %+v, want Heron's session gone on with", b)
	}
	s.guide.advance(time.Hour)
	s.record.End()
	s.record.Settle(t.Context(), 10*time.Second)
	visits, err := s.keeper.Sessions(t.Context(), history.Filter{Client: s.heron, Limit: 1})
	if err != nil || len(visits) != 1 || visits[0].Outcome != history.Finished {
		t.Errorf("recorded is %+v, %v", visits, err)
	}
}

func TestASealedClientsSessionIsNotOffered(t *testing.T) {
	s := stoppedVisit(t)
	s.seal()
	s.keeper.Conceal()
	s.window.Home()
	s.mustNotSay("Continue at stage")
	s.mustNotSay("Heron")
}

func TestAClientsPageLeadsToTheirProgress(t *testing.T) {
	s := open(t, look.Light, desk, withClients)
	s.window.ShowClient(s.fewClients())
	s.follow("Progress")
	s.mustSay("Before and after")
}
