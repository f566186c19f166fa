package voice

import (
	"encoding/binary"
	"fmt"

	"unknot/session/words"
)

// A recording is mono, -1 to 1, as an engine made it.
type recording struct {
	samples []float64
	rate    int
}

var errNoWave = words.Errorf("what it wrote is not a sound file")

// decode reads a WAV file of 16-bit samples. An engine that writes to a pipe
// cannot know the length when it writes the header, so a length beyond the end
// means the rest.
func decode(wave []byte) (recording, error) {
	if len(wave) < 12 || string(wave[:4]) != "RIFF" || string(wave[8:12]) != "WAVE" {
		return recording{}, errNoWave
	}
	var format, channels, bits, rate int
	for rest := wave[12:]; len(rest) >= 8; {
		id, size := string(rest[:4]), uint64(binary.LittleEndian.Uint32(rest[4:]))
		rest = rest[8:]
		chunk := rest[:min(size, uint64(len(rest)))]
		switch {
		case id == "fmt " && len(chunk) >= 16:
			format = int(binary.LittleEndian.Uint16(chunk))
			channels = int(binary.LittleEndian.Uint16(chunk[2:]))
			rate = int(binary.LittleEndian.Uint32(chunk[4:]))
			bits = int(binary.LittleEndian.Uint16(chunk[14:]))
		case id == "data":
			const pcm, extensible = 1, 0xfffe
			if format != pcm && format != extensible || bits != 16 || channels < 1 || channels > 2 || rate < 8000 || rate > 96000 {
				return recording{}, fmt.Errorf("want a sound of 16 bits, got format %d with %d channels of %d bits at %d Hz", format, channels, bits, rate)
			}
			return recording{pcm16(chunk, channels), rate}, nil
		}
		rest = rest[min(size+size%2, uint64(len(rest))):]
	}
	return recording{}, errNoWave
}

// pcm16 reads little-endian samples, channels made into one.
func pcm16(data []byte, channels int) []float64 {
	samples := make([]float64, len(data)/(2*channels))
	for i := range samples {
		sum := 0
		for c := range channels {
			sum += int(int16(binary.LittleEndian.Uint16(data[2*(i*channels+c):])))
		}
		samples[i] = float64(sum) / float64(channels) / 32768
	}
	return samples
}
