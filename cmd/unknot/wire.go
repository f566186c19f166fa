package main

import (
	"context"
	"time"

	"unknot/session/builtin"
	"unknot/session/catalogue"
	"unknot/session/history/sqlite"
	"unknot/session/journal"
	"unknot/session/live"
	"unknot/session/message"
	"unknot/session/routine"
	"unknot/session/settings"
	"unknot/session/trace"
	"unknot/ui/audio"
	"unknot/ui/sound"
	"unknot/ui/sound/device"
	"unknot/ui/voice"
)

// A program is what it knows: what is built in, and the routines.
type program struct {
	*builtin.Data
	*catalogue.Catalogue
}

// openProgram reads everything that is built in. Nothing of the person's own is
// read before it is asked for.
func openProgram() (*program, error) {
	data, err := builtin.Read()
	if err != nil {
		return nil, err
	}
	dir, err := configPath("routines")
	if err != nil {
		dir = ""
	}
	return &program{data, catalogue.New(data, dir, openMarks)}, nil
}

// openRoutine opens the program, and the routine that a person named.
func openRoutine(name string) (*program, *routine.Routine, error) {
	prog, err := openProgram()
	if err != nil {
		return nil, nil, err
	}
	r, err := prog.Find(name)
	return prog, r, err
}

// openSound lets sessions be heard on the device that the system plays to, with
// the voice that it has, if it has one.
func openSound(store *settings.Store, tell func(message.Message), notify func(sound.Notice)) *audio.Mixer {
	return audio.New(device.Default(), voice.Find, systemLanguage(), store, tell, notify) // tones carry everything without a voice
}

// newConductor returns what guides through a session.
func newConductor(p preparedSession, mixer *audio.Mixer, traced *trace.Writer, record *sqlite.Recording, show func(live.Update)) *live.Conductor {
	return live.NewConductor(live.Parts{
		Pass: p.pass, Sound: mixer.Session(p.script, p.plan()),
		Trace:  traced.Write,
		Record: func(u live.Update) { record.Note(u.Events, u.Status, u.Asleep) },
		Show:   show,
	})
}

// openJournal opens the records. What cannot be kept is told in a line; sessions
// go on without.
func openJournal(ctx context.Context, tell func(message.Message)) *journal.Journal {
	store, err := sqlite.Open(ctx, sqlite.Path(), func(line message.Message) {
		if !line.IsZero() {
			tell(line)
		}
	})
	if err != nil {
		tell(message.Of(err))
	}
	return journal.New(store, time.Now)
}

// closeJournal ends the records, and says what could not be kept. That is no
// reason for the session to have failed.
func closeJournal(env environment, j *journal.Journal) { env.printErrors(j.Close()) }
