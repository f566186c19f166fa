package wav

import (
	"encoding/binary"
	"math"
	"strconv"

	"unknot/session/message"
)

// samples decode one sample, by its format and bits, to -1 to 1. Floats may go
// beyond.
var samples = map[[2]int]func([]byte) float64{
	{pcm, 8}:  func(b []byte) float64 { return (float64(b[0]) - 128) / 128 },
	{pcm, 16}: func(b []byte) float64 { return float64(int16(binary.LittleEndian.Uint16(b))) / (1 << 15) },
	{pcm, 24}: func(b []byte) float64 {
		return float64(int32(uint32(b[0])<<8|uint32(b[1])<<16|uint32(b[2])<<24)) / (1 << 31)
	},
	{pcm, 32}:   func(b []byte) float64 { return float64(int32(binary.LittleEndian.Uint32(b))) / (1 << 31) },
	{float, 32}: func(b []byte) float64 { return float64(math.Float32frombits(binary.LittleEndian.Uint32(b))) },
	{float, 64}: func(b []byte) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(b)) },
}

// largest is the largest float that is taken for a sample: 60 dB over full
// scale.
const largest = 1000

// channel decodes the samples of a channel.
func (s Sound) channel(c int) ([]float64, error) {
	out := make([]float64, s.Frames())
	for i := range out {
		out[i] = s.sample(s.data[(i*s.Channels+c)*s.size:])
		if !(math.Abs(out[i]) <= largest) { // true of what is no number as well
			return nil, message.Errorf("wav.range", "want samples from -1 to 1, got {{.Sample}}", "Sample", strconv.FormatFloat(out[i], 'g', 3, 64))
		}
	}
	return out, nil
}

// Mono decodes all samples, channels made into one. It also returns how many
// samples in a row are cut off at full scale in any of the channels.
func (s Sound) Mono() (mono []float64, clipped int, err error) {
	mono = make([]float64, s.Frames())
	for c := range s.Channels {
		channel, err := s.channel(c)
		if err != nil {
			return nil, 0, err
		}
		clipped = max(clipped, cutOff(channel, s.step))
		for i, v := range channel {
			mono[i] += v / float64(s.Channels)
		}
	}
	return mono, clipped, nil
}
