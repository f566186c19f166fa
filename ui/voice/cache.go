package voice

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"unknot/session/message"

	"github.com/faiface/beep"
)

const (
	// mostKept is how much speech is kept: 29 MB of it.
	mostKept = 5 * time.Minute
	// mostFailures is after how many texts in a row an engine is given up.
	mostFailures = 2
)

var format = beep.Format{SampleRate: Rate, NumChannels: 1, Precision: 2}

// A Cache keeps what a voice has spoken. It may be used from any number of
// goroutines, and no method but Close ever waits for the voice.
type Cache struct {
	failed func(error)

	mu       sync.Mutex
	voice    Voice // that speaks now; what others have spoken is kept too
	speech   map[spoken]*beep.Buffer
	order    []spoken // the least recently asked for first
	kept     time.Duration
	failures int // in a row
	cancel   context.CancelFunc
	over     chan struct{} // closed when the latest goroutine has ended
}

// spoken is a text as a voice speaks it: no other voice's is ever taken for it.
type spoken struct{ voice, language, text string }

func by(v Voice, text string) spoken { return spoken{v.Name(), v.Language(), text} }

// NewCache returns an empty cache. When the voice turns out not to work, failed
// is called once with the reason, from a goroutine of the cache's; nothing is
// rendered by it from then on.
func NewCache(v Voice, failed func(error)) *Cache {
	over := make(chan struct{})
	close(over)
	return &Cache{voice: v, failed: failed, speech: map[spoken]*beep.Buffer{}, cancel: func() {}, over: over}
}

// Use has another voice speak from now on.
func (c *Cache) Use(v Voice) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cancel()
	c.voice, c.failures = v, 0
}

// Prepare renders the texts in their order, those that are missing, and returns
// at once. It replaces what was being prepared before, of which only the text
// that is being rendered at the moment is lost. ready is called for every text
// that is there newly, from a goroutine of the cache's, until ctx ends.
//
// If there is more than five minutes of it, the rest is left for a later call.
func (c *Cache) Prepare(ctx context.Context, texts []string, ready func(text string)) {
	ctx, cancel := context.WithCancel(ctx)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cancel()
	before, v := c.over, c.voice
	c.cancel, c.over = cancel, make(chan struct{})
	go func(over chan struct{}) {
		defer close(over)
		defer cancel()
		<-before
		c.prepare(ctx, v, texts, ready)
	}(c.over)
}

func (c *Cache) prepare(ctx context.Context, v Voice, texts []string, ready func(text string)) {
	wanted := make([]spoken, len(texts))
	for i, text := range texts {
		wanted[i] = by(v, text)
	}
	c.touch(wanted)
	for i, text := range texts {
		if c.has(wanted[i]) {
			continue
		}
		if ctx.Err() != nil || c.broken() {
			return
		}
		samples, err := v.Render(ctx, text)
		switch {
		case ctx.Err() != nil:
			return
		case err != nil:
			c.fail(v, err)
		case !c.keep(wanted[i], samples, wanted):
			return
		default:
			ready(text)
		}
	}
}

func (c *Cache) has(s spoken) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.speech[s] != nil
}

// Length returns how long a text is as spoken by the voice, if that is there.
func (c *Cache) Length(text string) (time.Duration, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	b, ok := c.speech[by(c.voice, text)]
	if !ok {
		return 0, false
	}
	return length(b), true
}

// Streamer returns a text as spoken by the voice, the same in both channels, if it
// is there.
func (c *Cache) Streamer(text string) (beep.Streamer, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	b, ok := c.speech[by(c.voice, text)]
	if !ok {
		return nil, false
	}
	return b.Streamer(0, b.Len()), true
}

// Close stops rendering and waits for its end. What is kept stays.
func (c *Cache) Close() {
	c.mu.Lock()
	c.cancel()
	over := c.over
	c.mu.Unlock()
	<-over
}

func (c *Cache) broken() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failures >= mostFailures
}

// fail counts a failure. A text may be at fault; two in a row are the voice's.
func (c *Cache) fail(v Voice, err error) {
	c.mu.Lock()
	if !errors.Is(err, errNoText) && !errors.Is(err, errLongText) {
		c.failures++
	}
	broken := c.failures == mostFailures
	c.mu.Unlock()
	if broken {
		c.failed(message.Errorf("voice.does-not-speak", "{{.Voice}} does not speak: {{.Error}}", "Voice", v.Name(), "Error", err))
	}
}

// keep adds a text, and drops old ones that are not among the wanted. It
// reports false if there is no room even so.
func (c *Cache) keep(text spoken, samples []float64, wanted []spoken) bool {
	b := Recorded(samples)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.failures = 0
	for i := 0; i < len(c.order) && c.kept+length(b) > mostKept; {
		old := c.order[i]
		if slices.Contains(wanted, old) {
			i++
			continue
		}
		c.kept -= length(c.speech[old])
		delete(c.speech, old)
		c.order = slices.Delete(c.order, i, i+1)
	}
	if c.kept+length(b) > mostKept {
		return false
	}
	c.speech[text] = b
	c.order = append(c.order, text)
	c.kept += length(b)
	return true
}

// touch makes texts the most recently asked for.
func (c *Cache) touch(texts []spoken) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.order = slices.DeleteFunc(c.order, func(text spoken) bool { return slices.Contains(texts, text) })
	for _, text := range texts {
		if c.speech[text] != nil && !slices.Contains(c.order, text) {
			c.order = append(c.order, text)
		}
	}
}

func length(b *beep.Buffer) time.Duration { return format.SampleRate.D(b.Len()) }

// Recorded keeps samples as a voice renders them, to be streamed any number of
// times.
func Recorded(samples []float64) *beep.Buffer {
	b := beep.NewBuffer(format)
	b.Append(mono(samples))
	return b
}

// mono streams samples in both channels.
func mono(samples []float64) beep.Streamer {
	return beep.StreamerFunc(func(out [][2]float64) (int, bool) {
		n := min(len(out), len(samples))
		for i, v := range samples[:n] {
			out[i] = [2]float64{v, v}
		}
		samples = samples[n:]
		return n, n > 0
	})
}
