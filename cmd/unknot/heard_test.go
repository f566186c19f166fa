package main_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

const (
	byItself = 60 * time.Millisecond  // how far a cue that was foreseen may be from its time
	answered = 240 * time.Millisecond // how late one may be that answers a key; with cue.Gap, it stays a motif apart
)

// A due is a cue that a session promises.
type due struct {
	what  string
	at    time.Duration // since the session began
	asked bool          // by a key, so nobody could foresee it
}

// heardAt returns the first of the sounds that can be the cue, as the index
// and how late it is.
func (d due) heardAt(sounds []time.Duration, began time.Duration) (i int, late time.Duration) {
	latest := byItself
	if d.asked {
		latest = answered
	}
	i = slices.IndexFunc(sounds, func(at time.Duration) bool {
		late = at - began - d.at
		return late >= -byItself && late <= latest
	})
	return i, late
}

// began returns when in a recording the session began: at the moment that
// explains most of the sounds, and then in the middle of what those say.
func began(want []due, sounds []time.Duration) time.Duration {
	var best []time.Duration
	for _, d := range want {
		for _, at := range sounds {
			var starts []time.Duration
			for _, w := range want {
				if i, _ := w.heardAt(sounds, at-d.at); i >= 0 && !w.asked {
					starts = append(starts, sounds[i]-w.at)
				}
			}
			if len(starts) > len(best) {
				best = starts
			}
		}
	}
	if len(best) == 0 {
		return 0
	}
	slices.Sort(best)
	return best[len(best)/2]
}

// compare holds the sounds of a recording against the cues a session promises.
// It returns what is wrong, and how late each cue was heard.
func compare(want []due, sounds []time.Duration) (wrong, heard []string) {
	start := began(want, sounds)
	left := slices.Clone(sounds)
	for _, d := range want {
		i, late := d.heardAt(left, start)
		if i < 0 {
			wrong = append(wrong, fmt.Sprintf("%s at %v was not heard in its time", d.what, d.at))
			continue
		}
		left = slices.Delete(left, i, i+1)
		heard = append(heard, fmt.Sprintf("%-8s at %9v heard %+4d ms", d.what, d.at, late.Milliseconds()))
	}
	for _, at := range left {
		wrong = append(wrong, fmt.Sprintf("a sound at %v that nothing promised", at-start))
	}
	return wrong, heard
}

func TestCompareTellsWhatIsMissingLateAndTooMuch(t *testing.T) {
	want := []due{
		{what: "find", at: 0, asked: true},
		{what: "hold", at: 5 * time.Second},
		{what: "nearly", at: 12 * time.Second},
		{what: "nearly", at: 13 * time.Second},
		{what: "paused", at: 13400 * time.Millisecond, asked: true},
		{what: "done", at: 20 * time.Second},
	}
	millis := func(list ...time.Duration) (sounds []time.Duration) {
		for _, n := range list {
			sounds = append(sounds, n*time.Millisecond)
		}
		return sounds
	}
	for _, c := range []struct {
		name   string
		sounds []time.Duration
		wrong  string
	}{
		{"as promised", millis(900, 5730, 12700, 13660, 14200, 20700), ""},
		{"one missing", millis(900, 5730, 12700, 14200, 20700), "nearly at 13s was not heard in its time"},
		{"one too much", millis(900, 5730, 9700, 12700, 13660, 14200, 20700), "a sound at 9s that nothing promised"},
		{"one late", millis(900, 5730, 12700, 13700, 14200, 20800), "done at 20s was not heard in its time, a sound at 20.1s that nothing promised"},
		{"silence", nil, "find at 0s was not heard in its time"},
	} {
		t.Run(c.name, func(t *testing.T) {
			wrong, _ := compare(want, c.sounds)
			got := strings.Join(wrong, ", ")
			if got != c.wrong && !(c.sounds == nil && strings.HasPrefix(got, c.wrong)) {
				t.Errorf("got %q, want %q", got, c.wrong)
			}
		})
	}
}
