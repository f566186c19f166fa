package sound_test

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"unknot/ui/sound"
)

// A heavy output says how many there are of it, and closes only once it may.
type heavy struct {
	open    atomic.Int32
	closing chan struct{} // gets one from each that is told to close
	may     chan struct{} // closed when they may
}

func (h *heavy) Play(ctx context.Context, _ sound.Pull) error {
	h.open.Add(1)
	defer h.open.Add(-1)
	<-ctx.Done()
	h.closing <- struct{}{}
	<-h.may
	return nil
}

func TestTwoThatBeginAtOnceLeaveNoOutputOpen(t *testing.T) {
	out := &heavy{closing: make(chan struct{}, 10), may: make(chan struct{})}
	p := sound.New(out, sound.Mix{Kit: sound.NewKit(sound.Plain), Gain: 1}, func(sound.Notice) {})
	p.Begin()
	var both sync.WaitGroup
	both.Go(func() { p.Begin() })
	<-out.closing
	both.Go(func() { p.Begin() })
	for range 1000 {
		runtime.Gosched() // the second one gets as far as it can
	}
	close(out.may)
	both.Wait()
	p.Close()
	if n := out.open.Load(); n != 0 {
		t.Errorf("%d outputs are open after the end", n)
	}
}
