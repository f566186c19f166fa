package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"text/tabwriter"
	"time"

	"unknot/ui/sound"
	"unknot/ui/sound/device"
)

type doctorCommand struct{}

// A finding is what the doctor found out about one thing.
type finding struct {
	what string
	say  string
	err  error
	mend string // what a person can do about err
}

// Run looks at everything the program needs and says what works. It fails if
// something does not.
func (doctorCommand) Run(env environment) error {
	findings := []finding{findWindow(), findSound(), findRoutines()}
	findings = append(findings, findFolder("settings", os.UserConfigDir))
	w := tabwriter.NewWriter(env.out, 0, 0, 2, ' ', 0)
	var failed error
	for _, f := range findings {
		if f.err == nil {
			fmt.Fprintf(w, "%s\tworks\t%s\n", f.what, f.say)
			continue
		}
		fmt.Fprintf(w, "%s\tdoes not work\t%v\n\t\t%s\n", f.what, f.err, f.mend)
		failed = errReported
	}
	return errors.Join(w.Flush(), failed)
}

func findWindow() finding {
	return finding{
		what: "window", say: "a window can be opened", err: windowProblem(),
		mend: "Sessions run in the terminal meanwhile: unknot play ROUTINE --text",
	}
}

// findSound opens the output and listens for it to ask for sound, in silence.
func findSound() finding {
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	var pulled atomic.Int64
	err := device.Default().Play(ctx, func(samples [][2]float64, _ time.Time) {
		clear(samples)
		if pulled.Add(int64(len(samples))) > int64(sound.Rate/2) {
			cancel()
		}
	})
	if err == nil && pulled.Load() == 0 {
		err = errors.New("the sound device asks for no sound")
	}
	return finding{
		what: "sound", say: "sound can be played", err: err,
		mend: "Check that a sound server (PipeWire or PulseAudio) runs and that a device is plugged in. Sessions run on without sound.",
	}
}

func findRoutines() finding {
	shelf, err := openShelf()
	f := finding{what: "routines", err: err, mend: "The program is damaged: install it again."}
	if err == nil {
		f.say = fmt.Sprintf("%d are built in", len(shelf.library.All()))
	}
	return f
}

// findFolder tries to write in the program's folder, and leaves nothing behind
// that was not there.
func findFolder(what string, base func() (string, error)) finding {
	f := finding{what: what, mend: "What you choose is forgotten when the program ends. Set HOME to a folder that you can write to."}
	dir, err := base()
	if err != nil {
		f.err = errors.New("there is no home folder")
		return f
	}
	dir = filepath.Join(dir, "unknot")
	f.say = dir
	_, statErr := os.Stat(dir)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		f.err = fmt.Errorf("%s cannot be made: %w", dir, errors.Unwrap(err))
		return f
	}
	probe, err := os.CreateTemp(dir, ".probe-*")
	if err != nil {
		f.err = fmt.Errorf("%s cannot be written to: %w", dir, errors.Unwrap(err))
	} else {
		probe.Close()
		os.Remove(probe.Name())
	}
	if errors.Is(statErr, os.ErrNotExist) {
		os.Remove(dir)
	}
	return f
}
