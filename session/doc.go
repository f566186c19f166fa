// Package session turns an immutable plan, commands and the time into events.
//
// It decides what a guided session does and when, and nothing else: it has no
// clock, no goroutine, no words and no I/O. Time is a duration since the
// session began, handed in with every call, so that the same calls always
// return the same events.
//
// In its folder are the packages that decide everything else. None of them knows a
// window or a device: what they tell a person is a message, what they need
// of the machine comes in as an argument. Each stands on those below it:
//
//	journal                        what is done in one run of the program
//	sqlite                         the records, kept in a file
//	dbfile    archive              that file; records taken away and brought back
//	clients   report               whom a therapist works with; what the records hold, in words
//	trace                          every event, written down
//	catalogue  adviser             all routines that there are, as they come and go; what to do where it hurts
//	builtin                        what comes with the program
//	live      finder    settings   a session on the real clock; what helps where it hurts; what is chosen
//	prepare                        the one gate: what may be pressed today
//	retime    factsheet  folder    a routine in other minutes; all facts on paper; a person's own files
//	cue       recovery   library   what is played and said; rest between presses; the routine that is meant
//	posture                        which picture shows how a stage is done
//	history   importer  marks      what was really done; other timers' files; stars and last used
//	routine   configfile           a routine's file and its plan; a value in a file
//	jsontree  triage               JSON with places; signs of danger
//	session   textfile   lexicon   the engine; any text file; words as they are typed
//	anatomy                        muscles, and where the pain of points is felt
//	body      userdirs  spool  vault   where things are; where a person looks for files; writing that nobody waits for; sealing
//	message                        what is said to people, in their language
//	words     atomicfile           names as they are compared; files written whole
//
// Who may import whom stands in .ci/rules, line by line, and cmd/check holds it.
// Of the engine itself, everybody may import the types; only prepare makes a
// session.
package session
