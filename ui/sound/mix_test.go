package sound_test

import (
	"math"
	"testing"

	"github.com/faiface/beep"

	"unknot/session/body"
	"unknot/session/cue"
	"unknot/ui/sound"
)

func TestSidesLeanALittle(t *testing.T) {
	kit := kits[sound.Bell]
	for _, s := range cue.Sounds {
		centred := pull(t, kit.Motif(s))
		for _, c := range []struct {
			side     body.Side
			min, max float64 // dB that the left is above the right
		}{
			{body.Left, 4, 5}, {body.Right, -5, -4},
			{body.NoSide, 0, 0}, {body.Midline, 0, 0}, {body.Both, 0, 0}, {body.Together, 0, 0},
		} {
			panned := pull(t, sound.Panned(kit.Motif(s), c.side))
			if got := decibels(peak(channel(panned, 0)) / peak(channel(panned, 1))); got < c.min-1e-9 || got > c.max+1e-9 {
				t.Errorf("%v/%v: left is %.2f dB above right, want %v to %v", s, c.side, got, c.min, c.max)
			}
			mono, was := make([]float64, len(panned)), make([]float64, len(panned))
			for i := range panned {
				mono[i], was[i] = panned[i][0]+panned[i][1], centred[i][0]+centred[i][1]
			}
			if got := decibels(peak(mono) / peak(was)); math.Abs(got) > 0.5 {
				t.Errorf("%v/%v: panning changes the sum of the channels by %.2f dB", s, c.side, got)
			}
			if got := loudness(panned, window) - loudness(centred, window); math.Abs(got) > 0.01 {
				t.Errorf("%v/%v: panning changes the loudness by %.2f dB", s, c.side, got)
			}
		}
	}
}

// TestOverlapsStayBelowThreeDecibels adds peaks, so that no way of meeting can
// be worse: two motifs and a tick, all from one side and not limited.
func TestOverlapsStayBelowThreeDecibels(t *testing.T) {
	for _, set := range sound.Sets {
		kit := kits[set]
		height := func(s cue.Sound) float64 {
			return peak(channel(pull(t, sound.Panned(kit.Motif(s), body.Left)), 0))
		}
		most := 0.0
		for _, s := range cue.Sounds {
			if s != cue.Nearly { // ticks are a second apart
				most = max(most, 2*height(s)+height(cue.Nearly))
			}
		}
		t.Logf("%v: at most %.1f dBFS", set, decibels(most))
		if decibels(most) >= -3 {
			t.Errorf("%v: got %.2f dBFS, want below -3", set, decibels(most))
		}
	}
}

func TestLimitLeavesTheUsualAlone(t *testing.T) {
	kit := kits[sound.Wood]
	mix := func() beep.Streamer {
		later := beep.Seq(beep.Silence(sound.Rate.N(cue.Gap)), kit.Motif(cue.Switch))
		return beep.Mix(sound.Panned(kit.Motif(cue.Release), body.Left), sound.Panned(later, body.Right))
	}
	want, got := pull(t, mix()), pull(t, sound.Limit(mix()))
	if len(got) != len(want) {
		t.Fatalf("got %d samples, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("sample %d: got %v, want %v", i, got[i], want[i])
		}
	}
}

func TestLimitHolds(t *testing.T) {
	ramp := 0
	s := beep.Take(40001, beep.StreamerFunc(func(samples [][2]float64) (int, bool) {
		for i := range samples {
			v := float64(ramp-20000) / 5000 // -4 to 4
			samples[i] = [2]float64{v, -v}
			ramp++
		}
		return len(samples), true
	}))
	ceiling := math.Pow(10, -3.0/20)
	last := math.Inf(-1)
	for i, got := range pull(t, sound.Limit(s)) {
		in := float64(i-20000) / 5000
		switch {
		case math.Abs(got[0]) > ceiling || got[1] != -got[0]:
			t.Fatalf("%.3f in: got %v, want at most %.4f and both alike", in, got, ceiling)
		case math.Abs(in) <= 0.5 && got[0] != in:
			t.Fatalf("%.3f in: got %v, want it unchanged", in, got[0])
		case got[0] < last || got[0]-last > 0.0002+1e-9 && i > 0:
			t.Fatalf("%.3f in: got a step from %v to %v, want a smooth rise", in, last, got[0])
		}
		last = got[0]
	}
}

func TestLimitCatchesACrowd(t *testing.T) {
	var crowd []beep.Streamer
	kit := kits[sound.Bell]
	for range 3 {
		for _, s := range cue.Sounds {
			crowd = append(crowd, sound.Panned(kit.Motif(s), body.Left))
		}
	}
	loud := channel(pull(t, beep.Mix(crowd...)), 0)
	if peak(loud) < 1 {
		t.Fatalf("the crowd peaks at %.2f only", peak(loud))
	}
	for i := range crowd {
		crowd[i] = sound.Panned(kit.Motif(cue.Sounds[i%len(cue.Sounds)]), body.Left)
	}
	if got := decibels(peak(channel(pull(t, sound.Limit(beep.Mix(crowd...))), 0))); got > -3 {
		t.Errorf("got %.2f dBFS, want at most -3", got)
	}
}
