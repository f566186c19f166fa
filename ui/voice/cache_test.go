package voice_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"unknot/ui/voice"
)

// never is for caches whose voice works.
func never(t *testing.T) func(error) {
	return func(err error) { t.Errorf("got %v", err) }
}

// A speaker is a voice that takes a second and says as many seconds as the text
// has letters, or does not speak. It can tell whether it was asked for two texts
// at once.
type speaker struct {
	mu    sync.Mutex
	said  []string
	busy  bool
	twice bool
	err   error
}

func (s *speaker) Name() string { return "speaker" }

func (s *speaker) Language() string { return "en" }

func (s *speaker) Render(ctx context.Context, text string) ([]float64, error) {
	s.mu.Lock()
	s.twice = s.twice || s.busy
	s.busy = true
	s.said = append(s.said, text)
	err := s.err
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		s.busy = false
		s.mu.Unlock()
	}()
	select {
	case <-time.After(time.Second):
	case <-ctx.Done():
		<-time.After(100 * time.Millisecond) // to die
		return nil, ctx.Err()
	}
	if err != nil {
		return nil, err
	}
	return make([]float64, len(text)*voice.Rate), nil
}

func TestPhrasesArePreparedInOrderAndKept(t *testing.T) {
	c := voice.NewCache(real(t), never(t))
	defer c.Close()
	texts := []string{"Left.", "Rest.", "Left.", "Twenty seconds."}
	ready := make(chan string, 10)
	c.Prepare(t.Context(), texts, func(text string) {
		if d, ok := c.Length(text); !ok || d < 200*time.Millisecond {
			t.Errorf("%q is ready: got a length of %v, %v", text, d, ok)
		}
		ready <- text
	})
	for _, want := range []string{"Left.", "Rest.", "Twenty seconds."} {
		select {
		case got := <-ready:
			if got != want {
				t.Errorf("got %q ready, want %q", got, want)
			}
		case <-time.After(20 * time.Second):
			t.Fatalf("%q is not ready after 20 s", want)
		}
	}
	s, ok := c.Streamer("Twenty seconds.")
	if !ok {
		t.Fatal("what is ready is not there")
	}
	block, total, loudest := make([][2]float64, 500), 0, 0.0
	for n, ok := s.Stream(block); ok; n, ok = s.Stream(block) {
		total += n
		for _, v := range block[:n] {
			if v[0] != v[1] {
				t.Fatalf("channels differ: %v", v)
			}
			loudest = max(loudest, v[0])
		}
	}
	d, _ := c.Length("Twenty seconds.")
	if got := time.Duration(total) * time.Second / voice.Rate; (got-d).Abs() > time.Millisecond || loudest < 0.1 {
		t.Errorf("got %v of sound up to %.2f, want %v", got, loudest, d)
	}
	if _, ok := c.Length("Right."); ok {
		t.Error("what was never prepared is there")
	}
}

func TestNewTextsReplaceTheOldOnes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &speaker{}
		c := voice.NewCache(s, never(t))
		defer c.Close()
		none := func(string) {}
		c.Prepare(t.Context(), []string{"a", "b", "c", "d"}, none)
		time.Sleep(2500 * time.Millisecond)
		c.Prepare(t.Context(), []string{"a", "x", "y"}, none)
		c.Prepare(t.Context(), []string{"a", "z", "b"}, none)
		time.Sleep(10 * time.Second)
		if want := []string{"a", "b", "c", "z"}; !slices.Equal(s.said, want) {
			t.Errorf("got %q spoken, want %q", s.said, want)
		}
		if s.twice {
			t.Error("two texts were rendered at once")
		}
	})
}

func TestCloseStopsWhatIsBeingRendered(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := voice.NewCache(&speaker{}, never(t))
		c.Close() // with nothing to do
		c.Prepare(t.Context(), []string{"a", "b"}, func(string) { t.Error("ready after the end") })
		time.Sleep(500 * time.Millisecond)
		start := time.Now()
		c.Close()
		if took := time.Since(start); took != 100*time.Millisecond {
			t.Errorf("took %v, want the 100 ms the voice needs to die", took)
		}
	})
}

func TestABrokenVoiceIsReportedOnceAndLeftAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &speaker{err: errors.New("exit status 1")}
		var reports []string
		c := voice.NewCache(s, func(err error) { reports = append(reports, err.Error()) })
		defer c.Close()
		for range 3 {
			c.Prepare(t.Context(), []string{"a", "b", "c", "d"}, func(string) { t.Error("ready") })
			time.Sleep(10 * time.Second)
		}
		if want := []string{"speaker does not speak: exit status 1"}; !slices.Equal(reports, want) {
			t.Errorf("got reports %q, want %q", reports, want)
		}
		if want := []string{"a", "b"}; !slices.Equal(s.said, want) {
			t.Errorf("got %q tried, want %q", s.said, want)
		}
	})
}

func TestATextThatCannotBeSaidIsNotTheVoicesFault(t *testing.T) {
	c := voice.NewCache(real(t), never(t))
	defer c.Close()
	ready := make(chan string, 1)
	c.Prepare(t.Context(), []string{"", " ", strings.Repeat("a", 5000), "Rest."}, func(text string) { ready <- text })
	select {
	case got := <-ready:
		if got != "Rest." {
			t.Errorf("got %q ready", got)
		}
	case <-time.After(20 * time.Second):
		t.Error("nothing is ready after 20 s")
	}
}

func TestFiveMinutesAreKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := &speaker{}
		c := voice.NewCache(s, never(t))
		defer c.Close()
		there := func(texts ...string) (got string) {
			for _, text := range texts {
				if _, ok := c.Length(text); ok {
					got += text[:1]
				}
			}
			return got
		}
		prepare := func(texts ...string) {
			c.Prepare(t.Context(), texts, func(string) {})
			time.Sleep(time.Minute)
		}
		minute := func(name string) string { return fmt.Sprintf("%-60s", name) }
		a, b, d, e, f, g := minute("a"), minute("b"), minute("d"), minute("e"), minute("f"), minute("g")
		prepare(a, b, d, e, f, g)
		if got, want := there(a, b, d, e, f, g), "abdef"; got != want {
			t.Errorf("got %s, want the first five, %s", got, want)
		}
		prepare(a) // asked for again, so b is now the oldest
		prepare(g)
		if got, want := there(a, b, d, e, f, g), "adefg"; got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	})
}
