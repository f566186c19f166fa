package session

import "fmt"

// A Command is what a person, or the machine's sleep, asks of a session.
type Command uint8

const (
	// Start begins a session that is ready.
	Start Command = iota + 1
	// Pause stops the count; Resume goes on from the very same moment.
	Pause
	Resume
	// Next leaves the stage for the one after it.
	Next
	// Back returns to the start of the stage, and within BackGrace of that
	// start to the stage before.
	Back
	// Extend adds a Step: to a hold up to the plan's Longest, together with the same
	// hold on the other side, and to anything else up to MaxStage.
	Extend
	// Eased releases a hold now. After MinHold that is a correct end. In any
	// other stage it goes on to the next, and out of a pause it resumes. Within
	// Settle of the end of the stage before it does nothing.
	Eased
	// Stop ends the session for good.
	Stop
	// Slept pauses because the machine was asleep. It is given with the last
	// time before the sleep: what was due up to then still happens.
	Slept
)

var commandNames = [...]string{"", "start", "pause", "resume", "next", "back", "extend", "eased", "stop", "slept"}

func (c Command) String() string {
	if int(c) < len(commandNames) && c > 0 {
		return commandNames[c]
	}
	return fmt.Sprintf("command(%d)", uint8(c))
}
