// Package sound makes what a session sounds like: tones from beep, mixed into
// one stream in which every cue has its sample, played through an output that
// may come and go. It knows nothing of windows.
package sound

import (
	"context"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"unknot/session/cue"
	"unknot/session/message"
)

const (
	// starved is how long an output may pull nothing before it counts as lost.
	starved = time.Second
	// looks is how many times an output is looked at in that time. One look
	// tells nothing when this whole program was stopped before it.
	looks = 4
	// greedy is how much an output may pull between two looks before it counts
	// as lost: nobody hears what it swallows.
	greedy = 3 * time.Second
	// retryFirst and retryMost bound the wait before a lost output is tried again.
	retryFirst = 100 * time.Millisecond
	retryMost  = time.Second
)

// A Notice tells a person about the sound.
type Notice struct {
	Lost bool  // or back again
	Err  error // why it is lost
	Ever bool  // it was there before in this session
}

// Message is the notice for the screen.
func (n Notice) Message() message.Message {
	switch {
	case !n.Lost:
		return message.New("sound.back", "sound is back")
	case n.Ever:
		return message.New("sound.lost", "sound lost: {{.Error}}. The session runs on", "Error", n.Err)
	}
	return message.New("sound.none", "no sound: {{.Error}}. The session runs on", "Error", n.Err)
}

// A Player plays the cues of one session after another. Between sessions the
// output is closed.
type Player struct {
	output Output
	notify func(Notice)

	opening sync.Mutex // held from the end of what played before until there is something new

	mu     sync.Mutex
	mix    Mix
	track  *Track
	epoch  time.Time // time 0 of the track
	cancel context.CancelFunc
	over   chan struct{} // closed when the output of the present session is
	ending bool          // the session has ended and rings out
}

// New returns a player. The output is opened when a session begins. Notices
// come from a goroutine of the player's that pulls samples: notify must return
// at once.
func New(output Output, m Mix, notify func(Notice)) *Player {
	return &Player{output: output, mix: m, notify: notify}
}

// Begin opens the output for a session to come, and returns at once. The
// channel is closed when the first sample has been asked for.
func (p *Player) Begin() (ready <-chan struct{}) { return p.open(p.notify) }

// open opens the output, about which there are notices.
func (p *Player) open(notify func(Notice)) (ready <-chan struct{}) {
	p.opening.Lock()
	defer p.opening.Unlock()
	p.stop()
	p.mu.Lock()
	defer p.mu.Unlock()
	ctx, cancel := context.WithCancel(context.Background())
	p.track, p.epoch = NewTrack(p.mix), time.Now()
	p.cancel, p.over, p.ending = cancel, make(chan struct{}), false
	k := &keeper{output: p.output, track: p.track, epoch: p.epoch, notify: notify, ready: make(chan struct{})}
	go func(over chan struct{}) {
		defer close(over)
		k.keep(ctx)
	}(p.over)
	return k.ready
}

// Schedule replaces the cues that have not begun yet by those of a session
// whose time 0 is began.
func (p *Player) Schedule(began time.Time, cues []cue.Cue) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.track == nil {
		return
	}
	shifted := slices.Clone(cues)
	for i := range shifted {
		shifted[i].At += began.Sub(p.epoch)
	}
	p.track.Schedule(shifted)
}

// Say replaces the utterances that have not begun yet, their times being those
// of a session whose time 0 is began.
func (p *Player) Say(began time.Time, utterances []Utterance) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.track == nil {
		return
	}
	shifted := slices.Clone(utterances)
	for i := range shifted {
		shifted[i].At += began.Sub(p.epoch)
	}
	p.track.Say(shifted)
}

// Hush ends all speech at once.
func (p *Player) Hush() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.track != nil {
		p.track.Hush()
	}
}

// SetMix changes how this and later sessions sound.
func (p *Player) SetMix(m Mix) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.mix = m
	if p.track != nil {
		p.track.SetMix(m)
	}
}

// Preview plays one sound outside of any session, which it must not interrupt.
func (p *Player) Preview(s cue.Sound) {
	p.Begin()
	p.Schedule(time.Now(), []cue.Cue{{At: WakeLead, Sound: s}})
	p.End()
}

// ringOut is what an output needs beyond the last sample: its buffer.
const ringOut = 500 * time.Millisecond

// End closes the output once everything that is scheduled has been heard. It
// returns at once.
func (p *Player) End() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.cancel != nil && !p.ending {
		p.ending = true
		time.AfterFunc(p.track.end()-time.Since(p.epoch)+ringOut, p.cancel)
	}
}

// Close closes the output and waits for that. After End it waits for the last
// sound too; otherwise it silences everything at once.
func (p *Player) Close() {
	p.mu.Lock()
	over, ending := p.over, p.ending
	p.mu.Unlock()
	if ending {
		<-over
	}
	p.opening.Lock()
	defer p.opening.Unlock()
	p.stop()
}

// stop cuts whatever plays.
func (p *Player) stop() {
	p.mu.Lock()
	cancel, over := p.cancel, p.over
	p.track, p.cancel, p.ending = nil, nil, false
	p.mu.Unlock()
	if cancel != nil {
		cancel()
		<-over
	}
}

// A keeper keeps the output of one session open.
type keeper struct {
	output Output
	track  *Track
	epoch  time.Time
	notify func(Notice)
	ready  chan struct{}

	mu   sync.Mutex
	ever bool // it has played in this session
	lost bool // and that has been said
}

// keep plays until ctx ends, opening the output again whenever it is lost.
func (k *keeper) keep(ctx context.Context) {
	wait := retryFirst
	for {
		started := time.Now()
		err := k.play(ctx)
		if ctx.Err() != nil {
			return
		}
		k.failed(err)
		if time.Since(started) > retryMost {
			wait = retryFirst
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
		wait = min(2*wait, retryMost)
	}
}

var (
	errStarved = message.Errorf("sound.starved", "the sound device has stopped asking for sound")
	errGreedy  = message.Errorf("sound.greedy", "the sound device swallows sound faster than it can be heard")
	errSlow    = message.Errorf("sound.slow", "the sound device is slow to open")
)

// play opens the output once and plays until it is lost or ctx ends. A watch
// beside it counts what is pulled, since not every output knows its own end.
// One that takes long to open is not given up, but that is said.
func (k *keeper) play(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	slow := time.AfterFunc(starved, func() { k.failed(errSlow) })
	defer slow.Stop()
	var pulled atomic.Int64 // what can be heard of the samples
	count := int64(0)       // all of them
	a := anchor{rate: float64(Rate)}
	pull := func(samples [][2]float64, heard time.Time) {
		first := count
		count += int64(len(samples))
		if heard.IsZero() {
			return
		}
		if pulled.Load() == 0 {
			slow.Stop()
			k.started()
		}
		k.track.Stream(a.heard(first, heard).Sub(k.epoch), samples)
		pulled.Add(int64(len(samples)))
	}
	done := make(chan struct{})
	defer close(done)
	go watch(&pulled, done, cancel)
	err := k.output.Play(ctx, pull)
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	return err
}

// started says that the output plays.
func (k *keeper) started() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.ever {
		close(k.ready)
	}
	if k.lost {
		k.notify(Notice{})
	}
	k.ever, k.lost = true, false
}

// failed says that the output does not play, once.
func (k *keeper) failed(err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.lost {
		k.lost = true
		k.notify(Notice{Lost: true, Err: err, Ever: k.ever})
	}
}

// watch cancels when the output, once it has begun to pull, pulls nothing or
// far too much.
func watch(pulled *atomic.Int64, done <-chan struct{}, cancel context.CancelCauseFunc) {
	tick := time.NewTicker(starved / looks)
	defer tick.Stop()
	before, idle := int64(0), 0
	for {
		select {
		case <-done:
			return
		case <-tick.C:
		}
		now := pulled.Load()
		if idle++; now != before {
			idle = 0
		}
		switch {
		case before > 0 && idle == looks:
			cancel(errStarved)
		case before > 0 && now-before > int64(Rate.N(greedy)):
			cancel(errGreedy)
		}
		before = now
	}
}
