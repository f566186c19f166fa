// Package cue chooses what to play and what to say for what happens in a
// session. It makes no sound itself.
//
// Samples are made of it in ui/sound and ui/voice. Whatever says or shows what
// comes next may import it.
package cue

import (
	"fmt"
	"time"

	"unknot/session"
	"unknot/session/body"
)

// A Sound is a word of the sound language: a short motif with one meaning.
type Sound uint8

const (
	Find    Sound = iota + 1 // get into place, or follow along
	Press                    // the hold begins
	Nearly                   // three, two, one second of the hold left
	Release                  // let go
	Switch                   // change to the other side
	Area                     // move to another point
	Done                     // the session is over
)

// Sounds lists every sound in the order a session first plays them.
var Sounds = [...]Sound{Find, Press, Nearly, Release, Switch, Area, Done}

var soundNames = [...]string{"", "find", "press", "nearly", "release", "switch", "area", "done"}

func (s Sound) String() string {
	if int(s) < len(soundNames) && s > 0 {
		return soundNames[s]
	}
	return fmt.Sprintf("sound(%d)", uint8(s))
}

// A Cue is a sound at its time.
type Cue struct {
	At    time.Duration // since the session began
	Sound Sound
	Side  body.Side // Left and Right sound a little from there
}

// Gap is how long after a release the next motif begins, so that the two are
// heard as two.
const Gap = 700 * time.Millisecond

// Of returns the cues for events of a session through the plan, in order. The
// events may have happened or lie ahead.
func Of(p session.Plan, events []session.Event) []Cue {
	var cues []Cue
	released := -Gap
	for _, e := range events {
		sound := soundOf(p.Stage(e.Stage).Kind, e)
		if sound == 0 {
			continue
		}
		c := Cue{At: e.At, Sound: sound, Side: p.Stage(e.Stage).Side}
		switch sound {
		case Release:
			released = e.At
		case Done:
			c.Side = body.NoSide
			fallthrough
		default:
			c.At = max(c.At, released+Gap)
		}
		cues = append(cues, c)
	}
	return cues
}

// soundOf is the sound of an event in a stage of the given kind, or 0.
func soundOf(k session.Kind, e session.Event) Sound {
	switch e.Kind {
	case session.Began, session.Resumed:
		if !e.Paused {
			return opening(k)
		}
	case session.Nearly:
		return Nearly
	case session.Ended:
		if k == session.Hold && !e.Paused && e.Ending != session.WentBack && e.Ending != session.CutShort {
			return Release
		}
	case session.WasPaused:
		if k == session.Hold {
			return Release
		}
	case session.Finished:
		return Done
	}
	return 0
}

// opening is the sound with which a kind of stage begins. A rest begins with
// the release before it.
func opening(k session.Kind) Sound {
	switch k {
	case session.Find, session.Pace:
		return Find
	case session.Hold:
		return Press
	case session.Switch:
		return Switch
	case session.Area:
		return Area
	}
	return 0
}
