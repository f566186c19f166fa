package text_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"unknot/session"
	"unknot/session/words"
)

func TestSomethingIsWrongStopsAndSaysWhatToDoFirst(t *testing.T) {
	const ask = "The number of what it was, then Enter. Enter alone leaves it unsaid."
	signs := safety(t).StopSigns()
	said := []string{"Stopped. Let go. The emergency number is 112. What was it?"}
	for i, s := range signs {
		said = append(said, fmt.Sprintf("%d. %s %s", i+1, words.FirstSentence(s.Text), s.Now))
	}
	for _, c := range []struct {
		name, typed string
		before      []session.Command // in the third stage of the plan
		asked       int
		kept        []string
	}{
		{"which one", "x\n3\nn\n", next(2), 1, []string{"2 ", "2 " + signs[2].ID}},
		{"unsaid", "X\n\n", next(2), 1, []string{"2 "}},
		{"nobody answers", "x\n", next(2), 1, []string{"2 "}},
		{"a wrong answer first", "x\n0\nnumb\n1\n", next(2), 3, []string{"2 ", "2 " + signs[0].ID}},
		{"while it is paused", "x\n\n", append(next(2), session.Pause), 1, []string{"2 "}},
		{"in a find that waits", "x\n\n", nil, 1, []string{"0 "}},
	} {
		p := newPlayer(t, c.before...)
		p.guide.Read(strings.NewReader(c.typed))
		want := slices.Clone(said)
		for range c.asked {
			want = append(want, ask)
		}
		if got := strings.Split(strings.TrimSpace(p.out.String()), "\n"); len(got) < len(want) || !slices.Equal(got[:len(want)], want) {
			t.Errorf("%s: written:\n%swant first:\n%s", c.name, p.out.String(), strings.Join(want, "\n"))
		}
		if !strings.HasSuffix(p.out.String(), "That place rests.\n") {
			t.Errorf("%s: written:\n%s", c.name, p.out.String())
		}
		if !slices.Equal(p.kept, c.kept) {
			t.Errorf("%s: kept %q, want %q", c.name, p.kept, c.kept)
		}
		if got := p.run.Status(p.now).State; got != session.Stopped || !p.guide.WentWrong() {
			t.Errorf("%s: the session is %v", c.name, got)
		}
	}
}

func TestNothingIsWrongAfterTheEnd(t *testing.T) {
	p := newPlayer(t)
	p.do(session.Stop)
	p.pass(time.Second)
	p.guide.Read(strings.NewReader("x\n1\n"))
	if len(p.kept) > 0 || p.guide.WentWrong() {
		t.Errorf("kept %q of a session that was over", p.kept)
	}
}
