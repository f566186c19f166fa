package voice

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"unknot/session/message"
)

const (
	// Patience is how long an engine may take for one text.
	Patience = 10 * time.Second
	// mostBytes is more than any text makes: over a minute at Rate.
	mostBytes = 8 << 20
	// grace is how long after its end a program's pipes may stay open, as when
	// a child of its own has them too.
	grace = 500 * time.Millisecond
)

var (
	errTooMuch = message.Errorf("voice.too-much", "it does not stop writing")
	errSaidAll = errors.New("it has said everything")
	errHangs   = message.Errorf("voice.no-answer", "no answer in {{.Patience}}", "Patience", Patience)
)

// A child is a program to run at a low priority.
type child struct {
	path string
	args []string
	env  []string
	in   string
	last []string // if given: what begins a line after which it may be ended
}

// run returns what the program writes. The program is killed, with those it has
// started, when ctx ends, and when it takes longer than Patience or writes more
// than mostBytes.
func run(ctx context.Context, c child) ([]byte, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	stop := time.AfterFunc(Patience, func() { cancel(errHangs) })
	defer stop.Stop()

	cmd := exec.CommandContext(ctx, c.path, c.args...)
	cmd.Env = append(os.Environ(), c.env...)
	cmd.Stdin = strings.NewReader(c.in)
	out := &limited{most: mostBytes, full: func() { cancel(errTooMuch) }}
	complaint := &limited{most: 400, full: func() {}}
	cmd.Stdout, cmd.Stderr = out, complaint
	if len(c.last) > 0 {
		cmd.Stdin = io.MultiReader(cmd.Stdin, open{ctx})
		cmd.Stdout = &watched{limited: out, last: c.last, seen: func() { cancel(errSaidAll) }}
	}
	cmd.WaitDelay = grace
	separate(cmd)
	err := cmd.Start()
	if err == nil {
		yield(cmd)
		err = cmd.Wait()
	}
	switch cause := context.Cause(ctx); cause {
	case nil:
	case errSaidAll:
		return out.kept.Bytes(), nil
	default:
		return nil, cause
	}
	if err != nil {
		if first, _, _ := strings.Cut(strings.TrimSpace(complaint.kept.String()), "\n"); first != "" {
			err = message.Errorf("list.of", "{{.Name}}: {{.What}}", "Name", err, "What", first)
		}
		return nil, err
	}
	return out.kept.Bytes(), nil
}

// limited keeps the first bytes it is given, and says when there are more. The
// buffer is not embedded, since a copy would then find its ReadFrom.
type limited struct {
	kept bytes.Buffer
	most int
	full func()
}

func (l *limited) Write(p []byte) (int, error) {
	if room := l.most - l.kept.Len(); len(p) > room {
		l.kept.Write(p[:room])
		l.full()
		return len(p), nil
	}
	return l.kept.Write(p)
}

// watched says when a line begins with one of the last words.
type watched struct {
	*limited
	last []string
	seen func()
}

func (w *watched) Write(p []byte) (int, error) {
	before := w.kept.Len()
	n, err := w.limited.Write(p)
	const longest = 16 // a line's beginning may come in two parts
	for _, word := range w.last {
		if bytes.Contains(w.kept.Bytes()[max(0, before-longest):], []byte("\n"+word)) {
			w.seen()
		}
	}
	return n, err
}

// open is an input that never says anything, and ends with the program.
type open struct{ ctx context.Context }

func (o open) Read([]byte) (int, error) {
	<-o.ctx.Done()
	return 0, io.EOF
}

// withFile returns what is written to a file of its own.
func withFile(write func(file string) error) ([]byte, error) {
	dir, err := os.MkdirTemp("", "unknot-voice-")
	if err != nil {
		return nil, message.Errorf("voice.no-place", "make a place for speech: {{.Error}}", "Error", err)
	}
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "speech.wav")
	if err := write(name); err != nil {
		return nil, err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, message.Errorf("voice.wrote-nothing", "it has written nothing")
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, mostBytes))
}
