package sound

import (
	"fmt"
	"math"
	"time"

	"github.com/faiface/beep"
	"github.com/faiface/beep/effects"

	"unknot/session/cue"
)

// A Set is one way for all sounds to sound.
type Set uint8

const (
	// Bell is small, soft bells that ring on a little.
	Bell Set = iota
	// Wood is short and dry, like a marimba.
	Wood
	// Plain is beeps of one sine each.
	Plain
)

// Sets lists every set, the default first.
var Sets = [...]Set{Bell, Wood, Plain}

var setNames = [...]string{"bell", "wood", "plain"}

// String returns the word under which a set is kept in the settings.
func (s Set) String() string {
	if int(s) < len(setNames) {
		return setNames[s]
	}
	return fmt.Sprintf("set(%d)", uint8(s))
}

// ParseSet reads a word that String writes.
func ParseSet(word string) (Set, bool) {
	for i, name := range setNames {
		if name == word {
			return Set(i), true
		}
	}
	return Bell, false
}

var timbres = [...]timbre{
	Bell: {attack: 8 * ms, length: 1, decay: 0.34, partials: []partial{
		{ratio: 1, level: 1, ring: 1},
		{ratio: 1.004, level: 0.25, ring: 1.1},
		{ratio: 2.01, level: 0.30, ring: 0.6},
		{ratio: 3.03, level: 0.14, ring: 0.35},
		{ratio: 4.17, level: 0.08, ring: 0.2},
	}},
	Wood: {attack: 6 * ms, length: 0.8, decay: 0.27, partials: []partial{
		{ratio: 1, level: 1, ring: 1},
		{ratio: 3.98, level: 0.2, ring: 0.3},
	}},
	Plain: {attack: 15 * ms, length: 0.8, decay: 0.5, partials: []partial{
		{ratio: 1, level: 1, ring: 1},
	}},
}

// levels is the gain of each motif in dB. With it all of them measure within
// 1 dB of one loudness, -22 LKFS in their strongest 100 ms. The test of loudness
// says what to put here after a change.
var levels = [...][len(motifs)]float64{
	Bell:  {cue.Find: -19.8, cue.Press: -20.7, cue.Nearly: -18.0, cue.Release: -22.2, cue.Switch: -19.2, cue.Area: -20.9, cue.Done: -21.1},
	Wood:  {cue.Find: -17.6, cue.Press: -20.7, cue.Nearly: -15.4, cue.Release: -19.4, cue.Switch: -16.4, cue.Area: -18.8, cue.Done: -19.0},
	Plain: {cue.Find: -19.2, cue.Press: -21.4, cue.Nearly: -17.9, cue.Release: -20.1, cue.Switch: -18.1, cue.Area: -20.1, cue.Done: -20.3},
}

// A Kit is every motif of one set, made once and kept. It never changes, so
// any number of goroutines may use it.
type Kit struct {
	motifs [len(motifs)]*beep.Buffer
}

// NewKit makes the motifs of a set. It takes some tens of milliseconds, so a
// set is made before it is needed.
func NewKit(set Set) *Kit {
	k := new(Kit)
	for _, s := range cue.Sounds {
		gain := math.Pow(10, levels[set][s]/20)
		// Both channels are the same, and 24 bits put the steps 138 dB down.
		k.motifs[s] = beep.NewBuffer(beep.Format{SampleRate: Rate, NumChannels: 1, Precision: 3})
		k.motifs[s].Append(&effects.Gain{Streamer: motifs[s].stream(timbres[set]), Gain: gain - 1})
	}
	return k
}

// Motif returns a new streamer of a sound from its beginning, the same in both
// channels. What is not a sound streams nothing.
func (k *Kit) Motif(s cue.Sound) beep.Streamer {
	if !k.has(s) {
		return beep.Silence(0)
	}
	return k.motifs[s].Streamer(0, k.motifs[s].Len())
}

// Length returns how long a sound is, its decay included: less than a second.
func (k *Kit) Length(s cue.Sound) time.Duration {
	if !k.has(s) {
		return 0
	}
	return Rate.D(k.motifs[s].Len())
}

func (k *Kit) has(s cue.Sound) bool {
	return int(s) < len(k.motifs) && k.motifs[s] != nil
}
