//go:build e2e

package sound_test

import (
	"encoding/binary"
	"io"
	"os/exec"
	"slices"
	"sync"
	"time"

	"unknot/ui/sound"
)

// An ear records what a sink plays, with a program of the server's own, for as
// long as the server lives and again when it is back.
type ear struct {
	server, source string

	mu      sync.Mutex
	refuses bool
	process *exec.Cmd
	tapes   []*tape
	over    chan struct{}
}

// A tape is one unbroken recording. Silence tapes no room in it.
type tape struct {
	n        int64             // samples
	loud     map[int64][]int16 // blocks that are not silent, by their number
	arrivals []time.Duration   // of each part, less the part's place in the tape
	zero     time.Time         // what those count from
	mapped   time.Time         // see begin
}

const (
	// recorderWait is given to the recorder, or the first cue might be missed.
	recorderWait = 300 * time.Millisecond

	block = 480 // samples, 10 ms
	// hush is the level in a recording below which it is silence: more than a
	// tone that only keeps a device awake.
	hush = 100
)

// listen records a sink until the test ends or finish is called.
func listen(s *server, sink string) *ear {
	e := &ear{server: s.address(), source: sink + ".monitor", over: make(chan struct{})}
	go e.listen()
	s.t.Cleanup(func() { e.finish() })
	time.Sleep(recorderWait)
	return e
}

func (e *ear) listen() {
	defer close(e.over)
	for {
		e.mu.Lock()
		if e.refuses {
			e.mu.Unlock()
			return
		}
		p := exec.Command("parec", "--server", e.server, "--device", e.source, "--raw", "--format=s16le", "--rate=48000", "--channels=1", "--latency-msec=50")
		out, err := p.StdoutPipe()
		if err == nil {
			err = p.Start()
		}
		e.process = p
		k := &tape{loud: map[int64][]int16{}, zero: time.Now()}
		e.mu.Unlock()
		if err != nil {
			return
		}
		first(p.Process.Pid)
		k.record(out)
		_ = p.Wait()
		if k.n > 0 {
			e.mu.Lock()
			e.tapes = append(e.tapes, k)
			e.mu.Unlock()
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func (k *tape) record(from io.Reader) {
	bytes := make([]byte, 1<<16)
	var open []int16 // the block that is not full yet
	for odd := 0; ; {
		n, err := from.Read(bytes[odd:])
		if err != nil {
			return
		}
		n += odd
		k.arrivals = append(k.arrivals, time.Since(k.zero)-span(k.n))
		for i := range n / 2 {
			open = append(open, int16(binary.LittleEndian.Uint16(bytes[2*i:])))
			k.n++
			if len(open) == block {
				if slices.Max(open) > hush {
					k.loud[k.n/block-1] = slices.Clone(open)
				}
				open = open[:0]
			}
		}
		odd = copy(bytes, bytes[n&^1:n])
	}
}

// again ends the present tape and begins another.
func (e *ear) again() {
	e.mu.Lock()
	defer e.mu.Unlock()
	_ = e.process.Process.Kill()
}

// finish ends the recording and returns it.
func (e *ear) finish() []*tape {
	e.mu.Lock()
	e.refuses = true
	if e.process != nil && e.process.Process != nil {
		_ = e.process.Process.Kill()
	}
	e.mu.Unlock()
	<-e.over
	return e.tapes
}

// began returns when the first sample was heard. The sink hands a block on
// when the first of its samples is heard, so that of all parts those at the
// head of a block arrive last, and those say the time.
func (k *tape) began() time.Time {
	if k.mapped.IsZero() {
		sorted := slices.Sorted(slices.Values(k.arrivals))
		k.mapped = k.zero.Add(sorted[len(sorted)/4])
	}
	return k.mapped
}

// samples copies a part of the tape.
func (k *tape) samples(from, n int64) []float64 {
	out := make([]float64, n)
	for i := range out {
		if b, ok := k.loud[(from+int64(i))/block]; ok && from+int64(i) >= 0 {
			out[i] = float64(b[(from+int64(i))%block])
		}
	}
	return out
}

func span(samples int64) time.Duration {
	return time.Duration(samples) * time.Second / time.Duration(sound.Rate)
}
