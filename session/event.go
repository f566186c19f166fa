package session

import (
	"fmt"
	"time"
)

// An Event is something that happened in a session. Events are comparable.
type Event struct {
	At     time.Duration // since the session began: when it was due, not when it was handled
	Kind   EventKind
	Stage  int           // index into the plan
	Count  int           // Nearly: whole seconds left, 3, 2 or 1
	By     time.Duration // Extended: what was added
	Ending Ending        // Ended: how
	Lasted time.Duration // Ended: time in the stage, pauses left out
	Paused bool          // Began and Ended: the session stays paused meanwhile
}

// An EventKind says what happened.
type EventKind uint8

const (
	Began      EventKind = iota + 1 // a stage
	Nearly                          // one of the last seconds of a hold is left
	Ended                           // a stage
	WasPaused                       // by a person, or as of the machine's sleep
	Resumed                         // at the very moment of the pause
	Extended                        // a stage, and the same hold on the other side
	Finished                        // the last stage is over
	WasStopped                      // for good, before that
)

var eventNames = [...]string{"", "began", "nearly", "ended", "paused", "resumed", "extended", "done", "stopped"}

func (k EventKind) String() string {
	if int(k) < len(eventNames) && k > 0 {
		return eventNames[k]
	}
	return fmt.Sprintf("event(%d)", uint8(k))
}

// An Ending says how a stage ended.
type Ending uint8

const (
	// Full is a stage that ran its whole length.
	Full Ending = iota + 1
	// EasedWell is a hold released after MinHold or more because the spot had
	// eased: correct use.
	EasedWell
	// EasedEarly is a hold released before MinHold.
	EasedEarly
	// Skipped is a stage left for the next.
	Skipped
	// WentBack is a stage left for its own start or for the stage before.
	WentBack
	// CutShort is the stage in which the session was stopped.
	CutShort
)

var endingNames = [...]string{"", "full", "eased", "early", "skipped", "back", "stopped"}

func (e Ending) String() string {
	if int(e) < len(endingNames) {
		return endingNames[e]
	}
	return fmt.Sprintf("ending(%d)", uint8(e))
}
