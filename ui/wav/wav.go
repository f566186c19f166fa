// Package wav reads WAV files, whatever their headers say.
//
// Lengths in a header are often wrong, because a program that writes to a pipe
// cannot know them, and a file can be cut off: what is there is read. Everything
// else is checked before it is used.
//
// It plays nothing. What makes samples may import it.
package wav

import (
	"bytes"
	"encoding/binary"
	"time"

	"unknot/session/message"
)

// What is accepted. Nothing that people hear lies outside.
const (
	minRate, maxRate = 4_000, 384_000
	maxChannels      = 8
)

// Formats of samples, by their numbers in a header.
const (
	pcm        = 1
	float      = 3
	extensible = 0xfffe // the number is in an extension of the header
)

// A Sound is a WAV file of which the header has been read. Its samples are
// decoded when they are asked for.
type Sound struct {
	Rate     int // frames a second
	Channels int

	data   []byte // whole frames
	size   int    // of one sample, in bytes
	sample func([]byte) float64
	step   float64 // the smallest difference between two samples
}

var errNoWAV = message.Errorf("wav.not-wav", "want a WAV file, got something else")

// Parse reads the header of a WAV file.
func Parse(file []byte) (Sound, error) {
	if len(file) < 12 || string(file[8:12]) != "WAVE" {
		return Sound{}, errNoWAV
	}
	switch string(file[:4]) {
	case "RIFF", "RF64", "BW64":
	default:
		return Sound{}, errNoWAV
	}
	format, data := chunks(file)
	switch {
	case format == nil:
		return Sound{}, message.Errorf("wav.no-format", "want a WAV file, got one without a format")
	case data == nil:
		return Sound{}, message.Errorf("wav.no-samples", "want a WAV file, got one without samples")
	}
	return sound(format, data)
}

// chunks returns the first format and the first samples of a file. A chunk that
// is said to reach beyond the end ends there.
func chunks(file []byte) (format, data []byte) {
	end := uint64(binary.LittleEndian.Uint32(file[4:])) + 8 // of the file, as it is said
	for at := 12; len(file)-at >= 8 && (format == nil || data == nil); {
		id, size := string(file[at:at+4]), uint64(binary.LittleEndian.Uint32(file[at+4:]))
		at += 8
		if unknown := end <= uint64(at) || end == 8+0xffff_ffff; id == "data" && size == 0 && unknown {
			size = uint64(len(file))
		}
		size = min(size, uint64(len(file)-at))
		chunk := file[at : at+int(size)]
		switch {
		case id == "fmt " && format == nil && size >= 16:
			format = chunk
		case id == "data" && data == nil:
			data = chunk
		}
		at += int(size)
		if size%2 == 1 && at < len(file) && file[at] == 0 { // some programs leave this byte out
			at++
		}
	}
	return format, data
}

// subformat is what follows the number of a format in an extended header.
var subformat = []byte("\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71")

// sound reads a format, which has 16 bytes at least.
func sound(format, data []byte) (Sound, error) {
	kind := binary.LittleEndian.Uint16(format)
	channels, rate := binary.LittleEndian.Uint16(format[2:]), binary.LittleEndian.Uint32(format[4:])
	align, bits := int(binary.LittleEndian.Uint16(format[12:])), int(binary.LittleEndian.Uint16(format[14:]))
	if kind == extensible {
		switch {
		case len(format) < 40:
			kind = pcm
		case bytes.Equal(format[26:40], subformat):
			kind = binary.LittleEndian.Uint16(format[24:])
		}
	}
	s, err := raw(data, int(kind), bits, int(channels), int(rate))
	if err == nil && align != s.Channels*s.size {
		err = message.Errorf("wav.align", "want {{.Want}} bytes for the samples of one moment, got {{.Got}}", "Want", s.Channels*s.size, "Got", align)
	}
	if err != nil {
		return Sound{}, err
	}
	return s, nil
}

// Raw returns the sound of samples of 16 bits that stand in no file.
func Raw(data []byte, channels, rate int) (Sound, error) { return raw(data, pcm, 16, channels, rate) }

func raw(data []byte, kind, bits, channels, rate int) (Sound, error) {
	s := Sound{Rate: rate, Channels: channels, size: bits / 8, step: 1 / float64(int64(1)<<(min(max(bits, 1), 16)-1))}
	var ok bool
	switch s.sample, ok = samples[[2]int{kind, bits}]; {
	case !ok:
		return Sound{}, message.Errorf("wav.format", "want samples of 8, 16, 24 or 32 bits, or floats of 32 or 64, got format {{.Format}} with {{.Bits}} bits", "Format", kind, "Bits", bits)
	case channels < 1 || channels > maxChannels:
		return Sound{}, message.Errorf("wav.channels", "want 1 to {{.Most}} channels, got {{.Channels}}", "Most", maxChannels, "Channels", channels)
	case rate < minRate || rate > maxRate:
		return Sound{}, message.Errorf("wav.rate", "want {{.Least}} to {{.Most}} Hz, got {{.Rate}}", "Least", minRate, "Most", maxRate, "Rate", rate)
	}
	s.data = data[:len(data)-len(data)%(channels*s.size)]
	return s, nil
}

// Frames is how many moments have a sample in each channel.
func (s Sound) Frames() int { return len(s.data) / (s.size * s.Channels) }

// Length is how long the sound lasts.
func (s Sound) Length() time.Duration {
	return time.Duration(float64(s.Frames()) / float64(s.Rate) * float64(time.Second))
}
