//go:build e2e

package sound_test

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"testing"
	"time"

	"unknot/session/cue"
	"unknot/ui/sound"
)

// A sounding is a cue that is due at its time, and what was heard of it.
type sounding struct {
	cue.Cue
	due  time.Time
	at   time.Time // when it was heard, or zero
	late time.Duration
}

const (
	earliest = -60 * time.Millisecond // how far from its time a cue is looked for
	latest   = 460 * time.Millisecond
	known    = 9600 // samples by which a motif is known
	ripple   = 250  // samples about the place: two waves of the lowest tone, which look much alike
)

// hear finds cues, whose time 0 is began, in tapes. It returns them as they
// were heard and whatever else there is to hear.
func hear(t *testing.T, kit *sound.Kit, began time.Time, cues []cue.Cue, tapes []*tape) (all []sounding, strange []string) {
	t.Helper()
	motifs := map[cue.Sound][]float64{}
	for _, s := range cue.Sounds {
		motifs[s] = channel(pull(t, kit.Motif(s)), 0)
		for i := range motifs[s] {
			motifs[s][i] *= math.MaxInt16
		}
	}
	for _, c := range cues {
		all = append(all, sounding{Cue: c, due: began.Add(c.At)})
	}
	for _, k := range tapes {
		for i := range all {
			s := &all[i]
			if n, ok := k.find(s.due, motifs[s.Sound]); ok {
				s.at = k.began().Add(span(n))
				s.late = s.at.Sub(s.due)
			}
		}
		strange = append(strange, k.rest(began)...)
	}
	return all, strange
}

// find looks for a motif about a time and takes it out of the tape.
func (k *tape) find(due time.Time, motif []float64) (at int64, ok bool) {
	from := int64((due.Sub(k.began()) + earliest).Seconds() * float64(sound.Rate))
	width := int64((latest - earliest).Seconds() * float64(sound.Rate))
	if from+width < 0 || from > k.n {
		return 0, false
	}
	heard := k.samples(from, width+int64(len(motif))+1)
	best, at := 0.0, int64(0)
	try := func(lag int64) {
		if dot := product(heard[lag:], motif[:min(known, len(motif))]); dot > best {
			best, at = dot, lag
		}
	}
	for lag := int64(0); lag < width; lag += 3 {
		if _, loud := k.loud[(from+lag)/block+1]; loud {
			try(lag)
		}
	}
	for middle, lag := at, max(0, at-ripple); lag < min(width, middle+ripple); lag++ {
		try(lag)
	}
	// what is left of the motif when the tape ends in it
	whole := motif[:max(0, min(int64(len(motif)), k.n-from-at))]
	head := whole[:min(len(whole), known)]
	gain := product(heard[at:], head) / product(head, head)
	if best == 0 || len(head) < known/10 || gain < 0.7 || gain > 1.3 {
		return 0, false
	}
	k.subtract(from+at, whole, gain)
	return from + at, true
}

func product(x, y []float64) (sum float64) {
	for i := range y {
		sum += x[i] * y[i]
	}
	return sum
}

func (k *tape) subtract(from int64, motif []float64, gain float64) {
	for i, v := range motif {
		n := from + int64(i)
		if b, ok := k.loud[n/block]; ok && n >= 0 && b[n%block] != 0 { // not in a hole, where nothing was played
			b[n%block] -= int16(math.Round(gain * v))
		}
	}
}

// rest tells of every sound that is left in the tape, but for its very end: a
// cue that has only just begun there cannot be told.
func (k *tape) rest(began time.Time) (sounds []string) {
	first, last, peak := int64(-1), int64(-1), int16(0)
	tell := func() {
		if first >= 0 {
			sounds = append(sounds, fmt.Sprintf("%v long at %v, peak %d",
				span((last-first+1)*block), k.began().Add(span(first*block)).Sub(began).Round(time.Millisecond), peak))
		}
	}
	for _, n := range slices.Sorted(maps.Keys(k.loud)) {
		p := slices.Max(k.loud[n])
		if p <= 2*hush || n >= k.n/block-5 {
			continue
		}
		if first >= 0 && n-last > 20 {
			tell()
			first, peak = -1, 0
		}
		if first < 0 {
			first = n
		}
		last, peak = n, max(peak, p)
	}
	tell()
	return sounds
}
