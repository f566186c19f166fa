package device

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"sync/atomic"
	"time"

	"github.com/jfreymuth/pulse/proto"

	"unknot/session/message"
	"unknot/ui/sound"
)

const (
	frame = 8    // bytes of a sample: two 32-bit floats
	chunk = 2400 // samples sent at once, 50 ms
)

// A Server is the sound server of the machine as an output.
type Server struct{}

// Play plays through the server until ctx ends or the server is lost.
func (Server) Play(ctx context.Context, pull sound.Pull) error {
	s := &stream{pull: pull, wake: make(chan struct{}, 1)}
	client, l, err := dial(ctx, s.told)
	if err != nil {
		return err
	}
	s.client, s.line = client, l
	defer l.Close()
	stop := context.AfterFunc(ctx, func() { l.fail(nil) })
	defer stop()
	if err := s.create(); err != nil {
		return err
	}
	fed := make(chan struct{})
	go func() {
		defer close(fed)
		s.feed()
	}()
	s.watch()
	<-fed
	return l.err
}

// A stream is one playback stream of a server.
type stream struct {
	client *proto.Client
	line   *line
	id     uint32
	pull   sound.Pull
	clock  clock

	target atomic.Int64  // bytes that the server keeps in its buffer
	wanted atomic.Int64  // bytes that it asked for and did not get
	wake   chan struct{} // has an element when there is something to send
	last   time.Time     // when the last pulled sample is heard, for when the clock does not know
}

func (s *stream) create() error {
	target := uint32(buffer.Seconds()*float64(sound.Rate)) * frame
	var reply proto.CreatePlaybackStreamReply
	err := s.client.Request(&proto.CreatePlaybackStream{
		SampleSpec:         proto.SampleSpec{Format: proto.FormatFloat32LE, Channels: 2, Rate: uint32(sound.Rate)},
		ChannelMap:         proto.ChannelMap{proto.ChannelLeft, proto.ChannelRight},
		SinkIndex:          proto.Undefined,
		BufferMaxLength:    2 * target,
		BufferTargetLength: target,
		// without it the server, after an underrun, waits for the buffer to
		// fill; like this it drops what comes too late and stays on the clock
		BufferPrebufferLength: 0,
		BufferMinimumRequest:  target / 4 / frame * frame,
		AdjustLatency:         true,
		Corked:                true,
		ChannelVolumes:        proto.ChannelVolumes{uint32(proto.VolumeNorm), uint32(proto.VolumeNorm)},
		Properties:            proto.PropList{"media.name": proto.PropListString("session")},
	}, &reply)
	if err != nil {
		return message.Errorf("server.no-device", "the sound server has no device to play on: {{.Error}}", "Error", err)
	}
	if reply.Format != proto.FormatFloat32LE || reply.Channels != 2 || reply.Rate != uint32(sound.Rate) {
		return message.Errorf("server.wants", "the sound server wants {{.Format}}", "Format", fmt.Sprint(reply.SampleSpec))
	}
	s.id = reply.StreamIndex
	s.target.Store(int64(reply.BufferTargetLength))
	s.want(int64(reply.Missing))
	return nil
}

// told takes what the server says by itself, on the client's goroutine.
func (s *stream) told(said any) {
	switch m := said.(type) {
	case *proto.Request:
		s.want(int64(m.Length))
	case *proto.PlaybackStreamMoved:
		s.target.Store(int64(m.BufferTargetLength))
		s.clock.forget()
		s.slept(m.Suspended)
	case *proto.PlaybackBufferAttrChanged:
		s.target.Store(int64(m.BufferTargetLength))
	case *proto.PlaybackStreamSuspended:
		s.slept(m.Suspended)
	case *proto.PlaybackStreamKilled:
		s.line.fail(message.Errorf("device.taken-away", "the sound device was taken away"))
	}
}

// slept gives the stream up when its device has gone to sleep: what is in the
// buffer would be heard when it wakes, too late.
func (s *stream) slept(asleep bool) {
	if asleep {
		s.line.fail(message.Errorf("device.asleep", "the sound device has gone to sleep"))
	}
}

func (s *stream) want(bytes int64) {
	s.wanted.Add(bytes)
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// feed sends what the server asks for: silence of its own until the clock
// runs, so that whoever is pulled from always knows when it will be heard.
// After a stall the server asks for more than its buffer takes. The first of
// that is overdue: its time has passed without it.
func (s *stream) feed() {
	samples := make([][2]float64, chunk)
	bytes := make([]byte, chunk*frame)
	sent := int64(0)
	corked := true
	for {
		select {
		case <-s.line.dead:
			return
		case <-s.wake:
		}
		for s.wanted.Load() >= frame {
			n := min(s.wanted.Load()/frame, chunk)
			overdue := (s.wanted.Load() - s.target.Load()) / frame
			if overdue > 0 {
				n = min(n, overdue)
			}
			s.fill(samples[:n], sent, overdue > 0)
			for i, v := range samples[:n] {
				binary.LittleEndian.PutUint32(bytes[i*frame:], math.Float32bits(float32(v[0])))
				binary.LittleEndian.PutUint32(bytes[i*frame+4:], math.Float32bits(float32(v[1])))
			}
			s.wanted.Add(-n * frame)
			if s.client.Send(s.id, bytes[:n*frame]) != nil {
				return
			}
			sent += n
		}
		if corked {
			corked = false
			go s.uncork() // waits for an answer, and feeding must go on
		}
	}
}

func (s *stream) fill(samples [][2]float64, first int64, overdue bool) {
	clear(samples)
	heard, ok := s.clock.heard(first)
	if !ok && s.last.IsZero() {
		return
	}
	if !ok {
		heard = s.last
	}
	s.last = heard.Add(span(float64(len(samples))))
	if overdue {
		heard = time.Time{}
	}
	s.pull(samples, heard)
}

func (s *stream) uncork() {
	if err := s.client.Request(&proto.CorkPlaybackStream{StreamIndex: s.id}, nil); err != nil {
		s.line.fail(message.Errorf("server.does-not-start", "the sound server does not start: {{.Error}}", "Error", err))
	}
}
