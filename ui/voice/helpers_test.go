package voice_test

import (
	"encoding/binary"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"unknot/ui/voice"
)

// real returns the espeak-ng of this machine.
func real(t testing.TB) voice.Voice {
	t.Helper()
	path, err := exec.LookPath("espeak-ng")
	if err != nil {
		t.Skip("needs espeak-ng: install the package of that name")
	}
	return voice.English(voice.Espeak(path))
}

// script writes a program that stands in for an engine.
func script(t *testing.T, body string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("needs a shell for the stand-in of an engine")
	}
	path := filepath.Join(t.TempDir(), "engine")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+body), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

// file writes data to a file.
func file(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "data")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// sine is one second of 1 kHz at half scale, in 16 bits, in each channel.
func sine(rate, channels int) []byte {
	var pcm []byte
	for i := range rate {
		v := int16(16384 * math.Sin(2*math.Pi*1000*float64(i)/float64(rate)))
		for range channels {
			pcm = binary.LittleEndian.AppendUint16(pcm, uint16(v))
		}
	}
	return pcm
}

// wave is a WAV file with a chunk before its samples that nobody needs.
func wave(pcm []byte, rate, channels, bits int, length uint32) []byte {
	b := []byte("RIFF\xff\xff\xff\x7fWAVEfmt \x10\x00\x00\x00\x01\x00")
	b = binary.LittleEndian.AppendUint16(b, uint16(channels))
	b = binary.LittleEndian.AppendUint32(b, uint32(rate))
	b = binary.LittleEndian.AppendUint32(b, uint32(rate*channels*bits/8))
	b = binary.LittleEndian.AppendUint16(b, uint16(channels*bits/8))
	b = binary.LittleEndian.AppendUint16(b, uint16(bits))
	b = append(b, "FLLR\x03\x00\x00\x00abc\x00data"...)
	b = binary.LittleEndian.AppendUint32(b, length)
	return append(b, pcm...)
}

func decibels(amplitude float64) float64 { return 20 * math.Log10(amplitude) }

func peak(x []float64) float64 {
	p := 0.0
	for _, v := range x {
		p = max(p, math.Abs(v))
	}
	return p
}

func seconds(x []float64) float64 { return float64(len(x)) / voice.Rate }

// kWeighted is x through the two filters of ITU-R BS.1770 for 48 kHz.
func kWeighted(x []float64) []float64 {
	for _, f := range [][5]float64{
		{1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585},
		{1, -2, 1, -1.99004745483398, 0.99007225036621},
	} {
		y := make([]float64, len(x))
		var z1, z2 float64
		for i, v := range x {
			y[i] = f[0]*v + z1
			z1 = f[1]*v - f[3]*y[i] + z2
			z2 = f[2]*v - f[4]*y[i]
		}
		x = y
	}
	return x
}

// strongest is the loudness in LKFS of the strongest window of so many
// milliseconds, played in two channels: what the sounds of a session are
// matched by.
func strongest(x []float64, window int) float64 {
	size := window * voice.Rate / 1000
	sum, most := 0.0, 0.0
	y := kWeighted(x)
	for i, v := range y {
		sum += v * v
		if i >= size {
			sum -= y[i-size] * y[i-size]
		}
		most = max(most, sum)
	}
	return -0.691 + 10*math.Log10(2*most/float64(size))
}
