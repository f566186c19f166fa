package voice

import (
	"context"
	"errors"
	"math"
	"strings"
	"time"
	"unicode"

	"unknot/session/message"

	"github.com/faiface/beep"
)

// mostLetters is how long a text may be: longer ones are no phrases.
const mostLetters = 600

var (
	errNoText   = errors.New("nothing to say")
	errLongText = errors.New("the text is too long to say")
	errSilence  = message.Errorf("voice.no-sound", "it made no sound")
)

// render has an engine speak the text, and makes what comes ready for use.
func render(ctx context.Context, text string, speak func(ctx context.Context, text string) (recording, error)) ([]float64, error) {
	text = tidy(text)
	if text == "" {
		return nil, errNoText
	}
	if len(text) > mostLetters {
		return nil, errLongText
	}
	r, err := speak(ctx, text)
	if err != nil {
		return nil, err
	}
	r.samples = trim(r.samples, r.rate)
	if len(r.samples) < r.rate/50 {
		return nil, errSilence
	}
	samples := level(resample(r))
	fade(samples)
	return samples, nil
}

// tidy makes one line of the text, with nothing in it but what can be read.
func tidy(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == unicode.ReplacementChar {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, " "))
	return strings.Join(strings.Fields(text), " ")
}

// trim cuts off the silence around the sound, but for a little: a consonant
// begins and a vowel ends below what counts as sound here.
func trim(samples []float64, rate int) []float64 {
	most := peak(samples)
	if most < 0.001 {
		return nil
	}
	loud := func(v float64) bool { return math.Abs(v) > most/100 }
	first, last := 0, len(samples)-1
	for !loud(samples[first]) {
		first++
	}
	for !loud(samples[last]) {
		last--
	}
	return samples[max(0, first-rate*15/1000):min(len(samples), last+rate*40/1000)]
}

// resample brings a recording to Rate.
func resample(r recording) []float64 {
	if r.rate == Rate {
		return r.samples
	}
	const quality = 6
	s := beep.Resample(quality, beep.SampleRate(r.rate), Rate, mono(r.samples))
	out := make([]float64, 0, len(r.samples)*Rate/r.rate+1)
	block := make([][2]float64, 512)
	for {
		n, ok := s.Stream(block)
		for _, v := range block[:n] {
			out = append(out, v[0])
		}
		if !ok || n == 0 {
			return out
		}
	}
}

// fade keeps the cut ends from clicking.
func fade(samples []float64) {
	n := min(int(5*time.Millisecond*Rate/time.Second), len(samples)/2)
	for i := range n {
		gain := float64(i) / float64(n)
		samples[i] *= gain
		samples[len(samples)-1-i] *= gain
	}
}

func peak(samples []float64) float64 {
	p := 0.0
	for _, v := range samples {
		p = max(p, math.Abs(v))
	}
	return p
}
