//go:build cgo

package device

import (
	"context"
	"encoding/binary"
	"math"
	"runtime"
	"time"

	"github.com/gen2brain/malgo"

	"unknot/session/message"
	"unknot/ui/sound"
)

// periods is into how many parts the buffer is cut.
const periods = 4

// playCard plays through miniaudio until ctx ends or the device stops. It
// knows no latency: a sample counts as heard a buffer after it was asked for.
func playCard(ctx context.Context, pull sound.Pull) error {
	var backends []malgo.Backend // the usual ones
	if runtime.GOOS == "linux" {
		// through PulseAudio's library it would hang when the server dies
		backends = []malgo.Backend{malgo.BackendAlsa}
	}
	audio, err := malgo.InitContext(backends, malgo.ContextConfig{}, nil)
	if err != nil {
		return message.Errorf("device.no-system", "no sound system: {{.Error}}", "Error", err)
	}
	defer audio.Free()
	defer func() { _ = audio.Uninit() }()

	config := malgo.DefaultDeviceConfig(malgo.Playback)
	config.Playback.Format, config.Playback.Channels, config.SampleRate = malgo.FormatF32, 2, uint32(sound.Rate)
	config.Periods = periods
	config.PeriodSizeInFrames = uint32(buffer.Seconds() * float64(sound.Rate) / periods)
	stopped := make(chan struct{}, 1)
	var samples [][2]float64
	device, err := malgo.InitDevice(audio.Context, config, malgo.DeviceCallbacks{
		Data: func(out, _ []byte, n uint32) {
			samples = append(samples[:0], make([][2]float64, n)...)
			pull(samples, time.Now().Add(buffer))
			for i, v := range samples {
				binary.LittleEndian.PutUint32(out[i*frame:], math.Float32bits(float32(v[0])))
				binary.LittleEndian.PutUint32(out[i*frame+4:], math.Float32bits(float32(v[1])))
			}
		},
		Stop: func() {
			select {
			case stopped <- struct{}{}:
			default:
			}
		},
	})
	if err != nil {
		return message.Errorf("device.none", "no sound device: {{.Error}}", "Error", err)
	}
	defer device.Uninit() // waits for Data to return
	if err := device.Start(); err != nil {
		return message.Errorf("device.does-not-start", "the sound device does not start: {{.Error}}", "Error", err)
	}
	select {
	case <-ctx.Done():
		return nil
	case <-stopped:
		return message.Errorf("device.stopped", "the sound device has stopped")
	}
}
