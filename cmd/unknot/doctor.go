package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"text/tabwriter"
	"time"

	"unknot/session/marks"
	"unknot/session/settings"
	"unknot/ui/sound"
	"unknot/ui/sound/device"
	"unknot/ui/voice"
)

type doctorCommand struct{}

// A finding is what the doctor found out about one thing.
type finding struct {
	what string
	say  string
	err  error
	mend string // what a person can do about err
	fine bool   // the program does without
}

// Run looks at everything the program needs and says what works. It fails if
// something does not.
func (doctorCommand) Run(env environment) error {
	findings := append([]finding{findWindow(), findSound(), findVoice(), findRoutines()}, findChoices()...)
	w := tabwriter.NewWriter(env.out, 0, 0, 2, ' ', 0)
	var failed error
	for _, f := range findings {
		if f.err == nil {
			fmt.Fprintf(w, "%s\tworks\t%s\n", f.what, f.say)
			continue
		}
		if f.fine {
			fmt.Fprintf(w, "%s\tnone\t%v\n", f.what, f.err)
			continue
		}
		problems := strings.ReplaceAll(f.err.Error(), "\n", "\n\t\t")
		fmt.Fprintf(w, "%s\tdoes not work\t%s\n\t\t%s\n", f.what, problems, f.mend)
		failed = errReported
	}
	return errors.Join(w.Flush(), failed)
}

func findWindow() finding {
	return finding{
		what: "window", say: "a window can be opened", err: windowProblem(),
		mend: "Start it from a desktop with OpenGL, or over ssh with -X. Sessions run in the terminal meanwhile: unknot play ROUTINE --text",
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
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(ctx.Err(), context.DeadlineExceeded) {
		err = errors.New("the sound device does not answer")
	}
	if err == nil && pulled.Load() == 0 {
		err = errors.New("the sound device asks for no sound")
	}
	return finding{
		what: "sound", say: "sound can be played", err: err,
		mend: "Check that a sound server (PipeWire or PulseAudio) runs and that a device is plugged in. Sessions run on without sound.",
	}
}

// findVoice has a word spoken, unheard. Tones carry everything without a voice.
func findVoice() finding {
	v, err := voice.Find()
	f := finding{what: "voice", err: err, fine: true}
	if err == nil {
		f.say = v.Name()
		_, f.err = v.Render(context.Background(), "Hold.")
	}
	return f
}

func findRoutines() finding {
	prog, err := openProgram()
	f := finding{what: "routines", err: err, mend: "The program is damaged: install it again."}
	if err == nil {
		f.say = fmt.Sprintf("%d are built in", len(prog.Library().All()))
	}
	return f
}

// findFolder tries to write in the program's folder, and leaves nothing behind
// that was not there.
func findFolder(what string, base func() (string, error)) finding {
	f := finding{what: what, mend: "What you choose is forgotten when the program ends. Set HOME to a folder that you can write to."}
	dir, err := base()
	if err != nil {
		f.err = fmt.Errorf("there is no home folder: %w", err)
		return f
	}
	dir = filepath.Join(dir, "unknot")
	f.say = dir
	for _, missing := range missingFolders(dir) {
		defer os.Remove(missing)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		f.err = fmt.Errorf("%s cannot be made: %w", dir, cause(err))
		return f
	}
	probe, err := os.CreateTemp(dir, ".probe-*")
	if err != nil {
		f.err = fmt.Errorf("%s cannot be written to: %w", dir, cause(err))
		return f
	}
	probe.Close()
	os.Remove(probe.Name())
	return f
}

// findChoices looks for what is wrong with the folder and the files in which a
// person chose something, and with the sounds that are named there.
func findChoices() []finding {
	const mend = "What is wrong does not count, and everything else holds. Put it right in the file, or choose anew."
	folder := findFolder("settings", os.UserConfigDir)
	if folder.err != nil {
		return []finding{folder}
	}
	path, _ := configPath("settings.json")
	store, err := settings.Open(path)
	if err != nil {
		folder.err, folder.mend = err, mend
	}
	found := []finding{folder}
	path, _ = configPath("marks.json")
	if _, err := marks.Open(path); err != nil {
		found = append(found, finding{what: "marks", err: err, mend: mend})
	}
	own := store.Now().Own
	if len(own) == 0 {
		return found
	}
	_, problems := sound.NewKit(sound.Bell).With(own)
	return append(found, finding{
		what: "own sounds", say: fmt.Sprintf("%d can be played", len(own)), err: errors.Join(problems...),
		mend: "The sounds that are built in are played in their place.",
	})
}

// missingFolders returns those of a folder and the ones it lies in that are not
// there, the outermost first.
func missingFolders(dir string) []string {
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) || filepath.Dir(dir) == dir {
		return nil
	}
	return append(missingFolders(filepath.Dir(dir)), dir)
}

// cause is an error without the path it is about.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
