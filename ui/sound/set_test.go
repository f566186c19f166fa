package sound_test

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"unknot/session/cue"
	"unknot/ui/sound"
)

// kits has every set, made once.
var kits = func() map[sound.Set]*sound.Kit {
	all := map[sound.Set]*sound.Kit{}
	for _, set := range sound.Sets {
		all[set] = sound.NewKit(set)
	}
	return all
}()

// each runs a test for every motif of every set.
func each(t *testing.T, test func(t *testing.T, set sound.Set, s cue.Sound, samples [][2]float64)) {
	for _, set := range sound.Sets {
		kit := kits[set]
		for _, s := range cue.Sounds {
			t.Run(fmt.Sprintf("%v/%v", set, s), func(t *testing.T) { test(t, set, s, pull(t, kit.Motif(s))) })
		}
	}
}

func TestMotifsAreShort(t *testing.T) {
	each(t, func(t *testing.T, set sound.Set, s cue.Sound, samples [][2]float64) {
		want := 900 * time.Millisecond
		switch s {
		case cue.Nearly:
			want = 200 * time.Millisecond
		case cue.Done, cue.Area:
			want = 950 * time.Millisecond
		}
		got := kits[set].Length(s)
		if got > want || got < 100*time.Millisecond {
			t.Errorf("length: got %v, want 100ms to %v", got, want)
		}
		if heard := sound.Rate.D(len(samples)); heard != got {
			t.Errorf("streams %v, says %v", heard, got)
		}
	})
}

func TestMotifsBeginAndEndInSilence(t *testing.T) {
	each(t, func(t *testing.T, set sound.Set, s cue.Sound, samples [][2]float64) {
		n := len(samples)
		if samples[0] != [2]float64{} || samples[n-1] != [2]float64{} {
			t.Errorf("first and last sample: got %v and %v, want silence", samples[0], samples[n-1])
		}
		x := channel(samples, 0)
		most := peak(x)
		ms := sound.Rate.N(time.Millisecond)
		if got := peak(x[:ms/2]) / most; got > 0.03 {
			t.Errorf("first half millisecond: got %.3f of the peak, want a soft attack", got)
		}
		// Soft, but on time: a cue that swells in from nothing is felt late.
		if got := peak(x[:25*ms]) / most; got < 0.3 {
			t.Errorf("first 25 ms: got %.3f of the peak, want the note to have begun", got)
		}
		if got := peak(x[n-10*ms:]) / most; got > 0.03 {
			t.Errorf("last 10 ms: got %.3f of the peak, want a fade", got)
		}
		if got := peak(x[n-ms:]) / most; got > 0.001 {
			t.Errorf("last millisecond: got %.4f of the peak, want next to nothing", got)
		}
	})
}

func TestMotifsDoNotClick(t *testing.T) {
	// The highest partial of each set that is strong enough to matter, in Hz.
	steep := map[sound.Set]float64{sound.Bell: 2700, sound.Wood: 2700, sound.Plain: 1400}
	each(t, func(t *testing.T, set sound.Set, s cue.Sound, samples [][2]float64) {
		x := channel(samples, 0)
		most := peak(x)
		jump := 0.0
		for i := 1; i < len(x); i++ {
			jump = max(jump, math.Abs(x[i]-x[i-1]))
		}
		if want := most * 2 * math.Pi * steep[set] / float64(sound.Rate); jump > want {
			t.Errorf("largest jump: got %.4f, want at most %.4f", jump, want)
		}
		high := above6k(append(x, make([]float64, 480)...))
		if got := decibels(peak(high[:sound.Rate.N(5*time.Millisecond)]) / most); got > -40 {
			t.Errorf("above 6 kHz in the first 5 ms: got %.1f dB of the peak, want less than -40", got)
		}
		if got := decibels(peak(high) / most); got > -40 {
			t.Errorf("above 6 kHz anywhere: got %.1f dB of the peak, want less than -40", got)
		}
	})
}

// window is how many milliseconds loudness is measured over. BS.1770 is made
// for programmes: over its momentary 400 ms a tick counts as soft because of
// the silence after it, and over a whole motif a long decay counts as soft
// although it began like the others. The ear sums a short sound over about 100
// ms, which lies between the two, and the strongest 100 ms are what is matched.
const window = 100

func TestMotifsAreEquallyLoud(t *testing.T) {
	const usual = -22.0 // LKFS
	least, most := math.Inf(1), math.Inf(-1)
	t.Log("set   motif    length  peak dBFS  LKFS 100 ms  400 ms  all  centre Hz")
	for _, set := range sound.Sets {
		kit := kits[set]
		for _, s := range cue.Sounds {
			samples := pull(t, kit.Motif(s))
			x := channel(samples, 0)
			got := loudness(samples, window)
			t.Logf("%-5v %-7v  %4d ms  %9.1f  %11.2f  %6.1f  %5.1f  %5.0f", set, s, kit.Length(s).Milliseconds(), decibels(peak(x)),
				got, loudness(samples, 400), loudness(samples, int(kit.Length(s).Milliseconds())), centroid(x))
			want := usual
			switch s {
			case cue.Release:
				want += 0.4
			case cue.Nearly:
				want -= 0.4
			}
			if math.Abs(got-want) > 0.1 {
				t.Errorf("%v/%v: got %.2f, want %.1f: change its level by %+.1f dB", set, s, got, want, want-got)
			}
			least, most = min(least, got), max(most, got)
		}
	}
	if most-least > 1 {
		t.Errorf("loudness: from %.2f to %.2f LKFS, want within 1 dB", least, most)
	}
}

func TestReleaseIsTheBrightest(t *testing.T) {
	for _, set := range sound.Sets {
		kit := kits[set]
		release := centroid(channel(pull(t, kit.Motif(cue.Release)), 0))
		for _, s := range cue.Sounds {
			if got := centroid(channel(pull(t, kit.Motif(s)), 0)); s != cue.Release && got*1.1 > release {
				t.Errorf("%v: %v is centred at %.0f Hz, release at %.0f, want it a tenth higher", set, s, got, release)
			}
		}
	}
}

func TestMotifsNeverChange(t *testing.T) {
	for _, set := range sound.Sets {
		a, b := kits[set], sound.NewKit(set)
		for _, s := range cue.Sounds {
			first, again, other := pull(t, a.Motif(s)), pull(t, a.Motif(s)), pull(t, b.Motif(s))
			if !slices.Equal(first, again) || !slices.Equal(first, other) {
				t.Errorf("%v/%v is not the same every time", set, s)
			}
		}
	}
}

func TestWhatIsNoSoundIsSilent(t *testing.T) {
	kit := kits[sound.Bell]
	for _, s := range []cue.Sound{0, 200} {
		if got := pull(t, kit.Motif(s)); len(got) != 0 || kit.Length(s) != 0 {
			t.Errorf("%v: got %d samples and %v, want none", s, len(got), kit.Length(s))
		}
	}
}

func TestSetsAreKeptByName(t *testing.T) {
	for _, set := range sound.Sets {
		if got, ok := sound.ParseSet(set.String()); got != set || !ok {
			t.Errorf("ParseSet(%q): got %v, %v", set.String(), got, ok)
		}
	}
	if got, ok := sound.ParseSet("gong"); got != sound.Bell || ok {
		t.Errorf(`ParseSet("gong"): got %v, %v, want bell, false`, got, ok)
	}
}
