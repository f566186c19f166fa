package voice

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"unknot/ui/wav"
)

// A module is an engine of speech-dispatcher, the program by which it speaks.
//
// speech-dispatcher's own command, spd-say, is not used: it cannot hand over
// samples nor tell beforehand how long a text is, so it might talk over a cue.
// The module can. It is run alone, and told that a server takes care of the
// audio; from version 0.11 on it then writes the samples between its answers.
type module struct {
	name   string
	path   string
	config string
}

// modules are those there might be, the better first.
func modules() []module {
	var all []module
	for _, name := range []string{"espeak-ng", "espeak"} {
		for _, dir := range []string{"/usr/lib", "/usr/lib64", "/usr/libexec", "/usr/local/lib", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"} {
			all = append(all, module{
				name:   name,
				path:   filepath.Join(dir, "speech-dispatcher-modules", "sd_"+name),
				config: filepath.Join("/etc/speech-dispatcher/modules", name+".conf"),
			})
		}
	}
	return all
}

// engine is the module as one that speaks.
func (m module) engine() *Engine {
	return &Engine{
		name: m.name + ", an engine of speech-dispatcher",
		list: func(ctx context.Context) ([]installed, error) {
			out, err := m.run(ctx, "LIST VOICES\n", "200 OK VOICE", "304 ")
			return moduleVoices(out), err
		},
		speak: m.speak,
	}
}

// run tells the module something, until one of its answers.
func (m module) run(ctx context.Context, commands string, last ...string) ([]byte, error) {
	return run(ctx, child{path: m.path, args: []string{m.config}, in: "INIT\n" + commands, last: append(last, "399 ")})
}

// moduleVoices reads the list of a module's voices: name, language and variant.
func moduleVoices(list []byte) []installed {
	var all []installed
	for line := range strings.Lines(string(list)) {
		about, ok := strings.CutPrefix(line, "200-")
		if f := strings.Split(strings.TrimSpace(about), "\t"); ok && len(f) >= 2 {
			all = append(all, installed{f[0], f[1]})
		}
	}
	return all
}

// speak has the module speak the text.
func (m module) speak(ctx context.Context, by installed, text string) (recording, error) {
	var escaped strings.Builder
	if err := xml.EscapeText(&escaped, []byte(text)); err != nil {
		return recording{}, err
	}
	out, err := m.run(ctx,
		"AUDIO\naudio_output_method=server\n.\n"+
			"SET\nrate=-10\npitch=-5\nlanguage="+by.language+"\n.\n"+
			"SPEAK\n<speak>"+escaped.String()+"</speak>\n.\n",
		// The end, stopped, will not speak; it cannot be used after 399.
		"702 ", "703 ", "301 ")
	if err != nil {
		return recording{}, err
	}
	return answers(out)
}

// answers finds the samples in what a module writes. They come in several
// parts, each as lines 705-name=value, and the samples in a last such line.
func answers(out []byte) (recording, error) {
	r := recording{}
	sound := map[string]int{}
	for line := range bytes.SplitSeq(out, []byte("\n")) {
		item, ok := bytes.CutPrefix(line, []byte("705-"))
		if !ok {
			continue
		}
		if data, ok := bytes.CutPrefix(item, []byte("AUDIO\x00")); ok {
			if sound["bits"] != 16 || sound["big_endian"] != 0 {
				return r, fmt.Errorf("want a sound of 16 bits, got %v", sound)
			}
			s, err := wav.Raw(unescape(data), sound["num_channels"], sound["sample_rate"])
			if err != nil {
				return r, err
			}
			part, _, err := s.Mono()
			if err != nil {
				return r, err
			}
			r.rate, r.samples = s.Rate, append(r.samples, part...)
			continue
		}
		if name, value, ok := bytes.Cut(item, []byte("=")); ok {
			sound[string(name)], _ = strconv.Atoi(string(value))
		}
	}
	if r.rate == 0 {
		return r, errSilence
	}
	return r, nil
}

// unescape undoes what keeps a line end out of the samples: a brace and the
// byte with one bit turned.
func unescape(data []byte) []byte {
	var out []byte
	for i := 0; i < len(data); i++ {
		if data[i] == '}' && i+1 < len(data) {
			i++
			out = append(out, data[i]^0x20)
			continue
		}
		out = append(out, data[i])
	}
	return out
}
