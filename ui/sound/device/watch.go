package device

import (
	"time"

	"github.com/jfreymuth/pulse/proto"

	"unknot/ui/sound"
)

const (
	clockSlow = 250 * time.Millisecond
	clockFast = 20 * time.Millisecond // until the clock is sure
	// answer is how long a server may take to say what time it is before it
	// counts as stopped, and looks how many times it is looked for meanwhile:
	// once tells nothing when the whole machine stood still before.
	answer = 600 * time.Millisecond
	looks  = 5
	// clockWait is how long a new stream may take to start running.
	clockWait = 2 * time.Second
)

// watch reads the server's clock until the line is dead. It is the watchdog as
// well: a server that is stopped but not dead does not answer.
func (s *stream) watch() {
	began := time.Now()
	timer := time.NewTimer(clockFast)
	defer timer.Stop()
	for ran := false; ; {
		select {
		case <-s.line.dead:
			return
		case <-timer.C:
		}
		running, err := s.readClock()
		switch {
		case err != nil:
			s.line.fail(err)
			return
		case running:
			ran = true
		case !ran && time.Since(began) > clockWait:
			s.line.fail(errSilent)
			return
		}
		if s.clock.sure() {
			timer.Reset(clockSlow)
		} else {
			timer.Reset(clockFast)
		}
	}
}

// readClock asks what is heard now, and reports whether anything is.
func (s *stream) readClock() (running bool, err error) {
	answered := make(chan struct{})
	defer close(answered)
	go s.guard(answered)
	var reply proto.GetPlaybackLatencyReply
	asked := time.Now()
	if err := s.client.Request(&proto.GetPlaybackLatency{StreamIndex: s.id}, &reply); err != nil {
		return false, errSilent
	}
	trip := time.Since(asked)
	if !reply.Running {
		return false, nil
	}
	latency := float64(reply.Latency) / 1e6 * float64(sound.Rate)
	s.clock.read(float64(reply.ReadIndex)/frame-latency, asked, trip)
	return true, nil
}

// guard fails the line if the server does not answer.
func (s *stream) guard(answered <-chan struct{}) {
	tick := time.NewTicker(answer / looks)
	defer tick.Stop()
	for range looks {
		select {
		case <-answered:
			return
		case <-tick.C:
		}
	}
	s.line.fail(errSilent)
}
