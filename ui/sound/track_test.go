package sound_test

import (
	"math"
	"slices"
	"testing"
	"time"

	"unknot/session/body"
	"unknot/session/cue"
	"unknot/ui/sound"
)

// take pulls length of sound from the track in blocks of an odd size, starting
// at the track's time from.
func take(t *sound.Track, from, length time.Duration, block int) [][2]float64 {
	n := int(length.Seconds() * float64(sound.Rate))
	out := make([][2]float64, n)
	for i := 0; i < n; i += block {
		at := from + time.Duration(float64(i)/float64(sound.Rate)*1e9)
		t.Stream(at, out[i:min(i+block, n)])
	}
	return out
}

// onsets are the samples at which something louder than the wake tone begins
// after at least 50 ms without it.
func onsets(s [][2]float64) []int {
	const loud = 0.004
	var found []int
	last := math.MinInt32
	for i := range s {
		if math.Abs(s[i][0]) > loud || math.Abs(s[i][1]) > loud {
			if i-last > 2400 {
				found = append(found, i)
			}
			last = i
		}
	}
	return found
}

func ticks(at ...time.Duration) []cue.Cue {
	var cues []cue.Cue
	for _, a := range at {
		cues = append(cues, cue.Cue{At: a, Sound: cue.Nearly, Side: body.Left})
	}
	return cues
}

// spread is how unequal the gaps between onsets are, in samples, against the
// times that were asked for.
func spread(t *testing.T, found []int, at []time.Duration) int {
	t.Helper()
	if len(found) != len(at) {
		t.Fatalf("%d cues were heard at samples %v, want %d", len(found), found, len(at))
	}
	worst := 0
	for i := range found {
		want := int(math.Round((at[i] - at[0]).Seconds() * float64(sound.Rate)))
		worst = max(worst, int(math.Abs(float64(found[i]-found[0]-want))))
	}
	return worst
}

func TestEveryCueHasItsSample(t *testing.T) {
	var at []time.Duration
	for i := range 20 {
		at = append(at, time.Second+time.Duration(i)*1037*time.Millisecond)
	}
	for _, block := range []int{1, 441, 512, 4096, 48000} {
		if block == 1 && testing.Short() {
			continue
		}
		tr := sound.NewTrack(sound.Mix{Kit: sound.NewKit(sound.Plain), Gain: 1})
		tr.Schedule(ticks(at...))
		if worst := spread(t, onsets(take(tr, 0, 23*time.Second, block)), at); worst > 1 {
			t.Errorf("blocks of %d: a cue is %d samples off", block, worst)
		}
	}
}

func TestTheBlockSizeChangesNothing(t *testing.T) {
	cues := []cue.Cue{
		{At: 900 * time.Millisecond, Sound: cue.Find},
		{At: 1500 * time.Millisecond, Sound: cue.Press, Side: body.Right},
		{At: 1600 * time.Millisecond, Sound: cue.Release, Side: body.Left},
		{At: 8 * time.Second, Sound: cue.Done},
	}
	var first [][2]float64
	for _, block := range []int{512, 333, 96000} {
		tr := sound.NewTrack(sound.Mix{Kit: sound.NewKit(sound.Bell), Gain: 1})
		tr.Schedule(cues)
		got := take(tr, 0, 10*time.Second, block)
		if first == nil {
			first = got
		}
		if !slices.Equal(first, got) {
			t.Errorf("blocks of %d give other samples than blocks of 512", block)
		}
	}
}

func TestANewScheduleRepeatsNothingAndDropsWhatIsOld(t *testing.T) {
	tr := sound.NewTrack(sound.Mix{Kit: sound.NewKit(sound.Plain), Gain: 1})
	at := []time.Duration{time.Second, 2 * time.Second, 3 * time.Second}
	tr.Schedule(ticks(at...))
	first := take(tr, 0, 2500*time.Millisecond, 512)
	tr.Schedule(ticks(at...)) // as after a command that changed nothing ahead
	rest := take(tr, 2500*time.Millisecond, 1500*time.Millisecond, 512)
	if worst := spread(t, onsets(append(first, rest...)), at); worst > 1 {
		t.Errorf("a cue is %d samples off", worst)
	}
	tr.Schedule(ticks(time.Second, 3500*time.Millisecond, 3*time.Second+990*time.Millisecond, 5*time.Second))
	if got := onsets(take(tr, 4*time.Second, 2*time.Second, 512)); len(got) != 2 {
		t.Errorf("after a second without sound %d cues were heard at %v, want the one just missed and the one to come", len(got), got)
	}
}

func TestAnEmptyScheduleIsSilence(t *testing.T) {
	tr := sound.NewTrack(sound.Mix{Kit: sound.NewKit(sound.Plain), Gain: 1})
	tr.Schedule(ticks(time.Second))
	tr.Schedule(nil)
	for i, s := range take(tr, 0, 3*time.Second, 512) {
		if s != [2]float64{} {
			t.Fatalf("sample %d is %v, want silence", i, s)
		}
	}
}

func TestAMutedTrackLetsCuesPass(t *testing.T) {
	tr := sound.NewTrack(sound.Mix{Kit: sound.NewKit(sound.Plain), Gain: 1})
	tr.Schedule(ticks(time.Second, 3*time.Second))
	tr.SetMix(sound.Mix{Kit: sound.NewKit(sound.Plain), Gain: 1, Muted: true})
	for i, s := range take(tr, 0, 2*time.Second, 512) {
		if s != [2]float64{} {
			t.Fatalf("sample %d is %v, want silence", i, s)
		}
	}
	tr.SetMix(sound.Mix{Kit: sound.NewKit(sound.Plain), Gain: 1})
	if got := onsets(take(tr, 2*time.Second, 2*time.Second, 512)); len(got) != 1 {
		t.Errorf("%d cues were heard after unmuting, want the one that was to come", len(got))
	}
}

func TestAQuietToneWakesTheDeviceBeforeACueAfterSilence(t *testing.T) {
	tr := sound.NewTrack(sound.Mix{Kit: sound.NewKit(sound.Plain), Gain: 1})
	tr.Schedule(ticks(10*time.Second, 11*time.Second))
	got := take(tr, 0, 12*time.Second, 512)
	awake := func(from, to time.Duration) (quiet int) {
		for _, s := range got[samples(from):samples(to)] {
			if s != [2]float64{} {
				quiet++
			}
		}
		return quiet
	}
	if n := awake(0, 9190*time.Millisecond); n != 0 {
		t.Errorf("%d samples sound long before the cue, want none", n)
	}
	if n := awake(9200*time.Millisecond, 10*time.Second); n < samples(780*time.Millisecond) {
		t.Errorf("%d samples sound just before the cue, want a tone of 0.8 s", n)
	}
	for _, s := range got[:samples(9990*time.Millisecond)] {
		if math.Abs(s[0]) > 0.0011 {
			t.Fatalf("the wake tone reaches %v, want at most -59 dBFS", s[0])
		}
	}
	if n := awake(10500*time.Millisecond, 10900*time.Millisecond); n != 0 {
		t.Errorf("%d samples sound between two cues a second apart, want none", n)
	}
}

func samples(d time.Duration) int { return int(d.Seconds() * float64(sound.Rate)) }

func TestASoundIsNotMadeUpForAfterAGap(t *testing.T) {
	track := func() *sound.Track {
		tr := sound.NewTrack(sound.Mix{Kit: sound.NewKit(sound.Bell), Gain: 1})
		tr.Schedule([]cue.Cue{{At: time.Second, Sound: cue.Release}})
		return tr
	}
	whole := take(track(), 0, 2*time.Second, 512)
	tr := track()
	take(tr, 0, 1200*time.Millisecond, 512)
	from := sound.Rate.N(1500 * time.Millisecond)
	got := take(tr, 1500*time.Millisecond, 300*time.Millisecond, 512)
	if peak(channel(got, 0)) == 0 || !slices.Equal(got, whole[from:from+len(got)]) {
		t.Error("after a gap in the middle of a sound the sound does not go on in its place")
	}
	tr = track()
	take(tr, 0, 1200*time.Millisecond, 512)
	if got := peak(channel(take(tr, 6*time.Second, time.Second, 512), 0)); got != 0 {
		t.Errorf("after a gap longer than the sound, the rest of it is heard with a peak of %v", got)
	}
}
