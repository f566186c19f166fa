package text_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"unknot/assets"
	"unknot/session"
	"unknot/session/body"
	"unknot/session/cue"
	"unknot/session/live"
	"unknot/session/message"
	"unknot/session/prepare/preparetest"
	"unknot/session/routine"
	"unknot/ui/text"
)

// neck has a find that waits, two sides, a change of area, rounds with a rest,
// and a pace stage of more than a minute.
const neck = `{
  "version": 1, "id": "neck", "name": "Neck", "purpose": "To test.", "regions": ["upper-trapezius", "neck-back"],
  "level": "gentle", "tool": "fingers", "position": "Sit upright.", "cautions": ["Stop when it hurts.", "Stay light."],
  "stages": [
    {"kind": "hold", "point": "UT1", "side": "both", "seconds": 20, "rest": 5, "find": "press", "how": "Pinch."},
    {"kind": "hold", "point": "NB1", "side": "together", "seconds": 30, "repeats": 2, "rest": 5, "how": "Lean back."},
    {"kind": "pace", "name": "Slow strokes", "side": "left", "seconds": 130, "how": "Glide."}
  ]
}`

// A player is a guide with a session that runs as commands and time are given.
type player struct {
	t     *testing.T
	out   bytes.Buffer
	guide *text.Guide
	run   *session.Session
	now   time.Duration
	kept  []string // what was wrong, '3 stop-numb'
}

func (p *player) keep(stage int, sign string) []message.Message {
	p.kept = append(p.kept, fmt.Sprint(stage, " ", sign))
	return []message.Message{message.Verbatim("that place rests")}
}

func safety(t *testing.T) *body.Safety {
	t.Helper()
	s, err := body.LoadSafety(assets.Safety())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func places(t *testing.T) *body.Atlas {
	t.Helper()
	atlas, err := body.Load(assets.Body())
	if err != nil {
		t.Fatal(err)
	}
	return atlas
}

func parse(t *testing.T) (*routine.Routine, session.Plan) {
	t.Helper()
	r, err := routine.Parse("neck.json", []byte(neck), places(t))
	if err != nil {
		t.Fatal(err)
	}
	p, err := r.Plan()
	if err != nil {
		t.Fatal(err)
	}
	return r, p
}

// newPlayer starts a session and gives commands while it is at time 0.
func newPlayer(t *testing.T, commands ...session.Command) *player {
	t.Helper()
	r, plan := parse(t)
	p := &player{t: t, run: session.New(plan)}
	p.guide = text.New(&p.out, nil, cue.NewScript(r, plan, places(t)), plan, text.Stop{Signs: safety(t).StopSigns(), Number: "112", Keep: p.keep}, p.do)
	for _, c := range append([]session.Command{session.Start}, commands...) {
		p.do(c)
	}
	p.out.Reset()
	return p
}

func (p *player) show(events []session.Event) {
	p.guide.Show(live.Update{Now: p.now, Events: events, Status: p.run.Status(p.now)})
}

func (p *player) do(c session.Command) { p.show(p.run.Do(c, p.now)) }

// pass lets time pass as a live session does, with an update each second.
func (p *player) pass(d time.Duration) {
	for end := p.now + d; p.now < end; {
		p.now += time.Second
		p.show(p.run.Advance(p.now))
	}
}

// want checks what was written since the last call.
func (p *player) want(lines ...string) {
	p.t.Helper()
	if got, want := p.out.String(), strings.Join(lines, "\n")+"\n"; got != want {
		p.t.Errorf("written:\n%swant:\n%s", got, want)
	}
	p.out.Reset()
}

// next gives session.Next n times.
func next(n int) (commands []session.Command) {
	for range n {
		commands = append(commands, session.Next)
	}
	return commands
}

func TestAHoldIsToldInABreathAndItsSideComesFirst(t *testing.T) {
	p := newPlayer(t)
	p.do(session.Eased)
	p.want("Hold left, 20 seconds.", "Pinch.")
	p.pass(20 * time.Second)
	p.want("Release.", "Switch side: right. 5 seconds.")
	p.pass(5 * time.Second)
	p.want("Hold right, 20 seconds.")
	p.pass(20 * time.Second)
	p.want("Release.", "Next area: both sides, suboccipitals. 5 seconds. Slide up your neck until the pads drop into the hollow under the skull. Look around just below the bone, two finger-widths from the midline.")
	p.pass(5 * time.Second)
	p.want("Hold both sides, round 1 of 2, 30 seconds.", "Lean back.")
	p.pass(30 * time.Second)
	p.want("Release.", "Rest, 5 seconds. Let go and breathe out slowly.")
	p.pass(5 * time.Second)
	p.want("Hold both sides, round 2 of 2, 30 seconds.")
}

func TestALongStageTellsTheMinutes(t *testing.T) {
	p := newPlayer(t, next(8)...)
	p.do(session.Next)
	p.want("Left: Slow strokes, 2 minutes 10 seconds. Glide.")
	p.pass(129 * time.Second)
	p.want("2 minutes left.", "1 minute left.")
	p.pass(time.Second)
	p.want("Done, after 2 minutes 10 seconds. Take a slow breath, then sit up slowly.")
}

func TestAPauseSaysHowToGoOn(t *testing.T) {
	p := newPlayer(t, session.Eased)
	p.pass(8 * time.Second)
	p.do(session.Pause)
	p.want("Paused. Ease off the pressure. 12 seconds left. r and Enter to go on.")
	p.pass(time.Minute)
	p.do(session.Resume)
	p.want("Hold left again, 12 seconds left.")
	p.do(session.Slept)
	p.want("Paused, because the computer or this program was asleep. Ease off the pressure. 12 seconds left. r and Enter to go on.")
	p.do(session.Next)
	p.want("Still paused, now at: switch side: right. 5 seconds left.")
	p.do(session.Resume)
	p.want("Switch side: right. 5 seconds.")
	p.do(session.Pause)
	p.want("Paused. 5 seconds left. r and Enter to go on.")
}

func TestAPausedFindThatWaitsCountsNothing(t *testing.T) {
	p := newPlayer(t, session.Pause)
	p.do(session.Resume)
	p.do(session.Pause)
	p.want(
		"Get ready: left upper trapezius, mid-slope. Take your time: e and Enter when you are in place.",
		"Paused. r and Enter to go on.",
	)
}

func TestGoingBackTellsTheWholeStageAgain(t *testing.T) {
	p := newPlayer(t, session.Eased)
	p.pass(5 * time.Second)
	p.do(session.Back)
	p.want("Hold left upper trapezius, mid-slope, 20 seconds.", "Pinch.")
}

func TestAHoldIsExtendedToItsLimit(t *testing.T) {
	p := newPlayer(t, session.Eased)
	p.guide.Read(strings.NewReader("+\n+\n+\n"))
	p.want("5 seconds more, 25 seconds left.", "5 seconds more, 30 seconds left.", "Here a hold is 30 seconds at most.",
		"No more commands can be read. The session goes on by itself; Control-C ends it.")
}

func TestTheEndSaysHowFarItWent(t *testing.T) {
	p := newPlayer(t, session.Eased)
	p.pass(time.Second)
	p.do(session.Stop)
	p.want("Stopped at stage 2 of 10, after 1 second.")
}

func TestEnterAloneSaysWhereYouAre(t *testing.T) {
	p := newPlayer(t)
	p.guide.Read(io.MultiReader(strings.NewReader("\ne\n\nnonsense\n"), stopper{p}))
	p.want(
		"Get ready: left upper trapezius, mid-slope. Take your time: e and Enter when you are in place. Stage 1 of 10, 4 minutes 10 seconds left in all.",
		"Hold left, 20 seconds.", "Pinch.",
		"Hold left upper trapezius, mid-slope, 20 seconds left. Stage 2 of 10, 4 minutes 10 seconds left in all.",
		"Commands, each with Enter: p pause, r resume, n next, b back, e eased or in place, + five seconds more, x something is wrong, q quit. Enter alone says where you are.",
		"Stopped at stage 2 of 10, after 0 seconds.",
	)
}

// A stopper is the end of the input as the session stops.
type stopper struct{ p *player }

func (s stopper) Read([]byte) (int, error) {
	s.p.do(session.Stop)
	return 0, io.EOF
}

func TestWithoutInputNothingWaitsForGood(t *testing.T) {
	r, plan := parse(t)
	atlas := places(t)
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		commands := make(chan session.Command)
		over := make(chan struct{})
		g := text.New(&out, nil, cue.NewScript(r, plan, atlas), plan, text.Stop{}, func(c session.Command) {
			select {
			case commands <- c:
			case <-over:
			}
		})
		go func() {
			defer close(over)
			live.Run{Pass: preparetest.Pass(t, plan), Commands: commands, Emit: g.Show}.Do(context.Background(), time.Now())
		}()
		synctest.Wait()
		// e and the end of the input at once: the hold is not eased by the
		// press that would have ended the find.
		g.Read(strings.NewReader("e\n"))
		time.Sleep(19 * time.Second)
		synctest.Wait()
		if got := out.String(); strings.Contains(got, "Release.") {
			t.Errorf("released after 19 of 20 seconds:\n%s", got)
		}
		commands <- session.Pause
		<-over
		got := out.String()
		for _, want := range []string{"1 second left. It goes on by itself.\n", "Hold left again, 1 second left.\n", "Done, after 4 minutes 10 seconds."} {
			if !strings.Contains(got, want) {
				t.Errorf("no %q in:\n%s", want, got)
			}
		}
	})
}

func TestAFindThatWaitsGoesOnWithoutInput(t *testing.T) {
	r, plan := parse(t)
	atlas := places(t)
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		commands := make(chan session.Command)
		over := make(chan struct{})
		g := text.New(&out, nil, cue.NewScript(r, plan, atlas), plan, text.Stop{}, func(c session.Command) { commands <- c })
		g.Read(strings.NewReader(""))
		began := time.Now()
		go func() {
			defer close(over)
			live.Run{Pass: preparetest.Pass(t, plan), Commands: commands, Emit: g.Show}.Do(context.Background(), began)
		}()
		<-over
		if got, want := time.Since(began), routine.LeadIn+plan.Length(); got != want {
			t.Errorf("the session took %v, want %v", got, want)
		}
		if got := out.String(); !strings.Contains(got, "The hold begins in 5 seconds.\n") {
			t.Errorf("the find does not say that it ends:\n%s", got)
		}
	})
}

func TestWelcomeNamesWarningsAndThenEveryCaution(t *testing.T) {
	r, plan := parse(t)
	var out bytes.Buffer
	text.Welcome(&out, nil, r, plan, []string{"You pressed here today."})
	want := `Neck. At least 4 minutes 10 seconds. Level: gentle. Tool: fingers.
Sit upright.
Before you start:
You pressed here today.
Stop when it hurts.
Stay light.
Commands, each with Enter: p pause, r resume, n next, b back, e eased or in place, + five seconds more, x something is wrong, q quit. Enter alone says where you are.
`
	if out.String() != want {
		t.Errorf("got:\n%swant:\n%s", out.String(), want)
	}
}

func TestReadyWaitsForEnterAndLetsGo(t *testing.T) {
	for answer, want := range map[string]error{"\n": nil, "": nil, "yes\n": nil, "q\n": text.ErrLeft, " Q\n": text.ErrLeft} {
		in := bufio.NewReader(strings.NewReader(answer))
		if got := text.Ready(in, io.Discard, nil); !errors.Is(got, want) || (want == nil) != (got == nil) {
			t.Errorf("Ready(%q) = %v, want %v", answer, got, want)
		}
	}
}

func TestChooseTakesNumbersAndNames(t *testing.T) {
	routines := []*routine.Routine{{ID: "one", Name: "One"}, {ID: "two", Name: "Two"}}
	find := func(name string) (*routine.Routine, error) {
		if name == "two" {
			return routines[1], nil
		}
		return nil, errors.New("no such routine")
	}
	for answer, want := range map[string]string{
		"": "one", "\n": "one", "1\n": "one", "2\n": "two", "two\n": "two", "2": "two",
		"3\n2\n": "two", "0\n-1\n2\n": "two", "three\ntwo\n": "two", "three": "one", "q\n": "", "nothing\nq\n": "",
	} {
		got, err := text.Choose(bufio.NewReader(strings.NewReader(answer)), io.Discard, nil, routines, find)
		switch {
		case want == "" && !errors.Is(err, text.ErrLeft):
			t.Errorf("Choose(%q) = %v, %v; want ErrLeft", answer, got, err)
		case want != "" && (err != nil || got.ID != want):
			t.Errorf("Choose(%q) = %v, %v; want %s", answer, got, err, want)
		}
	}
}

func TestAPauseThatComesWhileTheTerminalIsClosedEndsTheSession(t *testing.T) {
	for _, first := range []string{"the pause", "the end of the terminal"} {
		p, ended := newPlayer(t, session.Eased), 0
		hangUp := func() { p.guide.HungUp(func() { ended++ }) }
		if first == "the pause" {
			p.do(session.Pause)
			hangUp()
		} else {
			hangUp()
			if ended > 0 {
				t.Error("a session that runs was ended")
			}
			p.do(session.Pause)
		}
		if ended != 1 {
			t.Errorf("after %s first it was ended %d times, want once", first, ended)
		}
	}
}
