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

	"unknot/session"
	"unknot/session/cue"
	"unknot/session/marks"
	"unknot/session/message"
	"unknot/session/settings"
	"unknot/session/textfile"
	"unknot/ui/sound"
	"unknot/ui/sound/device"
	"unknot/ui/voice"
)

type doctorCommand struct{}

// A finding is what the doctor found out about one thing.
type finding struct {
	what message.Message
	say  message.Message
	err  error
	mend message.Message // what a person can do about err
	fine bool            // the program does without
}

// Run looks at everything the program needs and says what works. It fails if
// something does not.
func (doctorCommand) Run(env environment) error {
	findings := append([]finding{findWindow(), findSound(), findVoice(), findRoutines()}, findChoices()...)
	w := tabwriter.NewWriter(env.out, 0, 0, 2, ' ', 0)
	var failed error
	for _, f := range findings {
		what := env.printer.Say(f.what)
		if f.err == nil {
			fmt.Fprintf(w, "%s\t%s\t%s\n", what, env.printer.Text("doctor.works", "works"), env.printer.Say(f.say))
			continue
		}
		if f.fine {
			fmt.Fprintf(w, "%s\t%s\t%s\n", what, env.printer.Text("doctor.none", "none"), env.printer.Say(message.Of(f.err)))
			continue
		}
		var problems []string
		for _, one := range single(f.err) {
			problems = append(problems, env.printer.Say(message.Of(one)))
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n\t\t%s\n", what, env.printer.Text("doctor.does-not-work", "does not work"), strings.Join(problems, "\n\t\t"), env.printer.Say(f.mend))
		failed = errReported
	}
	return errors.Join(w.Flush(), failed)
}

// single are all the errors that one is made of.
func single(err error) []error {
	var mistakes textfile.Errors
	switch {
	case errors.As(err, &mistakes):
		return mistakes.Unwrap()
	case len(joined(err)) > 0:
		return joined(err)
	}
	return []error{err}
}

func findWindow() finding {
	return finding{
		what: message.New("doctor.window", "window"), say: message.New("doctor.window-opens", "a window can be opened"), err: windowProblem(),
		mend: message.New("doctor.mend-window", "Start it from a desktop with OpenGL, or over ssh with -X. Sessions run in the terminal meanwhile: unknot play ROUTINE --text"),
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
		err = message.Errorf("device.silent", "the sound device does not answer")
	}
	if err == nil && pulled.Load() == 0 {
		err = message.Errorf("doctor.no-sound-asked", "the sound device asks for no sound")
	}
	return finding{
		what: message.New("doctor.sound", "sound"), say: message.New("doctor.sound-plays", "sound can be played"), err: err,
		mend: message.New("doctor.mend-sound", "Check that a sound server (PipeWire or PulseAudio) runs and that a device is plugged in. Sessions run on without sound."),
	}
}

// findVoice has a word spoken in each language, unheard. Tones carry everything
// without a voice.
func findVoice() finding {
	f := finding{what: message.New("doctor.voice", "voice"), fine: true}
	var all []message.Message
	for _, language := range message.Languages() {
		v, err := voice.Find(language)
		if v == nil {
			f.err = err
			return f
		}
		say := message.Verbatim(v.Name())
		if err == nil {
			_, err = v.Render(context.Background(), message.In(language).Say(cue.Phase(session.Hold)))
		}
		if err != nil {
			say = message.Of(err)
		}
		all = append(all, message.New("list.of", "{{.Name}}: {{.What}}", "Name", voice.LanguageName(language), "What", say))
	}
	f.say = message.Join(all, "; ")
	return f
}

func findRoutines() finding {
	prog, err := openProgram()
	f := finding{what: message.New("doctor.routines", "routines"), err: err, mend: message.New("doctor.mend-program", "The program is damaged: install it again.")}
	if err == nil {
		f.say = message.New("doctor.built-in", "{{.Count}} are built in", "Count", len(prog.Library().All()))
	}
	return f
}

// findFolder tries to write in the program's folder, and leaves nothing behind
// that was not there.
func findFolder(what message.Message, base func() (string, error)) finding {
	f := finding{what: what, mend: message.New("doctor.mend-home", "What you choose is forgotten when the program ends. Set HOME to a folder that you can write to.")}
	dir, err := base()
	if err != nil {
		f.err = message.Errorf("doctor.no-home", "there is no home folder: {{.Error}}", "Error", err)
		return f
	}
	dir = filepath.Join(dir, "unknot")
	f.say = message.Verbatim(dir)
	for _, missing := range missingFolders(dir) {
		defer os.Remove(missing)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		f.err = message.Errorf("doctor.cannot-make", "{{.Folder}} cannot be made: {{.Reason}}", "Folder", dir, "Reason", cause(err))
		return f
	}
	probe, err := os.CreateTemp(dir, ".probe-*")
	if err != nil {
		f.err = message.Errorf("doctor.cannot-write", "{{.Folder}} cannot be written to: {{.Reason}}", "Folder", dir, "Reason", cause(err))
		return f
	}
	probe.Close()
	os.Remove(probe.Name())
	return f
}

// findChoices looks for what is wrong with the folder and the files in which a
// person chose something, and with the sounds that are named there.
func findChoices() []finding {
	mend := message.New("doctor.mend-choices", "What is wrong does not count, and everything else holds. Put it right in the file, or choose anew.")
	folder := findFolder(message.New("doctor.settings", "settings"), os.UserConfigDir)
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
		found = append(found, finding{what: message.New("doctor.marks", "marks"), err: err, mend: mend})
	}
	own := store.Now().Own
	if len(own) == 0 {
		return found
	}
	_, problems := sound.NewKit(sound.Bell).With(own)
	return append(found, finding{
		what: message.New("doctor.own-sounds", "own sounds"), say: message.New("doctor.own-play", "{{.Count}} can be played", "Count", len(own)), err: errors.Join(problems...),
		mend: message.New("doctor.mend-own", "The sounds that are built in are played in their place."),
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
