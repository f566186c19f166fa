package sound

import (
	"time"

	"github.com/faiface/beep"

	"unknot/session/cue"
)

// Pitches of A major in Hz. Each is a note that ageing ears and small speakers
// both give well.
const (
	a4      = 440
	b4      = 494
	cSharp5 = 554
	e5      = 659
	fSharp5 = 740
	a5      = 880
	b5      = 988
	e6      = 1319
)

// A motif is the shape of one sound: what is the same in every set.
type motif struct {
	bright float64 // how strong the partials above the fundamental are, 1 for plain speaking
	notes  []note
}

// motifs says each sound in notes. A hold opens from A up to E, is counted out
// on E, and closes from E down to A; the others go their own ways between.
var motifs = [...]motif{
	// Two soft, even notes, a small step up: a raised hand.
	cue.Find: {0.6, []note{
		{at: 0, pitch: e5, length: 320 * ms, level: 0.9},
		{at: 260 * ms, pitch: fSharp5, length: 380 * ms, level: 1},
	}},
	// One firm note that opens upwards as it swells.
	cue.Press: {0.8, []note{
		{at: 0, pitch: a4, length: 420 * ms, level: 1},
		{at: 30 * ms, pitch: e5, length: 620 * ms, level: 1, swell: 140 * ms},
	}},
	// One soft tick.
	cue.Nearly: {0.5, []note{
		{at: 0, pitch: e5, length: 190 * ms, level: 1},
	}},
	// A bright drop, short and long. It is the strongest by brightness, height
	// and length, not by level.
	cue.Release: {1.5, []note{
		{at: 0, pitch: e6, length: 180 * ms, level: 0.9},
		{at: 110 * ms, pitch: a5, length: 750 * ms, level: 1},
	}},
	// Over and back, quick and even: across the body.
	cue.Switch: {0.9, []note{
		{at: 0, pitch: e5, length: 180 * ms, level: 0.9},
		{at: 140 * ms, pitch: b5, length: 180 * ms, level: 1},
		{at: 280 * ms, pitch: e5, length: 360 * ms, level: 0.9},
	}},
	// Three unhurried steps up: onwards.
	cue.Area: {0.9, []note{
		{at: 0, pitch: cSharp5, length: 240 * ms, level: 0.9},
		{at: 190 * ms, pitch: e5, length: 240 * ms, level: 0.9},
		{at: 380 * ms, pitch: a5, length: 540 * ms, level: 1},
	}},
	// Three slow steps down to the first note of a hold, and a chord to rest on.
	cue.Done: {0.6, []note{
		{at: 0, pitch: cSharp5, length: 270 * ms, level: 0.8},
		{at: 210 * ms, pitch: b4, length: 270 * ms, level: 0.8},
		{at: 420 * ms, pitch: a4, length: 530 * ms, level: 1},
		{at: 440 * ms, pitch: cSharp5, length: 510 * ms, level: 0.35},
		{at: 460 * ms, pitch: e5, length: 490 * ms, level: 0.3},
	}},
}

const ms = time.Millisecond

// stream plays the motif once in a timbre.
func (m motif) stream(t timbre) beep.Streamer {
	var notes []beep.Streamer
	for _, n := range m.notes {
		notes = append(notes, beep.Seq(beep.Silence(Rate.N(n.at)), t.tone(n, m.bright)))
	}
	return beep.Mix(notes...)
}
